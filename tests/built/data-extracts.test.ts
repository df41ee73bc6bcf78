import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { snapshotOf } from '../../src/commands/release.ts';
import { lockSchema } from '../../src/evidence/lock.ts';
import { entryOf } from '../../src/library/library.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import { library } from '../held-content.ts';
import { builtText, fileAt, pages } from './built-site.ts';
import { readPublishedJson } from './open-data.ts';

interface Line {
  id: string;
  document: string;
  place: string;
  topic: string;
  text?: string | null;
  evidence: { clause: string; quote: string; hash?: string; verified?: string }[];
}
interface Rule {
  key: string;
  policy: string;
  place: string;
  topic: string;
}
interface Extract {
  content: { hash: string; changed: string };
  provisions: Line[];
  rules?: Rule[];
  grounds?: Record<string, unknown>;
}

const whole = readPublishedJson<Line>('provisions.json').items;
const ruleBook = JSON.parse(builtText('api/v1/rules.json'));
const lock = lockSchema.parse(JSON.parse(readFileSync('content/evidence.lock.json', 'utf8')));

/** The files of one folder, by what each is about. */
function extractsIn(folder: string): Map<string, Extract> {
  return new Map(
    globSync(`${folder}/*.json`, { cwd: 'dist/api/v1' }).map((path) => [
      path.replace(/^.*[\\/]|\.json$/g, ''),
      JSON.parse(builtText(`api/v1/${path}`)),
    ]),
  );
}
const policies = extractsIn('policies');
const places = extractsIn('places');
const topics = extractsIn('topics');
const every = [...policies, ...places, ...topics];

test('each document, place and topic has a file of its own, and there is no other', () => {
  const ids = (name: string) => readPublishedJson<{ id: string }>(name).items.map(({ id }) => id);
  for (const [extracts, name] of [
    [policies, 'policies.json'],
    [places, 'places.json'],
    [topics, 'topics.json'],
  ] as const) {
    assert.deepEqual([...extracts.keys()].toSorted(), ids(name).toSorted());
  }
});

test('a file has the lines of what it is about, all of them and as they stand in the whole', () => {
  const keysOf = (lines: readonly Line[]) => lines.map(({ document, id }) => `${document}#${id}`).toSorted();
  for (const [extracts, field] of [
    [policies, 'document'],
    [places, 'place'],
    [topics, 'topic'],
  ] as const) {
    for (const [id, { provisions }] of extracts) {
      const theirs = whole.filter((line) => line[field] === id);
      assert.deepEqual(keysOf(provisions), keysOf(theirs), id);
      for (const line of provisions) {
        const same = theirs.find((one) => one.document === line.document && one.id === line.id);
        const { evidence, ...said } = line;
        for (const [name, value] of Object.entries(said))
          assert.deepEqual(value, same?.[name as keyof Line], `${id}: ${line.id}`);
        assert.deepEqual(
          evidence.map(({ clause, quote }) => ({ clause, quote })),
          same?.evidence,
        );
      }
    }
  }
});

test('every phrase of a document bears the hash and the day that the lock has of it', () => {
  for (const [policy, { provisions }] of policies) {
    const locked = new Map(
      lock.documents[policy]?.quotes.map(({ clause, quote, sha256, verified }) => [
        `${clause}\n${quote}`,
        { hash: `sha256:${sha256}`, verified },
      ]),
    );
    for (const { evidence } of provisions) {
      for (const { clause, quote, ...found } of evidence)
        assert.deepEqual(found, locked.get(`${clause}\n${quote}`), quote);
    }
  }
});

test('every phrase of a place, a topic, the whole and the grounds is held against the file of its document, as the page says', () => {
  const hashed = new Map(
    [...policies].flatMap(([policy, { provisions }]) =>
      provisions.flatMap(({ id, evidence }) => evidence.map(({ quote, hash }) => [`${policy}#${id} ${quote}`, hash])),
    ),
  );
  const claimed = [...whole, ...[...places, ...topics].flatMap(([, { provisions }]) => provisions)].flatMap((line) =>
    line.evidence.map(({ quote }) => `${line.document}#${line.id} ${quote}`),
  );
  assert.ok(claimed.length > 1000);
  for (const claim of claimed) assert.match(hashed.get(claim) ?? '', /^sha256:[0-9a-f]{64}$/, claim);
  for (const [key, { quote }] of Object.entries<{ quote: string | null }>(ruleBook.grounds)) {
    if (quote) assert.ok(hashed.has(`${key} ${quote}`), key);
  }
});

test('a snapshot holds what every phrase is held against, names nothing that it lacks but apart, and stays small', () => {
  const { name, bytes } = snapshotOf();
  const files = unzipSync(bytes);
  const folder = name.replace(/\.zip$/, '');
  const index = JSON.parse(Buffer.from(files[`${folder}/index.json`] ?? []).toString());
  const pathOf = ({ url }: { url: string }) => `${folder}/${url.split('/api/v1/')[1]}`;
  for (const file of index.files) assert.ok(files[pathOf(file)], file.url);
  for (const file of index.notInSnapshot) assert.ok(!files[pathOf(file)], file.url);
  for (const id of policies.keys()) assert.ok(files[`${folder}/policies/${id}.json`], id);
  // 143 KB a document when it was first weighed.
  assert.ok(bytes.length < policies.size * 200_000, `${bytes.length}`);
});

test('a file has the rules of what it is about, with every ground', () => {
  for (const [extracts, field] of [
    [policies, 'policy'],
    [places, 'place'],
    [topics, 'topic'],
  ] as const) {
    for (const [id, { rules = [], grounds = {} }] of extracts) {
      const theirs: Rule[] = ruleBook.rules.filter((rule: Rule) => rule[field] === id);
      assert.deepEqual(rules, theirs, id);
      const documents = new Set(theirs.map(({ policy }) => policy));
      for (const [key, ground] of Object.entries(ruleBook.grounds)) {
        if (documents.has(key.split('#')[0] ?? '')) assert.deepEqual(grounds[key], ground, key);
      }
    }
  }
});

test('the hash of a file is of what it holds, and changes with it', () => {
  for (const [id, file] of every) {
    const { $schema, title, version, asOf, licence, attribution, content, ...parts } = file as Extract &
      Record<string, unknown>;
    const hashOf = (value: unknown) => `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex')}`;
    assert.equal(content.hash, hashOf(parts), id);
    assert.notEqual(content.hash, hashOf({ ...parts, more: true }), id);
    assert.equal(content.changed, asOf, id);
  }
});

test('the example on the page finds where documents give a senior worker a household, each on its phrase or on a silence', async () => {
  const sample = pages
    .find(({ file }) => file === 'data/index.html')
    ?.root.querySelector('#example ~ pre')
    ?.textContent.concat('\nreturn found;');
  const run = new Function('fetch', `return (async () => { ${sample} })();`);
  const found: { place: string; title: string; quote: string | null; otherwise: string }[] = await run(
    async (url: string) => {
      const file = fileAt(new URL(url));
      assert.equal(file, 'api/v1/topics/settlement.json');
      return new Response(builtText(file));
    },
  );
  const expected = library.policies.flatMap(({ place, benefits }) => {
    const { name, level } = entryOf(library.places, place);
    const asked = benefits.filter(
      (benefit) =>
        benefit.topic === 'settlement' &&
        benefit.for === 'applicant' &&
        leavesOf(benefit.conditions).some((leaf) => leaf.kind === 'question' && leaf.question === 'skill-level'),
    );
    return level === 'country' ? [] : asked.map(({ title }) => `${name}：${title}`);
  });
  assert.ok(expected.length > 0);
  assert.deepEqual([...new Set(found.map(({ place, title }) => `${place}：${title}`))].toSorted(), expected.toSorted());
  for (const { title, quote, otherwise } of found) assert.ok(quote ?? otherwise === 'text-silent', title);
});

test('what a file leads to is there', () => {
  for (const [id, file] of every) {
    for (const [, address = ''] of JSON.stringify(file).matchAll(/"(?:data|comparison)":"([^"]+)"/g)) {
      assert.ok(fileAt(new URL(address)), `${id}: ${address}`);
    }
  }
});
