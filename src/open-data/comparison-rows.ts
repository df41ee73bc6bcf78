import { cite } from '../citation/citation.ts';
import { differenceMark } from '../comparison/difference-words.ts';
import { differencesOf } from '../comparison/differences-of.ts';
import { buildMatrix, type Cell } from '../comparison/matrix.ts';
import { makeShortValues, NOT_HELD_VALUE, shortValueOn } from '../comparison/short-values.ts';
import { shortWords } from '../comparison/short-words.ts';
import { keepLast } from '../language/keep-last.ts';
import { entryOf, type Library } from '../library/library.ts';
import { relatedPeriods } from '../library/related-periods.ts';
import { isContext } from '../schema/context-place.ts';
import type { Place } from '../schema/place.ts';
import { type ClauseItem, clauseOf, forceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { itemKindAsPublished } from '../schema/published-names.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { missingNumber, silenceOf, silenceWord, silenceWords, sourceWords } from '../schema/source-words.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';
import { FORCE_MARKS, SOURCE_MARKS } from '../schema/words.ts';
import type { ComparisonRow, RowAnswer } from './comparison-row.ts';
import { describeValidity, identityOf, quantitiesOf, quotesOf } from './describe.ts';
import type { OpenDataSource } from './source.ts';

/** The word for a kind of answer, as what was read has it. */
const wordOf = (answer: RowAnswer, source: SourceKind): string =>
  answer === 'answered' ? sourceWords(source).states : silenceWord(answer);

/**
 * A topic's comparison as flat rows: one an item of a cell, one a silence; row by row of the comparison, within it
 * place by place, within it document by document. Linear in items and in places × rows.
 */
export function comparisonRows(topic: Topic, { library, today, cited, links }: RowSource): ComparisonRow[] {
  return rowsFor(topic, library, today, cited, links);
}

type RowSource = Pick<OpenDataSource, 'library' | 'today' | 'cited' | 'links'>;

/** Both forms of a comparison ask, one after the other. */
const rowsFor = keepLast(
  (topic: Topic, library: Library, today: string, cited: string, links: OpenDataSource['links']): ComparisonRow[] => {
    const differences = differencesOf(library, topic);
    return rowsOfTopic(topic, { library, today, cited, links }).map((row) => {
      const difference = differences.get(row.dimension) ?? { kind: 'one-place' };
      return { ...row, difference: difference.kind, differenceWord: differenceMark(difference).word };
    });
  },
);

/** A row before it is known how the places differ on it. */
type PlainRow = Omit<ComparisonRow, 'difference' | 'differenceWord'>;

function rowsOfTopic(topic: Topic, { library, today, cited, links }: RowSource): PlainRow[] {
  const documents = Map.groupBy(library.policies, ({ place }) => place);
  const order = library.places.flatMap(({ id }) => documents.get(id) ?? []);
  const described = new Map(order.map((policy) => [policy.id, describeDocument(policy, today)]));
  const matrix = buildMatrix(topic, order);
  const shortOf = makeShortValues(library);
  return matrix.rows.flatMap(({ row, cells }) => {
    const cellOf = new Map(order.map((policy, index) => [policy.id, cells[index]]));
    return library.places.flatMap((place) => {
      const held = documents.get(place.id) ?? [];
      if (held.length === 0) {
        const cellUrl = links.cell(topic.id, row.id, { place: place.id });
        return [
          {
            ...blank(topic, row, place, 'not-held', 'official'),
            short: shortWords(NOT_HELD_VALUE),
            leads: true,
            document: null,
            url: cellUrl,
            cellUrl,
            citation: null,
          },
        ];
      }
      return held.flatMap((policy) => {
        const cell = cellOf.get(policy.id);
        const document = described.get(policy.id) ?? null;
        if (!cell) return [];
        const value = shortValueOn(shortOf({ policy, cell }, row), policy, today, relatedPeriods(policy, library));
        const short = shortWords(value);
        return rowsOf({ topic, row: row, place, policy, cell, document, links, cited, library }).map((said) => ({
          ...said,
          short,
          leads: short !== null && (value.of === undefined || (said.item !== null && value.of.includes(said.item))),
        }));
      });
    });
  });
}

interface CellContext extends Pick<OpenDataSource, 'links' | 'cited' | 'library'> {
  topic: Topic;
  row: TopicRow;
  place: Place;
  policy: Policy;
  cell: Cell;
  document: ComparisonRow['document'];
}

function rowsOf({ topic, row, place, policy, cell, document, links, cited, library }: CellContext): PlainRow[] {
  const cellUrl = links.cell(topic.id, row.id, { policy: policy.id });
  if (cell.kind !== 'answered') {
    const silence = silenceWords(cell.kind, policy.source).kind;
    const pinpoint = { kind: 'cell', topic: topic.name, row: row.name, says: silence } as const;
    return [
      {
        ...blank(topic, row, place, silence, policy.source),
        summary: cell.kind === 'silent' ? cell.note : null,
        document,
        url: cellUrl,
        cellUrl,
        citation: cite(policy, { url: cellUrl, accessed: cited, pinpoint }).gbt7714,
        doubts: cell.kind === 'silent' ? policy.doubts.map(({ says }) => says) : [],
      },
    ];
  }
  return cell.items.map((item) => {
    const url = links.policy(policy.id, item.id);
    const force = forceOf(policy, item);
    const pinpoint = { kind: 'clause', clause: clauseOf(item) } as const;
    const [quoted, ...moreQuotes] = quotesOf(item);
    return {
      ...blank(topic, row, place, answerOf(item, policy.source), policy.source),
      item: item.id,
      itemKind: itemKindAsPublished(item.kind),
      summary: item.summary,
      quantities: quantitiesOf(item),
      force,
      forceWord: force ? FORCE_MARKS[force].word : null,
      clause: clauseOf(item),
      quote: quoted?.quote ?? null,
      moreQuotes,
      document,
      url,
      cellUrl,
      citation: cite(policy, { url, accessed: cited, pinpoint }).gbt7714,
      elsewhere:
        item.kind === 'provision' ? (item.elsewhere ?? []).map((phrase) => describeElsewhere(phrase, library)) : [],
    };
  });
}

/** A phrase of another document, with what that is called and where it stands in it. */
function describeElsewhere(
  { policy: id, provision, quote }: { policy: string; provision: string; quote: string },
  { policies }: Library,
): ComparisonRow['elsewhere'][number] {
  const policy = entryOf(policies, id);
  return { policy: id, title: policy.title, provision, clause: clauseOf(entryOf(itemsOf(policy), provision)), quote };
}

/** An open point is the text's silence within a clause: it is never passed off as an answer. */
function answerOf({ kind }: ClauseItem, source: SourceKind): RowAnswer {
  return kind === 'open-point' ? silenceOf(source) : 'answered';
}

/** A row that says nothing yet but where it stands. */
function blank(topic: Topic, row: TopicRow, place: Place, answer: RowAnswer, source: SourceKind) {
  return {
    topic: topic.id,
    topicName: topic.name,
    dimension: row.id,
    dimensionName: row.name,
    place: place.id,
    placeName: place.name,
    placeLevel: place.level,
    placeCode: place.code,
    contextOnly: isContext(place),
    answer,
    answerWord: wordOf(answer, source),
    short: null,
    item: null,
    itemKind: null,
    summary: null,
    quantities: [],
    force: null,
    forceWord: null,
    clause: null,
    quote: null,
    moreQuotes: [],
    doubts: [],
    leads: false,
    elsewhere: [],
  };
}

function describeDocument(policy: Policy, today: string): NonNullable<ComparisonRow['document']> {
  return {
    ...identityOf(policy),
    source: policy.source,
    sourceWord: SOURCE_MARKS[policy.source].word,
    term: describeValidity(policy, today),
    lastReviewed: policy.lastReviewed,
    numberWord: policy.number?.text ?? missingNumber(policy.source),
  };
}
