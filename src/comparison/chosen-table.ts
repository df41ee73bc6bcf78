import { groupBy } from '../language/group-by.ts';
import { LEFT_OUT_ROW } from './column-html.ts';
import { shortWords } from './short-words.ts';

/** One item of a document, as a cell of a table shows it. */
export interface ChosenItem {
  /** The short answer, or what is left open. */
  says: string;
  /** True for what the document leaves open. */
  open: boolean;
  /** Its numbers: kind, and the number in full words. */
  typed: readonly (readonly [kind: string, words: string])[];
  /** How binding what it grants is; empty where it grants nothing. */
  force: string;
  /** True where the short value of its part stands on it. */
  grounds: boolean;
  clause: string;
  quotes: readonly string[];
  url: string;
}

/** What one document says on a row. */
export interface ChosenPart {
  /** Year and short title. */
  document: string;
  /** Its term, in a word. */
  validity: string;
  /** True where the term has to be known by whoever reads the cell: it is over, not begun, or not settled. */
  doubtful: boolean;
  /** What is said before the items of a report; empty otherwise. */
  reported: string;
  /** The short value that leads it, with its marks; says nothing where none sums up what it says. */
  short: { says: string; marks: readonly string[] };
  /** Its items, the leading one first; none where it says nothing. */
  items: readonly ChosenItem[];
  /** In a word which silence it is, and what is noted of it; empty where there are items. */
  silence: string;
  note: string;
}

/** What a place says on a row. */
export interface ChosenCell {
  /** One a document, newest first; never empty. */
  parts: readonly ChosenPart[];
  /** The address of the cell. */
  url: string;
}

/** A comparison as a reader chose it: what everything that leaves the site is made of. Orders are those of the screen. */
export interface ChosenTable {
  title: string;
  /** What brings the choice back. */
  url: string;
  /** The day on which it is read, `YYYY-MM-DD`. */
  day: string;
  /** True where places stand one below the other. */
  transposed: boolean;
  rows: readonly { name: string; mark: { shape: string; word: string } | null }[];
  places: readonly {
    name: string;
    context: boolean;
    documents: readonly string[];
    /** Documents of it that are not about the topic. */
    leftOut: readonly string[];
  }[];
  /** One list a row, with one cell a place. */
  cells: readonly (readonly ChosenCell[])[];
}

/** A field of a table that leaves the site: its words, and the cell that they are of, where it is one. */
export interface TableField {
  text: string;
  cell?: ChosenCell;
}

/** Heading of the fields that say how the places of a row differ. */
const DIFFERENCE = '各地异同';

/**
 * What a cell says where there is room for one sentence: of each document that speaks its short value, else the leading item,
 * with its marks and how many more there are; how many others are silent. The one place that decides it for tables, texts and pictures.
 * @example ['高级工可以直接入户（写给符合条件的人；规划期已结束；另有 2 条）']
 */
export function cellLines({ parts }: ChosenCell): string[] {
  const speaking = parts.filter(({ items }) => items.length > 0);
  const silent = groupBy(
    parts.filter(({ items }) => items.length === 0),
    ({ silence }) => silence,
  );
  if (speaking.length === 0) return [...silent.keys()];
  return [
    ...speaking.map((part) => `${parts.length > 1 ? `${part.document}：` : ''}${partText(part)}`),
    ...[...silent].map(([word, documents]) => `另外 ${documents.length} 份文件：${word}`),
  ];
}

const cellText = (cell: ChosenCell) => cellLines(cell).join('；');

function partText({ items, reported, validity, doubtful, short }: ChosenPart): string {
  const from = reported ? `${reported.replace(/[，：:]$/, '')}：` : '';
  const besides = (shown: number) => (items.length > shown ? [`另有 ${items.length - shown} 条`] : []);
  const value = shortWords({
    ...short,
    marks: [...short.marks, ...besides(items.filter(({ grounds }) => grounds).length)],
  });
  if (value !== null) return from + value;
  const [item] = items;
  if (!item) return '';
  const { says, open, typed, force } = item;
  const marks = [
    ...typed.flatMap(([kind, words]) => (isTold(words, says) ? [] : [`${kind} ${words}`])),
    ...(force ? [force] : []),
    ...(doubtful ? [validity] : []),
    ...besides(1),
  ];
  return `${from}${open ? '没有写明：' : ''}${says}${marks.length > 0 ? `（${marks.join('；')}）` : ''}`;
}

/** Whether a sentence says all of a number: its figures, where nothing is noted of it. */
const isTold = (words: string, says: string) =>
  !words.includes('（') && (words.match(/\d+(\.\d+)?/g) ?? [words]).every((figure) => says.includes(figure));

/** The items whose words {@link cellLines} gives, each with its document: what a cell's evidence is. */
export function shownItems({ parts }: ChosenCell): { part: ChosenPart; item: ChosenItem | null }[] {
  return parts.flatMap((part) => {
    const items = part.short.says ? part.items.filter(({ grounds }) => grounds) : part.items.slice(0, 1);
    return (items.length > 0 ? items : [null]).map((item) => ({ part, item }));
  });
}

/** How a place is named where it stands beside others. */
export const placeName = ({ name, context }: ChosenTable['places'][number]): string =>
  context ? `${name}（只供对照）` : name;

/** A table line by line as it stands on the screen, its heads included; how places differ stands last. */
export function fieldsOf({ rows, places, cells, transposed }: ChosenTable): TableField[][] {
  const isCompared = rows.some(({ mark }) => mark);
  const head = [transposed ? '地区' : '比较项', ...places.map(placeName), ...(isCompared ? [DIFFERENCE] : [])];
  const body = rows.map(({ name, mark }, at): TableField[] => [
    { text: name },
    ...(cells[at] ?? []).map((cell) => ({ text: cellText(cell), cell })),
    ...(isCompared ? [{ text: mark?.word ?? '' }] : []),
  ]);
  const leftOut = places.map((place): TableField => ({ text: place.leftOut.join('、') }));
  const lines = [
    head.map((text): TableField => ({ text })),
    ...body,
    ...(leftOut.some(({ text }) => text)
      ? [[{ text: LEFT_OUT_ROW }, ...leftOut, ...(isCompared ? [{ text: '' }] : [])]]
      : []),
  ];
  return transposed ? head.map((_, column) => lines.map((line) => line[column] ?? { text: '' })) : lines;
}

/** Where a table comes from, in a line. */
export const sourceOf = ({ title, day, url }: ChosenTable): string => `来源：有据“${title}”，${day}查阅，${url}`;
