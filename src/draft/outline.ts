import type { Block, Paragraph } from './blocks.ts';
import { dayAlone } from './find-dates.ts';
import { frontPieces } from './front-pieces.ts';
import { headingOf, isEmptyOfText, markHeadings } from './headings.ts';
import { inlineOrdinals } from './inline-ordinals.ts';
import { isBody } from './issuing-body.ts';
import { inChineseFigures, type Ordinal, ordinalAt } from './ordinal.ts';
import { type OutlinePiece, outlinePieceOf, type Unplaced } from './outline-piece.ts';

/** How deep texts use to set each kind of ordinal. */
const RANKS: Readonly<Record<OutlinePiece['style'], number>> = {
  named: -1,
  annex: -1,
  part: 0,
  article: 1,
  chinese: 2,
  note: 2,
  paragraph: 2.5,
  'chinese-in-brackets': 3,
  figure: 4,
  'figure-in-brackets': 5,
  'figure-before-bracket': 6,
  circled: 7,
  case: 8,
};

/** Ordinals that stand for a place wherever they begin a paragraph; figures may belong to a table, and must follow one another. */
const CERTAIN: ReadonlySet<string> = new Set(['part', 'article', 'chinese', 'chinese-in-brackets', 'case']);

/** The pieces of a text in its order, and what could not be given a place. */
export interface Outline {
  pieces: OutlinePiece[];
  unplaced: Unplaced[];
}

const ANNEX = /^附\s*([件表录])\s*([0-9０-９]*|[一二三四五六七八九十]+)\s*[：:]?\s*(.*)$/s;
const NOTE = /^(备\s*注|注|说\s*明|填表说明)\s*[：:]/;
const IMPRINT =
  /^[（([【]?(?:来源[：:]|公开属性|公开方式|信息公开|此件|抄送|主送|责任编辑|共印|联系人|联系电话)|^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:印发)?$|\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发$/;
/** What questions and their answers close with. */
const CLOSING =
  /^(?:附近|附[：:]|(?:业务)?(?:咨询|服务|投诉|举报)(?:电话|热线|地址|方式)|扫(?:码|描|一扫)|更多|温馨提示)/;
/** Lines at the foot of a page, which are its own and not the text's. */
const FOOT =
  /内容纠错|打印本页|关闭窗口|隐私声明|网站地图|公网安备|ICP备|版权所有|^(?:主办|承办|编辑|责编)(?:单位)?[：:]/;
/** 问：…, 问题3：… */
const ASKED = /^问(?:题)?\s*([0-9０-９]*)\s*[：:]/;

/** Reads the numbering of a text: every part with its locator, as the text prints it. */
export function outlineOf(blocks: readonly Block[]): Outline {
  return new OutlineReader(blocks).read();
}

class OutlineReader {
  readonly #blocks: readonly Block[];
  readonly #pieces: OutlinePiece[] = [];
  readonly #unplaced: Unplaced[] = [];
  /** Open pieces, outermost first. */
  #stack: OutlinePiece[] = [];
  /** The annex that is being read. */
  #base: OutlinePiece | null = null;
  /** The last number of each kind of ordinal in this part of the text: some texts count on through chapters. */
  #lastOf = new Map<string, number>();
  #isInAnnexList = false;
  #isAsking = false;

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  read(): Outline {
    this.#isAsking = isQuestionList(this.#blocks);
    const first = this.#blocks.findIndex((block) => this.#beginsBody(block));
    const front = this.#blocks.slice(0, first === -1 ? this.#blocks.length : first);
    this.#pieces.push(...frontPieces(front, first !== -1));
    for (let at = front.length; at < this.#blocks.length; at += 1) this.#block(at);
    const pieces = this.#pieces.flatMap((piece) => [piece, ...inlinePieces(piece)]);
    markHeadings(pieces);
    nameApart(pieces);
    return { pieces, unplaced: this.#unplaced };
  }

  #beginsBody(block: Block): boolean {
    if (block.kind !== 'paragraph') return true;
    const ordinal = ordinalAt(block.text);
    if (ordinal?.style === 'figure') return ordinal.number === 1;
    return ordinal !== undefined || ANNEX.test(block.text) || NOTE.test(block.text) || ASKED.test(block.text);
  }

  #block(at: number): void {
    const block = this.#blocks[at] as Block;
    if (block.kind === 'table') this.#attach(block);
    else if (block.kind === 'scramble') this.#scramble(block);
    else if (!this.#annex(block) && !this.#note(block)) this.#paragraph(block, at);
  }

  #paragraph(block: Paragraph, at: number): void {
    const ordinal = ordinalAt(block.text);
    if (this.#isInAnnexList && ordinal?.style === 'figure') {
      this.#attach(block);
      return;
    }
    if (ordinal && this.#numbered(ordinal, block)) this.#isInAnnexList = false;
    else if (ASKED.test(block.text)) this.#asked(block);
    else if (this.#isImprint(at)) this.#imprint(block);
    else {
      this.#isInAnnexList = false;
      this.#unnumbered(block, at);
    }
  }

  #scramble(block: Extract<Block, { kind: 'scramble' }>): void {
    const annex = /^附\s*件\s*([0-9０-９]+)/.exec(block.text);
    if (annex) this.#beginAnnex(`附件${(annex[1] ?? '').normalize('NFKC')}`, block);
    else this.#attach(block);
    this.#unplaced.push({
      line: block.line,
      lastLine: block.lastLine,
      why: '像是表格或表单，分不出哪一格是哪一格，没有当作表格写',
    });
  }

  /** An annex, or the list of annexes at the end of a text. */
  #annex(block: Paragraph): boolean {
    const match = ANNEX.exec(block.text);
    if (!match) return false;
    const [, kind = '件', number = '', rest = ''] = match;
    const name = `附${kind}${number.normalize('NFKC')}`;
    const isLater = (text: string) => new RegExp(`^附\\s*${kind}\\s*[0-9０-９]*\\s*[：:]?\\s*$`).test(text);
    const after = this.#blocks.slice(this.#blocks.indexOf(block) + 1);
    const isList =
      rest !== '' &&
      (ordinalAt(rest)?.style === 'figure' ||
        after.some((one) => one.kind === 'paragraph' && isLater(one.text)) ||
        (number === '' && /[：:]/.test(block.text.slice(0, 6))));
    if (rest.length > 60 || /^[^：:\s]*[，。]/.test(rest)) return false;
    if (!isList) {
      this.#beginAnnex(name, block);
      return true;
    }
    this.#stack = [];
    this.#isInAnnexList = true;
    this.#push({ ...outlinePieceOf(block), locator: '附件清单', ours: '附件清单', style: 'named' });
    return true;
  }

  #beginAnnex(name: string, block: Block): void {
    this.#stack = [];
    this.#lastOf = new Map();
    this.#isInAnnexList = false;
    const piece: OutlinePiece = { ...outlinePieceOf(block), locator: name, style: 'annex' };
    this.#base = piece;
    this.#push(piece);
  }

  #note(block: Paragraph): boolean {
    const name = NOTE.exec(block.text)?.[1]?.replace(/\s/g, '');
    if (name === undefined) return false;
    if (this.#innerNote(block, name)) return true;
    this.#stack = this.#base ? [this.#base] : [];
    const taken = this.#pieces.some(({ locator }) => locator === name);
    const locator = taken && this.#base ? `${this.#base.locator} ${name}` : name;
    this.#push({ ...outlinePieceOf(block), locator, style: 'note', parent: this.#base });
    // 说明：1.… with 2.… in the next paragraph.
    const first = ordinalAt(block.text.replace(NOTE, ''));
    if (first?.number === 1) this.#lastOf.set(first.style, 1);
    return true;
  }

  /** A note in the middle of a text: the chapter after the one in which it stands is still to come. */
  #innerNote(block: Paragraph, name: string): boolean {
    const open = this.#stack.filter(({ style }) => CERTAIN.has(style));
    const later = this.#blocks
      .slice(this.#blocks.indexOf(block) + 1)
      .flatMap((one) => (one.kind === 'paragraph' ? [ordinalAt(one.text)] : []));
    const goesOn = ({ style, number }: OutlinePiece) => {
      const next = later.find((one) => one && CERTAIN.has(one.style) && RANKS[one.style] <= RANKS[style]);
      return next?.style === style && next.number === number + 1;
    };
    const around = open.findLast(goesOn);
    if (!around) return false;
    // A note that says something by itself holds nothing of what follows.
    const rest = block.text.replace(NOTE, '').trim();
    const isList = rest === '' || ordinalAt(rest) !== undefined;
    const holder = isList ? around : (open.at(-1) ?? around);
    this.#stack = this.#stack.slice(0, this.#stack.indexOf(holder) + 1);
    const { locator, ours } = holder;
    const piece: OutlinePiece = {
      ...outlinePieceOf(block),
      locator: `${locator}${name}`,
      ours,
      style: 'note',
      parent: holder,
    };
    if (isList) this.#push(piece);
    else this.#pieces.push(piece);
    return true;
  }

  /** Takes an ordinal for the beginning of a piece; false where it cannot be one. */
  #numbered(ordinal: Ordinal, block: Paragraph): boolean {
    const { style, number } = ordinal;
    // What we gave a name holds no numbers of its own: after a title the text counts from one again.
    let stack = this.#stack.filter((piece) => piece.style !== 'named');
    this.#stack = stack;
    const open = stack.findIndex((piece) => piece.style === style);
    if (open !== -1) stack = stack.slice(0, open);
    else if (stack.some((piece) => RANKS[piece.style] >= 0 && RANKS[piece.style] < RANKS[style]))
      stack = stack.slice(0, stack.findLastIndex((piece) => RANKS[piece.style] < RANKS[style]) + 1);
    const previous = this.#stack[open]?.number ?? 0;
    // 第二条之一 stands between 第二条 and 第三条.
    const isBetween = /之/.test(ordinal.printed) && number === previous;
    const isNext = isBetween || number === previous + 1 || number === (this.#lastOf.get(style) ?? 0) + 1;
    const startsAnew = number === 1;
    if (!isNext && !startsAnew) {
      this.#unplaced.push({
        line: block.line,
        lastLine: block.lastLine,
        why: CERTAIN.has(style)
          ? `“${ordinal.printed}”前面不是它的前一个，已照印的写，请核对中间有没有缺`
          : `“${ordinal.printed}”前面不是它的前一个，当作正文，没有当作编号`,
      });
      if (!CERTAIN.has(style)) return false;
    }
    const parent = stack.at(-1) ?? null;
    this.#stack = stack;
    this.#lastOf.set(style, number);
    this.#push({
      ...outlinePieceOf(block),
      locator: this.#locatorOf(ordinal, parent),
      ours: style === 'case' ? null : (parent?.ours ?? null),
      style,
      number,
      heading: headingOf(block.text.slice(ordinal.length)),
      isFolded: style === 'circled',
      parent,
    });
    return true;
  }

  #locatorOf({ style, number, printed }: Ordinal, parent: OutlinePiece | null): string {
    const base = this.#base && this.#base !== parent ? this.#base : null;
    const whole = (own: string) => (base ? `${base.locator} ${own}` : own);
    if (style === 'part' || style === 'case') return whole(printed);
    if (style === 'article') return whole(printed);
    if (!parent) return this.#isAsking && style === 'figure' ? `第${number}问` : whole(printed);
    if (parent.style === 'annex') return `${parent.locator} ${printed}`;
    const isOfArticle =
      parent.style === 'article' || (parent.style === 'paragraph' && parent.parent?.style === 'article');
    return `${parent.locator}${isOfArticle ? `第${printed}项` : printed}`;
  }

  /** A paragraph without an ordinal: the next of its piece, or one that comes after a list. */
  #unnumbered(block: Paragraph, at: number): void {
    const top = this.#stack.at(-1);
    if (!top) {
      const isTitle = block.text.length <= 40 && !/[，。：；,;:]/.test(block.text);
      const name = isTitle ? '正文标题' : '正文';
      this.#push({ ...outlinePieceOf(block), locator: name, ours: name, style: 'named' });
      return;
    }
    const owner = this.#ownerOf(at);
    this.#stack = this.#stack.slice(0, this.#stack.indexOf(owner) + 1);
    const article = owner.style === 'article' ? owner : undefined;
    const isFirst = owner === top && isEmptyOfText(owner);
    if (article && !isFirst) {
      this.#nextParagraph(article, block);
      return;
    }
    if (owner === top) {
      this.#attach(block);
      return;
    }
    const ours = '末段';
    this.#push({
      ...outlinePieceOf(block),
      locator: `${owner.locator}${ours}`,
      ours,
      style: 'paragraph',
      parent: owner,
    });
    this.#stack = [...this.#stack.slice(0, this.#stack.indexOf(owner) + 1), this.#pieces.at(-1) as OutlinePiece];
  }

  /** A further paragraph (款) of an article. Texts do not number them; we do. */
  #nextParagraph(article: OutlinePiece, block: Paragraph): void {
    const before = this.#pieces.filter(({ style, parent }) => style === 'paragraph' && parent === article).length;
    const number = before + 2;
    const ours = `第${inChineseFigures(number)}款`;
    this.#push({
      ...outlinePieceOf(block),
      locator: `${article.locator}${ours}`,
      ours,
      style: 'paragraph',
      number,
      parent: article,
    });
  }

  /** The open piece that a paragraph without an ordinal belongs to: the last item of a list gives it up to what holds the list. */
  #ownerOf(at: number): OutlinePiece {
    const next = this.#nextOrdinal(at);
    let depth = this.#stack.length - 1;
    for (; depth > 0; depth -= 1) {
      const piece = this.#stack[depth] as OutlinePiece;
      const parent = this.#stack[depth - 1] as OutlinePiece;
      if (piece.style === 'paragraph' && parent.style === 'article') continue;
      if (RANKS[parent.style] <= 0 || piece.style === 'case' || piece.style === 'note') break;
      // The list goes on: what stands between is of the item.
      if (next && next.style === piece.style && next.number === piece.number + 1) break;
      const isLast = depth === this.#stack.length - 1;
      if (isLast && (/[：:]$/.test(lastText(piece)) || (piece.heading !== '' && isEmptyOfText(piece)))) break;
      const items = this.#pieces.filter((one) => one.parent === parent && one.style === piece.style);
      if (items.length < 2 || items.some((item) => item.own.length > 1 || isHeadingForm(item))) break;
    }
    return this.#stack[depth] as OutlinePiece;
  }

  /** The first ordinal at or after a block. */
  #nextOrdinal(at: number): Ordinal | undefined {
    for (const block of this.#blocks.slice(at, at + 60)) {
      const ordinal = block.kind === 'paragraph' ? ordinalAt(block.text) : undefined;
      if (ordinal) return ordinal;
    }
    return undefined;
  }

  /** A question that begins with 问： and has a number of its own, or is counted. */
  #asked(block: Paragraph): void {
    const printed = (ASKED.exec(block.text)?.[1] ?? '').normalize('NFKC');
    const number =
      printed === '' ? this.#pieces.filter(({ locator }) => /^第\d+问$/.test(locator)).length + 1 : Number(printed);
    const locator = `第${number}问`;
    this.#stack = this.#base ? [this.#base] : [];
    this.#push({
      ...outlinePieceOf(block),
      locator,
      ours: printed === '' ? locator : null,
      style: 'case',
      number,
      parent: this.#base,
    });
  }

  /** True for what stands below a text: who signed, the day, copies. */
  #isImprint(at: number): boolean {
    const block = this.#blocks[at];
    if (block?.kind !== 'paragraph' || this.#pieces.length === 0) return false;
    const text = block.text.trim();
    if (IMPRINT.test(text) || FOOT.test(text) || dayAlone(text)) return true;
    // After the last answer a line such as 咨询电话 is no part of it.
    const isAsked = this.#isAsking || this.#pieces.some(({ locator }) => /^第\d+问$/.test(locator));
    if (isAsked && CLOSING.test(text) && !this.#blocks.slice(at + 1).some((one) => this.#beginsBody(one))) return true;
    if (/^答：/.test(text) || text.length > 40 || /[，。；：,;:]/.test(text)) return false;
    const next = this.#blocks[at + 1];
    const isSigned = isBody(text);
    const below = next?.kind === 'paragraph' ? next.text.trim() : '';
    const follows = IMPRINT.test(below) || isBody(below) || dayAlone(below) !== undefined;
    return isSigned && (follows || next === undefined);
  }

  #imprint(block: Paragraph): void {
    const last = this.#pieces.at(-1);
    const isTaken = this.#pieces.some(({ locator }) => locator === '落款');
    const isFoot = FOOT.test(block.text) || CLOSING.test(block.text.trim());
    const name = isFoot || (isTaken && last?.locator !== '落款') ? '文末' : '落款';
    if (last?.style === 'named' && last.locator === name) this.#attachTo(last, block);
    else this.#push({ ...outlinePieceOf(block), locator: name, ours: name, style: 'named' });
    this.#stack = [];
  }

  #attach(block: Block): void {
    const top = this.#stack.at(-1) ?? this.#pieces.at(-1);
    if (top) this.#attachTo(top, block);
    else this.#push({ ...outlinePieceOf(block), locator: '正文', ours: '正文', style: 'named' });
  }

  #attachTo(piece: OutlinePiece, block: Block): void {
    piece.own.push(block);
    piece.lastLine = block.lastLine;
  }

  #push(piece: OutlinePiece): void {
    this.#pieces.push(piece);
    this.#stack = [...this.#stack.filter((open) => open !== piece), piece];
  }
}

/** True for a piece that has a heading on a line of its own. */
const isHeadingForm = (piece: OutlinePiece) => piece.heading !== '' && piece.own.length > 1;

const lastText = (piece: OutlinePiece) => {
  const last = piece.own.at(-1);
  return last?.kind === 'paragraph' ? last.text.trim() : '';
};

/** The pieces of enumerations within the paragraphs of a piece. */
function inlinePieces(piece: OutlinePiece): OutlinePiece[] {
  const found: OutlinePiece[] = [];
  for (const block of piece.own) {
    if (block.kind !== 'paragraph') continue;
    const from = block === piece.own[0] ? (ordinalAt(block.text)?.length ?? NOTE.exec(block.text)?.[0].length ?? 0) : 0;
    if (piece.locator === '附件清单') continue;
    const ordinals = inlineOrdinals(block.text, from, piece.style === 'note');
    let open: OutlinePiece[] = [];
    for (const [index, ordinal] of ordinals.entries()) {
      const same = open.findIndex(({ style }) => style === ordinal.style);
      if (same !== -1) open = open.slice(0, same);
      const parent: OutlinePiece = open.at(-1) ?? piece;
      const isOfArticle =
        parent.style === 'article' || (parent.style === 'paragraph' && parent.parent?.style === 'article');
      const item: OutlinePiece = {
        ...outlinePieceOf(block),
        locator: `${parent.locator}${isOfArticle ? `第${ordinal.printed}项` : ordinal.printed}`,
        ours: piece.ours,
        style: ordinal.style,
        number: ordinal.number,
        isFolded: true,
        own: [],
        words: block.text.slice(ordinal.at, ordinals[index + 1]?.at ?? block.text.length),
        parent,
      };
      found.push(item);
      open = [...open, item];
    }
  }
  return found;
}

/** Two pieces of one locator cannot be told apart: the later one says so, by a word of ours. */
function nameApart(pieces: readonly OutlinePiece[]): void {
  const taken = new Map<string, number>();
  for (const piece of pieces) {
    const count = (taken.get(piece.locator) ?? 0) + 1;
    taken.set(piece.locator, count);
    if (count === 1) continue;
    const ours = `（第${count}处）`;
    piece.locator = `${piece.locator}${ours}`;
    piece.ours = ours;
  }
}

/** True for a list of questions with their answers: 1.…？ 答：… */
function isQuestionList(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  const asked = texts.filter(
    (text, at) => /[？?]$/.test(text) && ordinalAt(text)?.style === 'figure' && /^答[：:]/.test(texts[at + 1] ?? ''),
  );
  return asked.length >= 2;
}
