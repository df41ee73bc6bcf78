import { printedNumber } from './find-citations.ts';
import { type DateKind, dayAlone, type FoundDate, findDates } from './find-dates.ts';
import { findTitle } from './find-title.ts';
import { isBody } from './issuing-body.ts';
import { type OutlinePiece, type Stated, textOf } from './outline-piece.ts';
import { ownNumberIn } from './own-number.ts';
import { linesAndFields, withoutTitleField } from './page-lines.ts';
import { plainFigures } from './plain-figures.ts';
import { quoteAround } from './quote-around.ts';

/** What a text says of itself. Undefined is what was not found in it. */
export interface Identity {
  title?: Stated<string>;
  issuer?: Stated<string>;
  number?: Stated<string>;
  issued?: Stated<string>;
  /** What sort of day that is: beneath the signature, in a field of the page (成文日期), of printing, or only of being put up. */
  issuedBy?: 'signed' | 'dated' | 'printed' | 'published';
  validity?: Stated<{ from: string | null; until: string | null; of: 'validity' | 'plan'; exactTo: 'days' | 'years' }>;
  /** Words of a report: nobody saw the document itself. */
  isReport: boolean;
  /** Words of a text that somebody else put up again. */
  isRepost: boolean;
}

/** A field with who issues it; what it names may stand on the next line. */
const ISSUER_FIELD = /^发\s*[文布]\s*(?:机\s*[关构]|单\s*位)\s*[：:\t]\s*(\S+)/;

/** Reads what a text says of itself out of its pieces: heading, signature, imprint, and the article on its validity. */
export function findIdentity(pieces: readonly OutlinePiece[]): Identity {
  const lines = pieces.flatMap((piece) => linesAndFields(textOf(piece)).map((line) => ({ piece, line })));
  const front = lines.filter(({ piece }) => piece.style === 'named');
  const headings = front.filter(({ piece }) => /标题/.test(piece.locator));
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
  const named = pieces.filter(({ style }) => style === 'named');
  const days = [
    ...(first ? [{ ...first, by: 'signed' as const }] : []),
    ...dayOf('dated', named),
    ...dayOf('printed', pieces),
    ...dayOf('published', named),
  ];
  const day = days.find(({ date }) => isWholeDay(date));
  if (day) {
    identity.issued = {
      value: day.date.date,
      locator: day.piece.locator,
      quote: day.line.length <= 60 ? day.line : day.date.quote,
    };
    identity.issuedBy = day.by;
  }
  const names = first ? bodiesBefore(lines, first.at) : [];
  const headed = front.find(({ line }) => /文件$/.test(line) && isBody(line.replace(/文件$/, '')));
  const [signer] = names;
  const titled = headings.flatMap(({ piece, line }, at) => {
    // A title may name who issues it on a line of its own.
    const isAlone = isBody(line) && /^关于/.test(headings[at + 1]?.line ?? '');
    const name = isAlone
      ? line
      : /^(.{2,24}?(?:政府|办公[室厅]|委员会|管委会|[局厅部委]))\s*关于/.exec(withoutTitleField(line))?.[1];
    return name === undefined ? [] : [{ piece, line, name: name.trim() }];
  })[0];
  const [field] = front.flatMap(({ piece, line }, at) => {
    const [quote = '', value = ''] = ISSUER_FIELD.exec(`${line}\n${front[at + 1]?.line ?? ''}`) ?? [];
    return isHead(piece) && isBody(value) ? [{ value, locator: piece.locator, quote }] : [];
  });
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
  else if (titled)
    identity.issuer = { value: bodiesOn(titled.name).join('、'), locator: titled.piece.locator, quote: titled.name };
  else if (field) identity.issuer = field;
  const [number] = [...headings, ...front].flatMap(({ piece, line }) => {
    const found = ownNumberIn(line);
    // Within a sentence a number is that of another document.
    return found && (isHead(piece) || found.isAlone) ? [{ piece, quote: found.text }] : [];
  });
  if (number)
    identity.number = { value: printedNumber(number.quote), locator: number.piece.locator, quote: number.quote };
  const title = findTitle(pieces);
  if (title) identity.title = title;
  const validity = validityOf(lines, identity);
  if (validity) identity.validity = validity;
  return identity;
}

type Line = { piece: OutlinePiece; line: string };

/** True for a piece above the text: no sentence, in which a number or a body would be others'. */
const isHead = ({ locator }: OutlinePiece) => /标题|页面信息/.test(locator);

const isWholeDay = ({ date }: FoundDate) => /^\d{4}-\d\d-\d\d$/.test(date);

/** The first date of a kind, with its piece. */
function dayOf<Kind extends DateKind>(kind: Kind, pieces: readonly OutlinePiece[]) {
  return pieces
    .flatMap((piece) => findDates(textOf(piece)).map((date) => ({ piece, line: date.quote, date, by: kind })))
    .filter(({ date }) => date.kind === kind)
    .slice(0, 1);
}

/** The lines of who signed, above the line of a day. */
function bodiesBefore(lines: readonly Line[], at: number): Line[] {
  const found: Line[] = [];
  for (let index = at - 1; index >= 0; index -= 1) {
    const one = lines[index];
    if (!one || !isBody(one.line) || /[，。：；]/.test(one.line) || one.line.length > 30) break;
    found.unshift(one);
  }
  return found;
}

/** The bodies of a line: several with room between them, or one whose name is set with spaces in it. */
function bodiesOn(line: string): string[] {
  const parts = line.trim().split(/\s+/);
  return parts.every((part) => isBody(part) && part.length > 2 && !/^办公.$/.test(part)) ? parts : [parts.join('')];
}

const YEARS = '[0-9０-９一二两三四五六七八九十]+\\s*年';
/** For how many years a text holds, or is on trial. What else holds for so many years may be a certificate. */
const YEARS_OF_ITS_OWN = new RegExp(
  `(?:本(?![市省区县州地单])|之日起|[施试]行|实施|执行)[^。；]*(?:有效期|试行期)(?:限)?(?:为|是)?\\s*${YEARS}|(?:日起|本[^，。；]{2,8})试行\\s*${YEARS}`,
);

/** The period for which the text says it holds: an end that is printed, so many years, or the years of a plan in its title. */
function validityOf(lines: readonly Line[], { title, issued }: Identity): Identity['validity'] {
  for (const { piece, line } of lines) {
    const dates = findDates(line);
    const until = dates.find((date) => date.kind === 'until' && isWholeDay(date));
    const from = dates.find((date) => date.kind === 'effective' && isWholeDay(date));
    const start = from?.date ?? (/自(?:印发|发布|公布|颁布)之日/.test(line) ? (issued?.value ?? null) : null);
    if (until && !/《[^》]*》[^。]*$/.test(line.slice(0, until.start).split('。').at(-1) ?? ''))
      return {
        value: { from: start, until: until.date, of: 'validity', exactTo: 'days' },
        locator: piece.locator,
        quote: until.quote,
      };
    const years = YEARS_OF_ITS_OWN.exec(line);
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
