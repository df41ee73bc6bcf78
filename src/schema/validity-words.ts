import { formatDay } from './format-day.ts';
import type { Validity } from './validity.ts';
import type { ValidityState } from './validity-state.ts';
import type { Mark } from './words.ts';

/** What a term is of: the validity of a document, the period of its plan, or the only round in which something can be asked for. */
export type ValidityOf = Extract<Validity, { kind: 'printed' }>['of'] | 'round';

/** A term as it is told: what it is of, and the day until which a round was open. */
export interface StatedValidity {
  of?: ValidityOf | undefined;
  until?: string | null | undefined;
  reason?: string;
}

/** A term's state in words. */
export interface ValidityWords extends Mark {
  /** What has to be said of it in a message, without 。 at the end. */
  short: string;
}

const NAMES = {
  plan: { name: '规划期', ended: '规划期已结束' },
  validity: { name: '有效期', ended: '有效期已结束' },
  round: { name: '这一轮申报期', ended: '这一轮申报已截止' },
} as const satisfies Record<ValidityOf, { name: string; ended: string }>;

/** What a printed term is called: 规划期, 有效期. A text that prints none is asked for the latter. */
export function validityName({ of }: StatedValidity): string {
  return NAMES[of ?? 'validity'].name;
}

/**
 * The state of a term in words: a plan is 在规划期内, since nobody wrote of it that it is in force.
 * @param term the term, or what it is of; `undefined` where nothing is printed
 */
export function validityWords(term: StatedValidity, state: ValidityState): ValidityWords {
  const { name, ended } = NAMES[term.of ?? 'validity'];
  switch (state) {
    case 'not-yet':
      return {
        word: '尚未生效',
        shape: '○',
        caution: term.of ? `文件写的${name}还没有开始。` : '这一天还没有发布。',
        short: term.of ? `${name}还没有开始` : '这一天还没有发布',
      };
    case 'in-term':
      return {
        word: `在${name}内`,
        shape: '●',
        caution: `在文件写的${name}内。是否中途修改或废止，须核实。`,
        short: `在文件写的${name}内，是否中途修改须核实`,
      };
    case 'ended':
      return {
        word: ended,
        shape: '■',
        caution:
          term.of === 'round'
            ? `${roundOver(term)}，不能据此认为现在可以申领。`
            : '文件写的期限已经结束，不能据此认为现在可以申领。',
        short: `${term.of === 'round' ? roundOver(term) : ended}，不能据此认为现在可以申领`,
      };
    case 'none-printed':
      return {
        word: '没有写有效期',
        shape: '◐',
        caution: '文件没有写有效期，现在还办不办，要向当地核实。',
        short: '没有写有效期，现在还办不办，要向当地核实',
      };
    case 'text-not-seen':
      return {
        word: '只见报道',
        shape: '◌',
        caution: '只见新闻报道，没有见到正式文件，现在还办不办，要向当地核实。',
        short: '只见报道，未见正式文件，须向当地核实',
      };
    case 'unsettled':
      return {
        word: `${name}算不定`,
        shape: '◑',
        caution: `这一天在不在文件写的${name}里，照它的写法算不定，须向当地核实。`,
        short: `这一天在不在${name}里算不定，须向当地核实`,
      };
  }
}

/** That a round is over, with its day, and what is known of the next: 这一轮申报2025年11月10日截止了，下一轮什么时候没有写. */
export const roundOver = ({ until }: StatedValidity): string =>
  `这一轮申报${until ? formatDay(until) : '已经'}截止了，下一轮什么时候没有写`;

/** What is said of a document beside its own validity, once that of which it is said has ended. */
export const VALIDITY_NOTES = {
  'lapsed-under': { state: 'ended', word: '所依据的文件已结束', shape: '■' },
  'round-over': { state: 'ended', word: NAMES.round.ended, shape: '■' },
} as const;
export type ValidityNote = keyof typeof VALIDITY_NOTES;
export type ValidityNoteMark = (typeof VALIDITY_NOTES)[ValidityNote];

/** The states where what the terms are of differs: in legends, and in boxes that choose by state. */
export const VALIDITY_STATE_WORDS: Readonly<Record<ValidityState, ValidityWords>> = {
  'not-yet': { ...validityWords({}, 'not-yet'), caution: '还没有发布，或者文件写的期限还没有开始。' },
  'in-term': {
    ...validityWords({}, 'in-term'),
    word: '在规划期或有效期内',
    caution: '在文件写的规划期或有效期内。是否中途修改或废止，须核实。',
  },
  ended: { ...validityWords({}, 'ended'), word: '规划期或有效期已结束' },
  'none-printed': validityWords({}, 'none-printed'),
  'text-not-seen': validityWords({}, 'text-not-seen'),
  unsettled: {
    ...validityWords({}, 'unsettled'),
    word: '期限算不定',
    caution: '这一天在不在文件写的期限里，照它的写法算不定：起止印了两种，正是废止那天，或者写了可以延长。',
  },
};
