import { statedQuantities } from '../comparison/stated-quantities.ts';
import { heldUnder } from '../library/acts.ts';
import { entryOf, type Library } from '../library/library.ts';
import { relatedPeriods } from '../library/related-periods.ts';
import { isWholeIn } from '../library/unsaid.ts';
import { nameWithYear, policyNames } from '../reply/name-policy.ts';
import type { PolicyFacts, ProvisionFacts } from '../reply/provision-reply.ts';
import type { PolicyNames } from '../reply/reply.ts';
import type { PlacedValidity } from '../reply/validity-cautions.ts';
import { namedReport } from '../schema/named-report.ts';
import { benefitsOf, type ClauseItem, clauseOf, evidenceOf, type Policy } from '../schema/policy-body.ts';
import { countedWords } from '../schema/quantity-words.ts';
import { validityNotesOn } from '../schema/related-periods.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { VALIDITY_NOTES } from '../schema/validity-words.ts';
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
  return { names: namesOf(policy, place), source: policy.source, validity };
}

function namesOf(policy: Policy, place: string): PolicyNames {
  const { title, shortTitle, number, issued } = policy;
  const known = { title, shortTitle, number: number?.text ?? null, issued: issued.date, report: namedReport(policy) };
  return policyNames(known, place);
}

/** The validity of a document on a day, with the place whose it is. */
export function placedValidity(policy: Policy, library: Library, day: string): PlacedValidity {
  const { validity } = policy;
  const place = entryOf(library.places, policy.place).shortName;
  // What it stands on is told by its title.
  const ended = validityNotesOn(relatedPeriods(policy, library), day).filter((note) => note !== 'lapsed-under');
  const lapsed = heldUnder(policy, library).flatMap((other) =>
    validityStateOn(other.validity, day) === 'ended' ? [other.title] : [],
  );
  return {
    place,
    name: nameWithYear(namesOf(policy, place)),
    state: validityStateOn(validity, day),
    of: validity.kind === 'printed' ? validity.of : undefined,
    ...(lapsed.length > 0 ? { lapsed } : {}),
    ...(ended.length > 0 ? { ended: ended.map((note) => VALIDITY_NOTES[note].word) } : {}),
  };
}
