import { type NormalisedText, normalise, normaliseQuote } from '../evidence/normalise.ts';
import { QUOTE_LIMIT } from '../schema/common.ts';
import type { WordingData } from '../schema/wording.ts';
import type { Block, CarriedTable, Grid } from './blocks.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { clauseId } from './clause-id.ts';
import { type DraftTable, draftTable, shortTableName } from './draft-table.ts';
import { type EdgeRules, edgeRulesIn } from './edge-rules.ts';
import { type FoundCitation, findCitations } from './find-citations.ts';
import { type FoundDate, findDates } from './find-dates.ts';
import { type FoundDay, findDays } from './find-days.ts';
import { findIdentity, type Identity } from './find-identity.ts';
import { type FoundNumber, findNumbers } from './find-numbers.ts';
import { type FoundOpenPoint, findOpenPoints, openPointsOfText } from './find-open-points.ts';
import { type FoundForce, type FoundLimit, findForces, findLimits } from './find-wording.ts';
import { ordinalAt } from './ordinal.ts';
import { outlineOf } from './outline.ts';
import { type OutlinePiece, textOf, type Unplaced } from './outline-piece.ts';
import { withoutRegisterTable } from './page-lines.ts';
import { firstWords, quoteAround } from './quote-around.ts';

/** A place of a text: what the text prints, or what we counted, with its lines and first words. */
export interface DraftPlace {
  locator: string;
  /** What of the locator is ours; null where the text prints all of it. */
  ours: string | null;
  line: number;
  lastLine: number;
  opens: string;
}

/** A clause as a draft proposes it. */
export interface DraftClause extends DraftPlace {
  id: string;
  /** The chapter that it stands in. */
  part: { locator: string; title: string } | null;
  /** What the text has for a heading, or its first words. */
  title: string;
  /** Headings alone that stand before it and have no clause of their own. */
  headings: DraftPlace[];
  /** Ordinals within it that have no clause of their own. */
  inner: DraftPlace[];
  /** A phrase of it to begin with. */
  quote: string;
  numbers: (FoundNumber & { locator: string })[];
  dates: FoundDate[];
  /** What may be typed as a day of the document. */
  days: FoundDay[];
  citations: FoundCitation[];
  limits: FoundLimit[];
  forces: FoundForce[];
  open: FoundOpenPoint[];
  tables: DraftTable[];
}

/** What a text gives for a new document. Nothing in it is decided, and nothing in it is not in the text. */
export interface Draft {
  identity: Identity;
  clauses: DraftClause[];
  /** Every place of the text in its order, rows of tables included. */
  places: DraftPlace[];
  /** What the whole text may leave open. */
  open: FoundOpenPoint[];
  unplaced: Unplaced[];
}

/**
 * Drafts a document from its original.
 * @param lines the original line by line; a row of a table is a line with tabs or bars between its cells
 * @param wording the tables of limiting and binding words
 * @param isWhole true where each line is a paragraph
 * @param tables tables whose cells the file tells apart
 * @param counted lines whose ordinal the file does not hold: the program that shows it counts
 */
export function draftOf(
  lines: readonly string[],
  wording: readonly WordingData[],
  {
    isWhole = false,
    counted,
    tables,
  }: { isWhole?: boolean; counted?: ReadonlySet<number>; tables?: readonly CarriedTable[] } = {},
): Draft {
  const original = normalise(lines.join('\n'));
  const { pieces, unplaced } = outlineOf(withoutRegisterTable(blocksOfLines(lines, isWhole, tables)));
  for (const piece of pieces)
    if (counted?.has(piece.line) && piece.number > 0 && piece.ours === null) piece.ours = ordinalOf(piece);
  const identity = heldIn(original, findIdentity(pieces));
  const problems = [...unplaced];
  const groups = groupsOf(pieces);
  const whole = pieces.map(textOf).join('\n');
  const rules = edgeRulesIn(whole);
  const clauses: DraftClause[] = [];
  const taken = new Set<string>();
  let cursor = 0;
  let previous = -1;
  for (const group of groups) {
    const start = startOf(group, original, cursor);
    const opens = start === undefined ? undefined : openingOf(group, original, start, previous);
    if (start === undefined || opens === undefined) {
      problems.push({
        line: group.head.line,
        lastLine: group.head.lastLine,
        why: `“${group.main.locator}”开头的字在原文里找不到唯一的位置，没有写成一条`,
      });
      continue;
    }
    cursor = start;
    previous = start;
    clauses.push(clauseOfGroup(group, opens, original, wording, rules, taken, problems));
  }
  keepInRange(clauses, original, identity);
  const annexes = pieces
    .filter(({ style }) => style === 'annex')
    .map(textOf)
    .join('\n');
  for (const clause of clauses)
    clause.citations = clause.citations.filter((citation) => !isOwn(citation, identity, annexes));
  return {
    identity,
    clauses,
    places: placesOf(pieces, clauses),
    open: openPointsOfText(whole),
    unplaced: problems.sort((a, b) => a.line - b.line),
  };
}

/** What a text says of itself, without what does not stand in it word for word, as a title of lines that are no title. */
function heldIn({ text }: NormalisedText, identity: Identity): Identity {
  const held: Identity = { ...identity };
  for (const key of ['title', 'issuer', 'number', 'issued', 'validity'] as const) {
    const words = key === 'title' ? held.title?.value : held[key]?.quote;
    if (words !== undefined && !text.includes(normaliseQuote(words))) delete held[key];
  }
  return held;
}

/** True for the document itself, and for what is annexed to it: neither is a document that it cites. */
function isOwn({ title, number }: FoundCitation, identity: Identity, annexes: string): boolean {
  // Two numbers tell two documents apart that bear one title, as one that takes another's place often does.
  if (number !== null && identity.number) return number.endsWith(identity.number.value);
  const plain = (text: string) => text.replace(/[的\s《》«»〈〉]/g, '').normalize('NFKC');
  const own = plain(identity.title?.value ?? '');
  const named = plain(title);
  return (
    (own !== '' && (own === named || own.endsWith(named) || named.endsWith(own))) || plain(annexes).includes(named)
  );
}

/** The end of the locator of a piece that its own ordinal gives. */
function ordinalOf({ locator, parent }: OutlinePiece): string {
  return parent && locator.startsWith(parent.locator) ? locator.slice(parent.locator.length) : locator;
}

/** Pieces that make one clause: headings alone before it, itself, and what is folded into it. */
interface Group {
  headings: OutlinePiece[];
  main: OutlinePiece;
  folded: OutlinePiece[];
  /** The first of its pieces. */
  head: OutlinePiece;
}

function groupsOf(pieces: readonly OutlinePiece[]): Group[] {
  const groups: Group[] = [];
  let headings: OutlinePiece[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (piece.isHeadingOnly) headings.push(piece);
    else if (piece.isFolded && last && headings.length === 0) last.folded.push(piece);
    else {
      groups.push({ headings, main: piece, folded: [], head: headings[0] ?? piece });
      headings = [];
    }
  }
  return groups;
}

/** The blocks of a group in their order, without those of its headings. */
const blocksOf = ({ main, folded }: Group): Block[] => [...main.own, ...folded.flatMap(({ own }) => own)];

/** The text with which a group begins. */
function beginningOf(group: Group): string {
  const texts = [...group.headings.flatMap(({ own }) => own), ...blocksOf(group)].map((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.join(' ')).join(' ') : block.text,
  );
  return texts.join(' ');
}

/** The first paragraph, or row, of a group. */
function firstText({ head, main }: Group): string {
  const [block] = [...head.own, ...main.own];
  return block?.kind === 'table' ? (block.rows[0]?.cells.join(' ') ?? '') : (block?.text ?? head.words ?? '');
}

/** Where a group begins in the original, looked for after the one before. */
function startOf(group: Group, original: NormalisedText, cursor: number): number | undefined {
  const whole = normaliseQuote(beginningOf(group));
  const first = normaliseQuote(firstText(group));
  // A page that ends within it, or a rule, parts what belongs together: then its first paragraph alone.
  for (const part of [whole.slice(0, 80), whole.slice(0, 40), first.slice(0, 40), first.slice(0, 16)]) {
    if (part === '') return undefined;
    let at = original.text.indexOf(part, cursor);
    // What a text repeats is told apart by its line.
    while (at !== -1 && (original.lines[at] ?? 0) < group.head.line) at = original.text.indexOf(part, at + 1);
    if (at !== -1) return at;
  }
  return undefined;
}

/** The fewest words from which the place of a group follows, as the check looks for them: the first after the clause before. */
function openingOf(group: Group, original: NormalisedText, start: number, previous: number): string | undefined {
  for (const text of [beginningOf(group), firstText(group)])
    for (const most of [24, 36, 48, QUOTE_LIMIT]) {
      const least = most === 24 ? 6 : most - 12;
      const words = firstWords(text, least, most);
      if (words !== '' && original.text.indexOf(normaliseQuote(words), previous + 1) === start) return words;
    }
  return undefined;
}

function clauseOfGroup(
  group: Group,
  opens: string,
  original: NormalisedText,
  wording: readonly WordingData[],
  rules: EdgeRules,
  taken: Set<string>,
  problems: Unplaced[],
): DraftClause {
  const { main, headings, folded } = group;
  const blocks = blocksOf(group);
  const paragraphs = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text.replace(/\s+/g, ' ')]));
  const text = paragraphs.join('\n');
  const prose = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  const scrambled = blocks.flatMap((block) => (block.kind === 'scramble' ? [block.text.replace(/\s+/g, ' ')] : []));
  const forces = findForces(prose, wording);
  const held = (phrase: string) => phrase !== '' && original.text.includes(normaliseQuote(phrase));
  const tables = blocks.flatMap((block, at) =>
    block.kind === 'table' ? [tableOf(block, blocks, at, main, held)] : [],
  );
  for (const { unsure } of tables)
    problems.push(
      ...unsure.map(({ line, lastLine }) => ({
        line,
        lastLine,
        why: '这一行的格子比表头少，分不出哪一格是哪一格，没有写进表格',
      })),
    );
  const after = ordinalAt(text)?.length ?? 0;
  const sentence = text.slice(
    main.heading && text.length > main.heading.length + after + 8
      ? text.indexOf(main.heading, after) + main.heading.length
      : after,
  );
  const from = text.length - sentence.length + (/^[。：:.\s）)]*/.exec(sentence)?.[0].length ?? 0);
  return {
    id: clauseId(main.locator, taken),
    part: partOf(main),
    locator: main.locator,
    ours: main.ours,
    title: main.heading || firstWords(text.slice(after).replace(/\n/g, ' '), 4, 18),
    opens,
    line: group.head.line,
    lastLine: Math.max(main.lastLine, ...folded.map(({ lastLine }) => lastLine)),
    headings: headings.map(placeOf),
    inner: folded.map(placeOf),
    // A heading promises; the sentence below it says.
    quote: forces.find(({ quote }) => !isOfHeading(quote, main.heading))?.quote ?? firstPhrase(text, from, opens),
    numbers: [
      ...findNumbers(prose, rules).map((number) => ({ ...number, locator: main.locator })),
      // Of what was a table once, figures alone may be ordinals of its cells.
      ...scrambled
        .flatMap((words) => findNumbers(words, rules).filter(({ unit }) => unit !== null))
        .map((number) => ({ ...number, locator: main.locator })),
      ...tables.flatMap(({ rows }) => rows.flatMap((row) => numbersOfRow(row, rules))),
    ],
    dates: [
      ...findDates(text),
      ...tables.flatMap(({ columns, rows, unsure }) =>
        [columns, ...rows.map(({ printed }) => printed), unsure.map((row) => row.text)].flat().flatMap(findDates),
      ),
    ],
    days: findDays(prose),
    citations: findCitations(prose),
    limits: findLimits(prose, wording),
    forces,
    open: findOpenPoints(prose),
    tables,
  };
}

/** True for a phrase that is a heading, or a part of it, whether with its ordinal or without. */
const isOfHeading = (quote: string, heading: string) =>
  heading !== '' && (heading.includes(quote) || quote.endsWith(heading));

/** The phrase that stands at a place; the opening, where it is a stray letter or two. */
function firstPhrase(text: string, from: number, opens: string): string {
  const phrase = quoteAround(text, from, Math.min(text.length, from + 1));
  return [...phrase].length < 4 ? opens : phrase;
}

/** Numbers in cells of words; cells that are figures alone are the table's own. */
function numbersOfRow({ printed, locator }: DraftTable['rows'][number], rules: EdgeRules): DraftClause['numbers'] {
  return printed.flatMap((cell) =>
    findNumbers(cell, rules)
      .filter(({ unit }) => unit !== null)
      .map((number) => ({ ...number, locator })),
  );
}

function tableOf(
  grid: Grid,
  blocks: readonly Block[],
  at: number,
  main: OutlinePiece,
  held: (phrase: string) => boolean,
): DraftTable {
  const before = blocks.slice(0, at).findLast((block) => block.kind === 'paragraph' && block.text.length <= 40);
  const named = blocks
    .slice(0, at)
    .filter((block) => block.kind === 'paragraph' && block.text.length <= 40)
    .map((block) => (block as { text: string }).text.trim());
  const name = named.map(shortTableName).findLast((short) => short !== undefined);
  const head = grid.rows[0]?.cells.join(' ').trim() ?? '';
  const title = before?.kind === 'paragraph' ? before.text : head;
  const isNumbered = main.style === 'annex' && /\d/.test(main.locator);
  const place = isNumbered || name === undefined ? main.locator : name;
  const cut = [...title].slice(0, QUOTE_LIMIT).join('');
  return draftTable(grid, held(cut) ? cut : (grid.rows[0]?.cells.find(held) ?? cut), place, held);
}

/** The chapter of a piece: the outermost of what holds it. */
function partOf(piece: OutlinePiece): DraftClause['part'] {
  let top: OutlinePiece | null = piece.parent;
  while (top?.parent) top = top.parent;
  const part = top ?? null;
  if (!part || !['part', 'chinese', 'annex'].includes(part.style)) return null;
  const title = part.heading || (part.own[1]?.kind === 'paragraph' ? part.own[1].text : '') || part.locator;
  return { locator: part.locator, title };
}

function placeOf(piece: OutlinePiece): DraftPlace {
  return {
    locator: piece.locator,
    ours: piece.ours,
    line: piece.line,
    lastLine: piece.lastLine,
    opens: firstWords(textOf(piece).replace(/\n/g, ' '), 6, 24),
  };
}

function placesOf(pieces: readonly OutlinePiece[], clauses: readonly DraftClause[]): DraftPlace[] {
  const rows = clauses.flatMap(({ tables }) =>
    tables.flatMap((table) =>
      table.rows.map((row) => ({
        locator: row.locator,
        ours: row.isOurs ? (row.locator.split(' ').at(-1) ?? null) : null,
        line: row.line,
        lastLine: row.line,
        opens: row.cells.find((cell) => cell !== '') ?? '',
      })),
    ),
  );
  return [...pieces.map(placeOf), ...rows].sort((a, b) => a.line - b.line);
}

/** What is not found in its own clause, as the check looks for it, is not proposed there. Of the clause of the title the title is. */
function keepInRange(clauses: readonly DraftClause[], original: NormalisedText, { title }: Identity): void {
  let from = 0;
  const starts = clauses.map(({ opens }) => {
    const at = original.text.indexOf(normaliseQuote(opens), from);
    from = at + 1;
    return at;
  });
  for (const [index, clause] of clauses.entries()) {
    const within = original.text.slice(starts[index], starts[index + 1]);
    const isHeld = ({ quote }: { quote: string | null }) =>
      quote === null || (quote !== '' && within.includes(normaliseQuote(quote)));
    if (title?.locator === clause.locator && isHeld(title)) clause.quote = title.quote;
    else if (!isHeld(clause)) clause.quote = clause.opens;
    clause.numbers = clause.numbers.filter(isHeld);
    clause.dates = clause.dates.filter(isHeld);
    clause.days = clause.days.filter(isHeld);
    clause.citations = clause.citations.filter(isHeld);
    clause.limits = clause.limits.filter(isHeld);
    clause.forces = clause.forces.filter(isHeld);
    clause.open = clause.open.filter(isHeld);
  }
}
