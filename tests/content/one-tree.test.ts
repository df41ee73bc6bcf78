/**
 * Content is checked by one parser and rendered by another (Sätteri, Astro's). What the check has not seen cannot be
 * refused: so both must see the same in it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { contentFiles } from '../../src/commands/content-files.ts';
import { ALLOWED_MARKUP, type BodyCollection } from '../../src/library/allowed-markup.ts';
import { parseMdx } from '../../src/library/parse-mdx.ts';
import { readAnswer } from '../../src/library/read-faq.ts';
import { splitFrontMatter } from '../../src/library/split-front-matter.ts';

interface Seen {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { name?: string }[];
  children?: Seen[];
}

/** A tree without what the two may say in different ways: where it stands, front matter, and how text is cut. */
function outline({ type, name, attributes, children }: Seen): unknown {
  const inner = (children ?? []).filter((child) => !['yaml', 'text'].includes(child.type)).map(outline);
  return [type.replace(/mdxJsx\w+Element/, 'tag'), name ?? '', (attributes ?? []).map((one) => one.name ?? '…'), inner];
}

const words = ({ value, children, type }: Seen): string =>
  type === 'yaml' ? '' : type === 'text' ? (value ?? '') : (children ?? []).map(words).join('\n');
const plain = (text: string) => text.replace(/\s+/g, '');

const rendered = (text: string) => mdxToMdast(text, { features: { smartPunctuation: false } }) as Seen;
const bodies = contentFiles().filter(({ path }) => path.endsWith('.mdx'));

test('both parsers see the same tags, the same Markdown and the same words in every body', () => {
  assert.ok(bodies.length > 80);
  for (const { path, text } of bodies) {
    const parsed = parseMdx(splitFrontMatter(text)?.body ?? '', path);
    assert.ok('tree' in parsed, path);
    assert.deepEqual(outline(rendered(text)), outline(parsed.tree as Seen), path);
    assert.equal(plain(words(rendered(text))), plain(words(parsed.tree as Seen)), path);
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

test('whatever the check accepts, the page’s parser reads as words, too', () => {
  const allowed: ReadonlySet<string> = new Set(['root', ...ALLOWED_MARKUP['faqs' satisfies BodyCollection]]);
  let accepted = 0;
  for (const fragment of FRAGMENTS) {
    for (const text of [fragment, `甲${fragment}乙`, `- ${fragment}`]) {
      const { problems } = readAnswer(`---\na: 1\n---\n\n甲乙丙。\n\n${text}\n`, 'content/faqs/x.mdx');
      if (problems.length > 0) continue;
      accepted += 1;
      const strange: string[] = [];
      const walk = ({ type, children = [] }: Seen) => {
        if (!allowed.has(type)) strange.push(type);
        children.forEach(walk);
      };
      walk(rendered(`甲乙丙。\n\n${text}\n`));
      assert.deepEqual(strange, [], JSON.stringify(text));
    }
  }
  assert.ok(accepted > 20 && accepted < FRAGMENTS.length * 3);
});
