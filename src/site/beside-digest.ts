import type { OfficialClause, PlacedQuote } from '../evidence/official-text.ts';
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

/** The anchors, beside the text, of what a phrase is used by. All that a points schedule takes from a clause has one. */
export function besideIds({ usedBy }: Pick<PlacedQuote, 'usedBy'>, clause: Pick<Clause, 'id'>): string[] {
  const ids = usedBy.map((use) =>
    readUseOfSchedule(use) ? `beside-points-${clause.id}` : `beside-${use.replace(/[^\w-]+/g, '-')}`,
  );
  return [...new Set(ids)];
}

/** Lays the official text of a document beside its digest, clause by clause. */
export function besideDigest(policy: Policy, text: readonly OfficialClause[]): ClauseBeside[] {
  const clauses = policy.clauses.map((clause) => {
    const stretches = text.find(({ locator }) => locator === clause.locator)?.stretches ?? [];
    const quotes = stretches.flatMap((pieces) => pieces.flatMap(({ begins }) => begins));
    return { clause, stretches, quotes };
  });
  const phrases = new Map<string, number[]>();
  for (const { clause, quotes } of clauses)
    for (const quote of quotes)
      for (const id of besideIds(quote, clause)) phrases.set(id, [...(phrases.get(id) ?? []), quote.number]);
  // What is said of a clause stands beside it, wherever its phrases are; what was read off for the head, where it first was.
  const placed = new Set(itemsOf(policy).map(({ id }) => `beside-${id}`));
  return clauses.map(({ clause, stretches, quotes }) => {
    const own = clause.items.map((item) => ({
      id: `beside-${item.id}`,
      says: item.kind === 'table' ? item.summary : item.text,
      isDigest: true,
      href: address.policy(policy.id, item.id),
    }));
    const facts = quotes.flatMap((quote) => {
      const uses = quote.usedBy.filter((use) => {
        const [id = ''] = besideIds({ usedBy: [use] }, clause);
        return !placed.has(id) && placed.add(id);
      });
      return uses.map((use) => ({
        id: besideIds({ usedBy: [use] }, clause)[0] ?? '',
        ...factOf(policy, use),
        isDigest: false,
      }));
    });
    const lines = [...own, ...facts].map((line) => ({ ...line, phrases: phrases.get(line.id) ?? [] }));
    return { clause, stretches, lines };
  });
}

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
