import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';
import { type BuiltPage, builtPolicyPages, faultsIn, pages, visibleText } from './built-site.ts';

/** Each place where a text has a pattern, with the words around it. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(({ index }) =>
    text.slice(Math.max(0, index - 15), index + 25).replaceAll('\n', ' '),
  );
}

function policyOf({ file }: BuiltPage): Policy {
  const policy = library.policies.find(({ id }) => file === `policies/${id}/index.html`);
  assert.ok(policy, `${file} is no document of the library`);
  return policy;
}

test('no markup shows as text', () => {
  // Full-width punctuation beside ** keeps Markdown from seeing emphasis. What is offered for embedding is markup rightly.
  assert.deepEqual(
    faultsIn(pages, (page) =>
      found(visibleText(page, { withCode: false }), /\*\*|__|~~|\]\(|`|<\/?[A-Za-z]+[ />]|\{[\w.]+\}/g),
    ),
    [],
  );
});

test('no value that is missing shows as text', () => {
  assert.deepEqual(
    // The page about the rules speaks of null, in program text.
    faultsIn(pages, (page) =>
      found(visibleText(page, { withCode: false }), /\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b|Invalid Date/g),
    ),
    [],
  );
});

test('no text has been decoded or escaped twice', () => {
  assert.deepEqual(
    faultsIn(pages, (page) => found(visibleText(page), /\uFFFD|&(?:[a-z]+|#\d+|#x[\da-f]+);|â€|Ã.|\\u[\da-f]{4}/gi)),
    [],
  );
});

test('pages that people read who ask for themselves say 现行 and 首段 in words of our own nowhere', () => {
  const read = pages.filter(({ file }) => /^(?:index\.html|faq\/|places\/)/.test(file));
  assert.ok(read.length > 100);
  assert.deepEqual(
    faultsIn(read, (page) => {
      const root = parse(page.html);
      for (const quoted of root.querySelectorAll('q, blockquote, .share-panel, template')) quoted.remove();
      // What a text itself says stands in quotation marks.
      return found(visibleText({ ...page, root }).replace(/“[^”]*”/g, ''), /现行|首段/g);
    }),
    [],
  );
});

test('what search engines and shared links show is as clean as the page', () => {
  assert.deepEqual(
    faultsIn(pages, ({ root }) =>
      root
        .querySelectorAll('title, meta[content]')
        .flatMap(({ textContent, attributes }) =>
          found(attributes['content'] ?? textContent, /\*\*|\bundefined\b|\bNaN\b|\[object /g),
        ),
    ),
    [],
  );
});

test('every phrase of a document stands on its page letter for letter', () => {
  assert.equal(builtPolicyPages.length, library.policies.length);
  const faults = faultsIn(builtPolicyPages, (page) => {
    const shown = new Set(page.root.querySelectorAll('q').map(({ textContent }) => textContent));
    const quotes = itemsOf(policyOf(page)).flatMap((item) =>
      item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : item.kind === 'table' ? [item.quote] : [],
    );
    assert.ok(quotes.length > 0);
    return quotes.filter((quote) => !shown.has(quote));
  });
  assert.deepEqual(faults, []);
});

test('every line of a document stands in its place, hidden from no reader without script, with its phrases', () => {
  const faults = faultsIn(builtPolicyPages, (page) =>
    itemsOf(policyOf(page)).flatMap((item) => {
      const line = page.root.getElementById(item.id);
      if (!line || line.closest('[hidden]')) return [`no #${item.id}`];
      const said = line.textContent;
      const quotes = item.kind === 'provision' ? item.evidence.map(({ quote }) => quote) : [];
      return quotes.filter((quote) => !said.includes(quote)).map((quote) => `#${item.id}: ${quote}`);
    }),
  );
  assert.deepEqual(faults, []);
});

test('quotation marks, dots and dashes stay as the author wrote them', () => {
  const marks = (text: string) => (text.match(/["'“”‘’…—–.]|-{2,}/g) ?? []).join('');
  const faults = faultsIn(builtPolicyPages, (page) =>
    itemsOf(policyOf(page)).map((item) => {
      if (item.kind === 'table') return undefined;
      const shown = page.root.getElementById(item.id)?.querySelector('.says, .open-point')?.textContent ?? '';
      return marks(shown) === marks(item.text) ? undefined : `#${item.id}: ${marks(item.text)} became ${marks(shown)}`;
    }),
  );
  assert.deepEqual(faults, []);
});
