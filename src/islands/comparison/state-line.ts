import type { Choice, Misunderstanding } from '../../comparison/choice.ts';
import { MISUNDERSTOOD_WORDS } from '../../site/comparison-words.ts';
import type { PlaceEntry } from './table-model.ts';

/** What the line above the table has to say. */
export interface ComparisonState {
  choice: Choice;
  misunderstood: readonly Misunderstanding[];
  /** Places whose columns could not be fetched. */
  failed: readonly PlaceEntry[];
  /** What is drawn: places without the national text, rows, and rows on which answers differ. */
  drawn: { places: number; rows: number; different: number };
}

/** The line in words: what was not understood, what could not be fetched, then what is shown or why nothing is. */
export function stateLine({ choice, misunderstood, failed, drawn }: ComparisonState): (string | Node)[] {
  const unread = misunderstood.map(({ part, said }) => `${MISUNDERSTOOD_WORDS[part]}“${said}”`).join('、');
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

function shownLine({ places, rows }: Choice, drawn: ComparisonState['drawn']): string {
  if (places.length === 0) return '还没有选地区：点“选地区”勾上几个。';
  if (rows.length === 0) return '还没有选比较项：点“选比较项”勾上几个。';
  if (drawn.rows === 0) return '选中的地区在选中的比较项上没有不同。';
  return `并排 ${drawn.places} 个地区、${drawn.rows} 个比较项，其中 ${drawn.different} 项各地不同。`;
}
