import type { Library } from '../library/library.ts';
import { entryOf } from '../library/library.ts';
import type { Force } from '../schema/benefit.ts';
import { type ClauseItem, clauseOf, type Policy } from '../schema/policy-body.ts';
import { type TermState, termStateOn } from '../schema/term-state.ts';

/** One thing that search can find: a provision, a table or an open point, at its own address. */
export interface SearchRecord {
  /** Path below the site's root, with the anchor. */
  path: string;
  /** The text that is searched. */
  content: string;
  title: string;
  clause: string;
  policyTitle: string;
  place: string;
  topic: string;
  term: TermState;
  year: string;
  /** How binding it is, where somebody may qualify under it. */
  force: Force | null;
}

/** Everything that search can find, document by document in reading order. */
export function searchRecords(library: Library, today: string): SearchRecord[] {
  return library.policies.flatMap((policy) => {
    const place = entryOf(library.places, policy.place);
    const term = termStateOn(policy.term, today);
    return policy.clauses.flatMap((clause) =>
      clause.items.map((item) => ({
        path: `policies/${policy.id}/#${item.id}`,
        content: [item.summary, clause.title, contentOf(item), policy.title, place.name].join('。'),
        title: item.summary,
        clause: clauseOf(item),
        policyTitle: policy.title,
        place: place.shortName,
        topic: entryOf(library.topics, item.topic).name,
        term,
        year: policy.issued.date.slice(0, 4),
        force: forceOf(policy, item),
      })),
    );
  });
}

/** How binding a provision is: the force of the benefit that it grants. */
function forceOf(policy: Policy, item: ClauseItem): Force | null {
  return policy.benefits.find(({ grants }) => grants === item.id)?.force ?? null;
}

function contentOf(item: ClauseItem): string {
  switch (item.kind) {
    case 'provision':
      return [item.text, ...item.evidence.map(({ quote }) => quote)].join('。');
    case 'unstated':
      return `${item.text}。原文未载`;
    case 'table':
      return [item.columns.join(' '), ...item.rows.map(({ cells }) => cells.join(' '))].join('。');
  }
}
