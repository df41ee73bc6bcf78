import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { IndexedFaq, IndexedItem, IndexedPolicy } from '../../../src/search/entries.ts';
import { FACETS, type Facet, facetValue, filterByFacets } from '../../../src/search/filter-by-facets.ts';
import { isListOfCountry, makeFinder, type SectionIndex } from '../../../src/search/find.ts';
import { packPolicy, unpackPolicy } from '../../../src/search/pack.ts';
import { writePhrasing } from '../../../src/search/phrasings.ts';
import { understand } from '../../../src/search/understand.ts';
import { runs } from '../../depth.ts';
import { prepared } from './sample-lexicon.ts';
import { sampleLookups } from './sample-pairs.ts';

const item = (given: Partial<IndexedItem>): IndexedItem => ({
  id: 'line',
  kind: 'provision',
  summary: '高级工可以落户',
  clause: '一',
  topic: 'settlement',
  rows: [],
  defines: [],
  glossaryEntries: [],
  force: null,
  key: false,
  quote: '高级工以上可入户',
  words: '',
  ...given,
});

const document = (given: Partial<IndexedPolicy>): IndexedPolicy => ({
  id: 'yunzhou-2020',
  title: '云州市落户办法',
  number: { text: '云政办〔2020〕7号', clause: '标题' },
  issued: '2020-01-02',
  issuedWords: '2020年1月2日印发',
  issuedIn: '标题',
  place: 'yunzhou',
  source: 'official',
  validityState: 'none-printed',
  validity: { kind: 'none-printed' },
  notAbout: ['awards'],
  clauses: { 一: '谁可以' },
  items: [
    item({ id: 'who', key: true, force: 'entitlement' }),
    item({ id: 'family', summary: '配偶可以一起', quote: '配偶可随迁', rows: ['family'] }),
    item({ id: 'subsidy-open', kind: 'open-point', summary: '补贴没有写', quote: '', words: '东县' }),
  ],
  faqs: [],
  cites: [{ title: '某省意见', number: '某府〔2019〕3号', clause: '序', anchor: 'opening', held: null }],
  ...given,
});

const national = document({
  id: 'guo-2021',
  title: '全国行动方案',
  number: null,
  place: 'guo',
  issued: '2021-06-30',
  notAbout: [],
  cites: [],
  items: [item({ id: 'direction', summary: '推动高级工落户', quote: '推动落户', force: 'direction' })],
});

const entries = [document({}), national];
const linesOf = ({ title, items }: IndexedPolicy) => [
  [title],
  ...items.map(({ summary, quote, words }) => [summary, quote, words]),
];
/** An index of whole documents that finds every document for every word; what does not answer must fall out later. */
const index: SectionIndex = {
  lookupsFor: async () =>
    sampleLookups(
      () => entries.map(({ id }) => id),
      Object.fromEntries(entries.map((entry) => [entry.id, linesOf(entry)])),
    ),
  read: async (key) => entries.find(({ id }) => id === key) ?? assert.fail(key),
  asked: async () => [],
  questions: async () => [],
  traditional: async () => '戶户獎奖',
  pinyin: async () => ({ common: [], characters: {}, words: {} }),
  decode: (bytes) => new TextDecoder('gb18030').decode(bytes),
  locate: async () => null,
};
const find = makeFinder(prepared, index);
const ids = async (query: string) =>
  (await find(query)).hits.map((hit) => (hit.kind === 'item' ? hit.prepared.item.id : `${hit.kind}`));

test('where names of counties are left out of the lexicon, words are looked up as such before anything else', async () => {
  const asked: string[][] = [];
  const looking = makeFinder(
    { ...prepared, lexicon: { ...prepared.lexicon, partsLeftOut: true } },
    {
      ...index,
      locate: async (understood, terms) => {
        asked.push(terms.map(({ label }) => label));
        const left = understood.terms.filter(({ label }) => label !== '丁县');
        return left.length < understood.terms.length ? { ...understood, places: ['yunzhou'], terms: left } : null;
      },
    },
  );
  const { understood } = await looking('丁县 高级工');
  assert.deepEqual(understood.places, ['yunzhou']);
  assert.ok(asked[0]?.includes('丁县'));
  await find('丁县 高级工');
  assert.equal(asked.length, 2);
});

test('the line that answers everything comes first, a national direction below it', async () => {
  const found = await ids('高级工能不能落户');
  assert.equal(found[0], 'who');
  assert.ok(found.indexOf('direction') > 0);
});

test('a synonym and a row lead to the same line', async () => {
  assert.equal((await ids('老婆能不能一起迁'))[0], 'family');
  assert.equal((await ids('随迁'))[0], 'family');
});

test('what a place’s document is not about is said, and nothing is listed instead', async () => {
  const { silence, hits } = await find('云州奖励');
  assert.equal(silence?.silence.kind, 'not-about');
  assert.deepEqual(hits, []);
});

const faq = (given: Partial<IndexedFaq>): IndexedFaq => ({
  id: 'question',
  question: '云州落户要排队吗',
  phrasings: ['云州落户要排队吗', '落户排队'].map((way) => writePhrasing(understand(way, prepared))),
  silent: true,
  wide: false,
  rests: [],
  ...given,
});
/** Finds in the same documents, of which the first keeps some questions. */
const finderWith = (...faqs: IndexedFaq[]) =>
  makeFinder(prepared, {
    ...index,
    read: async (key) => (key === 'yunzhou-2020' ? document({ faqs }) : index.read(key)),
  });

test('an answer that the text passes over a subject leaves nothing to list for that place', async () => {
  const { faqs, hits } = await finderWith(faq({}))('云州落户要排队吗');
  assert.equal(faqs[0]?.grounds[0].faq.id, 'question');
  assert.deepEqual(hits, []);
});

test('an answer that the text leaves a point open lists that point, and nothing besides', async () => {
  const { hits } = await finderWith(faq({ rests: [['subsidy-open', '一']] }))('云州落户要排队吗');
  assert.deepEqual(
    hits.map((hit) => hit.kind === 'item' && hit.prepared.item.id),
    ['subsidy-open'],
  );
});

test('what one place is silent about does not settle a query that names none, nor stand in the box', async () => {
  const { faqs, choices, hits, silence } = await finderWith(faq({}))('落户要排队吗');
  assert.deepEqual(faqs, []);
  assert.equal(choices.length, 1);
  assert.equal(silence?.silence.kind, 'inexact');
  assert.ok(hits.length > 0);
});

test('of words side by side, a question stands in the box only where a way of asking it says no more', async () => {
  const boxed = async (way: string, saysMore: boolean) => {
    const phrasings = [writePhrasing({ ...understand(way, prepared), saysMore })];
    return (await finderWith(faq({ silent: false, rests: [['who', '一']], phrasings }))('云州高级工落户')).faqs.length;
  };
  assert.equal(await boxed('云州高级工落户', false), 1);
  assert.equal(await boxed('云州高级工落户', true), 0);
});

test('a question that asks for more than was asked, or for the opposite, is another question', async () => {
  const ask = async (way: string, query: string) => {
    const written = writePhrasing(understand(way, prepared));
    return (await finderWith(faq({ silent: false, rests: [['who', '一']], phrasings: [written] }))(query)).faqs.length;
  };
  assert.equal(await ask('云州高级工落户', '云州高级工入户'), 1);
  assert.equal(await ask('云州高级工配偶落户', '云州高级工入户'), 0);
  assert.equal(await ask('云州高级工入户', '云州高级工配偶落户'), 0);
  assert.equal(await ask('云州不收费 落户', '云州收费 落户'), 0);
});

test('one’s own age asks for the row of ages', async () => {
  assert.deepEqual(
    understand('36岁', prepared).terms.map(({ rows, number }) => [rows, number]),
    [[['age'], null]],
  );
});

test('of two questions that are as alike, the one with an answer comes first', async () => {
  const { faqs } = await finderWith(
    faq({}),
    faq({ id: 'answered', silent: false, rests: [['who', '一']] }),
  )('云州落户要排队吗');
  assert.deepEqual(
    faqs.map(({ grounds: [{ faq }] }) => faq.id),
    ['answered', 'question'],
  );
});

test('whether a document still holds is answered with the document', async () => {
  const way = writePhrasing(understand('云州落户还有效吗', prepared));
  const { hits } = await finderWith(faq({ phrasings: [way] }))('云州落户还有效吗');
  assert.deepEqual(
    hits.map(({ kind }) => kind),
    ['document'],
  );
});

test('a line that has nothing of what is asked about comes after one that has', async () => {
  const items = [
    item({ id: 'fee', summary: '收费三种', quote: '', rows: ['fee'] }),
    item({ id: 'subsidy', summary: '先申请', quote: '补贴按次发' }),
  ];
  const { hits } = await makeFinder(prepared, { ...index, read: async (id) => document({ id, items }) })('补贴收费');
  assert.deepEqual(hits[0]?.kind === 'item' && hits[0].prepared.item.id, 'subsidy');
});

test('what people loosely call by another name is found where somebody may qualify for it', async () => {
  const items = [
    item({ id: 'mere', topic: 'awards', summary: '高级工可以评选', quote: '' }),
    item({ id: 'award', topic: 'awards', summary: '高级工一次性奖励', quote: '', force: 'entitlement' }),
  ];
  const ask = makeFinder(prepared, { ...index, read: async (id) => document({ id, items, notAbout: [] }) });
  const { hits, silence } = await ask('高级工补贴');
  assert.deepEqual(hits[0]?.kind === 'item' && hits[0].prepared.item.id, 'award');
  assert.equal(silence, null);
});

test('a row that nobody answers is silence', async () => {
  const { silence, hits } = await find('落户手续费');
  assert.deepEqual(silence?.silence.kind === 'silent' && silence.silence.row, '收费');
  assert.deepEqual(hits, []);
});

test('a place of which nothing is held gets the country’s lines on the subject and no other place’s; what lies within it is named', async () => {
  const { hits, faqs, silence } = await find('深圳高级工落户');
  assert.deepEqual(silence?.silence, { kind: 'not-held', names: ['深圳'], instead: [] });
  assert.ok(hits.length > 0);
  for (const hit of hits) assert.equal(hit.kind === 'item' && hit.prepared.policy.place, 'guo');
  assert.deepEqual(faqs, []);
  const findings = await find('深圳高级工落户');
  assert.ok(isListOfCountry(findings, prepared));
  // A line of another place that holds what was typed is listed: then it is not said that all are the country's.
  const { hits: others } = await find('云州高级工落户');
  assert.ok(!isListOfCountry({ ...findings, hits: [...findings.hits, ...others] }, prepared));
  assert.deepEqual((await find('深圳')).hits, []);
  assert.deepEqual((await find('深圳手续费')).hits, []);
  const within = await find('某省高级工落户');
  assert.deepEqual(within.silence?.silence, { kind: 'not-held', names: ['某省'], instead: ['yunzhou'] });
  assert.ok(within.hits.length > 0);
});

test('a document number finds the document, a cited one the clause that cites it, an unknown one nothing', async () => {
  assert.deepEqual(await ids('云政办(2020)7号'), ['document']);
  assert.deepEqual(await ids('某府2019 3号'), ['citation']);
  assert.deepEqual(await ids('云政办〔2020〕8号'), []);
});

test('words that stand nowhere are named; alone they leave nothing', async () => {
  const { silence, hits } = await find('高级工公积金');
  assert.deepEqual(silence?.silence, { kind: 'unknown', words: ['公积金'] });
  assert.ok(hits.length > 0);
  assert.deepEqual((await find('公积金')).hits, []);
});

test('that no line has all together is no silence: what is listed is near', async () => {
  const { unmet, together, silence } = await find('配偶补贴');
  assert.deepEqual(silence?.silence, { kind: 'inexact' });
  assert.equal(together, false);
  // Each stands in a line of its own: of neither may be said that no line has it.
  assert.deepEqual(unmet, []);
});

test('a part of a place is searched as the place, and as a word where a line has it', async () => {
  assert.equal((await ids('东县补贴'))[0], 'subsidy-open');
});

test('nothing that can be typed makes it fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.constantFrom(
          '高级工',
          '落户',
          '云州',
          '深圳',
          '\uD83D',
          '〔2020〕',
          '多少钱',
          '三千',
          'x',
          '?',
          '补贴',
          '还有效吗',
        ),
        {
          maxLength: 8,
        },
      ),
      async (parts) => {
        const { hits, silence } = await find(parts.join(''));
        for (const { score } of hits) assert.ok(Number.isFinite(score));
        if (silence?.silence.kind === 'not-about') assert.deepEqual(hits, []);
      },
    ),
    { numRuns: runs(500) },
  );
});

test('narrowing keeps what has all chosen values, and each count is what choosing it would leave', async () => {
  const { hits } = await find('高级工落户');
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...FACETS)),
      fc.array(fc.nat({ max: hits.length - 1 })),
      (facets, picks) => {
        const chosen = new Map<Facet, string>();
        facets.forEach((facet, position) => {
          const hit = hits[picks[position] ?? 0];
          const value = hit && facetValue(hit, facet);
          if (value) chosen.set(facet, value);
        });
        const narrowed = filterByFacets(hits, chosen, 'relevance');
        const expected = hits.filter((hit) => [...chosen].every(([facet, value]) => facetValue(hit, facet) === value));
        assert.deepEqual(narrowed.hits, expected);
        for (const [facet, counts] of narrowed.counts) {
          for (const [value, count] of counts) {
            assert.equal(filterByFacets(hits, new Map([...chosen, [facet, value]]), 'date').hits.length, count);
          }
        }
      },
    ),
  );
});

test('a document survives being packed, with nothing in its lists as well', () => {
  for (const entry of [...entries, document({ items: [], cites: [] })]) {
    assert.deepEqual(unpackPolicy(JSON.parse(JSON.stringify(packPolicy(entry))), '2026-11-28'), entry);
  }
});

test('a document that could not be read is asked for again', async () => {
  let asked = 0;
  const flaky = makeFinder(prepared, {
    ...index,
    read: async (key) => {
      asked += 1;
      if (asked === 1) throw new Error('offline');
      return index.read(key);
    },
  });
  await assert.rejects(flaky('落户'), /offline/);
  assert.ok((await flaky('落户')).hits.length > 0);
});
