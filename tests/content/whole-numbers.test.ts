/** Breaks every number of the real documents in each way in which it could arrive in part: the check must see it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import type { Problem } from '../../src/library/problem.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const files = contentFiles(`${import.meta.dirname}/../..`);
const documents = files.filter(({ path, text }) => path.startsWith('content/policies/') && text.includes('<Quantity'));

/** Tags of quantities: one stands on a line of its own document. */
const TAG = /<Quantity [^>]*\/>/g;

interface Changed {
  path: string;
  line: number;
  value: string;
  tag: string;
}

/** The check of all documents with each tag changed, and the tags that were. */
function changeAll(change: (tag: string) => string | undefined): { changed: Changed[]; problems: Problem[] } {
  const changed: Changed[] = [];
  const texts = files.map((file) => {
    if (!documents.includes(file)) return file;
    const text = file.text.replace(TAG, (tag, index: number) => {
      const other = change(tag);
      if (other === undefined) return tag;
      const line = file.text.slice(0, index).split('\n').length;
      changed.push({ path: file.path, line, value: /value=\{([^}]*)\}/.exec(tag)?.[1] ?? '', tag: other });
      return other;
    });
    return { ...file, text };
  });
  return { changed, problems: readLibrary(texts).problems };
}

const withAttribute = (tag: string, attribute: string) => tag.replace('/>', ` ${attribute}/>`);

/** Each kind of loss, and what it makes of a tag; undefined where the tag cannot suffer it. */
const LOSSES: Record<string, (tag: string) => string | undefined> = {
  'a time that the sentence does not say': (tag) =>
    tag.includes(' period=')
      ? tag.replace(/ period="[^"]*"/, ' period="每人每季度"')
      : withAttribute(tag, 'period="每人每季度"'),
  'given once, and the sentence does not say so': (tag) =>
    tag.includes(' once') ? undefined : withAttribute(tag, 'once'),
  'another thing counted than the sentence says': (tag) =>
    tag.includes(' of=') ? tag.replace(/ of="[^"]*"/, ' of="牧民渔民"') : withAttribute(tag, 'of="牧民渔民"'),
  'printed figures taken away': (tag) => (tag.includes(' printed=') ? tag.replace(/ printed="[^"]*"/, '') : undefined),
};

for (const [loss, change] of Object.entries(LOSSES)) {
  test(`every number of the documents with ${loss} is seen where it stands`, () => {
    const { changed, problems } = changeAll(change);
    const unseen = changed.filter(
      ({ path, line, value }) =>
        !problems.some(
          (problem) =>
            problem.file === path && problem.line === line && problem.field.includes(`<Quantity value={${value}}>`),
        ),
    );
    assert.deepEqual(unseen, []);
    assert.ok(changed.length > 0);
  });
}

test('no number of the documents arrives in part', () => {
  const { changed, problems } = changeAll((tag) => tag);
  assert.ok(changed.length > 50, String(changed.length));
  assert.deepEqual(
    problems.filter(({ field }) => field.includes('<Quantity')),
    [],
  );
});
