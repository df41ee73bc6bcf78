import type { Block, Paragraph } from './blocks.ts';
import { dayAlone } from './find-dates.ts';
import { isBody } from './issuing-body.ts';
import { type OutlinePiece, outlinePieceOf } from './outline-piece.ts';
import { isPageLine, pageLinesAbove } from './page-lines.ts';

const isSentence = (text: string) => /[。；]/.test(text) || text.length > 60 || /[,，].*\.$/.test(text);
const isAddressee = (text: string) =>
  /^[^：:]+[：:]$/.test(text) && /各|局|厅|部|委|单位|政府|办/.test(text) && !isSentence(text) && !isPageLine(text);

/**
 * The pieces before the first ordinal of a text: its heading, the notice that sends it out with who signed, its title, its
 * preamble. Texts do not number them: the names are ours.
 * @param isNumbered false where nothing numbered follows, as in a report: its paragraphs are then counted
 */
export function frontPieces(blocks: readonly Block[], isNumbered: boolean): OutlinePiece[] {
  const pieces: OutlinePiece[] = [];
  const add = (name: string, block: Block, isJoining = true) => {
    const last = pieces.at(-1);
    if (isJoining && last?.locator === name) {
      last.own.push(block);
      last.lastLine = block.lastLine;
      return;
    }
    pieces.push({ ...outlinePieceOf(block), locator: name, ours: name });
  };
  let stage: 'title' | 'notice' | 'signed' | 'preamble' = 'title';
  let counted = 0;
  const texts = blocks.map((block) => (block.kind === 'paragraph' ? block.text.trim() : ''));
  const opening = texts.findIndex((text) => isAddressee(text) || /[。；]/.test(text));
  const above = pageLinesAbove(opening === -1 ? texts : texts.slice(0, opening));
  const whole = texts.findIndex((text) => /^附?全文如?下?[：:]$|^附全文/.test(text));
  const hasNotice = texts.some(isAddressee);
  const isReport = texts.some((text) => /^本报讯|^[^，。]{0,12}讯[（(]/.test(text));
  for (const [at, block] of blocks.entries()) {
    const text = texts[at] ?? '';
    if (at < above) add('页面信息', block);
    else if (at === whole) {
      stage = 'title';
      counted = 0;
      add('附全文', block, false);
    } else if (/^原标题[：:]/.test(text)) add('原标题', block, false);
    else if (at < whole || !(isNumbered || hasNotice)) {
      if (!isSentence(text) && counted === 0)
        add(pieces.length > 0 && pieces.at(-1)?.locator !== '标题' ? '副题' : '标题', block);
      else {
        counted += 1;
        add(`${at < whole ? '导语' : isReport ? '本报讯' : ''}第${counted}段`, block, false);
      }
    } else if (stage === 'title') {
      if (isAddressee(text)) {
        stage = 'notice';
        add('通知正文', block);
      } else if (!isSentence(text)) add(whole !== -1 && at > whole ? '通知标题' : '标题', block);
      else {
        stage = hasNotice ? 'title' : 'preamble';
        add('序言', block);
      }
    } else if (stage === 'notice') {
      if (isSigned(text, texts[at + 1])) {
        stage = 'signed';
        add('通知落款', block);
      } else if (isTitle(text)) {
        // Who signs may stand at the very end.
        stage = 'signed';
        add('正文标题', block);
      } else add('通知正文', block);
    } else if (stage === 'signed') {
      if (dayAlone(text) || isSigned(text, texts[at + 1]) || /^[（(].*[）)]$/.test(text)) add('通知落款', block);
      else if (!isSentence(text)) add('正文标题', block);
      else {
        stage = 'preamble';
        add('序言', block);
      }
    } else add('序言', block);
  }
  return pieces.map((piece) => (piece.locator === '通知落款' ? { ...piece, locator: '落款', ours: '落款' } : piece));
}

/** True for the title of a document that a notice sends out. */
const isTitle = (text: string) =>
  text.length >= 8 &&
  text.length <= 60 &&
  !/[，。：；,;:]/.test(text) &&
  /(?:意见|办法|规定|方案|细则|措施|计划|规划|目录|条例)(?:[（(][^（()）]*[）)])?$/.test(text);

/** True for the line of who signs, or of the day beneath it. */
function isSigned(text: string, next: string | undefined): boolean {
  if (dayAlone(text)) return true;
  const isName = text.length <= 40 && !/[，。；：,;:]/.test(text);
  return isName && next !== undefined && (dayAlone(next) !== undefined || isBody(text));
}

/** The paragraphs of blocks. */
export function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
}
