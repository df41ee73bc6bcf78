import type { ComparisonChoice, ParseProblem } from '../../comparison/choice.ts';
import { type Drawn, shownLine } from '../../comparison/shown-line.ts';
import { PARSE_PROBLEM_WORDS } from '../../comparison/words.ts';
import { make } from '../make.ts';

import type { ComparedPlace } from './table-model.ts';

/** What the line above the table has to say. */
export interface ComparisonState {
  choice: ComparisonChoice;
  misunderstood: readonly ParseProblem[];
  /** Places whose columns could not be fetched. */
  failed: readonly ComparedPlace[];
  /** National texts that stand last though they were chosen before others. */
  moved?: readonly ComparedPlace[];
  drawn: Drawn;
}

/** The line in words: what was not understood, what could not be fetched, then what is shown or why nothing is. */
export function statusMessages({
  choice,
  misunderstood,
  failed,
  moved = [],
  drawn,
}: ComparisonState): (string | Node)[] {
  const unread = misunderstood
    .map(({ part, said }) =>
      said === '' ? `${PARSE_PROBLEM_WORDS[part]}（后面是空的）` : `${PARSE_PROBLEM_WORDS[part]}“${said}”`,
    )
    .join('、');
  return [
    ...(unread ? [`地址里有看不懂的，已略去：${unread}。`] : []),
    ...failed.flatMap(({ name, page }) => [
      `没能取到${name}的条款，可以`,
      make('a', { href: page }, '打开它自己的一页'),
      '。',
    ]),
    ...(moved.length > 0 ? [`${moved.map(({ name }) => name).join('、')}只供对照，总排在最后。`] : []),
    shownLine(choice, drawn),
  ];
}
