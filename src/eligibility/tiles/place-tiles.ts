import type { Library } from '../../library/library.ts';
import type { Benefit } from '../../schema/benefit.ts';
import { byReach, paidTo } from '../../schema/payees.ts';
import { itemsOf, type Policy } from '../../schema/policy-body.ts';
import { isReport } from '../../schema/source-words.ts';
import { TILES, type Tile } from '../../schema/tile.ts';
import type { VALIDITY_STATES } from '../../schema/validity-state.ts';
import { BENEFIT_STATUSES, type BenefitStatus, benefitStatus, type DocumentStatus } from './benefit-status.ts';

/** One benefit on a tile. */
export interface TileBenefit {
  policy: Policy;
  benefit: Benefit;
  status: BenefitStatus;
}

/** What the documents of a place say under one tile. */
export interface PlaceTile {
  tile: Tile;
  /** Every benefit of it that a person has by themselves, the best first. What comes along with one is not counted again. */
  benefits: TileBenefit[];
  /** Where there is none: whether what was read speaks of it at all, and whether reports are among that. */
  silence: 'mentioned' | 'not-about' | 'report-silent' | 'both-silent';
  /** The tile that tells of money for the person, where that is not told under this one, which is named after it. */
  under: Tile | null;
}

/** The states of a term from the firmest: what a text says of its own end comes before what it leaves open. */
const FIRMEST = [
  'in-term',
  'none-printed',
  'unsettled',
  'text-not-seen',
  'not-yet',
  'ended',
] as const satisfies (typeof VALIDITY_STATES)[number][];

/**
 * The four tiles of a place: on each, what its documents give, the best first.
 * @param documents the documents of the place
 * @param standingOn how a document stands on the day
 */
export function placeTiles(
  documents: readonly Policy[],
  { topics }: Pick<Library, 'topics'>,
  standingOn: (policy: Policy) => DocumentStatus,
): PlaceTile[] {
  const tiles = TILES.map((tile) => {
    const told = topics.filter((topic) => topic.tile === tile).map(({ id }) => id);
    const benefits = benefitsUnder(
      documents,
      (benefit) => told.includes(benefit.topic) && benefit.for === 'applicant',
      standingOn,
    );
    const speaks = documents.some((policy) => itemsOf(policy).some(({ topic }) => told.includes(topic)));
    return { tile, benefits, silence: speaks ? ('mentioned' as const) : silenceOfAll(documents) };
  });
  const paying = tiles.find(({ benefits }) => benefits.some(isPaid));
  return tiles.map((tile) => ({
    ...tile,
    under: tile.tile === 'money' && tile.benefits.length === 0 ? (paying?.tile ?? null) : null,
  }));
}

/** What documents give under topics that no tile tells of, the best first, whoever of a family it is for. */
export function besidesTiles(
  documents: readonly Policy[],
  { topics }: Pick<Library, 'topics'>,
  standingOn: (policy: Policy) => DocumentStatus,
): TileBenefit[] {
  const told = topics.filter(({ tile }) => tile !== undefined).map(({ id }) => id);
  return benefitsUnder(documents, ({ topic }) => !told.includes(topic), standingOn);
}

/** Benefits that somebody has by themselves, the best first. */
function benefitsUnder(
  documents: readonly Policy[],
  isMeant: (benefit: Benefit) => boolean,
  standingOn: (policy: Policy) => DocumentStatus,
): TileBenefit[] {
  return documents
    .flatMap((policy) =>
      policy.benefits
        .filter((benefit) => isMeant(benefit) && !benefit.partOf)
        .map((benefit) => ({ policy, benefit, status: benefitStatus(benefit, standingOn(policy)) })),
    )
    .sort(byWorth(standingOn));
}

/** Whether money of it reaches the person. */
const isPaid = ({ benefit: { money } }: TileBenefit) => money !== undefined && paidTo(money) === 'person';

/** A report's silence is its own: nobody here knows what its document is about. */
function silenceOfAll(documents: readonly Policy[]): PlaceTile['silence'] {
  const reports = documents.filter(({ source }) => isReport(source)).length;
  if (reports === 0) return 'not-about';
  return reports === documents.length ? 'report-silent' : 'both-silent';
}

function byWorth(standingOn: (policy: Policy) => DocumentStatus) {
  const force = ({ benefit }: TileBenefit) => BENEFIT_STATUSES.indexOf(benefitStatus(benefit, HOLDS));
  const term = ({ policy }: TileBenefit) => FIRMEST.indexOf(standingOn(policy).state);
  return (a: TileBenefit, b: TileBenefit) =>
    BENEFIT_STATUSES.indexOf(a.status) - BENEFIT_STATUSES.indexOf(b.status) ||
    force(a) - force(b) ||
    byReach(a.benefit.money) - byReach(b.benefit.money) ||
    term(a) - term(b) ||
    (a.policy.issued.date < b.policy.issued.date ? 1 : a.policy.issued.date > b.policy.issued.date ? -1 : 0);
}

/** As if the term ran: of what has ended, the strongest still comes first. */
const HOLDS: DocumentStatus = { state: 'in-term', underLapsed: false };
