import type {
  CellFacts,
  ComparedDocument,
  ComparedItem,
  ComparedPart,
  DatedMark,
  DrawnColumn,
} from '../comparison/drawn-column.ts';
import { leadItems } from '../comparison/lead-items.ts';
import { type CellPart, speakerOf } from '../comparison/place-matrix.ts';
import type { ShortValue } from '../comparison/short-values.ts';
import { statedQuantities } from '../comparison/stated-quantities.ts';
import { memoize } from '../language/memoize.ts';
import type { Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import { dayOfIssue, silenceNote } from '../schema/document-words.ts';
import { QUANTITY_KIND_NAMES } from '../schema/format-quantity.ts';
import { type ClauseItem, evidenceOf, forceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { countedWords, tableWords } from '../schema/quantity-words.ts';
import { silenceWords, sourceWords } from '../schema/source-words.ts';
import type { Topic } from '../schema/topic.ts';
import type { ValidityPeriod } from '../schema/validity-periods.ts';
import { cellCitation } from './cell-citation.ts';
import type { ColumnView } from './comparison-view.ts';
import { validityMark } from './policy-facts.ts';
import { provisionFacts } from './provision-facts.ts';
import { validityNotesOf } from './validity-notes.ts';
import { periodsOf, shownIn } from './validity-periods.ts';

/** A column of a topic's table as it is drawn. */
export function drawnColumn(topic: Topic, column: ColumnView, library: Library): DrawnColumn {
  const { place, policies } = column;
  return {
    place: { id: place.id, name: place.shortName },
    context: isContext(place),
    speaker: speakerOf(column),
    documents: policies.map((policy) => ({
      ...comparedDocument(policy, library),
      ...topicFacts(topic, column, policy),
    })),
    cells: cellFacts(topic, column),
  };
}

/** What whole cells of a column mean and count, by row. */
export function cellFacts(topic: Topic, { cells }: ColumnView): Record<string, CellFacts> {
  return Object.fromEntries(
    topic.rows.map(({ id }, at): [string, CellFacts] => [id, [cells[at]?.meaning ?? '', cells[at]?.values ?? '']]),
  );
}

/** What a topic's table says of one document of a column. */
export function topicFacts(
  topic: Topic,
  { cells }: ColumnView,
  policy: Policy,
): Pick<ComparedDocument, 'short' | 'reference' | 'parts'> {
  const { short, gbt7714 } = cellCitation(policy, topic);
  const parts = topic.rows.flatMap(({ id }, at): [string, ComparedPart][] => {
    const { cell = [], shorts = [] } = cells[at] ?? {};
    const here = cell.findIndex((candidate) => candidate.policy === policy);
    const part = cell[here];
    return part ? [[id, comparedPart(part, id, shorts[here])]] : [];
  });
  return { short, reference: gbt7714, parts: Object.fromEntries(parts) };
}

/** What every table says of a document. */
export const comparedDocument = (policy: Policy, library: Library): SharedDocument => madeOnce(library)(policy);

type SharedDocument = Omit<ComparedDocument, 'short' | 'reference' | 'parts'>;

const madeOnce = memoize((library: Library) =>
  memoize((policy: Policy): SharedDocument => {
    const validityNotes = validityNotesOf(policy, library).map(({ thing, period }) => datedMark(thing, period));
    return {
      id: policy.id,
      shortTitle: policy.shortTitle,
      issued: dayOfIssue(policy),
      validityMarks: periodsOf(policy).map((period) => datedMark(validityMark(policy, period.day), period)),
      ...(validityNotes.length > 0 ? { validityNotes } : {}),
      reported: sourceWords(policy.source).reported,
      items: Object.fromEntries(itemsOf(policy).map((item) => [item.id, comparedItem(policy, item)])),
    };
  }),
);

function datedMark(
  { state, shape, word }: Pick<DatedMark, 'state' | 'shape' | 'word'>,
  period: ValidityPeriod,
): DatedMark {
  const { 'data-days': days, hidden } = shownIn(period);
  return { state, shape, word, ...(days === undefined ? {} : { days }), ...(hidden ? { later: true as const } : {}) };
}

function comparedItem(policy: Policy, item: ClauseItem): ComparedItem {
  const { summary, clause, quotes } = provisionFacts(policy, item);
  const grounds = evidenceOf(item).map(({ quote }) => quote);
  const typed = [
    ...statedQuantities(item).map((quantity) => [QUANTITY_KIND_NAMES[quantity.kind], countedWords(quantity)] as const),
    ...(item.kind === 'table' && item.numbers
      ? [[QUANTITY_KIND_NAMES[item.numbers.kind], `表，${tableWords(item.numbers)}`] as const]
      : []),
  ];
  const force = forceOf(policy, item);
  return {
    summary,
    clause,
    quotes,
    ...(grounds.join('\n') === quotes.join('\n') ? {} : { grounds }),
    ...(typed.length > 0 ? { typed } : {}),
    ...(force ? { force } : {}),
  };
}

function comparedPart({ policy, cell }: CellPart, row: string, short: ShortValue | undefined): ComparedPart {
  if (cell.kind !== 'answered') {
    const { kind, word } = silenceWords(cell.kind, policy.source);
    return { silence: kind, word, note: cell.kind === 'silent' ? silenceNote(policy, cell.note) : null };
  }
  const { first, rest } = leadItems(cell.items, policy, row);
  return {
    first: first.map(({ id }) => id),
    rest: rest.map(({ id }) => id),
    // Where all is open the items say so themselves.
    ...(short?.says && cell.items.some(({ kind }) => kind !== 'open-point')
      ? { short: [short.says, short.of?.join(' ') ?? '', ...short.marks] as const }
      : {}),
  };
}
