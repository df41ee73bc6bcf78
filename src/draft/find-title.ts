import { DOCUMENT_TITLE_END } from './find-citations.ts';
import { findDates } from './find-dates.ts';
import { type OutlinePiece, type Stated, textOf } from './outline-piece.ts';
import { ownNumberIn } from './own-number.ts';
import { isPageLine, linesAndFields, withoutTitleField } from './page-lines.ts';

/** The title: of the document that a notice sends out, else of the notice, else as the page's list of fields gives it. */
export function findTitle(pieces: readonly OutlinePiece[]): Stated<string> | undefined {
  const own = pieces.find(({ locator }) => locator === '正文标题');
  const heads = pieces.filter(({ locator }) => locator === '通知标题' || locator === '标题' || locator === '原标题');
  const page = pieces.find(({ locator }) => locator === '页面信息');
  for (const piece of [own, ...heads, page]) {
    if (!piece) continue;
    const runs = runsOf(piece);
    const begins = (line: string) => /关于|印发|转发/.test(line);
    for (const run of [...runs.filter((lines) => lines.some(begins)), ...runs]) {
      // A letterhead names who sends the notice; its title begins with 关于.
      const kept = piece === own ? run : run.slice(Math.max(0, run.findIndex(begins)));
      const words = kept.join('').replace(/(?<=的\s*通\s*知).*$/, '');
      const whole = words.replace(/\s+/g, '');
      const value = /(?:印发|发布|公布|颁布|下发)[《«](.+)[》»]的通知$/.exec(whole)?.[1] ?? whole;
      if (value.length >= 4 && value.length <= 80 && isTitleEnd(value))
        return { value: value.slice(0, 60), locator: piece.locator, quote: [...words].slice(0, 60).join('') };
    }
  }
  for (const piece of own ? [...heads, own] : heads)
    for (const line of runsOf(piece).flat())
      if (line.length >= 4)
        return { value: line.slice(0, 60), locator: piece.locator, quote: [...line].slice(0, 60).join('') };
  return undefined;
}

const isTitleEnd = (text: string) =>
  DOCUMENT_TITLE_END.test(text) || /(?:解答|问答|\d+问|[（(][^（()）]*[）)])$/.test(text);

/** Lines of a heading that follow one another. A letterhead, a number, a day, a line of the page, and what stands in brackets part them. */
function runsOf(piece: OutlinePiece): string[][] {
  const runs: string[][] = [[]];
  for (const line of linesAndFields(textOf(piece))) {
    const words = titleWordsOf(line);
    if (words !== '') runs.at(-1)?.push(words);
    if (words !== line) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** What of a line may belong to a title; empty where nothing may. */
function titleWordsOf(line: string): string {
  const text = withoutTitleField(line).replace(/^原标题[：:]/, '');
  const [date] = findDates(text);
  const isDated = date?.start === 0 && /-\d\d-/.test(date.date) && text.length <= date.end + 8;
  if (isDated || isPageLine(text) || /文件$|^[（([].*[）)\]]$/.test(text)) return '';
  // A browser names the site behind the title (…的通知_公开信息_中国福州), a list of fields the next field.
  return text
    .slice(0, ownNumberIn(text)?.at)
    .replace(/[_|｜\t].*$/, '')
    .trim();
}
