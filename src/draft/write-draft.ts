import { QUOTE_LIMIT } from '../schema/common.ts';
import { withoutHidden } from '../schema/hidden-characters.ts';
import { ADDRESS_IN_TEXT } from '../schema/outside-address.ts';
import { UNDECIDED, UNDECIDED_ID } from '../schema/undecided.ts';
import type { Draft, DraftClause } from './draft.ts';
import type { DraftTable } from './draft-table.ts';
import type { DateKind } from './find-dates.ts';
import type { FoundNumber } from './find-numbers.ts';
import type { Stated } from './outline-piece.ts';

/** What a draft cannot know of itself. */
export interface DraftSetting {
  /** Id of the place; `undecided` where nobody can say. */
  place: string;
  /** Day of the draft, `YYYY-MM-DD`. */
  today: string;
  /** Id of a document that is held, by its number or title; null where none is. */
  heldAs: (document: { title: string; number: string | null }) => string | null;
}

const DATE_WORDS: Readonly<Record<DateKind, string>> = {
  signed: '落款',
  dated: '成文或发文',
  printed: '印发',
  published: '登出',
  effective: '施行',
  until: '有效期至',
  repealed: '废止',
  mentioned: '文中提到',
};

/** A drafted document as the text of its file. Everything in it that somebody has to decide is marked. */
export function writeDraft(draft: Draft, setting: DraftSetting): string {
  return `---\n${frontMatter(draft, setting)}---\n\n${body(draft)}`;
}

/** A text of one line in double quotes, as YAML reads it. */
const quoted = (text: string) => JSON.stringify(oneLine(text));
/** In one line, without what nobody sees. */
const oneLine = (text: string) => withoutHidden(text).replace(/\s+/g, ' ').trim();
const cutTo = (text: string, most: number) => [...oneLine(text)].slice(0, most).join('').trim();

function evidence<Value>({ locator, quote }: Stated<Value>): string {
  return `  clause: ${quoted(locator)}\n  quote: ${quoted(cutTo(quote, QUOTE_LIMIT))}\n`;
}

function frontMatter(draft: Draft, { place, today, heldAs }: DraftSetting): string {
  const { identity, clauses } = draft;
  const { title, issuer, number, issued } = identity;
  const first = clauses[0];
  const ids = clauses.map(provisionId);
  // Where nothing was found, what the text begins with stands until somebody decides.
  const unfound = `  clause: ${quoted(first?.locator ?? '标题')}\n  quote: ${quoted(first?.opens ?? UNDECIDED)}\n`;
  const lines = [
    `# 这是由原文起草的，还没有人决定过。每一处待定都要对照原文看过：改好的、留下的，删去标记；不要的，连同提议一起删。\n`,
    `# ${UNDECIDED}身份各项：下面的字是从原文里找出来的，写了引文；没有找到的写明没有找到。\n`,
    `title: ${quoted(title?.value ?? `${UNDECIDED}没有找到标题`)}\n`,
    `shortTitle: ${UNDECIDED}短标题\n`,
    `lede: ${UNDECIDED}用一两句大白话写：谁能得到什么。\n`,
    `ledeOf: [${ids[0] ?? UNDECIDED_ID}]\n`,
    `place: ${place} # ${UNDECIDED}\n`,
    'issuer:\n',
    `  name: ${quoted(issuer?.value ?? `${UNDECIDED}没有找到发文机关`)}\n`,
    issuer ? evidence(issuer) : unfound,
    number
      ? `number:\n  text: ${quoted(number.value)}\n${evidence(number)}`
      : `number: null # ${UNDECIDED}没有找到单独印着的文号；原文确实没有印的，留 null\n`,
    issued
      ? `issued:\n  date: ${issued.value}${identity.issuedBy === 'published' ? ` # ${UNDECIDED}这是登出的日子，没有找到落款和印发的\n  as: posted` : ''}\n${evidence(issued)}`
      : `issued:\n  date: ${UNDECIDED} # 没有找到落款或印发的日期；原文确实没有印的，只写年份，再写 reason\n${unfound}`,
    `# ${UNDECIDED}读的是什么：正式公文写 official，去掉 sourceNote${identity.isReport ? '；像是报道' : ''}${identity.isRepost ? '；像是转载' : ''}\n`,
    'source: third-party-copy\n',
    `sourceNote: ${UNDECIDED}写明读的是什么、谁登的、哪天登的。\n`,
    `copy: # ${UNDECIDED}不是第三方抄存的，整项去掉；抄存里缺的部分写 lacks\n`,
    `  whose: ${UNDECIDED}谁抄存的\n`,
    `  of: ${UNDECIDED}抄的是什么\n`,
    `  readOn: ${today} # ${UNDECIDED}读抄存的那一天\n`,
    validity(draft),
    days(draft),
    cites(draft, heldAs),
    `keyPoints: [${[ids[0], ids[1] ?? ids[0]].map((id) => id ?? UNDECIDED_ID).join(', ')}] # ${UNDECIDED}\n`,
    ...draft.open.map(
      ({ asks, quote }) => `# ${UNDECIDED}没有写明？${oneLine(asks)}${quote ? `。原话：${oneLine(quote)}` : ''}\n`,
    ),
    `lastReviewed: ${today} # ${UNDECIDED}写最后一次对照原文看的那一天\n`,
  ];
  return lines.join('');
}

function validity({ identity: { validity: found } }: Draft): string {
  const { from, until, of, exactTo } = found?.value ?? {};
  if (found && from && until && from <= until && of && exactTo)
    return [
      'validity:\n',
      '  kind: printed\n',
      `  of: ${of}\n`,
      `  exactTo: ${exactTo}\n`,
      `  from: ${from}\n`,
      `  until: ${until}\n`,
      evidence(found),
      `  reason: ${UNDECIDED}写明起止日期怎样从原话得出。\n`,
    ].join('');
  const says = found ? `找到“${cutTo(found.quote, QUOTE_LIMIT)}”，起止日期要人来定` : '没有找到有效期';
  return `validity:\n  kind: none-printed\n  reason: ${quoted(`${UNDECIDED}${says}；全文读过确实没有的，写明。`)}\n`;
}

/** Days as a document types them; what each is the day of nobody can read off. */
function days({ clauses }: Draft): string {
  const found = clauses.flatMap((clause) => clause.days.map((one) => ({ ...one, because: provisionId(clause) })));
  const entries = found.map(({ day, quote, because }, at) => {
    const { kind, ...rest } = day;
    const fields = Object.entries({ kind, id: `day-${at + 1}`, what: `${UNDECIDED}什么的日子`, ...rest, because });
    const written = fields.map(([name, value]) => `${name}: ${typeof value === 'string' ? quoted(value) : value}`);
    return `  # ${UNDECIDED}日子、期限。原话：${oneLine(quote)}\n  - { ${written.join(', ')} }\n`;
  });
  return entries.length === 0 ? '' : `days:\n${entries.join('')}`;
}

function cites({ clauses }: Draft, heldAs: DraftSetting['heldAs']): string {
  const seen = new Set<string>();
  const entries = clauses.flatMap((clause) =>
    clause.citations.flatMap(({ title, number, relation, quote }) => {
      // A text gives the number once, and then only the title.
      const keys = [title, ...(number === null ? [] : [number])];
      // Named again by its number alone, with words of the sentence before it: 自治区人民政府内政发〔2015〕104号.
      const isAgain = title === number && [...seen].some((key) => /号$/.test(key) && number.endsWith(key));
      if (isAgain || keys.some((key) => seen.has(key))) return [];
      for (const key of keys) seen.add(key);
      return [
        `  # ${UNDECIDED}引用的文件，和本文件的关系\n`,
        `  - title: ${quoted(cutTo(title, 80))}\n`,
        `    number: ${number === null ? 'null' : quoted(number)}\n`,
        `    relation: ${relation}\n`,
        `    held: ${heldAs({ title, number }) ?? 'null'}\n`,
        `    clause: ${quoted(clause.locator)}\n`,
        `    quote: ${quoted(quote)}\n`,
      ].join('');
    }),
  );
  return entries.length === 0 ? 'cites: []\n' : `cites:\n${entries.join('')}`;
}

/** As much of a chapter's heading as is written: all of it, save where a sentence was taken for one. */
const MOST_OF_HEADING = 64;

const provisionId = ({ id }: DraftClause) => `${id}-says`;

function body(draft: Draft): string {
  let part = '';
  const written = draft.clauses.map((clause) => {
    const heading =
      clause.part && clause.part.locator !== part
        ? `## ${clause.part.locator.replace(/\s+/g, '')} ${prose(clause.part.title, MOST_OF_HEADING)}\n\n`
        : '';
    if (clause.part) part = clause.part.locator;
    return heading + clauseText(clause);
  });
  const left = draft.unplaced.map(({ line, lastLine, why }) =>
    note(`${UNDECIDED}${linesOf(line, lastLine)}没有放进来：${why}`),
  );
  return `${written.join('\n')}${left.length > 0 ? `\n${left.join('\n')}\n` : ''}`;
}

/** Words of a text in ours, where Markdown and braces mean nothing. They are marked. */
function prose(text: string, most: number): string {
  const plain = oneLine(text)
    .replace(/[{}<>[\]|*_`#\\]/g, ' ')
    .replace(ADDRESS_IN_TEXT, ' ');
  return `${UNDECIDED}${cutTo(plain, most - UNDECIDED.length)}`;
}

/** A comment for authors, on a line of its own. */
const note = (text: string) => `{/* ${oneLine(text).replaceAll('*/', '* /')} */}`;

/** An attribute. Quotation marks and ampersands take the forms that comparing holds for the same. */
function attribute(name: string, value: string): string {
  let isOpen = false;
  const plain = oneLine(value)
    .replaceAll('&', '＆')
    .replace(/["＂]/g, () => {
      isOpen = !isOpen;
      return isOpen ? '“' : '”';
    });
  return `${name}="${plain}"`;
}

const linesOf = (line: number, lastLine: number) =>
  line === lastLine ? `原文第 ${line} 行` : `原文第 ${line}—${lastLine} 行`;

function clauseText(clause: DraftClause): string {
  const title = prose(clause.title, 24);
  const lines = [
    `<Clause ${attribute('id', clause.id)} ${attribute('locator', clause.locator)} ${attribute('title', title)} ${attribute('opens', clause.opens)}>`,
    '',
    note(linesOf(clause.line, clause.lastLine)),
    ...clause.headings.map(({ locator, line, opens }) => note(`标题 ${locator}（第 ${line} 行）：${opens}`)),
    ...clause.inner.map(({ locator, line, opens }) => note(`这一条里还印着 ${locator}（第 ${line} 行）：${opens}`)),
    ...(clause.ours === null ? [] : [note(`${UNDECIDED}位置里的“${clause.ours}”是本站数的或起的名字，原文没有印`)]),
    '',
    `<Provision ${attribute('id', provisionId(clause))} topic="${UNDECIDED_ID}" row="${UNDECIDED_ID}" summary="${UNDECIDED}要点" ${attribute('quote', clause.quote)}>`,
    '',
    `${UNDECIDED}用自己的话写这一条说了什么。`,
    '',
    '</Provision>',
    '',
    ...proposals(clause),
    ...clause.tables.flatMap((table, at) => tableText(clause, table, at)),
    '</Clause>',
    '',
  ];
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

function proposals(clause: DraftClause): string[] {
  const said = (quote: string | null) => (quote === null ? '' : `。原话：${quote}`);
  const notes = [
    ...clause.numbers.map((number) => {
      const where = number.locator === clause.locator ? '' : `（${number.locator}）`;
      return `数${where}“${number.text}” ${quantityTag(number)}${edgeSaid(number)}${said(number.quote)}`;
    }),
    ...clause.dates.map(({ kind, date, text, quote }) => `日期（${DATE_WORDS[kind]}）“${text}” ${date}${said(quote)}`),
    ...clause.limits.map(({ words, id, limits, quote }) => `限定词“${words}”（${id}，${limits}）${said(quote)}`),
    ...clause.forces
      .slice(0, 6)
      .map(({ words, force, quote }) => `约束力“${cutTo(words, 30)}”（${force}）${said(quote)}`),
    ...clause.open.map(({ asks, quote }) => `没有写明？${asks}${said(quote)}`),
  ];
  return notes.length === 0 ? [] : [...notes.map((text) => note(`${UNDECIDED}${text}`)), ''];
}

/** Whether a number belongs to the range that it ends, by which words; empty of what ends none. */
function edgeSaid({ edge, bound, text, quote }: FoundNumber): string {
  if (edge) return `，${edge.edge === 'included' ? '连' : '不连'}本数（写着“${edge.quote}”）`;
  const behind = quote.slice(quote.indexOf(text) + text.length);
  const isRange = (bound === 'at-least' || bound === 'at-most') && /^\s*及?以[上下内]/.test(behind);
  return isRange ? '，含不含本数没有写' : '';
}

/** A number as an author would write it; without a unit where the text prints none. */
export function quantityTag({ kind, value, upTo, unit, bound, period, once }: FoundNumber): string {
  const parts = [
    `kind="${kind}"`,
    `value={${value}}`,
    ...(upTo === undefined ? [] : [`upTo={${upTo}}`]),
    unit === null ? '（没有印单位）' : `unit="${unit}"`,
    ...(bound === 'exact' ? [] : [`bound="${bound}"`]),
    ...(period === undefined ? [] : [`period="${period}"`]),
    ...(once ? ['once'] : []),
  ];
  return `<Quantity ${parts.join(' ')}/>`;
}

function tableText(clause: DraftClause, table: DraftTable, at: number): string[] {
  const id = at === 0 ? `${clause.id}-table` : `${clause.id}-table-${at + 1}`;
  const hasQuotes = table.rows.some(({ quote }) => quote !== null);
  const columns = hasQuotes ? [...table.columns, '依据'] : table.columns;
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  const own = table.rows.filter(({ isOurs }) => isOurs).length;
  return [
    note(
      `${UNDECIDED}表格，${linesOf(table.line, table.lastLine)}；各行的位置：${table.rows[0]?.locator ?? ''}—${table.rows.at(-1)?.locator ?? ''}${own > 0 ? '（行号是本站数的）' : ''}`,
    ),
    ...table.unsure.map(({ text, line, lastLine }) =>
      note(`${UNDECIDED}${linesOf(line, lastLine)}分不出哪一格是哪一格，没有写进表格：${cutTo(text, 60)}`),
    ),
    '',
    `<Table ${attribute('id', id)} topic="${UNDECIDED_ID}" row="${UNDECIDED_ID}" ${attribute('summary', `${UNDECIDED}表格`)} ${attribute('quote', table.title)}>`,
    '',
    row(columns),
    row(columns.map(() => '---')),
    ...table.rows.map(({ cells, quote }) =>
      row(hasQuotes ? [...cells, quote ?? cutTo(cells.join(' '), QUOTE_LIMIT)] : cells),
    ),
    '',
    '</Table>',
    '',
  ];
}

/** A cell in which nothing is markup; what is changed is the same to whoever compares. */
function cell(text: string): string {
  return oneLine(text)
    .normalize('NFC')
    .replaceAll('|', '｜')
    .replaceAll('<', '＜')
    .replaceAll('>', '＞')
    .replaceAll('{', '｛')
    .replaceAll('}', '｝')
    .replaceAll('*', '＊')
    .replaceAll('_', '＿')
    .replaceAll('`', '｀')
    .replaceAll('~', '～')
    .replaceAll('[', '［')
    .replaceAll(']', '］')
    .replaceAll('\\', '＼')
    .replace(/https?:\/\/\S+|www\.\S+/g, '（网址略）');
}
