import type { TermState } from '../schema/term-state.ts';
import { SHORT_CAUTIONS } from './reply.ts';

/**
 * What has to be said of the terms that a reply rests on, one sentence a state. The places are named where states differ:
 * a lapsed plan beside one that holds must not lend it its caution.
 */
export function termCautions(terms: readonly { place: string; term: TermState }[]): string[] {
  const byState = Map.groupBy(terms, ({ term }) => term);
  return [...byState].map(([state, those]) => {
    const places = [...new Set(those.map(({ place }) => place))].join('、');
    return byState.size > 1 ? `${places}：${SHORT_CAUTIONS[state]}` : SHORT_CAUTIONS[state];
  });
}
