import { printedNumber } from './find-citations.ts';
import { dayAlone, findDates } from './find-dates.ts';
import { type OutlinePiece, textOf } from './outline-piece.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

/** Something that a text says of itself, with its words and the piece in which they stand. */
export interface Stated<Value> {
  value: Value;
  locator: string;
  quote: string;
}

/** What a text says of itself. Undefined is what was not found in it. */
export interface Identity {
  title?: Stated<string>;
  issuer?: Stated<string>;
  number?: Stated<string>;
  issued?: Stated<string>;
  /** What sort of day that is: beneath the signature, of printing, or only of being put up. */
  issuedBy?: 'signed' | 'printed' | 'published';
  validity?: Stated<{ from: string | null; until: string | null; of: 'validity' | 'plan'; exactTo: 'days' | 'years' }>;
  /** Words of a report: nobody saw the document itself. */
  isReport: boolean;
  /** Words of a text that somebody else put up again. */
  isRepost: boolean;
}

const BODY = /(?:人民政府(?:办公[室厅])?|办公[室厅]|委员会|管委会(?:办公室)?|[局厅部委署院]|中心|联席会议)$/;
const NUMBER_ALONE =
  /^[（(]?\s*(\p{Script=Han}{1,12}\s*[〔[【(（]\s*(?:19|20)\d\d\s*[〕\]】)）]\s*\d+\s*号)(?:文件)?\s*[)）]?$/u;
const TITLE_END =
  /(?:通知|意见|办法|规定|方案|细则|措施|目录|分值表|计划|规划|公告|通告|解答|问答|\d+问|规则|条例|决定|[（(][^（()）]*[）)])$/;

/** Reads what a text says of itself out of its pieces: heading, signature, imprint, and the article on its validity. */
export function findIdentity(pieces: readonly OutlinePiece[]): Identity {
  const lines = pieces.flatMap((piece) =>
    textOf(piece)
      .split('\n')
      .map((line) => ({ piece, line: line.trim() })),
  );
  const front = lines.filter(({ piece }) => piece.style === 'named');
  const headings = front.filter(({ piece }) => piece.locator !== '页面信息');
  const identity: Identity = {
    isReport: lines.some(({ line }) => /^本报讯|^[^，。]{0,12}讯[（(].*记者/.test(line)),
    isRepost: lines.some(({ line }) => /^(?:原标题|附全文|责任编辑)|^\[责任编辑/.test(line)),
  };
  const signed = lines.flatMap(({ piece, line }, at) => {
    const date = dayAlone(line);
    const isField = /[：:]$/.test(lines[at - 1]?.line ?? '');
    return date && !isField && /落款|标题/.test(piece.locator) ? [{ piece, line, date, at }] : [];
  });
  // A head of fields (实施日期：…) holds days, too; the one beneath the signature is the document's own.
  const first = signed.find(({ piece }) => piece.locator === '落款') ?? signed[0];
  const printed = lines.flatMap(({ piece, line }) =>
    findDates(line)
      .filter(({ kind }) => kind === 'printed')
      .map((date) => ({ piece, line, date })),
  )[0];
  const published = front.flatMap(({ piece, line }) =>
    findDates(line)
      .filter(({ kind }) => kind === 'published')
      .map((date) => ({ piece, line, date })),
  )[0];
  const day = [first, printed, published].find((one) => one && /^\d{4}-\d\d-\d\d$/.test(one.date.date));
  if (day) {
    identity.issued = {
      value: day.date.date,
      locator: day.piece.locator,
      quote: day.line.length <= 60 ? day.line : day.date.quote,
    };
    identity.issuedBy = day === first ? 'signed' : day === printed ? 'printed' : 'published';
  }
  const names = first ? bodiesBefore(lines, first.at) : [];
  const headed = front.find(
    ({ line }) => /文件$/.test(line) && BODY.test(line.replace(/文件$/, '').replace(/\s/g, '')),
  );
  const [signer] = names;
  const named = headings.flatMap(({ piece, line }, at) => {
    // A title may name who issues it on a line of its own.
    const isAlone = BODY.test(line.replace(/\s/g, '')) && /^关于/.test(headings[at + 1]?.line ?? '');
    const name = isAlone ? line : /^(.{2,24}?(?:政府|办公[室厅]|委员会|管委会|[局厅部委]))\s*关于/.exec(line)?.[1];
    return name === undefined ? [] : [{ piece, line, name: name.trim() }];
  })[0];
  if (signer)
    identity.issuer = {
      value: names.flatMap(({ line }) => bodiesOn(line)).join('、'),
      locator: signer.piece.locator,
      quote: signer.line,
    };
  else if (headed)
    identity.issuer = {
      value: headed.line.replace(/文件$/, '').replace(/\s/g, ''),
      locator: headed.piece.locator,
      quote: headed.line,
    };
  else if (named) identity.issuer = { value: named.name, locator: named.piece.locator, quote: named.name };
  const number = front.flatMap(({ piece, line }) => {
    const match = NUMBER_ALONE.exec(plainFigures(line));
    return match ? [{ piece, line }] : [];
  })[0];
  if (number)
    identity.number = {
      value: printedNumber(number.line.replace(/^[（(]|文件$|[)）]$/g, '')),
      locator: number.piece.locator,
      quote: number.line.replace(/^[（(]|[)）]$/g, ''),
    };
  const title = titleOf(pieces);
  if (title) identity.title = title;
  const validity = validityOf(lines, identity);
  if (validity) identity.validity = validity;
  return identity;
}

type Line = { piece: OutlinePiece; line: string };

/** The lines of who signed, above the line of a day. */
function bodiesBefore(lines: readonly Line[], at: number): Line[] {
  const found: Line[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const one = lines[index];
    if (!one || !BODY.test(one.line.replace(/\s/g, '')) || /[，。：；]/.test(one.line) || one.line.length > 30) break;
    found.unshift(one);
  }
  return found;
}

/** The bodies of a line: several with room between them, or one whose name is set with spaces in it. */
function bodiesOn(line: string): string[] {
  const parts = line.split(/\s{2,}/).map((part) => part.replace(/\s/g, ''));
  return parts.every((part) => BODY.test(part) && part.length > 2) ? parts : [parts.join('')];
}

/** The title: of the document that a notice sends out, else of the notice; in several lines, where it is set so. */
function titleOf(pieces: readonly OutlinePiece[]): Stated<string> | undefined {
  const own = pieces.find(({ locator }) => locator === '正文标题');
  const heads = pieces.filter(({ locator }) => locator === '通知标题' || locator === '标题' || locator === '原标题');
  for (const piece of [own, ...heads]) {
    if (!piece) continue;
    const lines = textOf(piece)
      .split('\n')
      .map((line) => line.trim())
      .filter(
        (line) =>
          !NUMBER_ALONE.test(plainFigures(line)) &&
          !/文件$|^\d{4}[-年]|^来源|^发表|^发布|^信息|^[（(].*[）)]$/.test(line),
      );
    // A letterhead names who sends the notice; its title begins with 关于.
    const from = lines.findIndex((line) => /关于|印发|转发/.test(line));
    const kept = piece === own || from === -1 ? lines : lines.slice(from);
    const joined = kept.join('').replace(/\s+/g, '');
    const end = joined.search(/的通知/);
    const whole = end === -1 ? joined : joined.slice(0, end + 3);
    const inner = /[《«](.+)[》»]的通知$/.exec(whole)?.[1];
    const value = (inner ?? whole).replace(/^原标题[：:]/, '');
    const [firstLine = ''] = kept;
    if (value.length >= 4 && value.length <= 80 && (TITLE_END.test(value) || piece === own))
      return {
        value: value.slice(0, 60),
        locator: piece.locator,
        quote: [...kept.join('')].slice(0, 60).join('') || firstLine,
      };
  }
  const [head] = heads;
  const [line = ''] = head ? textOf(head).split('\n') : [];
  return head && line.length >= 4
    ? { value: line.trim().slice(0, 60), locator: head.locator, quote: [...line.trim()].slice(0, 60).join('') }
    : undefined;
}

/** The period for which the text says it holds: an end that is printed, so many years, or the years of a plan in its title. */
function validityOf(lines: readonly Line[], { title, issued }: Identity): Identity['validity'] {
  for (const { piece, line } of lines) {
    const dates = findDates(line);
    const until = dates.find(({ kind, date }) => kind === 'until' && /^\d{4}-\d\d-\d\d$/.test(date));
    const from = dates.find(({ kind, date }) => kind === 'effective' && /^\d{4}-\d\d-\d\d$/.test(date));
    const start = from?.date ?? (/自(?:印发|发布|公布)之日/.test(line) ? (issued?.value ?? null) : null);
    if (until && !/《[^》]*》[^。]*$/.test(line.slice(0, until.start).split('。').at(-1) ?? ''))
      return {
        value: { from: start, until: until.date, of: 'validity', exactTo: 'days' },
        locator: piece.locator,
        quote: until.quote,
      };
    const years = /有效期(?:为|限为)?\s*([0-9０-９一二三四五六七八九十]+)\s*年/.exec(line);
    if (years)
      return {
        value: { from: start, until: null, of: 'validity', exactTo: 'days' },
        locator: piece.locator,
        quote: quoteAround(line, years.index, years.index + years[0].length),
      };
  }
  const plan = title && /((?:19|20)\d\d)[-—–－~至]+((?:19|20)\d\d)年/.exec(plainFigures(title.value));
  if (!title || !plan) return undefined;
  return {
    value: { from: `${plan[1]}-01-01`, until: `${plan[2]}-12-31`, of: 'plan', exactTo: 'years' },
    locator: title.locator,
    quote: title.quote,
  };
}
