import { numbersIn } from '../library/numbers-in.ts';

/** English words for what locators are made of, longest first. */
const WORDS: readonly [pattern: RegExp, word: string][] = [
  [/第([^第条]+)条/g, ' article-$1 '],
  [/第([^第款]+)款/g, ' paragraph-$1 '],
  [/第[（(]?([^第项（()）]+)[）)]?项/g, ' item-$1 '],
  [/第([^第章]+)章/g, ' chapter-$1 '],
  [/第([^第编]+)编/g, ' part-$1 '],
  [/第([^第节]+)节/g, ' section-$1 '],
  [/第([^第问]+)问/g, ' question-$1 '],
  [/第([^第段]+)段/g, ' paragraph-$1 '],
  [/第([^第处]+)处/g, ' again-$1 '],
  [/附件清单/g, ' annexes '],
  [/附[件表录]/g, ' annex '],
  [/案例/g, ' case '],
  [/填表说明|说明|备注|注/g, ' note '],
  [/通知标题/g, ' notice-title '],
  [/通知正文/g, ' notice '],
  [/正文标题/g, ' document-title '],
  [/原标题/g, ' original-headline '],
  [/标题/g, ' title '],
  [/副题/g, ' subtitle '],
  [/页面信息/g, ' page-head '],
  [/导语/g, ' lead '],
  [/本报讯/g, ' report '],
  [/附全文/g, ' full-text '],
  [/序言/g, ' preamble '],
  [/落款/g, ' signature '],
  [/文末/g, ' imprint '],
  [/末段/g, ' end '],
  [/正文/g, ' text '],
];

/**
 * An id for a clause, from its locator: 二（二）4 gives `part-2-2-4`, 第五条第（五）项3 `article-5-item-5-3`.
 * @param taken ids that are given already; the new one is added
 */
export function clauseId(locator: string, taken: Set<string>): string {
  let text = locator.normalize('NFKC');
  for (const [pattern, word] of WORDS) text = text.replace(pattern, word);
  const circled = [...locator].find((character) => /[①-⑳]/.test(character));
  if (circled) text = text.replace(circled.normalize('NFKC'), ` ${circled.normalize('NFKC')} `);
  const figures = text.replace(/[零〇一二三四五六七八九十百]+/g, (numeral) => ` ${numbersIn(numeral)[0] ?? 0} `);
  const words = figures
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
  const base = /^\d/.test(words) || words === '' ? `part-${words || '0'}` : words;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-also-${count}`;
  taken.add(id);
  return id;
}
