/** How something that only the person can judge is put to them. */
export interface CheckWords {
  /** The statement, or the question that it comes to. */
  ask: string;
  /** What is pressed where the statement holds. */
  yes: string;
  /** What is pressed where it does not. */
  no: string;
}

const NOT = /没有|不是|不在/;
/** What is noted beside a statement of the counting, and states nothing of the person. */
const NOTES = /（.*?）|；[^；]*没有写.*/g;
/** A statement without what the text leaves open of it, noted after ；: alternatives, after ； as well, are all of it. */
export const withoutNotes = (says: string): string => says.replace(/；[^；]*没有写.*/, '');

/** One thing that has not happened: 补贴，你没有领过. */
const NEVER =
  /^((?:[^；：，你]*，(?=你))?[^；：，]*?)[也还]?没有((?:[^，；：（）]*[^，；：（）超通])?过[^，；：（）]*)$/;

/**
 * A statement as it is asked: whoever answers a negated one with 是 may mean the other thing, so that it is turned about where it is
 * one thing that never happened, and else answered in words that repeat it.
 * @example checkWords('这项补贴，你没有领过。') // { ask: '这项补贴，你领过吗？', yes: '没有', no: '有过' }
 */
export function checkWords(says: string): CheckWords {
  const bare = says.replace(/。$/, '');
  const [, before = '', never] = NEVER.exec(bare) ?? [];
  if (never && !NOT.test(before)) return { ask: `${before}${never}吗？`, yes: '没有', no: '有过' };
  const own = bare.replace(NOTES, '');
  if (!NOT.test(own)) return { ask: says, yes: '是', no: '不是' };
  const isAllNot = own.split('，').every((clause) => /没有/.test(clause));
  return isAllNot ? { ask: says, yes: '对，没有', no: '不对，有' } : { ask: says, yes: '对，是这样', no: '不是这样' };
}

/** Noted beside a statement: its meaning itself is what the text leaves open. */
const MEANING_OPEN = /（(?:怎样算，[^（）]*没有写|[^（）]*，先问)）/;
/** A thing that must not be, and what holds of whoever has it all the same. */
const NOT_OR = /没有([^；，。]+)；[^；]*?过的，/;

/**
 * Whether nobody can judge a statement of themselves before they have asked: what it means is left open, or it says what must not be
 * and what holds where it is.
 */
export const isToBeAsked = (says: string): boolean => MEANING_OPEN.test(says) || NOT_OR.test(says);

/**
 * The questions that such a statement comes to, where its note is none.
 * @example notOrQuestions('你没有违反规定；违反过的，已处理完毕。') // “没有违反规定”这一条，现在还看吗？有过“违反规定”的，怎样才行？
 */
export function notOrQuestions(says: string): string | undefined {
  const [, thing] = NOT_OR.exec(says) ?? [];
  return thing && `“没有${thing}”这一条，现在还看吗？有过“${thing}”的，怎样才行？`;
}
