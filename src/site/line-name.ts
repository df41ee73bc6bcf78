import { describeCondition } from '../eligibility/describe-condition.ts';
import { memoize } from '../language/memoize.ts';
import type { Library } from '../library/library.ts';
import { lineNamed } from '../reply/line-named.ts';
import type { ChecklistNode } from '../schema/conditions/checklist.ts';
import { type ClauseItem, clauseOf, type Policy } from '../schema/policy-body.ts';
import { numberOfPolicy } from './permalinks.ts';

/**
 * What a line is called on its document's page, in whose list of links a clause alone might be any of several lines.
 * @example lineName(item) // '依据第七条：每年办一次'
 */
export const lineName = (item: ClauseItem): string => lineNamed({ clause: clauseOf(item), says: item.summary });

/**
 * Id of the element that says what a line is called: links to the line are named by it, since words said in each of them
 * would weigh more than the page may. The number, where there is one: ids of lines weigh more, too.
 */
export const lineNameId = (policy: Policy, item: ClauseItem): string =>
  `k-${numberOfPolicy(policy.id, item.id) ?? item.id}`;

const linesOf = (node: ChecklistNode): string[] => (node.kind === 'group' ? node.of.flatMap(linesOf) : node.because);

const ledIn = memoize(({ questions }: Pick<Library, 'questions'>) =>
  memoize(
    ({ benefits, days = [], source }: Policy): ReadonlySet<string> =>
      new Set([
        ...benefits.flatMap(({ grants, conditions, bars }) => [
          grants,
          ...[conditions, ...bars].flatMap((condition) => linesOf(describeCondition(condition, questions, source))),
        ]),
        ...days.map(({ because }) => because),
      ]),
  ),
);

/** The lines that the benefits and days on a document's page lead to: what names the others is referred to nowhere. */
export const linesLedTo = (policy: Policy, library: Pick<Library, 'questions'>): ReadonlySet<string> =>
  ledIn(library)(policy);
