import { verbOf } from '../eligibility/ways/verbs.ts';
import type { Benefit } from '../schema/benefit.ts';
import { evidenceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { buildDay } from './build-day.ts';

/**
 * The right that is the easiest to read, as a sample of what the site does: of a document that was read itself and has not
 * ended, whose words say what a person does, with the shortest phrase. Undefined where there is none.
 */
export function plainestRight(policies: readonly Policy[]): { policy: Policy; benefit: Benefit } | undefined {
  const rights = policies
    .filter(({ source, validity }) => source === 'official' && validityStateOn(validity, buildDay) !== 'ended')
    .flatMap((policy) =>
      policy.benefits
        .filter(
          ({ force, thing, for: who, partOf }) =>
            force === 'entitlement' && thing !== undefined && who === 'applicant' && partOf === undefined,
        )
        .map((benefit) => ({
          policy,
          benefit,
          does: verbOf(benefit.forceWords) !== undefined,
          length: quoteOf(policy, benefit)?.length ?? Number.POSITIVE_INFINITY,
        })),
    )
    .filter(({ length }) => length >= SHORTEST);
  const [first] = rights.toSorted((a, b) => Number(b.does) - Number(a.does) || a.length - b.length);
  return first && { policy: first.policy, benefit: first.benefit };
}

/** A phrase that is shorter shows neither who nor what. */
const SHORTEST = 20;

/** The quoted phrase that carries the force of a benefit. */
export function quoteOf(policy: Policy, { grants, forceWords }: Benefit): string | undefined {
  const item = itemsOf(policy).find(({ id }) => id === grants);
  return item && evidenceOf(item).find(({ quote }) => quote.includes(forceWords))?.quote;
}
