import { statedQuantities } from '../comparison/stated-quantities.ts';
import { heldUnder } from '../library/acts.ts';
import { entryOf, type Library } from '../library/library.ts';
import { isWholeIn } from '../library/unsaid.ts';
import { policyNames } from '../reply/name-policy.ts';
import type { PolicyFacts, ProvisionFacts } from '../reply/provision-reply.ts';
import type { PlacedValidity } from '../reply/validity-cautions.ts';
import { namedReport } from '../schema/named-report.ts';
import { benefitsOf, type ClauseItem, clauseOf, evidenceOf, type Policy } from '../schema/policy-body.ts';
import { countedWords } from '../schema/quantity-words.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { buildDay } from './build-day.ts';

/** What a reply tells of a line. */
export function provisionFacts(policy: Policy, item: ClauseItem): ProvisionFacts {
  const clause = clauseOf(item);
  const numbers = statedQuantities(item)
    .filter((quantity) => !isWholeIn(quantity, item.summary))
    // A text message has room for what the short answer does not say: its kind and its time are said there.
    .map(({ period, ...rest }) =>
      countedWords(period !== undefined && !item.summary.includes(period) ? { ...rest, period } : rest),
    );
  const forces = benefitsOf(policy, item).map(({ force }) => force);
  return {
    summary: item.summary,
    clause,
    // The phrases of its own clause; those of others would stand under a wrong locator.
    quotes: evidenceOf(item).flatMap((found) => (found.clause === clause ? [found.quote] : [])),
    ...(numbers.length > 0 ? { numbers } : {}),
    ...(forces.length > 0 ? { forces } : {}),
  };
}

/** What replies about all items of a document share. */
export function policyFacts(policy: Policy, library: Library, day = buildDay): PolicyFacts {
  const { place, ...validity } = placedValidity(policy, library, day);
  const { title, shortTitle, number, issued, source } = policy;
  const known = { title, shortTitle, number: number?.text ?? null, issued: issued.date, report: namedReport(policy) };
  return { names: policyNames(known, place), source, validity };
}

/** The validity of a document on a day, with the place whose it is. */
export function placedValidity(policy: Policy, library: Library, day: string): PlacedValidity {
  const { place, validity } = policy;
  const lapsed = heldUnder(policy, library).flatMap((other) =>
    validityStateOn(other.validity, day) === 'ended' ? [other.title] : [],
  );
  return {
    place: entryOf(library.places, place).shortName,
    state: validityStateOn(validity, day),
    of: validity.kind === 'printed' ? validity.of : undefined,
    ...(lapsed.length > 0 ? { lapsed } : {}),
  };
}
