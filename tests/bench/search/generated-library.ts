import type { Library } from '../../../src/library/library.ts';
import type { Place } from '../../../src/schema/place.ts';
import { type Clause, type ClauseItem, itemsOf, type Policy } from '../../../src/schema/policy-body.ts';
import { type Seeded, seeded } from '../eligibility/seeded.ts';

const PLACES = 300;
const CLAUSES = 12;
const ITEMS = 3;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
/** Syllables of place names: 300 places of two are few among their pairs. */
const NAME_SYLLABLES = [...'云江平安宁海山阳川东西南北泉河石林龙凤金玉白青黄临新长武德永丰昌兴建和'];

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A library of the real content and so many generated documents: 12 clauses of 3 provisions, about 9 KB of text each (UTF-8),
 * for 300 places. Its words are those of the real content, drawn by Zipf's law in their real order of frequency; numbers, days
 * and names of places come in as in real documents. The same in every run.
 */
export function generatedLibrary(real: Library, documents: number): Library {
  const random = seeded(documents);
  const writer = makeWriter(real, random);
  const places = makePlaces(real, random);
  const topics = real.topics.filter(({ rows }) => rows.length > 0);
  return {
    ...real,
    places: [...real.places, ...places],
    policies: [
      ...real.policies,
      ...Array.from({ length: documents }, (_, index) =>
        makePolicy(index, random.oneOf(places), topics, writer, random),
      ),
    ],
  };
}

/** Writes Chinese of a likely look. */
interface Writer {
  /** So many words, as one sentence without a full stop. */
  phrase: (words: number) => string;
  number: (place: Place) => string;
}

function makeWriter(real: Library, random: Seeded): Writer {
  const counts = new Map<string, number>();
  const texts = real.policies.flatMap((policy) =>
    itemsOf(policy).flatMap((item) => [item.summary, item.kind === 'table' ? '' : item.text]),
  );
  for (const text of texts)
    for (const { segment, isWordLike } of segmenter.segment(text))
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  // The share of the word of rank r is 1/r: sums up to each rank, to be searched by halves.
  let total = 0;
  const sums = words.map((_, index) => (total += 1 / (index + 1)));
  const draw = () => {
    const target = (random.below(1_000_000) / 1_000_000) * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
  return {
    phrase: (length) =>
      Array.from({ length }, () => (random.chance(0.02) ? String(1 + random.below(9999)) : draw())).join(''),
    number: (place) => `${place.shortName}政办发〔${2010 + random.below(16)}〕${1 + random.below(120)}号`,
  };
}

function makePlaces(real: Library, random: Seeded): Place[] {
  const names = new Set<string>();
  const taken = new Set(real.places.map(({ shortName }) => shortName));
  while (names.size < PLACES) {
    const name = random.oneOf(NAME_SYLLABLES) + random.oneOf(NAME_SYLLABLES);
    if (!taken.has(name)) names.add(name);
  }
  const country = real.places.find(({ level }) => level === 'country');
  return [...names].map((shortName, index) => ({
    id: `generated-${index + 1}`,
    name: `${shortName}市`,
    shortName,
    level: 'city',
    code: String(500_000 + index * 100),
    within: country?.id ?? null,
    aliases: [],
    notToConfuse: [],
  }));
}

function makePolicy(index: number, place: Place, topics: Library['topics'], writer: Writer, random: Seeded): Policy {
  const id = `${place.id}-${index + 1}`;
  const subject = random.oneOf(topics);
  const title = `${place.name}${writer.phrase(4)}${subject.name}实施办法`;
  const year = 2010 + random.below(16);
  const quoted = { clause: NUMERALS[0] ?? '', quote: title.slice(0, 30) };
  const clauses = NUMERALS.slice(0, CLAUSES).map(
    (locator, clause): Clause => ({
      id: `clause-${clause + 1}`,
      locator,
      title: writer.phrase(3),
      opens: writer.phrase(3),
      part: null,
      line: 1,
      items: Array.from({ length: ITEMS }, (_, item): ClauseItem => {
        // Most of a document is about its own subject.
        const topic = random.chance(0.6) ? subject : random.oneOf(topics);
        const text = `${writer.phrase(9)}，${writer.phrase(7)}。${writer.phrase(10)}，${writer.phrase(6)}。`;
        return {
          kind: 'provision',
          id: `item-${clause * ITEMS + item + 1}`,
          topic: topic.id,
          rowIds: [random.oneOf(topic.rows).id],
          summary: writer.phrase(8),
          line: 1,
          evidence: [{ clause: locator, quote: writer.phrase(10) }],
          quantities: [],
          glossaryEntries: [],
          text,
        };
      }),
    }),
  );
  return {
    id,
    path: `content/policies/${place.id}/${id}.mdx`,
    title,
    shortTitle: title.slice(0, 20),
    lede: `${writer.phrase(16)}。`,
    ledeOf: ['item-1'],
    place: place.id,
    issuer: { ...quoted, name: `${place.name}人民政府办公室` },
    number: { ...quoted, text: writer.number(place) },
    issued: { ...quoted, date: `${year}-${String(1 + random.below(12)).padStart(2, '0')}-15` },
    source: 'official',
    validity: { kind: 'none-printed', reason: '文件没有写有效期。' },
    cites: [],
    keyPoints: ['item-1', 'item-2'],
    notAbout: [],
    silent: {},
    doubts: [],
    contradictions: [],
    benefits: [],
    lastReviewed: '2026-01-01',
    clauses,
  };
}
