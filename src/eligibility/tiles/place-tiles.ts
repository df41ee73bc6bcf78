import type { Library } from '../../library/library.ts';
import type { Benefit } from '../../schema/benefit.ts';
import { paidTo } from '../../schema/payees.ts';
import { itemsOf, type Policy } from '../../schema/policy-body.ts';
import { isReport } from '../../schema/source-words.ts';
import { TILES, type Tile } from '../../schema/tile.ts';
import type { VALIDITY_STATES } from '../../schema/validity-state.ts';
import { type BenefitStanding, type DocumentStanding, STANDINGS, standingOf } from './standing.ts';

/** One benefit on a tile. */
export interface TileLine {
  policy: Policy;
  benefit: Benefit;
  standing: BenefitStanding;
}

/** What the documents of a place say under one tile. */
export interface PlaceTile {
  tile: Tile;
  /** Every benefit of it that a person has by themselves, the best first. What comes along with one is not counted again. */
  lines: TileLine[];
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
  standingOn: (policy: Policy) => DocumentStanding,
): PlaceTile[] {
  const tiles = TILES.map((tile) => {
    const told = topics.filter((topic) => topic.tile === tile).map(({ id }) => id);
    const lines = linesOf(
      documents,
      (benefit) => told.includes(benefit.topic) && benefit.for === 'applicant',
      standingOn,
    );
    const speaks = documents.some((policy) => itemsOf(policy).some(({ topic }) => told.includes(topic)));
    return { tile, lines, silence: speaks ? ('mentioned' as const) : silenceOfAll(documents) };
  });
  const paying = tiles.find(({ lines }) => lines.some(isPaid));
  return tiles.map((tile) => ({
    ...tile,
    under: tile.tile === 'money' && tile.lines.length === 0 ? (paying?.tile ?? null) : null,
  }));
}

/** What documents give under topics that no tile tells of, the best first, whoever of a family it is for. */
export function besidesTiles(
  documents: readonly Policy[],
  { topics }: Pick<Library, 'topics'>,
  standingOn: (policy: Policy) => DocumentStanding,
): TileLine[] {
  const told = topics.filter(({ tile }) => tile !== undefined).map(({ id }) => id);
  return linesOf(documents, ({ topic }) => !told.includes(topic), standingOn);
}

/** Benefits that somebody has by themselves, the best first. */
function linesOf(
  documents: readonly Policy[],
  isMeant: (benefit: Benefit) => boolean,
  standingOn: (policy: Policy) => DocumentStanding,
): TileLine[] {
  return documents
    .flatMap((policy) =>
      policy.benefits
        .filter((benefit) => isMeant(benefit) && !benefit.partOf)
        .map((benefit) => ({ policy, benefit, standing: standingOf(benefit, standingOn(policy)) })),
    )
    .sort(byWorth(standingOn));
}

/** Whether money of it reaches the person. */
const isPaid = ({ benefit: { money } }: TileLine) => money !== undefined && paidTo(money) === 'person';

/** A report's silence is its own: nobody here knows what its document is about. */
function silenceOfAll(documents: readonly Policy[]): PlaceTile['silence'] {
  const reports = documents.filter(({ source }) => isReport(source)).length;
  if (reports === 0) return 'not-about';
  return reports === documents.length ? 'report-silent' : 'both-silent';
}

function byWorth(standingOn: (policy: Policy) => DocumentStanding) {
  const force = ({ benefit }: TileLine) => STANDINGS.indexOf(standingOf(benefit, HOLDS));
  const term = ({ policy }: TileLine) => FIRMEST.indexOf(standingOn(policy).state);
  return (a: TileLine, b: TileLine) =>
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    force(a) - force(b) ||
    // What reaches the person comes before what is paid to others.
    Number(isForOthers(a)) - Number(isForOthers(b)) ||
    term(a) - term(b) ||
    (a.policy.issued.date < b.policy.issued.date ? 1 : a.policy.issued.date > b.policy.issued.date ? -1 : 0);
}

const isForOthers = ({ benefit: { money } }: TileLine) => paidTo(money) === 'others';

/** As if the term ran: of what has ended, the strongest still comes first. */
const HOLDS: DocumentStanding = { state: 'in-term', underLapsed: false };
