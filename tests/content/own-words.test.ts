import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { contentFiles } from '../../src/commands/content-files.ts';
import { originalsFolder, readOriginal } from '../../src/commands/originals.ts';
import { normalise, normaliseQuote } from '../../src/evidence/normalise.ts';
import { attributesOf, isTag, parseMdx } from '../../src/library/parse-mdx.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { splitFrontMatter } from '../../src/library/split-front-matter.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import type { Policy } from '../../src/schema/policy-body.ts';

/** As many characters in a row as two people do not write alike by chance. */
const RUN = 24;

/** Every stretch of RUN characters of a text. */
function segmentsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN)));
}

/** The runs that a text shares with an original, each as long as it goes. Quotations and titles of documents are not ours. */
function sharedRuns(prose: string, known: ReadonlySet<string>): string[] {
  const runs: string[] = [];
  for (const piece of prose.split(/《[^》]*》|“[^”]*”/).map(normaliseQuote)) {
    let from = -1;
    for (let at = 0; at + RUN <= piece.length + 1; at += 1) {
      const shared = at + RUN <= piece.length && known.has(piece.slice(at, at + RUN));
      if (shared && from === -1) from = at;
      if (!shared && from !== -1) {
        runs.push(piece.slice(from, at + RUN - 1));
        from = -1;
      }
    }
  }
  return runs;
}

/** Our own sentences in the body: the text between tags, tables of the original apart, and what tags say of themselves. */
function proseOfBody(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return [plainText(node)];
    const { title, summary } = attributesOf(node);
    const said = [title, summary].filter((value) => typeof value === 'string');
    return [...said, ...(node.name === 'Table' ? [] : proseOfBody(node.children as RootContent[]))];
  });
}

/** Our own sentences in the front matter. */
function proseOfFrontMatter(policy: Policy): string[] {
  return [
    policy.lede,
    policy.sourceNote ?? '',
    policy.validity.reason,
    ...Object.values(policy.silent).flatMap((rows) => Object.values(rows).map((note) => note ?? '')),
    ...policy.contradictions.flatMap(({ title, explanation }) => [title, explanation]),
    ...policy.benefits.flatMap(({ title, conditions, bars }) => [
      title,
      ...[conditions, ...bars].flatMap(leavesOf).map((leaf) => ('says' in leaf ? leaf.says : '')),
    ]),
  ];
}

const files = contentFiles();
const { library } = readLibrary(files);

test('a shared run is found at its full length, and quotations and titles are passed over', () => {
  const original = segmentsOf(
    normalise('前文，凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇，后文').text,
  );
  assert.deepEqual(sharedRuns('我说：凡具有高级工及以上职业资格的技能人才，可直接申请入户。', original), [
    normaliseQuote('凡具有高级工及以上职业资格的技能人才，可直接申请入户'),
  ]);
  assert.deepEqual(sharedRuns('“凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇”', original), []);
  assert.deepEqual(sharedRuns('凡具有高级工及以上职业资格的技能人才可直接申请', original), []);
});

test('no sentence of ours repeats an original', (t) => {
  const originals = new Map(
    library.policies.flatMap(({ id }) => {
      const original = readOriginal(id);
      return original ? [[id, segmentsOf(original.text)] as const] : [];
    }),
  );
  const offenders: string[] = [];
  let notCompared = 0;
  for (const policy of library.policies) {
    const original = originals.get(policy.id);
    const text = files.find(({ path }) => path === policy.path)?.text ?? '';
    const parsed = parseMdx(splitFrontMatter(text)?.body ?? '', policy.path);
    assert.ok('tree' in parsed);
    const prose = [...proseOfFrontMatter(policy), ...proseOfBody(parsed.tree.children)];
    assert.ok(prose.length > policy.clauses.length);
    if (!original) notCompared += prose.length;
    else offenders.push(...prose.flatMap((piece) => sharedRuns(piece, original)).map((run) => `${policy.id}: ${run}`));
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
