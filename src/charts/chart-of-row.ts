import { entryOf, type Library } from '../library/library.ts';
import { isContext } from '../schema/context-place.ts';
import {
  type ClauseItem,
  clauseOfQuantity,
  itemsOf,
  type Policy,
  type QuantityWithEvidence,
} from '../schema/policy-body.ts';
import type { QuantityKind } from '../schema/quantity.ts';
import { periodWords } from '../schema/quantity-words.ts';
import { silenceOf, silenceWords } from '../schema/source-words.ts';
import type { Topic, TopicRow } from '../schema/topic.ts';
import { Axis, type Datum } from './axis.ts';
import type { BarChart, Gap, Remark } from './chart.ts';
import { notesOn } from './kind-notes.ts';

/**
 * The picture of the numbers that answer one row of a topic, across places. Undefined where the topic asks for none
 * or no document gives a number.
 */
export function chartOfRow(library: Library, topic: Topic, row: TopicRow): BarChart | undefined {
  if (!row.chart) return undefined;
  const { title, kinds } = row.chart;
  const answering = (policy: Policy) =>
    itemsOf(policy).filter((item) => item.topic === topic.id && item.rowIds.includes(row.id));
  const ordered = citiesFirst(library);
  const data = ordered.map((policy) => ({
    policy,
    items: answering(policy),
    data: dataOf(library, policy, answering(policy), kinds),
  }));
  const drawn = data.flatMap((entry) => entry.data);
  if (drawn.length === 0) return undefined;
  const axes = Axis.gather(drawn);
  return {
    kind: 'bars',
    id: `${topic.id}-${row.id}`,
    title,
    subtitle: `${topic.name} · ${row.name}：${row.asks}`,
    topic: topic.id,
    place: null,
    axes,
    acrossPlaces: true,
    gaps: data
      .filter((entry) => entry.data.length === 0)
      .map(({ policy, items }) => gapOf(library, policy, items, topic, row)),
    remarks: drawn.flatMap((datum) => contradictionsOf(library, datum)).filter(isFirst),
    notes: [...onePlaceNote(drawn), ...notesOn(axes)],
  };
}

/** Where one place alone gives numbers, nothing is compared. */
function onePlaceNote(data: readonly Datum[]): string[] {
  const [place, ...others] = new Set(data.map((datum) => datum.place));
  return place !== undefined && others.length === 0
    ? [`收录的文件里，只有${place}的写了这样的数，所以不是各地的比较。`]
    : [];
}

/** Documents in the order in which pictures show them: cities by code, the country last, since it is context only. */
export function citiesFirst(library: Library): Policy[] {
  const placeOf = ({ place }: Policy) => entryOf(library.places, place);
  const rank = (policy: Policy) => Number(isContext(placeOf(policy)));
  const order = (policy: Policy) => library.places.indexOf(placeOf(policy));
  return library.policies.toSorted((a, b) => rank(a) - rank(b) || order(a) - order(b));
}

function dataOf(
  library: Library,
  policy: Policy,
  items: readonly ClauseItem[],
  kinds: readonly QuantityKind[],
): Datum[] {
  const place = entryOf(library.places, policy.place);
  const data = items
    .filter((item) => item.kind === 'provision')
    .flatMap((provision) =>
      provision.quantities
        // How things stood is no target, whatever a picture asks for.
        // Nor is a limit on what others set anybody's amount.
        .filter(({ kind, limits }) => kinds.includes(kind) && kind !== 'status' && limits === undefined)
        .filter((quantity) => !standsInTable(policy, quantity))
        .map(
          (quantity): Datum => ({
            label: `${quantity.of ?? provision.summary}${quantity.note ? `（${quantity.note}）` : ''}`,
            of: quantity.of ?? provision.summary,
            place: place.shortName,
            context: isContext(place),
            measure: {
              kind: quantity.kind,
              unit: quantity.unit,
              unitPrinted: quantity.unitPrinted !== false,
              period: periodWords(quantity),
            },
            value: quantity.value,
            printed: quantity.printed,
            upTo: quantity.upTo ?? null,
            bound: quantity.bound,
            note: quantity.note ?? null,
            source: {
              document: policy.id,
              item: provision.id,
              clause: clauseOfQuantity(provision, quantity),
              quote: quantity.quote,
            },
          }),
        ),
    );
  // One number that a document states twice is drawn once, from where it is said last: a lead-in comes before its clause.
  const statement = ({ label, measure, value, upTo, bound }: Datum) =>
    JSON.stringify([label, measure, value, upTo, bound]);
  return [...new Map(data.map((datum) => [statement(datum), datum])).values()];
}

/** True for a number that repeats a row of a table which has pictures of its own. */
function standsInTable(policy: Policy, quantity: QuantityWithEvidence): boolean {
  return itemsOf(policy).some(
    (item) =>
      item.kind === 'table' &&
      item.chart !== null &&
      item.numbers?.kind === quantity.kind &&
      item.numbers.unit === quantity.unit &&
      (item.sums.includes('columns') ? item.rows.slice(0, -1) : item.rows).some(
        ({ cells: [name = '', ...cells] }) => quantity.quote.startsWith(name) && cells.includes(String(quantity.value)),
      ),
  );
}

function gapOf(library: Library, policy: Policy, items: readonly ClauseItem[], topic: Topic, row: TopicRow): Gap {
  const about = { document: policy.id, place: entryOf(library.places, policy.place).shortName };
  const open = items.find((item) => item.kind === 'open-point');
  if (open) return { kind: silenceOf(policy.source), ...about, note: open.summary, item: open.id };
  const said = items[0];
  if (said) {
    const counted = items.some((item) => item.kind === 'provision' && item.quantities.length > 0);
    return { kind: counted ? 'other-number' : 'no-number', ...about, note: said.summary, item: said.id };
  }
  if (policy.notAbout.includes(topic.id)) {
    return { kind: silenceWords('not-about', policy.source).kind, ...about, note: null, item: null };
  }
  return {
    kind: silenceOf(policy.source),
    ...about,
    note: policy.silent[topic.id]?.[row.id] ?? null,
    item: null,
  };
}

/** The contradictions of a document in which a number's phrase is quoted. */
function contradictionsOf(library: Library, { source }: Datum): Remark[] {
  return entryOf(library.policies, source.document)
    .contradictions.filter(({ evidence }) => evidence.some(({ quote }) => quote === source.quote))
    .map(({ id, title, explanation }) => ({ document: source.document, item: id, text: `${title}：${explanation}` }));
}

const isFirst = (remark: Remark, index: number, all: readonly Remark[]) =>
  all.findIndex(({ document, item }) => document === remark.document && item === remark.item) === index;
