import { describeCondition } from '../eligibility/describe-condition.ts';
import type { Library } from '../library/library.ts';
import type { ChecklistNode } from '../schema/conditions/checklist.ts';
import { type ClauseItem, clauseOf, type Policy } from '../schema/policy-body.ts';
import { numberOfPolicy } from './permalinks.ts';

/**
 * What a line is called on its document's page, in whose list of links a clause alone might be any of several lines.
 * @example lineName(item) // '依据第七条：每年办一次'
 */
export const lineName = (item: ClauseItem): string => `依据${clauseOf(item)}：${item.summary}`;

/**
 * Id of the element that says what a line is called: links to the line are named by it, since words said in each of them
 * would weigh more than the page may. The number, where there is one: ids of lines weigh more, too.
 */
export const lineNameId = (policy: Policy, item: ClauseItem): string =>
  `k-${numberOfPolicy(policy.id, item.id) ?? item.id}`;

const known = new WeakMap<Policy, ReadonlySet<string>>();

/** The lines that the benefits and days on a document's page lead to: what names the others is referred to nowhere. */
export function linesLedTo(policy: Policy, { questions }: Pick<Library, 'questions'>): ReadonlySet<string> {
  const linesOf = (node: ChecklistNode): string[] => (node.kind === 'group' ? node.of.flatMap(linesOf) : node.because);
  const led =
    known.get(policy) ??
    new Set([
      ...policy.benefits.flatMap(({ grants, conditions, bars }) => [
        grants,
        ...[conditions, ...bars].flatMap((condition) =>
          linesOf(describeCondition(condition, questions, policy.source)),
        ),
      ]),
      ...(policy.days ?? []).map(({ because }) => because),
    ]);
  known.set(policy, led);
  return led;
}
