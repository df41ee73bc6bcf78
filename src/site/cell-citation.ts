import { type Citation, cite } from '../citation/citation.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Topic } from '../schema/topic.ts';

/**
 * What a cell of a comparison is cited with, once the page knows which cell and which day it is:
 * `{page}`, `{row}`, `{says}` and `{today}` stand for its address, the name of its row, its clauses or silence, and the day.
 */
export function cellCitation(policy: Policy, topic: Pick<Topic, 'name'>): Citation {
  const pinpoint = { kind: 'cell', topic: topic.name, row: '{row}', says: ['{says}'] } as const;
  return cite(policy, { url: '{page}', accessed: '{today}', pinpoint });
}
