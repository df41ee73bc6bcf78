import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { originalsFolder, readOriginal } from '../../src/commands/originals.ts';
import { ownSentences, repetitions, sharedRuns, stretchesOf } from '../../src/commands/own-words.ts';
import { normalise, normaliseQuote } from '../../src/evidence/normalise.ts';
import { formatProblem } from '../../src/library/problem.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const files = contentFiles();
const { library, sourceOf } = readLibrary(files);

test('a shared run is found at its full length, and quotations and titles are passed over', () => {
  const original = stretchesOf(normalise('前文，凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇，后文'));
  assert.deepEqual(sharedRuns('我说：凡具有高级工及以上职业资格的技能人才，可直接申请入户。', original), [
    normaliseQuote('凡具有高级工及以上职业资格的技能人才，可直接申请入户'),
  ]);
  assert.deepEqual(sharedRuns('“凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇”', original), []);
  assert.deepEqual(sharedRuns('凡具有高级工及以上职业资格的技能人才可直接申请', original), []);
});

test('a sentence of a document that repeats its original is named with its line; a heading of a chapter and a quote are not', () => {
  const [policy] = library.policies;
  assert.ok(policy);
  const words = '凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇';
  const body = `## 一 ${words}\n\n<Clause id="who" title="谁">\n\n<Provision id="a" summary="短" quote="${words}">\n\n他们说：${words}。\n\n</Provision>\n\n</Clause>\n`;
  const sentences = ownSentences(policy, `---\ntitle: 一\n---\n${body}`, () => 1);
  const found = repetitions(sentences, policy.path, stretchesOf(normalise(words)));
  assert.deepEqual(
    found.map(({ line, field }) => [line, field]),
    [[10, '自己的话']],
  );
  assert.match(found[0]?.found ?? '', /连着 3\d 个字/);
});

test('no sentence of ours repeats an original', (t) => {
  const originals = new Map(
    library.policies.flatMap(({ id }) => {
      const original = readOriginal(id);
      return original ? [[id, stretchesOf(original)] as const] : [];
    }),
  );
  const offenders: string[] = [];
  let notCompared = 0;
  for (const policy of library.policies) {
    const original = originals.get(policy.id);
    const text = files.find(({ path }) => path === policy.path)?.text ?? '';
    const sentences = ownSentences(policy, text, sourceOf('policies', policy.id).lineOf);
    assert.ok(sentences.length > policy.clauses.length);
    if (!original) notCompared += sentences.length;
    else offenders.push(...repetitions(sentences, policy.path, original).map(formatProblem));
  }
  for (const term of library.glossary) {
    const meanings = [term.definition, ...term.senses.map(({ meaning }) => meaning)];
    for (const original of originals.values()) {
      offenders.push(...meanings.flatMap((piece) => sharedRuns(piece, original)).map((run) => `${term.id}: ${run}`));
    }
  }
  for (const { id, answer, body, for: whom } of library.faqs) {
    const sentences = [answer, whom, ...body.map(({ text }) => text)];
    for (const original of originals.values()) {
      offenders.push(...sentences.flatMap((piece) => sharedRuns(piece, original)).map((run) => `${id}: ${run}`));
    }
  }
  if (notCompared > 0) {
    t.diagnostic(`${notCompared} sentences could not be compared: no originals in ${originalsFolder()}.`);
  }
  assert.deepEqual(offenders, []);
});
