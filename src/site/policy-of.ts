import type { Clause, ClauseItem, Policy } from '../schema/policy-body.ts';

/** The document being drawn. Throws where a tag is used outside a document's page. */
export function policyOf(locals: App.Locals): Policy {
  if (!locals.policy) throw new Error('This tag is only drawn on the page of a document');
  return locals.policy;
}

/** An item of the document being drawn, with its clause. Throws where there is none of that kind and id. */
export function itemOf<Kind extends ClauseItem['kind']>(
  locals: App.Locals,
  kind: Kind,
  id: string,
): { policy: Policy; clause: Clause; item: Extract<ClauseItem, { kind: Kind }> } {
  const policy = policyOf(locals);
  for (const clause of policy.clauses) {
    const item = clause.items.find((candidate) => candidate.id === id);
    if (item?.kind === kind) return { policy, clause, item: item as Extract<ClauseItem, { kind: Kind }> };
  }
  throw new Error(`${policy.path} has no ${kind} "${id}"`);
}
