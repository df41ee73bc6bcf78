import { entryOf, type Library } from '../library/library.ts';
import type { Address, Fate, LedgerEntry } from '../permalinks/ledger.ts';
import { hasOwnPage, splitAddress } from '../permalinks/ledger.ts';
import { whereabouts } from '../permalinks/whereabouts.ts';
import { officialName } from '../reply/name-document.ts';
import type { Faq } from '../schema/faq.ts';
import { type ClauseItem, clauseOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { address } from './address.ts';
import { siteLibrary } from './library.ts';
import { documentFacts } from './line-facts.ts';
import { ledger } from './permalinks.ts';
import { sourceWords } from './words.ts';

/** What the page of a short address shows. */
export type Slip = { number: number } & (
  | { kind: 'item'; policy: Policy; item: ClauseItem }
  | { kind: 'document'; policy: Policy }
  | { kind: 'faq'; faq: Faq }
  | { kind: 'page'; address: Address; title: string; text: string }
  | { kind: 'retired'; fate: Extract<Fate, { kind: 'retired' }> }
);

/** The slips of all numbers that have pages of their own. */
export async function siteSlips(): Promise<Slip[]> {
  const library = await siteLibrary();
  return [...ledger.byNumber]
    .filter(([number]) => hasOwnPage(ledger, number))
    .map(([number, entry]) => ({ number, ...slipOf(entry, library) }));
}

type Unnumbered<Kind> = Kind extends Slip ? Omit<Kind, 'number'> : never;

/** @throws where the ledger leads to something that the content does not have, which checking the content reports */
function slipOf(entry: LedgerEntry, library: Library): Unnumbered<Slip> {
  const place = whereabouts(ledger, entry.address);
  if (place.kind === 'retired') return { kind: 'retired', fate: place.fate };
  const { page, anchor } = splitAddress(place.address);
  const [, section, id = ''] = page.split('/');
  switch (section) {
    case 'policies': {
      const policy = entryOf(library.policies, id);
      if (anchor === null) return { kind: 'document', policy };
      return { kind: 'item', policy, item: entryOf(itemsOf(policy), anchor) };
    }
    case 'places': {
      const { name } = entryOf(library.places, id);
      const titles = library.policies.filter((policy) => policy.place === id).map(({ title }) => `《${title}》`);
      const text = titles.length > 0 ? `收录了${titles.join('、')}。` : '还没有收录当地的文件。';
      return { kind: 'page', address: place.address, title: `${name}的政策`, text };
    }
    case 'faq':
      return { kind: 'faq', faq: entryOf(library.faqs, id) };
    case 'compare': {
      const { name, description } = entryOf(library.topics, id);
      return { kind: 'page', address: place.address, title: `${name}：各地并排看`, text: description };
    }
    default:
      throw new Error(`${entry.address} has a number, and there is no slip for pages like ${place.address}`);
  }
}

/** Title, description and canonical address of a slip's page. The number keeps them apart where two say the same. */
export function headOfSlip(
  slip: Slip,
  library: Library,
): {
  title: string;
  description: string;
  canonical: string | undefined;
} {
  const { number } = slip;
  switch (slip.kind) {
    case 'item': {
      const { policy, item } = slip;
      const words = sourceWords(policy.source);
      const reported = item.kind === 'unstated' ? `${words.unstated}：` : words.reported && `${words.reported}：`;
      return {
        title: `${reported}${item.summary}（第 ${number} 号）`,
        description: `第 ${number} 号：${reported}${item.summary}。出自${officialName(documentFacts(policy, library).names)}${clauseOf(item)}，附原话和时效。`,
        canonical: address.policy(policy.id),
      };
    }
    case 'document':
      return {
        title: `${slip.policy.title}（第 ${number} 号）`,
        description: `第 ${number} 号：${slip.policy.lede}`,
        canonical: address.policy(slip.policy.id),
      };
    case 'faq':
      return {
        title: `${slip.faq.question}（第 ${number} 号）`,
        description: `第 ${number} 号：${slip.faq.answer}`,
        canonical: address.faq(slip.faq.id),
      };
    case 'page':
      return {
        title: `${slip.title}（第 ${number} 号）`,
        description: `第 ${number} 号：${slip.text}`,
        canonical: address.published(slip.address),
      };
    case 'retired':
      return {
        title: `第 ${number} 号已经撤下`,
        description: `第 ${number} 号已经撤下。${slip.fate.reason}`,
        canonical: undefined,
      };
  }
}
