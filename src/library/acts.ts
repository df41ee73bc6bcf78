import type { Relation, TouchKind } from '../schema/policy.ts';
import type { Policy } from '../schema/policy-body.ts';
import { LEANING_RELATIONS } from '../schema/words.ts';
import { entryOf, type Library } from './library.ts';

type Policies = Pick<Library, 'policies'>;

/** A document that another stands on. */
export interface LeansOn {
  relation: Relation;
  title: string;
  number: string | null;
  /** The document, where it is held; null where it is not, and its validity so unknown. */
  policy: Policy | null;
}

/** The documents that one carries out, rests on, explains or amends. */
export function leansOn({ cites }: Pick<Policy, 'cites'>, { policies }: Policies): LeansOn[] {
  return cites
    .filter(({ relation }) => LEANING_RELATIONS.includes(relation))
    .map(({ relation, title, number, held }) => ({
      relation,
      title,
      number,
      policy: held === null ? null : entryOf(policies, held),
    }));
}

/** The held documents that one stands on, each once, however many ways it names one. */
export function heldUnder(policy: Pick<Policy, 'cites'>, library: Policies): Policy[] {
  return [...new Set(leansOn(policy, library).flatMap(({ policy: other }) => other ?? []))];
}

/** What a later document does to a clause. */
export interface ActedOn {
  by: Policy;
  /** Id of the line that does it. */
  ours: string;
  does: TouchKind;
  says: string;
}

/** What held documents do to a clause of another, by its locator. */
export function actsOn(policy: Pick<Policy, 'id'>, locator: string, { policies }: Policies): ActedOn[] {
  return policies.flatMap((by) =>
    by.cites
      .filter(({ held }) => held === policy.id)
      .flatMap(({ touches = [] }) => touches.filter(({ theirs }) => theirs === locator))
      .map(({ ours, does, says }) => ({ by, ours, does, says })),
  );
}

/** How held documents name another, the clause with it: what repealed it, issued it anew, carries it out. */
export function namedBy(
  policy: Pick<Policy, 'id'>,
  { policies }: Policies,
): { by: Policy; relation: Relation; clause: string }[] {
  return policies.flatMap((by) =>
    by.cites.filter(({ held }) => held === policy.id).map(({ relation, clause }) => ({ by, relation, clause })),
  );
}

/** The contradictions between a document and others that are told in the others. */
export function contradictedIn(
  policy: Pick<Policy, 'id'>,
  { policies }: Policies,
): { by: Policy; contradiction: Policy['contradictions'][number] }[] {
  return policies.flatMap((by) =>
    by.contradictions
      .filter(({ across = [] }) => across.some((other) => other.policy === policy.id))
      .map((contradiction) => ({ by, contradiction })),
  );
}
