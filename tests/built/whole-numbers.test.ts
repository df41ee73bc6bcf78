/** Every quantity of the documents in every output: what is typed about it has to be read there, put into words anew. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { cellHtml } from '../../src/comparison/column-html.ts';
import { statedQuantities } from '../../src/comparison/stated-quantities.ts';
import { columnOfDocuments } from '../../src/reply/column-of-documents.ts';
import { provisionsOf, type QuantityWithEvidence } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';
import { builtDocument, builtPolicyPages, builtShortLinkPages, builtText, comparisonPages } from './built-site.ts';
import { readCsv, readPublishedJson } from './open-data.ts';

const all = library.policies.flatMap((policy) =>
  provisionsOf(policy).flatMap((provision) =>
    provision.quantities.map((quantity, index) => ({ policy, item: provision, quantity, index })),
  ),
);

const KINDS = {
  task: '任务',
  cap: '上限',
  floor: '下限',
  amount: '金额',
  ratio: '比例',
  duration: '期限',
  count: '数量',
  status: '现状',
  share: '份额',
};
const BEFORE: Record<string, string> = {
  'more-than': '超过',
  'less-than': '不满',
  nearly: '近',
  'usually-at-most': '一般不超过',
};
const AFTER: Record<string, string> = { 'at-least': '以上', 'at-most': '以内', about: '左右' };

/** Without the white space that markup brings, and with spans of years in one form. */
const tight = (text: string) => text.replace(/\s+/g, '').replace(/(?<=\d年?)[到至-](?=\d)/g, '—');

/** A number with its bound and unit, said anew here. */
function amountOf({ value, upTo, printed, unit, bound }: QuantityWithEvidence): string {
  const [large, word] = value >= 1e8 ? [1e8, '亿'] : value >= 1e4 ? [1e4, '万'] : [1, ''];
  const figures = printed ?? (value % (large / 100) === 0 ? `${value / large}${word}` : value);
  return `${BEFORE[bound] ?? ''}${figures}${upTo === undefined ? '' : `—${upTo}`}${unit}${AFTER[bound] ?? ''}`;
}

/** What of a quantity is not read in a text. */
function missing(text: string, quantity: QuantityWithEvidence, { kind }: { kind: boolean }): string[] {
  const wanted = [
    amountOf(quantity),
    ...(kind ? [KINDS[quantity.kind]] : []),
    ...(quantity.of ? [quantity.of] : []),
    ...(quantity.period ? [quantity.period] : []),
    ...(quantity.once ? ['一次性'] : []),
    ...(quantity.unitPrinted === false ? ['单位原文没有印'] : []),
  ];
  return wanted.filter((words) => !tight(text).includes(tight(words)));
}

test('the page of a document says the time, 一次性 and the bound of each number in its own line', () => {
  const faults = all.flatMap(({ policy, item: provision, quantity }) => {
    const page = builtPolicyPages.find(({ file }) => file === `policies/${policy.id}/index.html`);
    const text = page?.root.getElementById(provision.id)?.querySelector('.says')?.textContent ?? '';
    // What is counted is said with other words in between, which the check of the content sees to.
    const { of: _, ...rest } = quantity;
    return missing(text, rest, { kind: ['task', 'cap', 'floor'].includes(quantity.kind) }).map(
      (words) => `${provision.id}: ${words}`,
    );
  });
  assert.deepEqual(faults, []);
  assert.ok(all.length > 50);
});

/** The cells of a document as they are drawn where its column is fetched. */
function wholeCells(policy: string, topic: string, rows: readonly string[]) {
  const column = columnOfDocuments({ id: policy, name: policy }, { id: topic, name: topic }, [
    builtDocument(policy).file,
  ]);
  const links = { place: () => '', policy: (id: string, line?: string) => `/policies/${id}/#${line}` };
  return parse(rows.map((id) => cellHtml(column, { id, name: id }, links)).join(''));
}

test('the cell of a comparison says all of each number that it tells', () => {
  const pages = new Map(comparisonPages.map(({ file, root }) => [file, root]));
  let read = 0;
  const faults = all.flatMap(({ item: provision, quantity, policy }) => {
    if (!statedQuantities(provision).includes(quantity) || provision.rowIds.length === 0) return [];
    const page = pages.get(`compare/${provision.topic}/index.html`);
    // A column that stands there in brief is drawn whole from the files of its documents, by the same code.
    const isBrief = page?.querySelector(`thead [data-place="${policy.place}"]`)?.hasAttribute('data-brief');
    const cells =
      (isBrief ? wholeCells(policy.id, provision.topic, provision.rowIds) : page)?.querySelectorAll('li') ?? [];
    const own = cells.filter((cell) => cell.querySelector(`.locator[href$="/policies/${policy.id}/#${provision.id}"]`));
    read += own.length;
    const texts = own.map(({ textContent }) => textContent);
    // Of many places the table draws a few; the others are drawn from the files of their documents, by the same code.
    const isDrawn = cells.some((cell) => cell.querySelector(`.locator[href*="/policies/${policy.id}/"]`));
    if (texts.length === 0) return isDrawn ? [`${provision.id} is in no cell`] : [];
    return texts.flatMap((text) => missing(text, quantity, { kind: true }).map((words) => `${provision.id}: ${words}`));
  });
  assert.deepEqual(faults, []);
  assert.ok(read > 50, String(read));
});

test('the reply about a line says all of each number, in the short answer or after it', () => {
  let compared = 0;
  const shortLinkPages = new Map(
    builtShortLinkPages.map(({ file, root }) => [`/${file.replace('index.html', '')}`, root]),
  );
  const faults = all.flatMap(({ policy, item: provision, quantity }) => {
    if (!statedQuantities(provision).includes(quantity)) return [];
    const page = builtPolicyPages.find(({ file }) => file === `policies/${policy.id}/index.html`);
    const short = page?.root.getElementById(provision.id)?.querySelector('.short')?.getAttribute('href') ?? '';
    const shortLinkPage = shortLinkPages.get(short);
    // Later numbers lead to the line itself and have no page of their own.
    if (short && !shortLinkPage) return [];
    compared += 1;
    const [answer = ''] = (shortLinkPage?.getElementById('reply-text')?.textContent ?? '').split('依据');
    return [quantity.period, quantity.once && '一次性', String(quantity.printed ?? '')]
      .filter((words) => words)
      .filter((words) => {
        const said = tight(answer);
        return !said.includes(tight(String(words)));
      })
      .map((words) => `${provision.id}: ${words} in ${answer}`);
  });
  assert.deepEqual(faults, []);
  assert.ok(compared > 50, String(compared));
});

test('the data say all of each number, in CSV and in JSON', () => {
  const { header, rows } = readCsv('quantities.csv');
  assert.deepEqual(header.slice(-4), ['原文印的数', '数值全称', '数的说明', '限的是什么']);
  const published = readPublishedJson<{
    document: string;
    item: string;
    number: number;
    quantity: Record<string, unknown>;
  }>('quantities.json');
  const lines = readCsv('provisions.csv').rows;
  const faults = all.flatMap(({ policy, item: provision, quantity, index }) => {
    const row = rows.find(
      (one) =>
        one['文件编号'] === policy.id && one['条目编号'] === provision.id && one['第几个数'] === String(index + 1),
    );
    const entry = published.items.find(
      (one) => one.document === policy.id && one.item === provision.id && one.number === index + 1,
    );
    const line = lines.find((one) => one['文件编号'] === policy.id && one['条目编号'] === provision.id);
    const texts = [row?.['数值全称'] ?? '', String(entry?.quantity['words'] ?? ''), line?.['数值'] ?? ''];
    assert.equal(row?.['原文印的数'], quantity.printed ?? '');
    return texts.flatMap((text) =>
      missing(text, quantity, { kind: true }).map((words) => `${provision.id}: ${words} in ${text}`),
    );
  });
  assert.deepEqual(faults, []);
});

test('a picture and its file write 40100 as it is printed, beside 4.01万', () => {
  const [printed] = all.filter(({ quantity }) => quantity.printed !== undefined);
  assert.ok(printed);
  const row = readCsv('../../charts/targets-people.csv').rows.find(
    (one) => one['原文印的数'] === printed.quantity.printed,
  );
  assert.ok(row?.['数值全称']?.includes(amountOf(printed.quantity)), JSON.stringify(row));
  const picture = builtText('charts/targets-people.svg');
  assert.ok(picture.includes(amountOf(printed.quantity)));
  assert.ok(picture.includes('4.01万人次以上'));
});
