import { describeCondition } from '../eligibility/describe-condition.ts';
import { memoize } from '../language/memoize.ts';
import type { Library } from '../library/library.ts';
import { itemNamed } from '../reply/item-named.ts';
import type { ChecklistNode } from '../schema/conditions/checklist.ts';
import { type ClauseItem, clauseOf, type Policy } from '../schema/policy-body.ts';
import { numberOfPolicy } from './permalinks.ts';

/**
 * What an item is called on its document's page, in whose list of links a clause alone might be any of several items.
 * @example lineName(item) // '依据第七条：每年办一次'
 */
export const itemName = (item: ClauseItem): string => itemNamed({ clause: clauseOf(item), says: item.summary });

/**
 * Id of the element that says what an item is called: links to the item are named by it, since words said in each of them
 * would weigh more than the page may. The number, where there is one: ids of items weigh more, too.
 */
export const itemNameId = (policy: Policy, item: ClauseItem): string =>
  `k-${numberOfPolicy(policy.id, item.id) ?? item.id}`;

const groundsOfNode = (node: ChecklistNode): string[] =>
  node.kind === 'group' ? node.of.flatMap(groundsOfNode) : node.because;

const ledIn = memoize(({ questions }: Pick<Library, 'questions'>) =>
  memoize(
    ({ benefits, days = [], source }: Policy): ReadonlySet<string> =>
      new Set([
        ...benefits.flatMap(({ grants, conditions, bars }) => [
          grants,
          ...[conditions, ...bars].flatMap((condition) =>
            groundsOfNode(describeCondition(condition, questions, source)),
          ),
        ]),
        ...days.map(({ because }) => because),
      ]),
  ),
);

/** The items that the benefits and days on a document's page lead to: what names the others is referred to nowhere. */
export const itemsLedTo = (policy: Policy, library: Pick<Library, 'questions'>): ReadonlySet<string> =>
  ledIn(library)(policy);
