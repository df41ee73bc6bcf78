import type { OfficialClause, PlacedQuote, TextPiece } from '../evidence/official-text.ts';
import { readUseOfSchedule } from '../schema/points-phrases.ts';
import { type Clause, itemsOf, type Policy } from '../schema/policy-body.ts';
import { address } from './address.ts';

/** What our page says on the ground of phrases, beside the text in which they stand. */
export interface DigestLine {
  /** Anchor beside the text. */
  id: string;
  says: string;
  /** True for our words about a clause; false for a fact of the document, which only names what was read off here. */
  isDigest: boolean;
  /** Where it is said in full. */
  href: string;
  /** Numbers of its phrases, as far as they are published. */
  phrases: readonly number[];
}

/** A clause of a document, its text on one side and what our page says of it on the other. */
export interface ClauseBeside {
  clause: Clause;
  stretches: OfficialClause['stretches'];
  lines: readonly DigestLine[];
}

/** The anchor of what a phrase is used by; see `CollectedQuote`. */
export const besideId = (usedBy: string): string => `beside-${usedBy.replace(/[^\w-]+/g, '-')}`;

/** Lays the official text of a document beside its digest, clause by clause. */
export function besideDigest(policy: Policy, text: readonly OfficialClause[]): ClauseBeside[] {
  const items = new Set(itemsOf(policy).map(({ id }) => id));
  const published = text.flatMap(({ stretches }) =>
    stretches.flatMap((pieces) => pieces.flatMap(({ begins }) => begins)),
  );
  const phrasesOf = (use: string) => published.filter(({ usedBy }) => usedBy.includes(use)).map(({ number }) => number);
  const placed = new Set<string>();
  return policy.clauses.map((clause) => {
    const stretches = text.find(({ locator }) => locator === clause.locator)?.stretches ?? [];
    const own = clause.items.map((item) => ({
      id: besideId(item.id),
      says: item.kind === 'table' ? item.summary : item.text,
      isDigest: true,
      href: address.policy(policy.id, item.id),
      phrases: phrasesOf(item.id),
    }));
    const uses = quotesIn(stretches).flatMap(({ usedBy }) => usedBy);
    const facts = [...new Set(uses)].filter((use) => !items.has(use) && !placed.has(use));
    for (const use of facts) placed.add(use);
    return {
      clause,
      stretches,
      lines: [
        ...own,
        ...facts.map((use) => ({
          id: besideId(use),
          ...factOf(policy, use),
          isDigest: false,
          phrases: phrasesOf(use),
        })),
      ],
    };
  });
}

const quotesIn = (stretches: readonly (readonly TextPiece[])[]): readonly PlacedQuote[] =>
  stretches.flatMap((pieces) => pieces.flatMap(({ begins }) => begins));

/** What a document's head calls what was read off a phrase. */
const FACTS: Readonly<Record<string, string>> = {
  issuer: '发文机关',
  number: '文号',
  issued: '日期',
  imprint: '印发日期',
  copy: '抄存里没有的部分',
  report: '报道',
  repost: '转载',
  validity: '时效',
};

function factOf(policy: Policy, use: string): Pick<DigestLine, 'says' | 'href'> {
  if (readUseOfSchedule(use)) return { says: '分值表', href: address.points(policy.id) };
  const [field = '', at] = use.split('.');
  const cited = field === 'cites' ? policy.cites[Number(at)] : undefined;
  if (cited) return { says: `提到的文件：${cited.title}`, href: address.policy(policy.id, 'relations') };
  const contradiction = policy.contradictions.find(({ id }) => id === use);
  if (contradiction)
    return { says: `前后不一：${contradiction.title}`, href: address.policy(policy.id, contradiction.id) };
  return { says: FACTS[field] ?? '文件信息', href: address.policy(policy.id) };
}
