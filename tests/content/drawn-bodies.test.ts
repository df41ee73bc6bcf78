/**
 * Pages draw bodies from the tree that was checked. What they are given is words in the few marks that content may use,
 * and tags; nothing gets in on the way, and no word is lost.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { contentFiles } from '../../src/commands/content-files.ts';
import type { BodyPiece } from '../../src/library/body-to-draw.ts';
import { parseMdx } from '../../src/library/parse-mdx.ts';
import { readFaq } from '../../src/library/read-faq.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { splitFrontMatter } from '../../src/library/split-front-matter.ts';

/** The elements that Markdown may become in a page; none has an attribute. */
const ELEMENTS = /<\/?(?:p|ul|ol|li|strong|em|br|h2)>/g;

interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
}

const htmlOf = (pieces: readonly BodyPiece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : htmlOf(piece.children))).join('');
const namesOf = (pieces: readonly BodyPiece[]): string[] =>
  pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.name, ...namesOf(piece.children)]));
const plain = (text: string) => text.replace(/\s+/g, '');
const wordsOf = (pieces: readonly BodyPiece[]) => plain(parse(htmlOf(pieces)).textContent);

/** Words and tags of a syntax tree in reading order, without what a table holds: it is drawn from its data. */
const wordsIn = ({ value, children = [], type, name }: Node): string =>
  type === 'text' ? (value ?? '') : name === 'Table' ? '' : children.map(wordsIn).join('\n');
const tagsIn = ({ name, children = [], type }: Node): string[] => [
  ...(type.startsWith('mdxJsx') ? [name ?? ''] : type === 'heading' ? ['h2'] : []),
  ...(name === 'Table' ? [] : children.flatMap(tagsIn)),
];

test('a page draws the words and the tags of its body, and nothing else', () => {
  const files = contentFiles();
  const { bodyOf, library } = readLibrary(files);
  const entries = [
    ...library.policies.map(({ id, path }) => ({ path, pieces: bodyOf('policies', id) })),
    ...library.faqs.map(({ id, path }) => ({ path, pieces: bodyOf('faqs', id) })),
  ];
  assert.ok(entries.length > 80);
  for (const { path, pieces } of entries) {
    const text = files.find((file) => file.path === path)?.text ?? '';
    const parsed = parseMdx(splitFrontMatter(text)?.body ?? '', path);
    assert.ok('tree' in parsed, path);
    const tree = parsed.tree as Node;
    assert.equal(wordsOf(pieces), plain(wordsIn(tree)), path);
    assert.deepEqual(namesOf(pieces), tagsIn(tree), path);
    assert.doesNotMatch(htmlOf(pieces).replace(ELEMENTS, ''), /</, path);
  }
});

/** Ways of writing more than words that some kind of Markdown knows. */
const FRAGMENTS = [
  ...['$x$', '$$x$$', '^x^', '~x~', '~~x~~', '==x==', '++x++', '[[x]]', ':x:', ':x[y]', '::x[y]', ':::x\ny\n:::'],
  ...[
    '{{x}}',
    '{x}',
    '{% x %}',
    '# x {#y}',
    '[x]{.y}',
    '||x||',
    '- [ ] x',
    '+++\nx\n+++',
    '---\nx: 1\n---',
    '[^x]\n\n[^x]: y',
  ],
  ...[
    '[x](y)',
    '[x](<y z>)',
    '![x](y)',
    '[x]\n\n[x]: y',
    '<x@y.cn>',
    'x@y.cn',
    'www.x.cn',
    'http://x',
    'ftp://x.cn',
    'xmpp:a@b.cn',
  ],
  ...[
    '<b>x</b>',
    '<B/>',
    '<a.b/>',
    '<a:b/>',
    '<>x</>',
    '<!-- x -->',
    '<?x?>',
    '<!X>',
    '<![CDATA[x]]>',
    '&lt;b&gt;',
    '&#60;b&#62;',
  ],
  ...[
    '| x |\n| - |',
    'x\n: y',
    '*[x]: y',
    '`x`',
    '```\nx\n```',
    '    x',
    '> x',
    '***',
    'x\n===',
    '\\<b>',
    '\\{x\\}',
    '[x][]',
  ],
  ...[
    'import x from "y"',
    'export const x = 1',
    'import("x")',
    '*x*',
    '**x**',
    '***x***',
    '_x_',
    'x  \ny',
    'x\\\ny',
    '1) x',
    '+ x',
  ],
];

const FRONT_MATTER = contentFiles()
  .find(({ path }) => path.startsWith('content/faqs/'))
  ?.text.replace(/\n---\n[\s\S]*/, '\n---\n');

test('whatever the check accepts, a page draws as words', () => {
  let accepted = 0;
  for (const fragment of FRAGMENTS) {
    for (const text of [fragment, `甲${fragment}乙`, `- ${fragment}`]) {
      const { entry, body } = readFaq(`${FRONT_MATTER}\n甲乙丙。\n\n${text}\n`, 'content/faqs/x.mdx');
      if (!entry) continue;
      accepted += 1;
      assert.deepEqual(namesOf(body), [], JSON.stringify(text));
      assert.doesNotMatch(htmlOf(body).replace(ELEMENTS, ''), /</, JSON.stringify(text));
    }
  }
  assert.ok(accepted > 20 && accepted < FRAGMENTS.length * 3);
});
