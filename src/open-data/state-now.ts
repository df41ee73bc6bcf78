import { conditionLines } from '../eligibility/condition-lines.ts';
import { scoreLines } from '../eligibility/points/score-lines.ts';
import { groundLines } from '../faq/ground.ts';
import { type Fingerprints, fingerprints } from '../history/fingerprints.ts';
import { memoize } from '../language/memoize.ts';
import type { Library } from '../library/library.ts';
import type { OpenDataSource } from './source.ts';

const statesBy = memoize((hashOf: OpenDataSource['hashOf']) =>
  memoize((library: Library) =>
    fingerprints(library, hashOf, {
      conditionsOf: (benefit, policy) => conditionLines(benefit, policy, library.questions),
      scoresOf: scoreLines,
      groundsOf: (faq) => groundLines(faq, library),
    }),
  ),
);

/** What a library says now, as the history tells it. Worked out once: of one table both forms ask. */
export function stateNow({ library, hashOf }: Pick<OpenDataSource, 'library' | 'hashOf'>): Fingerprints {
  return statesBy(hashOf)(library);
}
