import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHistory } from '../../src/commands/change-history.ts';
import { buildMatrix } from '../../src/comparison/matrix.ts';
import { evidenceOfGround, groundsAt } from '../../src/faq/ground.ts';
import { entryOf } from '../../src/library/library.ts';
import type { ComparisonRow } from '../../src/open-data/comparison-row.ts';
import { type PublishedTable, tableJson } from '../../src/open-data/table.ts';
import { tableCsv } from '../../src/open-data/table-columns.ts';
import { isPosted } from '../../src/schema/document-words.ts';
import { itemsOf, provisionsOf } from '../../src/schema/policy-body.ts';
import { printedDay } from '../../src/schema/printed-day.ts';
import type { SourceKind } from '../../src/schema/source-kind.ts';
import { isReport, missingNumber, silenceOf, silenceWords } from '../../src/schema/source-words.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { library } from '../held-content.ts';
import { isEarlyDocument } from './early-document.ts';
import { type CsvRow, dataBytes, parseCsv, readCsv, readPublishedJson, restored } from './open-data.ts';

// What is downloaded, read back by other parsers, is what the content says: nothing lost, nothing changed, nothing added.

const itemKey = (row: CsvRow) => `${row['文件编号']}#${row['条目编号']}`;
const everyItem = library.policies.flatMap((policy) =>
  itemsOf(policy).map((item) => ({ key: `${policy.id}#${item.id}`, policy, item })),
);

test('documents: as CSV, each with what it is and until when', () => {
  const { rows } = readCsv('policies.csv');
  const { asOf } = readPublishedJson('policies.json');
  assert.deepEqual(
    rows.map((row) => [
      row['文件编号'],
      row['文件'],
      row['文号'],
      row['印发日期'],
      row['时效代码'],
      row['最近核对'],
      row['要点条数'],
    ]),
    library.policies.map((policy) => [
      policy.id,
      policy.title,
      policy.number?.text ?? missingNumber(policy.source),
      isPosted(policy) ? '' : (policy.imprint?.day ?? printedDay(policy.issued.date) ?? ''),
      validityStateOn(policy.validity, asOf),
      policy.lastReviewed,
      String(itemsOf(policy).length),
    ]),
  );
});

test('documents: as JSON, with what they cite, what they are silent on and where they disagree', () => {
  const { items } = readPublishedJson<Record<string, unknown>>('policies.json');
  for (const [index, policy] of library.policies.entries()) {
    const published = items[index] ?? {};
    assert.equal(published['id'], policy.id);
    assert.deepEqual(
      published['cites'],
      policy.cites.map((cited) => ({ touches: [], ...cited })),
    );
    assert.deepEqual(
      published['contradictions'],
      // What one asks about them is the site's own.
      policy.contradictions.map(({ ask: _, ...contradiction }) => ({ across: [], ...contradiction })),
    );
    assert.deepEqual(published['notAbout'], policy.notAbout);
    const silent: Record<string, Record<string, unknown>> = {};
    for (const { topic, dimension: row, note } of published['silent'] as {
      topic: string;
      dimension: string;
      note: unknown;
    }[]) {
      silent[topic] = { ...silent[topic], [row]: note };
    }
    assert.deepEqual(silent, policy.silent);
  }
});

test('provisions: every line of every document, with its words, in both forms', () => {
  const { rows } = readCsv('provisions.csv');
  const { items } = readPublishedJson<Record<string, unknown>>('provisions.json');
  assert.deepEqual(
    rows.map(itemKey),
    everyItem.map(({ key }) => key),
  );
  assert.equal(items.length, rows.length);
  for (const [index, { item, key }] of everyItem.entries()) {
    assert.equal(restored(rows[index]?.['要点'] ?? ''), item.summary, key);
    assert.equal(items[index]?.['summary'], item.summary, key);
    const evidence =
      item.kind === 'provision'
        ? item.evidence
        : item.kind === 'table'
          ? [{ clause: item.clause, quote: item.quote }]
          : [];
    assert.deepEqual(items[index]?.['evidence'], evidence, key);
    assert.equal(
      restored(rows[index]?.['原话'] ?? ''),
      evidence.map(({ quote, clause }) => `${quote}（${clause}）`).join('\n'),
      key,
    );
    assert.equal(restored(rows[index]?.['全文'] ?? ''), item.kind === 'table' ? '' : item.text, key);
  }
});

test('quantities: every number with its kind, bound, unit and period', () => {
  const { rows } = readCsv('quantities.csv');
  const expected = library.policies.flatMap((policy) =>
    provisionsOf(policy).flatMap(({ id, quantities }) =>
      quantities.map(({ value, upTo, unit, period, once, quote }, index) => [
        `${policy.id}#${id}`,
        String(index + 1),
        String(value),
        upTo === undefined ? '' : String(upTo),
        unit,
        `${period ?? ''}${once ? '一次性' : ''}`,
        quote,
      ]),
    ),
  );
  assert.ok(expected.length > 0);
  assert.deepEqual(
    rows.map((row) => [
      itemKey(row),
      row['第几个数'],
      row['数值'],
      row['数值上端'],
      row['单位'],
      row['期间'],
      restored(row['原话'] ?? ''),
    ]),
    expected,
  );
});

test('places, topics, terms and questions are all there', () => {
  const idsOf = (name: string) => readPublishedJson<{ id: string }>(`${name}.json`).items.map(({ id }) => id);
  for (const name of ['places', 'topics', 'glossary', 'questions'] as const) {
    assert.deepEqual(
      idsOf(name),
      library[name].map(({ id }) => id),
      name,
    );
  }
  assert.deepEqual(
    readCsv('places.csv').rows.map((row) => row['地区代码']),
    library.places.map(({ code }) => code ?? ''),
  );
  assert.deepEqual(
    readCsv('topics.csv').rows.map((row) => [row['主题编号'], row['比较项编号']]),
    library.topics.flatMap(({ id, rows }) => rows.map((row) => [id, row.id])),
  );
  const meanings = library.glossary.flatMap(({ definition, senses }) => [
    definition,
    ...senses.map(({ meaning }) => meaning),
  ]);
  assert.deepEqual(
    readCsv('glossary.csv').rows.map((row) => restored(row['意思'] ?? '')),
    meanings,
  );
  const options = library.questions.flatMap((question) =>
    'options' in question ? question.options.map(({ label }) => label) : [''],
  );
  assert.deepEqual(
    readCsv('questions.csv').rows.map((row) => restored(row['选项'] ?? '')),
    options,
  );
});

test('answers: every one, as short and as long as it stands, with the words that it rests on', () => {
  const { rows } = readCsv('faqs.csv');
  const { items } = readPublishedJson<{ more: string[]; restsOn: unknown[]; leftOpen: unknown[] }>('faqs.json');
  assert.deepEqual(
    rows.map((row) => [
      row['问答编号'],
      restored(row['问题'] ?? ''),
      restored(row['回答'] ?? ''),
      restored(row['详细回答'] ?? ''),
    ]),
    library.faqs.map((faq) => [faq.id, faq.question, faq.answer, faq.body.map(({ text }) => text).join('\n')]),
  );
  for (const [index, faq] of library.faqs.entries()) {
    const words = groundsAt(faq.restsOn, library).flatMap(evidenceOfGround);
    assert.equal(
      restored(rows[index]?.['原话'] ?? ''),
      words.map(({ quote, clause }) => `${quote}（${clause}）`).join('\n'),
    );
    assert.equal(items[index]?.restsOn.length, faq.restsOn.length);
    assert.equal(items[index]?.leftOpen.length, faq.leftOpen.length);
  }
});

test('questions are published as they are asked', () => {
  assert.deepEqual(readPublishedJson('questions.json').items, library.questions);
});

for (const topic of library.topics) {
  test(`the comparison of ${topic.name} says of every place what its documents say, or which absence it is`, () => {
    const { items } = readPublishedJson<ComparisonRow>(`compare/${topic.id}.json`);
    const matrix = buildMatrix(topic, library.policies);
    for (const { row: dimension, cells } of matrix.rows) {
      const inRow = items.filter((row) => row.dimension === dimension.id);
      for (const place of library.places) {
        const inCell = inRow.filter((row) => row.place === place.id);
        if (!library.policies.some((policy) => policy.place === place.id)) {
          assert.deepEqual(
            inCell.map(({ answer, document }) => [answer, document]),
            [['not-held', null]],
          );
          continue;
        }
        for (const [index, policy] of library.policies.entries()) {
          if (policy.place !== place.id) continue;
          const cell = cells[index];
          assert.ok(cell);
          const said = inCell.filter(({ document }) => document?.id === policy.id);
          if (cell.kind === 'answered') {
            assert.deepEqual(
              said.map(({ item }) => item),
              cell.items.map(({ id }) => id),
            );
            assert.deepEqual(
              said.map(({ answer }) => answer),
              cell.items.map(({ kind }) => (kind === 'open-point' ? silenceOf(policy.source) : 'answered')),
            );
          } else {
            assert.deepEqual(
              said.map(({ answer, item }) => [answer, item]),
              [[silenceWords(cell.kind, policy.source).kind, null]],
            );
          }
        }
      }
    }
    assert.equal(new Set(items.map((row) => row.place)).size, library.places.length);
  });

  test(`the comparison of ${topic.name} says the same as CSV and as JSON`, () => {
    const { items } = readPublishedJson<ComparisonRow>(`compare/${topic.id}.json`);
    const { rows } = readCsv(`compare/${topic.id}.csv`);
    const lines = items.flatMap((row) =>
      (row.quantities.length > 0 ? row.quantities : [null]).map((quantity) => ({ row, quantity })),
    );
    assert.deepEqual(
      rows.map((cells) => [
        cells['答复代码'],
        cells['比较项'],
        cells['地区'],
        restored(cells['要点'] ?? ''),
        cells['数值'],
        cells['单位'],
        cells['条款'],
        restored(cells['原话'] ?? ''),
        restored(cells['项目'] ?? ''),
        cells['原文印了单位'],
        cells['所载期限'],
        cells['文号'],
        cells['时效'],
        cells['最近核对'],
        cells['永久链接'],
        cells['引文'],
      ]),
      lines.map(({ row, quantity }) => [
        row.answer,
        row.dimensionName,
        row.placeName,
        row.summary ?? '',
        quantity ? String(quantity.value) : '',
        quantity?.unit ?? '',
        // A number stands on its own phrase, not on the first of its item.
        quantity?.clause ?? row.clause ?? '',
        quantity?.quote ?? row.quote ?? '',
        quantity?.of ?? '',
        quantity ? String(quantity.unitPrinted) : '',
        row.document?.term.words ?? '',
        row.document ? (row.document.number ?? missingNumber(row.document.source)) : '',
        row.document?.term.word ?? '',
        row.document?.lastReviewed ?? '',
        row.url,
        row.citation ?? '',
      ]),
    );
  });
}

test('an answer always carries its words, an absence never does', () => {
  for (const topic of library.topics) {
    for (const row of readPublishedJson<ComparisonRow>(`compare/${topic.id}.json`).items) {
      assert.equal(row.quote !== null, row.answer === 'answered', `${topic.id} ${row.url}`);
      if (row.answer !== 'answered') assert.deepEqual(row.quantities, []);
      assert.equal(row.contextOnly, row.place === 'china');
    }
  }
});

test('tables: every row and number of every table of a document, sums and all', () => {
  let tables = 0;
  for (const { policy, item } of everyItem) {
    if (item.kind !== 'table') continue;
    tables += 1;
    const path = `tables/${policy.id}/${item.id}`;
    const json = tableJson(policy.id, item.id, { hasFileForEachTable: isEarlyDocument });
    const published = readPublishedJson<PublishedTable>(json).items.find(({ id }) => id === item.id);
    assert.ok(published, json);
    // Of a later document the file is made in the browser, by the same function; the two forms may have last changed on other days.
    const made = Buffer.from(tableCsv(published));
    const withoutDay = (bytes: Buffer) => bytes.toString().replaceAll(/\[\d{4}-\d\d-\d\d\]/g, '[]');
    if (isEarlyDocument(policy.id)) assert.equal(withoutDay(dataBytes(`${path}.csv`)), withoutDay(made), path);
    const { header, rows } = parseCsv(made, path);
    assert.deepEqual(header.slice(0, item.columns.length), item.columns, path);
    assert.deepEqual(
      rows.map((row) => item.columns.map((column) => restored(row[column] ?? ''))),
      item.rows.map(({ cells }) => cells),
      path,
    );
    for (const row of rows) {
      assert.equal(row['文件'], policy.title);
      assert.equal(row['条款'], item.clause);
      assert.ok(row['永久链接']?.endsWith(`/policies/${policy.id}/#${item.id}`));
    }
    assert.deepEqual(
      published.rows.map(({ cells }) => cells.map(String)),
      item.rows.map(({ cells }) => cells),
      path,
    );
  }
  assert.ok(tables > 0);
});

test('a report that stands for a document is what is cited, everywhere', () => {
  const lanzhou = entryOf(library.policies, 'lanzhou-2019-vocational-training');
  const cited = readPublishedJson<{ document: string; citation: { gbt7714: string; csl: { type: string } } }>(
    'provisions.json',
  ).items.filter(({ document }) => document === lanzhou.id);
  assert.ok(cited.length > 0);
  for (const { citation } of cited) {
    assert.match(citation.gbt7714, /\[N\/OL\]/);
    assert.ok(!citation.gbt7714.includes(lanzhou.title));
    assert.equal(citation.csl.type, 'article-newspaper');
  }
});

test('changes: every change of the history, newest first', () => {
  const expected = readHistory().flatMap(({ day, changes }) =>
    changes.map(({ change, what, title }) => [day, change, what, title]),
  );
  const { items } = readPublishedJson<{ day: string; change: string; what: string; title: string }>('changes.json');
  assert.deepEqual(
    items.map(({ day, change, what, title }) => [day, change, what, title]),
    expected,
  );
  assert.deepEqual(
    readCsv('changes.csv').rows.map((row) => [row['日期'], row['编号']]),
    expected.map(([day, , what]) => [day, what]),
  );
});

test('coverage: every place with every topic, and the absences apart', () => {
  const { rows } = readCsv('coverage.csv');
  assert.equal(rows.length, library.places.length * library.topics.length);
  for (const row of rows) {
    const held = library.policies.filter(({ place }) => place === row['地区编号']);
    const about = held.filter(({ notAbout }) => !notAbout.includes(row['主题编号'] ?? ''));
    const leftOut = held.every(({ source }) => source === 'news-report') ? '报道没有写' : '不涉及';
    assert.equal(row['情况'], about.length > 0 ? '有收录' : held.length > 0 ? leftOut : '未收录');
    const silentIn = (isOf: (source: SourceKind) => boolean) =>
      about
        .filter(({ source }) => isOf(source))
        .flatMap((policy) => Object.keys(policy.silent[row['主题编号'] ?? ''] ?? {})).length;
    assert.equal(row['原文未载的比较项'], String(silentIn((source) => !isReport(source))));
    assert.equal(row['报道没有写的比较项'], String(silentIn(isReport)));
  }
});

test('what the originals print inexactly, or not at all, is published so', () => {
  const { rows } = readCsv('compare/targets.csv');
  const lineOf = (item: string, value: string) =>
    rows.find((row) => row['条目编号'] === item && row['数值'] === value) ?? assert.fail(`${item} ${value}`);
  assert.equal(lineOf('intro-statistics', '30')['界限'], '近');
  assert.equal(lineOf('intro-statistics', '200000000')['界限'], '超过');
  assert.match(lineOf('intro-statistics', '58000000')['原话'] ?? '', /高技能人才约5800万/);
  assert.equal(lineOf('task-total', '2500')['原话'], '城区 2500');
  assert.equal(lineOf('task-total', '100')['项目'], '连山入户任务');
  assert.match(lineOf('task-months', '1600')['原话'] ?? '', /1600 2400 2400 1600/);
  const hundreds = rows.filter((row) => row['条目编号'] === 'assisted-area-numbers');
  assert.equal(
    new Set(hundreds.map((row) => row['原话'])).size,
    hundreds.length,
    'each of the five has its own phrase',
  );
  assert.equal(lineOf('task-total', '8000')['原文印了单位'], 'false');
  assert.equal(lineOf('annex-1-total', '40100')['原文印了单位'], 'true');
  assert.equal(lineOf('annex-1-total', '40100')['所载期限'], '2019—2021年');
});
