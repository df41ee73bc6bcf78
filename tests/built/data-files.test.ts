import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { contentFile } from '../../src/commands/content-files.ts';
import { NOTED_PATH, notedFilesIn } from '../../src/commands/noted-files.ts';
import { contentMark, saidIn } from '../../src/open-data/content-mark.ts';
import { dayOfIssue, isPosted, issueVerb } from '../../src/schema/document-words.ts';
import { formatDay } from '../../src/schema/format-day.ts';
import { printedDay } from '../../src/schema/printed-day.ts';
import { library } from '../held-content.ts';
import { builtText, fileAt, pages, siteUrl } from './built-site.ts';
import { closed, compileSchema, dataBytes, parseCsv, readCsv, readPublishedJson } from './open-data.ts';

interface PackageResource {
  name: string;
  path: string;
  type?: string;
  bytes: number;
  hash: string;
  schema?: {
    primaryKey?: string[];
    uniqueKeys?: string[][];
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
    fields: {
      name: string;
      title?: string;
      type: string;
      constraints?: { required?: boolean; enum?: string[] };
      missingValues?: string[];
    }[];
  };
}
const published = globSync('**/*', { cwd: 'dist/api/v1' })
  .map((path) => path.replaceAll('\\', '/'))
  // What servers send of a file compressed is the same file.
  .filter((path) => !/\.(br|gz)$/.test(path));
const files = published.filter((path) => /\.(csv|json)$/.test(path));
const csvs = files.filter((path) => path.endsWith('.csv'));
const withItems = files.filter((path) => path.endsWith('.json') && csvs.includes(path.replace(/json$/, 'csv')));
const descriptor = JSON.parse(builtText('api/v1/datapackage.json'));
const resources: PackageResource[] = descriptor.resources;

test('every CSV has a JSON of the same name', () => {
  assert.ok(csvs.length > 9);
  assert.equal(withItems.length, csvs.length);
});

test('every CSV begins with a byte order mark and ends every line with CRLF', () => {
  for (const path of csvs) {
    const bytes = dataBytes(path);
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], path);
    assert.equal(bytes.subarray(-2).toString(), '\r\n', path);
    // Line feeds of their own stand within quotation marks only.
    const outside = bytes.toString().replace(/"(?:[^"]|"")*"/g, '');
    assert.doesNotMatch(outside, /[^\r]\n|\r[^\n]/, path);
  }
});

test('no cell of any CSV begins like a formula, but for numbers', () => {
  for (const path of csvs) {
    for (const row of readCsv(path).rows) {
      for (const cell of Object.values(row)) {
        assert.ok(!/^[=+\-@\t\r\n＝＋－＠]/.test(cell) || /^-?\d+(\.\d+)?$/.test(cell), `${path}: ${cell}`);
      }
    }
  }
});

test('every row of a CSV has every column', () => {
  for (const path of csvs) {
    const { header, rows } = readCsv(path);
    assert.equal(new Set(header).size, header.length, path);
    assert.ok(rows.length > 0, path);
    for (const row of rows) assert.deepEqual(Object.keys(row), header, path);
  }
});

const extracts = files.filter((path) => /^(policies|places|topics)\//.test(path));

test('every JSON is as its schema says, and the schema is where it says', () => {
  const compiled = new Map<string, { takes: ValidateFunction; names: ValidateFunction }>();
  for (const path of [...withItems, ...extracts]) {
    const data = readPublishedJson(path);
    const file = fileAt(new URL(data.$schema));
    assert.ok(file, `${path}: ${data.$schema}`);
    const schema = JSON.parse(builtText(file));
    const { takes, names } = compiled.get(file) ?? {
      takes: compileSchema(schema),
      names: compileSchema(closed(schema)),
    };
    compiled.set(file, { takes, names });
    assert.ok(takes(data), `${path}: ${JSON.stringify(takes.errors?.slice(0, 3))}`);
    // Nothing is published that the schema does not describe.
    assert.ok(names(data), `${path}: ${JSON.stringify(names.errors?.slice(0, 3))}`);
    assert.ok(!names({ ...data, more: true }), path);
    assert.ok(!takes({ ...data, asOf: 'today' }), path);
  }
  assert.equal(compiled.size, globSync('schemas/*.json', { cwd: 'dist/api/v1' }).length);
});

test('a schema takes what a minor version may add: a field, and a word in a list of them', () => {
  const data = readPublishedJson<Record<string, unknown>>('policies.json');
  const isValid = compileSchema(JSON.parse(builtText('api/v1/schemas/policies.schema.json')));
  const [first, ...others] = data.items;
  assert.ok(isValid({ ...data, more: true, items: [{ ...first, more: 1, source: 'a-new-kind' }, ...others] }));
  assert.ok(!isValid({ ...data, items: [{ ...first, source: 1 }, ...others] }));
  assert.ok(!isValid({ ...data, items: [{ ...first, title: undefined }, ...others] }));
});

test('every address in the data is a page or a place in a page of the site', () => {
  const idsOf = new Map(
    pages.map(({ file, root }) => [file, new Set(root.querySelectorAll('[id]').map(({ id }) => id))]),
  );
  const missing = new Set<string>();
  // What describes the whole begins its addresses with a folder.
  for (const path of files.filter((name) => name.endsWith('.json') && name !== 'openapi.json')) {
    for (const [written] of builtText(`api/v1/${path}`).matchAll(/https?:\/\/[^"\s\\]+/g)) {
      const url = new URL(written);
      if (url.origin !== siteUrl.origin) continue;
      const file = fileAt(url);
      const anchor = decodeURIComponent(url.hash.slice(1)).replace(/\.$/, '');
      // The columns of places that are chosen are drawn by the page: what it then holds, the address names.
      const chosen = url.searchParams.get('places')?.split(',') ?? [];
      const isChosen = library.policies.some(
        ({ id, place }) =>
          chosen.includes(place) &&
          library.topics.some(
            (topic) =>
              url.pathname === `/compare/${topic.id}/` && topic.rows.some((row) => anchor === `${row.id}-${id}`),
          ),
      );
      if (!file || (anchor && !isChosen && !idsOf.get(file)?.has(anchor))) missing.add(`${path}: ${written}`);
    }
  }
  assert.deepEqual([...missing], []);
});

test('index.json names every file, and nothing else', () => {
  const index = JSON.parse(builtText('api/v1/index.json'));
  const listed = [
    ...index.files.map(({ url }: { url: string }) => url),
    index.dataPackage,
    index.changelog,
    index.rules.url,
    index.rules.schema,
  ].map((url: string) => fileAt(new URL(url)));
  assert.deepEqual(
    listed.toSorted(),
    files
      .filter((path) => path !== 'index.json')
      .map((path) => `api/v1/${path}`)
      .toSorted(),
  );
});

test('index.json says which content each file has, as the file itself does, and which all have together', () => {
  const index = JSON.parse(builtText('api/v1/index.json'));
  const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  const listed: { path: string; content?: { hash: string; changed: string } }[] = [...index.files, index.rules].map(
    ({ url, content }) => ({ path: (fileAt(new URL(url)) ?? '').replace('api/v1/', ''), content }),
  );
  for (const { path, content } of listed) {
    const isForm = /schema|openapi/.test(path);
    assert.equal(content === undefined, isForm, path);
    if (path.endsWith('.csv')) assert.equal(content?.hash, `sha256:${sha256(dataBytes(path))}`, path);
    else if (!isForm) assert.deepEqual(JSON.parse(builtText(`api/v1/${path}`)).content, content, path);
  }
  const contents = listed.flatMap(({ path, content }) => (content ? [{ path, ...content }] : []));
  // Of what files say without the address of the site, so that it is one wherever they are published.
  const hashOf = (text: string) => sha256(text);
  const markedAs = (path: string) => contentMark(saidIn(path, dataBytes(path).toString()), siteUrl.href, hashOf);
  const lines = contents.map(({ path }) => `${path} ${markedAs(path)}\n`).toSorted();
  assert.equal(index.content.hash, `sha256:${sha256(lines.join(''))}`);
  assert.equal(
    index.content.changed,
    contents
      .map(({ changed }) => changed)
      .toSorted()
      .at(-1),
  );
  const [form, of] = index.version.split('+');
  assert.equal(of, `${index.content.changed.replaceAll('-', '')}.${index.content.hash.slice(7, 15)}`);
  assert.equal(form, readPublishedJson('policies.json').version);
  assert.equal(descriptor.version, index.version);
  assert.ok(builtText('data/index.html').includes(`[DS/OL]. V${index.version}. [`));
});

test('content/data.lock.json has noted what the files say: run `npm run permalinks` where it has not', () => {
  const index = JSON.parse(builtText('api/v1/index.json'));
  const noted = notedFilesIn(contentFile(NOTED_PATH)).files;
  const paths = index.files.flatMap(({ url, content }: { url: string; content?: object }) =>
    content ? [(fileAt(new URL(url)) ?? '').replace('api/v1/', '')] : [],
  );
  const pictures = index.charts.map(({ url }: { url: string }) => fileAt(new URL(url)));
  assert.deepEqual(Object.keys(noted).toSorted(), [...paths, 'rules.json', ...pictures].toSorted());
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const differ = Object.entries(noted).filter(([path, [mark, since]]) => {
    const text = builtText(path.startsWith('charts/') ? path : `api/v1/${path}`);
    const bears = path.endsWith('.json') ? JSON.parse(text).content.changed : since;
    return contentMark(saidIn(path, text), siteUrl.href, hashOf) !== mark || bears !== since;
  });
  assert.deepEqual(
    differ.map(([path]) => path),
    [],
  );
});

test('the changelog names the version that every file bears, newest first', () => {
  const { version, releases } = JSON.parse(builtText('api/v1/changelog.json'));
  assert.equal(releases[0].version, version);
  for (const path of withItems) assert.equal(readPublishedJson(path).version, version, path);
});

test('the data package describes every file with items, with its true length and hash', () => {
  assert.equal(descriptor.$schema, 'https://datapackage.org/profiles/2.0/datapackage.json');
  // Tables of later documents are one JSON, of which browsers make the CSV of each.
  const tables = files.filter((path) => /^tables\/[^/]+\.json$/.test(path));
  assert.deepEqual(resources.map(({ path }) => path).toSorted(), [...csvs, ...withItems, ...tables].toSorted());
  assert.equal(new Set(resources.map(({ name }) => name)).size, resources.length);
  for (const { name, path, bytes, hash } of resources) {
    assert.match(name, /^[a-z0-9._-]+$/);
    assert.equal(bytes, dataBytes(path).length, path);
    assert.equal(hash, `sha256:${createHash('sha256').update(dataBytes(path)).digest('hex')}`, path);
  }
  assert.ok(descriptor.licenses.length > 0 && descriptor.sources.length > 0);
});

test('every CSV is as its Table Schema says: columns in order, types, required cells, listed values', () => {
  const cast = {
    string: () => true,
    integer: (cell: string) => /^-?\d+$/.test(cell),
    number: (cell: string) => /^-?\d+(\.\d+)?$/.test(cell),
    boolean: (cell: string) => /^(true|false)$/.test(cell),
    date: (cell: string) => /^\d{4}-\d{2}-\d{2}$/.test(cell),
  } as const;
  for (const { path, type, schema } of resources.filter(({ path }) => path.endsWith('.csv'))) {
    assert.equal(type, 'table', path);
    assert.ok(schema, path);
    const { header, rows } = readCsv(path);
    assert.deepEqual(
      header,
      schema.fields.map(({ name }) => name),
      path,
    );
    for (const field of schema.fields) {
      for (const row of rows) {
        const cell = row[field.name] ?? '';
        const where = `${path} · ${field.name}: ${cell}`;
        if ((field.missingValues ?? ['']).includes(cell)) {
          assert.ok(!field.constraints?.required, where);
          continue;
        }
        assert.ok(cast[field.type as keyof typeof cast](cell), where);
        assert.ok(field.constraints?.enum?.includes(cell) ?? true, where);
      }
    }
  }
});

const keyOf = (row: Record<string, string>, columns: readonly string[]) =>
  JSON.stringify(columns.map((name) => row[name]));

test('no two rows share a key, and every row that one names is there', () => {
  const csvResources = resources.filter(({ path }) => path.endsWith('.csv'));
  const keyed = csvResources.filter(({ schema }) => schema?.primaryKey || schema?.uniqueKeys || schema?.foreignKeys);
  assert.ok(keyed.length > 8);
  for (const { path, schema } of csvResources) assert.ok(schema?.primaryKey || schema?.uniqueKeys, `${path}: no key`);
  for (const { path, schema } of keyed) {
    const { rows } = readCsv(path);
    const { primaryKey, uniqueKeys = [], foreignKeys = [], fields: columns = [] } = schema ?? {};
    const absent = (column: string) => columns.find(({ name }) => name === column)?.missingValues ?? [''];
    for (const key of [...(primaryKey ? [primaryKey] : []), ...uniqueKeys]) {
      assert.equal(new Set(rows.map((row) => keyOf(row, key))).size, rows.length, `${path}: ${key}`);
    }
    // A key names every row: none of its cells is empty.
    for (const row of rows)
      for (const name of primaryKey ?? []) assert.ok(!absent(name).includes(row[name] ?? ''), path);
    for (const { fields, reference } of foreignKeys) {
      const target = resources.find(({ name }) => name === reference.resource);
      assert.ok(target, `${path}: ${reference.resource}`);
      assert.deepEqual(target.schema?.primaryKey, reference.fields, path);
      const there = new Set(readCsv(target.path).rows.map((row) => keyOf(row, reference.fields)));
      for (const row of rows) {
        if (fields.some((name) => absent(name).includes(row[name] ?? ''))) continue;
        assert.ok(there.has(keyOf(row, fields)), `${path}: ${keyOf(row, fields)}`);
      }
    }
  }
});

test('every column has an English name, those that a document printed, too', () => {
  for (const { path, schema } of resources.filter(({ path }) => path.endsWith('.csv'))) {
    const titles = schema?.fields.map(({ title }) => title) ?? [];
    for (const title of titles) assert.match(title ?? '', /^[a-z]+(_[a-z]+)*$/, path);
    assert.equal(new Set(titles).size, titles.length, path);
  }
});

test('印发 is said of no day that the words give as that of a signature, of a page, or not at all', () => {
  const others = library.policies.filter((policy) => issueVerb(policy) !== '印发');
  assert.deepEqual(new Set(others.map(issueVerb)), new Set(['落款', '登出', '发文']));
  // What was said before a change is told as it was.
  const saying = [
    ...pages.map(({ file }) => file).filter((file) => !file.startsWith('changes/')),
    ...globSync(['charts/*.{svg,csv}', 'changes/terms.ics'], { cwd: 'dist' }),
  ];
  const texts = saying.map((file) => [file, builtText(file)] as const);
  for (const policy of others) {
    const { issued, id } = policy;
    const verb = issueVerb(policy);
    // Another document may have been printed on that day, or in that year.
    const isShared = library.policies.some((other) => !others.includes(other) && dayOfIssue(other) === issued.date);
    const own = `policies/${id}/index.html`;
    assert.deepEqual(
      texts.flatMap(([file, text]) =>
        (!isShared || file === own) && text.includes(`${formatDay(issued.date)}印发`) ? [file] : [],
      ),
      [],
      id,
    );
    assert.ok(builtText(own).includes(`${verb}日期`), id);
    assert.ok(builtText('charts/timeline.svg').includes(`${formatDay(issued.date)}${verb}`), id);
  }
});

test('one word is one day: 印发 in every table, picture and cell is the day of the imprint where there is one, 落款 that of the signature', () => {
  const signedTwice = library.policies.filter(({ imprint, issued }) => imprint && imprint.day !== issued.date);
  assert.ok(signedTwice.length > 0);
  const byTitle = Map.groupBy(library.policies, ({ title }) => title);
  const seen = new Set<string>();
  for (const path of globSync(['api/v1/**/*.csv', 'charts/*.csv'], { cwd: 'dist' })) {
    const { header, rows } = parseCsv(readFileSync(join('dist', path)), path);
    for (const other of ['落款日期', '登出日期']) {
      assert.equal(header.includes('印发日期'), header.includes(other), `${path}: ${other}`);
    }
    if (!header.includes('印发日期')) continue;
    for (const row of rows) {
      const [policy, ...others] = byTitle.get(row['文件'] ?? '') ?? [];
      if (!policy || others.length > 0) continue;
      seen.add(`${policy.id} ${path.split('/')[0]}`);
      const posted = isPosted(policy);
      assert.equal(row['印发日期'], (posted ? null : printedDay(dayOfIssue(policy))) ?? '', `${path}: ${policy.id}`);
      assert.equal(row['登出日期'], posted ? policy.issued.date : '', `${path}: ${policy.id}`);
      assert.equal(row['落款日期'], policy.imprint ? policy.issued.date : '', `${path}: ${policy.id}`);
    }
  }
  const timeline = builtText('charts/timeline.svg');
  for (const { id, place, imprint, issued } of signedTwice) {
    for (const folder of ['api', 'charts']) assert.ok(seen.has(`${id} ${folder}`), `${id}: ${folder}`);
    assert.ok(timeline.includes(`${formatDay(imprint?.day ?? '')}印发`), id);
    assert.ok(!timeline.includes(`${formatDay(issued.date)}印发`), id);
    const feet = pages
      .filter(({ file }) => file === `compare/documents/${id}/index.html` || /^compare\/[^/]+\/index\.html$/.test(file))
      .flatMap(({ root }) => root.querySelectorAll(`.cell-foot a[href*="/policies/${id}/"]`))
      .map(({ textContent }) => textContent);
    for (const foot of feet) assert.equal(foot, imprint?.day, `${place}: ${id}`);
  }
});
