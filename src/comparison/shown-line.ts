import type { ComparisonChoice } from './choice.ts';
import { DIFFERENCE_KINDS, type DifferenceKind } from './difference.ts';
import { DIFFERENCE_MARKS } from './difference-words.ts';

/** What is drawn. */
export interface Drawn {
  /** Places, national texts aside. */
  places: number;
  /** How the places differ on each row shown. */
  shown: readonly DifferenceKind[];
  /** The same of each row folded away as alike. */
  folded: readonly DifferenceKind[];
}

/** What is shown, in words, or why nothing is. */
export function shownLine({ places, rows }: Pick<ComparisonChoice, 'places' | 'rows'>, drawn: Drawn): string {
  if (places.length === 0) return '还没有选地区：点“选地区”勾上几个。';
  if (rows.length === 0) return '还没有选比较项：点“选比较项”勾上几个。';
  if (drawn.places === 0) return '只有全国文件，没有地区可比。';
  if (drawn.places === 1) return `只有一个地区，没法比；列出 ${drawn.shown.length} 个比较项。`;
  if (drawn.shown.length > 0 && drawn.shown.every((kind) => kind === 'one-place'))
    return `并排 ${drawn.places} 个地区，其中谈到这个主题、又已收录的不足两个，没法比；列出 ${drawn.shown.length} 个比较项。`;
  const folded = drawn.folded.length > 0 ? `收起了 ${drawn.folded.length} 个：${counted(drawn.folded)}。` : '';
  if (drawn.shown.length === 0) return `选中的比较项上没有不同，都收起了：${counted(drawn.folded)}。`;
  return `并排 ${drawn.places} 个地区、${drawn.shown.length} 个比较项：${counted(drawn.shown)}。${folded}`;
}

/** How many rows are of each kind: `4 项各地不同，2 项有的没写`. */
function counted(differences: readonly DifferenceKind[]): string {
  return DIFFERENCE_KINDS.map((kind) => [kind, differences.filter((difference) => difference === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} 项${DIFFERENCE_MARKS[kind].word}`)
    .join('，');
}
