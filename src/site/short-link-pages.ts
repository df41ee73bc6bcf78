import { entryOf, type Library } from '../library/library.ts';
import type { Address, AddressStatus, LedgerEntry } from '../permalinks/ledger.ts';
import { hasOwnPage, splitAddress } from '../permalinks/ledger.ts';
import { resolveAddress } from '../permalinks/resolve-address.ts';
import { officialName } from '../reply/name-policy.ts';
import type { Faq } from '../schema/faq.ts';
import { type ClauseItem, clauseOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { sourceWords } from '../schema/source-words.ts';
import { address } from './address.ts';
import { siteLibrary } from './library.ts';
import { ledger } from './permalinks.ts';
import { policyFacts } from './provision-facts.ts';

/** What the page of a short address shows. */
export type ShortLinkPage = { number: number } & (
  | { kind: 'item'; policy: Policy; item: ClauseItem }
  | { kind: 'document'; policy: Policy }
  | { kind: 'faq'; faq: Faq }
  | { kind: 'page'; address: Address; title: string; text: string }
  | { kind: 'retired'; status: Extract<AddressStatus, { kind: 'retired' }> }
);

/** The short-link pages of all numbers that have pages of their own. */
export async function siteShortLinkPages(): Promise<ShortLinkPage[]> {
  const library = await siteLibrary();
  return [...ledger.byNumber]
    .filter(([number]) => hasOwnPage(ledger, number))
    .map(([number, entry]) => ({ number, ...shortLinkPageOf(entry, library) }));
}

type Unnumbered<Kind> = Kind extends ShortLinkPage ? Omit<Kind, 'number'> : never;

/** @throws where the ledger leads to something that the content does not have, which checking the content reports */
function shortLinkPageOf(entry: LedgerEntry, library: Library): Unnumbered<ShortLinkPage> {
  const place = resolveAddress(ledger, entry.address);
  if (place.kind === 'retired') return { kind: 'retired', status: place.status };
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
      throw new Error(`${entry.address} has a number, and there is no short-link page for pages like ${place.address}`);
  }
}

/** Title, description and canonical address of a short-link page's page. The number keeps them apart where two say the same. */
export function headOfShortLinkPage(
  shortLinkPage: ShortLinkPage,
  library: Library,
): {
  title: string;
  description: string;
  canonical: string | undefined;
} {
  const { number } = shortLinkPage;
  switch (shortLinkPage.kind) {
    case 'item': {
      const { policy, item } = shortLinkPage;
      const words = sourceWords(policy.source);
      const reported = item.kind === 'open-point' ? `${words.leftOpen}：` : words.reported && `${words.reported}：`;
      return {
        title: `${reported}${item.summary}（第 ${number} 号）`,
        description: `第 ${number} 号：${reported}${item.summary}。出自${officialName(policyFacts(policy, library).names)}${clauseOf(item)}，附原话和时效。`,
        canonical: address.policy(policy.id),
      };
    }
    case 'document':
      return {
        title: `${shortLinkPage.policy.title}（第 ${number} 号）`,
        description: `第 ${number} 号：${shortLinkPage.policy.lede}`,
        canonical: address.policy(shortLinkPage.policy.id),
      };
    case 'faq':
      return {
        title: `${shortLinkPage.faq.question}（第 ${number} 号）`,
        description: `第 ${number} 号：${shortLinkPage.faq.answer}`,
        canonical: address.faq(shortLinkPage.faq.id),
      };
    case 'page':
      return {
        title: `${shortLinkPage.title}（第 ${number} 号）`,
        description: `第 ${number} 号：${shortLinkPage.text}`,
        canonical: address.published(shortLinkPage.address),
      };
    case 'retired':
      return {
        title: `第 ${number} 号已经撤下`,
        description: `第 ${number} 号已经撤下。${shortLinkPage.status.reason}`,
        canonical: undefined,
      };
  }
}
