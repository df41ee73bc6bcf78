import type { DocumentStatus } from '../eligibility/tiles/benefit-status.ts';
import { besidesTiles, type PlaceTile, placeTiles, type TileBenefit } from '../eligibility/tiles/place-tiles.ts';
import { type PlaceSaid, sayPlace } from '../eligibility/tiles/say-place.ts';
import { sayTileValidity } from '../eligibility/tiles/say-tile.ts';
import { heldUnder } from '../library/acts.ts';
import type { Library } from '../library/library.ts';
import { whenOf } from '../library/related-periods.ts';
import type { Policy } from '../schema/policy-body.ts';
import { roundEndOf } from '../schema/round-end.ts';
import { type ValidityPeriod, validityPeriods } from '../schema/validity-periods.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { buildDay } from './build-day.ts';

/** What a place's documents give, as of a day. */
export interface PlaceAnswer extends PlaceSaid {
  /** Each with what must be known of the validity of the document that its answer stands on; empty where that is said already. */
  tiles: (PlaceTile & { validityWords: string })[];
  /** What one can get besides, that none of them tells of. */
  besides: TileBenefit[];
  /** What must be known of the terms of what the sentence speaks of, each once. */
  validityWords: string[];
}

/** The answers of a place in each segment of time for which they differ, with when each is shown. */
export function placeAnswers(place: string, library: Library): { period: ValidityPeriod; answer: PlaceAnswer }[] {
  const documents = library.policies.filter((policy) => policy.place === place);
  const under = documents.flatMap((policy) => heldUnder(policy, library));
  const terms = [...documents, ...under].map(({ validity }) => validity);
  const rounds = documents.flatMap((policy) =>
    roundsOf(policy).map(({ until }) => ({ kind: 'printed' as const, from: null, until })),
  );
  return validityPeriods([...terms, ...rounds], buildDay).map((period) => ({
    period,
    answer: placeAnswerOn(period.day, documents, library),
  }));
}

function placeAnswerOn(day: string, documents: readonly Policy[], library: Library): PlaceAnswer {
  const standingOn = (policy: Policy): DocumentStatus => ({
    state: stateOn(policy, day),
    underLapsed: heldUnder(policy, library).some((other) => stateOn(other, day) === 'ended'),
    over: roundsOf(policy).flatMap(({ benefit, until }) => (day > until ? benefit : [])),
  });
  const tiles = placeTiles(documents, library, standingOn);
  const besides = besidesTiles(documents, library, standingOn);
  // Where no tile has anything to tell, what stands besides is what one can get.
  const said = sayPlace(tiles.some(({ benefits }) => benefits.length > 0) ? tiles : [{ benefits: besides }]);
  const termOf = (benefit: TileBenefit) => sayTileValidity(benefit.policy, stateOn(benefit.policy, day), benefit);
  const validityWords = [...new Set(said.about.map(termOf))].filter((words) => words !== '');
  return {
    ...said,
    besides,
    tiles: tiles.map((tile) => {
      const [best] = tile.benefits;
      const term = best ? termOf(best) : '';
      return { ...tile, validityWords: validityWords.includes(term) ? '' : term };
    }),
    validityWords,
  };
}

/** The benefits of a document that can be asked for in rounds only, each with the last day of the last. */
const roundsOf = (policy: Policy) =>
  policy.benefits.flatMap((benefit) => {
    const until = roundEndOf(whenOf(benefit, policy));
    return until === undefined ? [] : [{ benefit: benefit.id, until }];
  });

const stateOn = ({ validity }: Policy, day: string) => validityStateOn(validity, day);
