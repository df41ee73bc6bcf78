import type { Choice, Misunderstanding } from '../../comparison/choice.ts';
import { MISUNDERSTOOD_WORDS } from '../../site/comparison-words.ts';
import { type Drawn, shownLine } from './shown-line.ts';
import type { PlaceEntry } from './table-model.ts';

/** What the line above the table has to say. */
export interface ComparisonState {
  choice: Choice;
  misunderstood: readonly Misunderstanding[];
  /** Places whose columns could not be fetched. */
  failed: readonly PlaceEntry[];
  drawn: Drawn;
}

/** The line in words: what was not understood, what could not be fetched, then what is shown or why nothing is. */
export function stateLine({ choice, misunderstood, failed, drawn }: ComparisonState): (string | Node)[] {
  const unread = misunderstood
    .map(({ part, said }) =>
      said === '' ? `${MISUNDERSTOOD_WORDS[part]}（后面是空的）` : `${MISUNDERSTOOD_WORDS[part]}“${said}”`,
    )
    .join('、');
  return [
    ...(unread ? [`地址里有看不懂的，已略去：${unread}。`] : []),
    ...failed.flatMap(({ name, page }) => [
      `没能取到${name}的条款，可以`,
      Object.assign(document.createElement('a'), { href: page, textContent: '打开它自己的一页' }),
      '。',
    ]),
    shownLine(choice, drawn),
  ];
}
