import { type Silence, silenceWord } from '../schema/source-words.ts';

/** Where in a source the cited words stand, or which cell of a comparison is cited. */
export type Pinpoint =
  | { kind: 'clause'; clause: string }
  | {
      kind: 'cell';
      /** Names of the comparison and of its row. */
      topic: string;
      row: string;
      /** Clauses that answer the row, or which of the silences it is. */
      says: readonly string[] | Silence;
    };

/** Where and when a source was read. */
export interface SourceReading {
  /** Absolute address of the page, the provision or the cell. */
  url: string;
  /** Day of reading, `YYYY-MM-DD`. */
  accessed: string;
  /** Left out where the whole source is cited. */
  pinpoint?: Pinpoint;
}

/** A pinpoint in words: `二（一）`; `“落户”比较表·随迁：二（一）3、二（一）4`; `“落户”比较表·收费：原文未载`. */
export function formatPinpoint(pinpoint: Pinpoint): string {
  if (pinpoint.kind === 'clause') return pinpoint.clause;
  const { topic, row, says } = pinpoint;
  const answer = typeof says === 'string' ? silenceWord(says) : [...new Set(says)].join('、');
  return `“${topic}”比较表·${row}：${answer}`;
}
