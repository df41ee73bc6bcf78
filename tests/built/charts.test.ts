import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { HTMLElement } from 'node-html-parser';
import type { Chart } from '../../src/charts/chart.ts';
import { chartsOf } from '../../src/charts/charts-of.ts';
import { sourcesOf } from '../../src/charts/sources-of.ts';
import { partsIn } from '../../src/open-data/envelope.ts';
import type { PublishedChart } from '../../src/open-data/published-chart.ts';
import { formatDay } from '../../src/schema/format-day.ts';
import { missingNumber } from '../../src/schema/source-words.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { scaleOf } from '../../src/site/chart-png.ts';
import { some } from '../depth.ts';
import { library } from '../held-content.ts';
import { type BuiltPage, builtText, fileAt, pages, siteUrl } from './built-site.ts';
import { decodePng } from './decode-png.ts';
import { isEarlyDocument } from './early-document.ts';
import { closed, compileSchema, parseCsv, restored } from './open-data.ts';

const today = buildDay;
/** Pictures across places, and of documents that were published with them; others stand with their table, as one file. */
const [charts, besides] = [true, false].map((isHome) =>
  chartsOf(library, today).filter(
    (chart) => isHome === (chart.place === null || sourcesOf(chart).every(({ document }) => isEarlyDocument(document))),
  ),
) as [Chart[], Chart[]];
const index = pages.find(({ file }) => file === 'charts/index.html');
const pageOf = (id: string) => pages.find(({ file }) => file === `charts/${id}/index.html`);
const contentOf = (page: BuiltPage | undefined, name: string) =>
  page?.root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.attributes['content'] ?? '';
const ENDINGS = ['svg', 'png', 'csv', 'json'] as const;
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });

/** How many rows a picture's data have: one a number, a document or a citation, and one a document without a number. */
function rowCount(chart: Chart): number {
  switch (chart.kind) {
    case 'bars':
      return chart.axes.flatMap(({ data }) => data).length + chart.gaps.length;
    case 'grid':
      return chart.axis.data.length;
    case 'timeline':
      return chart.rows.length;
    case 'graph':
      return chart.edges.length;
  }
}

test('every picture has a page of its own, with a drawing for each width, its table, its files and its citations', () => {
  assert.ok(charts.length > 0);
  for (const { id, title } of charts) {
    const page = pageOf(id);
    assert.ok(page, `no page of ${id}`);
    assert.equal(page.root.querySelector('h1')?.textContent, title);
    const drawings = page.root.querySelectorAll('figure svg[role="img"]');
    // What is drawn for later days of the reader's stands beside them, hidden.
    const drawn: number = drawings.filter(
      (drawing: { closest: (selector: string) => unknown }) => !drawing.closest('[hidden]'),
    ).length;
    assert.equal(drawn, 2, id);
    for (const drawing of drawings) assert.ok((drawing.attributes['aria-label'] ?? '').length > 30, id);
    const rows = page.root.querySelectorAll('#table tbody tr');
    assert.ok(rows.length > 0, id);
    for (const row of rows) assert.ok(row.querySelector('a[href*="/policies/"]'), `${id}: ${row.textContent}`);
    // Of many documents it is said how many they are; the table names each.
    assert.match(page.root.querySelector('.chart-source')?.textContent ?? '', /^来源：(.+《|\d+份文件。)/);
    const files = page.root.querySelectorAll('a[download]').map(({ attributes }) => attributes['href'] ?? '');
    assert.deepEqual(
      files.map((address) => fileAt(new URL(address, siteUrl))),
      ENDINGS.map((ending) => `charts/${id}.${ending}`),
    );
    const url = new URL(`charts/${id}/`, siteUrl).href;
    const citations = page.root.querySelectorAll('#cite .reference').map(({ textContent }) => textContent);
    assert.equal(citations.length, 2);
    for (const citation of citations) assert.ok(citation.includes(title) && citation.includes(url), citation);
    const [csl] = JSON.parse(page.root.querySelector('[data-copy^="["]')?.attributes['data-copy'] ?? '[]');
    assert.deepEqual([csl?.type, csl?.title, csl?.URL], ['figure', title, url]);
  }
});

test('what a shared link to a picture shows is a picture of its own, of the size that sites show, and what it says', () => {
  const shared = charts.map(({ id }) => {
    const page = pageOf(id);
    const file = fileAt(new URL(contentOf(page, 'og:image')));
    assert.equal(file, `charts/${id}/share.png`);
    assert.deepEqual([contentOf(page, 'og:image:width'), contentOf(page, 'og:image:height')], ['1200', '630'], id);
    const bytes = readFileSync(join('dist', file));
    const { width, height } = decodePng(bytes);
    assert.deepEqual([width, height], [1200, 630], id);
    assert.ok(bytes.length < 80_000, `${id}: ${bytes.length} bytes`);
    assert.match(contentOf(page, 'og:image:alt'), /\d/, id);
    return bytes.toString('base64');
  });
  assert.equal(new Set(shared).size, charts.length);
  assert.ok(pages.filter((page) => contentOf(page, 'og:image').endsWith('/charts/timeline/share.png')).length === 1);
});

test('the list of pictures has a card for each, at the place to which old links lead, and draws none', () => {
  assert.ok(index);
  assert.equal(index.root.querySelectorAll('.chart-cards li').length, charts.length);
  for (const { id, title } of charts) {
    const card: HTMLElement | null = index.root.getElementById(id);
    const link: HTMLElement | null | undefined = card?.querySelector('a');
    assert.equal(fileAt(new URL(link?.attributes['href'] ?? '', siteUrl)), `charts/${id}/index.html`);
    assert.equal(link?.textContent.trim(), title);
  }
  assert.equal(index.root.querySelectorAll('main svg').length, 0);
});

test('a picture of one place says so, and one across places says who gives no number, documents about something else by their count', () => {
  const text = (id: string) => (pageOf(id)?.root.querySelector('main')?.textContent ?? '').replaceAll(/\s+/g, '');
  for (const chart of charts) {
    if (chart.place !== null) assert.ok(text(chart.id).includes('不是各地的比较'), chart.id);
    if (chart.kind !== 'bars' || chart.place !== null) continue;
    const places = new Set(chart.axes.flatMap(({ data }) => data.map(({ place }) => place)));
    assert.equal(text(chart.id).includes('不是各地的比较'), places.size === 1, chart.id);
    const notAbout = chart.gaps.filter(({ kind }) => kind === 'not-about').length;
    const rows = pageOf(chart.id)?.root.querySelectorAll('#table tbody tr').length;
    assert.equal(rows, chart.axes.flatMap(({ data }) => data).length + chart.gaps.length - notAbout, chart.id);
    if (notAbout > 0) assert.ok(text(chart.id).includes(`另有${notAbout}份`), chart.id);
  }
});

test('every picture is well-formed SVG, with a title, a description, its source and its address', () => {
  for (const { id, title } of charts) {
    const svg = builtText(`charts/${id}.svg`);
    assert.equal(XMLValidator.validate(svg), true, id);
    const { svg: root } = parser.parse(svg);
    assert.equal(root.title['#text'], title);
    assert.ok(root.desc['#text'].length > 30, id);
    assert.deepEqual(root.viewBox.split(' ').slice(2), [root.width, root.height], id);
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text).join('');
    assert.ok(words.includes('来源：') && words.includes('转用'), id);
    assert.ok(words.replaceAll('&amp;', '&').includes(new URL(`charts/${id}/`, siteUrl).href), id);
  }
});

test('a PNG is its SVG at two pixels for one, or as many as a sheet has, with ink on paper and vermilion in the seal only', () => {
  // Each pixel of each is read: six pictures on every change, at night all.
  for (const { id } of some(charts, 6)) {
    const text = builtText(`charts/${id}.svg`);
    const { svg } = parser.parse(text);
    const { width, height, pixels } = decodePng(readFileSync(join('dist/charts', `${id}.png`)));
    const scale = scaleOf(text);
    assert.ok(scale === 2 || width * height > 9_900_000, `${id}: ${scale} pixels for one`);
    assert.deepEqual([width, height], [Math.round(scale * svg.width), Math.round(scale * svg.height)], id);
    let [ink, dark] = [0, 0];
    const vermilion: number[] = [];
    for (let at = 0; at < pixels.length; at += 4) {
      const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
      if (pixels[at + 3] !== 0xff) assert.fail(`${id}: not opaque`);
      if (Math.abs(red - 0xfb) + Math.abs(green - 0xfa) + Math.abs(blue - 0xf7) > 24) ink += 1;
      if (red + green + blue < 150) dark += 1;
      if (red > 150 && green < 70 && blue < 70) vermilion.push(at / 4);
    }
    const share = ink / (width * height);
    assert.ok(share > 0.01 && share < 0.5, `${id}: ${share} of it is ink`);
    // Letters are the only near-black areas: were the font missing, there would be next to none.
    assert.ok(dark / (width * height) > 0.002, `${id}: next to no letters`);
    assert.ok(vermilion.length > 1000 * (scale / 2) ** 2, `${id}: no seal`);
    const columns = vermilion.map((pixel) => pixel % width);
    const rows = vermilion.map((pixel) => Math.floor(pixel / width));
    assert.ok(Math.max(...columns) - Math.min(...columns) < 60 && Math.max(...rows) - Math.min(...rows) < 60, id);
  }
});

test('the data of every picture are what their schema says, with all rows, each leading to what it stands on', () => {
  const schema = JSON.parse(builtText('charts/schema.json'));
  const [isValid, isNamed] = [compileSchema(schema), compileSchema(closed(schema))];
  const index: { charts: { url: string; csv: string; content: object }[] } = JSON.parse(builtText('api/v1/index.json'));
  assert.deepEqual(
    index.charts.map(({ url, csv }) => [fileAt(new URL(url)), fileAt(new URL(csv))]),
    charts.map(({ id }) => [`charts/${id}.json`, `charts/${id}.csv`]),
  );
  for (const chart of charts) {
    const data: PublishedChart = JSON.parse(builtText(`charts/${chart.id}.json`));
    assert.ok(isValid(data), `${chart.id}: ${JSON.stringify(isValid.errors)}`);
    assert.equal(data.$schema, new URL('charts/schema.json', siteUrl).href);
    // Nothing is published that the schema does not describe; what a minor version may add, it takes.
    assert.ok(isNamed(data), `${chart.id}: ${JSON.stringify(isNamed.errors)}`);
    assert.ok(isValid({ ...data, more: true }) && !isNamed({ ...data, more: true }), chart.id);
    assert.deepEqual([data.id, data.title, data.asOf], [chart.id, chart.title, data.content.changed]);
    assert.ok(data.asOf <= today, chart.id);
    const hash = createHash('sha256')
      .update(JSON.stringify(partsIn({ ...data })))
      .digest('hex');
    assert.equal(data.content.hash, `sha256:${hash}`, chart.id);
    assert.deepEqual(index.charts.find(({ url }) => url.endsWith(`/${chart.id}.json`))?.content, data.content);
    assert.equal(data.rows.length, rowCount(chart), chart.id);
    for (const row of data.rows) {
      // Where a document gives no number, there is no phrase, and the absence has its name.
      assert.ok(row.absence ? !row.quote : row.clause && row.quote, `${chart.id}: ${JSON.stringify(row)}`);
      const target = new URL(row.url);
      const built = pages.find(({ file }) => file === fileAt(target));
      assert.ok(built && (!target.hash || built.root.getElementById(target.hash.slice(1))), row.url);
    }
  }
});

test('read back from CSV, the rows of every picture are those of its JSON', () => {
  for (const chart of charts) {
    const bytes = readFileSync(join('dist/charts', `${chart.id}.csv`));
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'Excel needs the byte order mark');
    const { rows } = parseCsv(bytes, chart.id);
    const data: PublishedChart = JSON.parse(builtText(`charts/${chart.id}.json`));
    assert.deepEqual(
      rows.map((row) => [
        row['地区'],
        row['项目'] ?? '',
        row['数值类型'] ?? '',
        row['数值'] ?? '',
        row['单位'] ?? '',
        row['期间'] ?? '',
        row['缺项'] ?? '',
        row['写到的文件'] ?? '',
        row['是否收录'] ?? '',
        row['条款'],
        restored(row['原话'] ?? ''),
        row['文件'],
        row['文号'],
        row['时效'],
        row['期限止'],
        row['最近核对'],
        row['永久链接'],
      ]),
      data.rows.map(({ placeName, label, quantity, absence, cites, clause, quote, document, url }) => [
        placeName,
        label ?? '',
        quantity?.word ?? '',
        String(quantity?.value ?? ''),
        quantity?.unit ?? '',
        quantity?.period ?? '',
        absence ?? '',
        cites?.title ?? '',
        cites ? (cites.held ? '已收录' : '未收录') : '',
        clause ?? '',
        quote ?? '',
        document.title,
        document.number ?? missingNumber(document.source),
        document.term.word,
        document.term.until ?? '',
        document.lastReviewed,
        url,
      ]),
      chart.id,
    );
  }
});

test('what is offered for other pages names a page for frames, or a picture in words and a page, that are there', () => {
  for (const { id } of charts) {
    const [frame = '', picture = ''] = (pageOf(id)?.root.querySelectorAll('#embed pre code') ?? []).map(
      ({ textContent }) => textContent,
    );
    const addresses = [...`${frame}${picture}`.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(
      ([, address = '']) => new URL(address),
    );
    assert.deepEqual(
      [...new Set(addresses.map(fileAt))],
      [`embed/charts/${id}/index.html`, `charts/${id}/index.html`, `charts/${id}.svg`],
    );
    assert.match(picture, /alt="[^"]*\d[^"]*"/);
    assert.match(picture, /max-width:100%/);
  }
});

test('a picture does not tell the day of its making, and tells terms as of a day', () => {
  for (const { id, kind } of charts) {
    const svg = builtText(`charts/${id}.svg`);
    assert.match(svg, /数据最近核对于\d{4}年/, id);
    assert.equal(svg.includes(`时效按${formatDay(today)}算`), kind === 'timeline', id);
  }
});

test('the reader of a place and of a document is led to the pictures', () => {
  for (const { id, place, clauses } of library.policies) {
    const ofPlace = pages.find(({ file }) => file === `places/${place}/index.html`);
    const points = ofPlace?.root.querySelectorAll('.timeline li').length ?? 0;
    const isLine = library.policies.filter((policy) => policy.place === place).length > 1 || points > 0;
    // One point is no line, and is not drawn.
    assert.equal(ofPlace?.root.querySelectorAll('.chart-drawing').length, isLine ? 1 : 0, place);
    assert.notEqual(points, 1, place);
    const isDrawn = clauses.flatMap(({ items }) => items).some((item) => item.kind === 'table' && item.chart);
    const own = pages.find(({ file }) => file === `policies/${id}/index.html`);
    const link = isEarlyDocument(id) ? `a[href*="/charts/${id}"][href$="/"]` : 'a[href*="/charts/"][href$=".svg"]';
    if (isDrawn) assert.ok(own?.root.querySelector(link), id);
  }
});

test('a picture that stands with its table is one file, and has no page', () => {
  for (const { id } of besides) {
    assert.ok(!index?.root.getElementById(id) && !pageOf(id), id);
    assert.deepEqual(
      ENDINGS.filter((ending) => existsSync(`dist/charts/${id}.${ending}`)),
      ['svg'],
    );
  }
});
