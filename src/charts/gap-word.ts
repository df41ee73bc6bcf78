import { absenceWord } from '../schema/source-words.ts';
import type { Gap } from './chart.ts';

/** How a document's lack of a number is named. */
export function gapWord({ kind }: Gap): string {
  switch (kind) {
    case 'other-number':
      return '写的是另一类数';
    case 'no-number':
      return '写了，没有写数';
    default:
      return absenceWord(kind);
  }
}
