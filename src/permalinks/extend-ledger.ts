import { type Address, splitAddress } from './ledger.ts';
import { OWN_PAGES, parseLedger } from './parse-ledger.ts';
import { shortNumbersOf } from './resolve-address.ts';

/** What was added to a ledger. */
export interface Addition {
  address: Address;
  number: number | null;
}

/**
 * Adds to a ledger's text what is published and not in it: pages at the end, anchors at the end of their page's block.
 * What needs a number and has none, not even by having moved, is given the next one that was never used.
 * @param published addresses in the order in which they are added, each page before its anchors
 */
export function extendLedger(
  text: string,
  published: readonly Address[],
  termsNumber: (address: Address) => boolean,
): { text: string; added: Addition[] } {
  const { ledger } = parseLedger(text);
  const numbers = shortNumbersOf(ledger);
  let next = Math.max(0, ...ledger.byNumber.keys()) + 1;
  const lines = text.replace(/\n+$/, '').split('\n');
  const lastLineOf = new Map<Address, number>();
  for (const { address, line } of ledger.entries) lastLineOf.set(splitAddress(address).page, line);
  const below = new Map<number, string[]>();
  const pages: string[] = [];
  const added: Addition[] = [];
  for (const address of published) {
    const known = ledger.byAddress.get(address);
    const numbered = !numbers.has(address) && termsNumber(address);
    if (known && !numbered) continue;
    const number = numbered ? next++ : null;
    added.push({ address, number });
    const { page, anchor } = splitAddress(address);
    const suffix = number === null ? '' : ` ${number}`;
    if (known) {
      lines[known.line - 1] += suffix;
      continue;
    }
    const block = lastLineOf.get(page);
    const additions = block === undefined ? pages : (below.get(block) ?? []);
    additions.push(anchor === null ? `${page}${suffix}` : `  #${anchor}${suffix}`);
    if (block !== undefined) below.set(block, additions);
  }
  // A ledger that gives out its first number says, once and for all, that no number of it has a page.
  if (numbers.size === 0 && added.some(({ number }) => number !== null) && !hasBound(text))
    lines[0] = `${OWN_PAGES} 0\n${lines[0]}`;
  const extended = [...lines.flatMap((line, index) => [line, ...(below.get(index + 1) ?? [])]), ...pages];
  return { text: `${extended.join('\n')}\n`, added };
}

const hasBound = (text: string) => text.split('\n').some((line) => line.startsWith(`${OWN_PAGES} `));
