/** People who answer at random, the same ones in every run. */
import type { Answer, Answers } from '../../src/eligibility/answer.ts';
import type { Question } from '../../src/schema/question.ts';
import { contentRules } from './content-rules.ts';

/** Random numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger 2017, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const FIRST_DAY = Date.UTC(2000, 0, 1);
const LAST_DAY = Date.UTC(2026, 10, 20);
const SHARE_OF_SEVERAL = 1 / 8;

function answerOf(question: Question, random: () => number): Answer {
  const upTo = (count: number) => Math.floor(random() * count);
  switch (question.kind) {
    case 'one':
      return [question.options[upTo(question.options.length)]?.id ?? ''];
    case 'several':
      return question.options.filter(() => random() < SHARE_OF_SEVERAL).map(({ id }) => id);
    case 'number':
      return question.minimum + upTo(question.maximum - question.minimum + 1);
    case 'date':
      return new Date(FIRST_DAY + random() * (LAST_DAY - FIRST_DAY)).toISOString().slice(0, 10);
  }
}

/** People with an answer to every question: any option alike, each of several with one chance in eight. */
export function randomPeople(count: number, seed = 20261120): Answers[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () =>
    Object.fromEntries(contentRules.questions.map((question) => [question.id, answerOf(question, random)])),
  );
}
