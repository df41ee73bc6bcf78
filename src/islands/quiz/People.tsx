import { liveVerdicts } from '../../eligibility/ways/asks.ts';
import { comesAfter, type Way } from '../../eligibility/ways/group-ways.ts';
import { verbOf } from '../../eligibility/ways/verbs.ts';
import type { WayBook } from '../../eligibility/ways/way-parts.ts';
import { BENEFICIARIES, type Beneficiary } from '../../schema/beneficiaries.ts';
import { BENEFICIARY_WORDS } from '../../schema/words.ts';

/** Heads and shoulders: a person filled, those who come along in outline. */
const DRAWN: Readonly<Record<Beneficiary, readonly string[]>> = {
  applicant: ['M24 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14z', 'M9 44c0-11 5-16 15-16s15 5 15 16z'],
  spouse: [
    'M24 9a7 7 0 1 0 0 14 7 7 0 0 0 0-14z',
    'M9 44c0-11 5-16 15-16s15 5 15 16z',
    'M15.500 17c0 5-1 8-2.500 10M32.500 17c0 5 1 8 2.500 10',
  ],
  child: ['M24 19a6 6 0 1 0 0 12 6 6 0 0 0 0-12z', 'M13 44c0-6 4-9 11-9s11 3 11 9z', 'M24 19c0-2 1-3 3-3'],
  parent: [
    'M16 12a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM4 44c0-10 4-15 12-15s12 5 12 15z',
    'M33 17a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM30 44h14c0-9-3.500-13-10-13',
  ],
};

/** Who can go for it, drawn: where there is one person only, a sentence is enough. */
export function People({ way, parts }: { way: Way; parts: WayBook['parts'] }) {
  const live = liveVerdicts(way);
  const people = BENEFICIARIES.flatMap((person) => {
    const verdict = live.find(({ rule }) => rule.for === person);
    // The person waits for what the sentence says; of the family, whoever could not come along is not drawn.
    const isTheirs =
      verdict && (person === 'applicant' || verdict.decision === 'met' || comesAfter(verdict) !== undefined);
    return isTheirs ? [{ person, name: parts[verdict.rule.key]?.who, verb: verbOf(verdict.rule.forceWords) }] : [];
  });
  if (people.length < 2) return null;
  return (
    <ul class="people" aria-label="说的是谁">
      {people.map(({ person, name, verb }) => (
        <li key={person} data-person={person}>
          <svg viewBox="0 0 48 46" aria-hidden="true">
            {DRAWN[person].map((line) => (
              <path key={line} d={line} />
            ))}
          </svg>
          <b>{name ?? BENEFICIARY_WORDS[person]}</b>
          {verb && <small>{verb.replace(/^可以/, '')}</small>}
        </li>
      ))}
    </ul>
  );
}
