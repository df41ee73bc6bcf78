import { toldScores } from '../eligibility/points/told-scores.ts';
import { toldConditions } from '../eligibility/told-conditions.ts';
import { type Fingerprints, fingerprints } from '../history/fingerprints.ts';
import type { OpenDataSource } from './source.ts';

/** What a library says now, as the history tells it. */
export function stateNow({ library, hashOf }: Pick<OpenDataSource, 'library' | 'hashOf'>): Fingerprints {
  return fingerprints(library, hashOf, {
    conditionsOf: (benefit, policy) => toldConditions(benefit, policy, library.questions),
    scoresOf: toldScores,
  });
}
