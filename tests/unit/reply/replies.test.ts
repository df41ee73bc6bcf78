import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { embedSnippet } from '../../../src/reply/embed-snippet.ts';
import { htmlReply } from '../../../src/reply/html-reply.ts';
import { markdownReply } from '../../../src/reply/markdown-reply.ts';
import { MESSAGE_LIMIT, plainReply } from '../../../src/reply/plain-reply.ts';
import type { Reply, ReplyGround } from '../../../src/reply/reply.ts';
import { termCautions } from '../../../src/reply/term-cautions.ts';

const ground = (given: Partial<ReplyGround> = {}): ReplyGround => ({
  place: '云州',
  document: '落户办法',
  number: '云政发〔2020〕7号',
  clause: '一',
  quote: '可以直接申请在云州落户',
  link: 'https://example.org/policies/x/#grant',
  ...given,
});
const reply = (given: Partial<Reply> = {}): Reply => ({
  question: '谁能在云州落户？',
  answer: '云州：高级工及以上可以申请。',
  grounds: [ground()],
  cautions: ['文本未载有效期，是否现行须向当地核实'],
  link: 'https://example.org/q/12/',
  ...given,
});

test('a message has question, answer, phrase with its clause, caution and link, a line each', () => {
  assert.equal(
    plainReply(reply()),
    `问：谁能在云州落户？
答：云州：高级工及以上可以申请。
依据：云州《落户办法》一：“可以直接申请在云州落户”
注意：文本未载有效期，是否现行须向当地核实。
https://example.org/q/12/`,
  );
});

test('what is about a line begins with what the line says', () => {
  assert.ok(plainReply(reply({ question: null })).startsWith('云州：高级工及以上可以申请。\n依据：'));
});

test('several documents are named with their clauses, each once', () => {
  const grounds = [
    ground(),
    ground({ clause: '二' }),
    ground({ clause: '二' }),
    ground({ place: '林州', document: '奖励办法', clause: null, quote: null }),
  ];
  assert.match(plainReply(reply({ grounds })), /\n依据：云州《落户办法》一、二；林州《奖励办法》\n/);
});

test('what does not fit is told in fewer words, and never loses the answer, the place, what to heed or the link', () => {
  const clauses = ['二', '三', '四'].map((clause) => ground({ clause }));
  const long = reply({ grounds: [ground({ quote: '长'.repeat(60) }), ...clauses] });
  assert.match(plainReply(long), /“长/);
  assert.match(plainReply(long, 130), /《落户办法》一、二、三等\n/);
  assert.match(plainReply(long, 92), /《落户办法》一等\n/);
  assert.match(plainReply(long, 88), /依据：云州一\n/);
  const shortest = plainReply(long, 10);
  assert.match(shortest, /依据：云州一\n注意：文本未载有效期；是否现行须核实。\n/);
  for (const limit of [MESSAGE_LIMIT, 130, 92, 88]) assert.ok([...plainReply(long, limit)].length <= limit);
  for (const part of [long.answer, '文本未载有效期', long.link]) assert.ok(shortest.includes(part));
});

const words = fc.stringMatching(/^[云州可以"<>&*_[\]`\\#（）]{1,20}$/);
const anyReply = fc.record({
  question: fc.option(words),
  answer: words,
  grounds: fc.array(
    fc.record({
      place: words,
      document: words,
      number: fc.option(words),
      clause: fc.option(words),
      quote: fc.option(words),
      link: fc.constant('https://example.org/policies/x/#grant'),
    }),
    { maxLength: 4 },
  ),
  cautions: fc.array(words, { maxLength: 2 }),
  link: fc.constant('https://example.org/q/12/'),
});

test('HTML shows every word as it is, whatever the words are', () => {
  fc.assert(
    fc.property(anyReply, (given) => {
      const root = parse(htmlReply(given));
      const tags = new Set(root.querySelectorAll('*').map(({ rawTagName }) => rawTagName));
      for (const tag of tags) assert.ok(['p', 'strong', 'ul', 'li', 'a', 'q', 'small'].includes(tag), tag);
      const shown = root.textContent;
      for (const text of [given.question, given.answer, ...given.cautions])
        if (text) assert.ok(shown.includes(text), text);
      for (const { quote } of given.grounds) if (quote) assert.ok(shown.includes(quote), quote);
    }),
  );
});

/** The words of a Markdown text as they are shown. */
function shownWords(markdown: string): string {
  const collect = (node: { value?: string; children?: unknown[] }): string =>
    node.value ?? (node.children ?? []).map((child) => collect(child as typeof node)).join('');
  return collect(unified().use(remarkParse).parse(markdown) as Parameters<typeof collect>[0]);
}

test('Markdown shows every word as it is, whatever the words are', () => {
  // Entities are text in Markdown, too; no text of ours has them.
  const plain = anyReply.filter((given) => !JSON.stringify(given).includes('&'));
  fc.assert(
    fc.property(plain, (given) => {
      const shown = shownWords(markdownReply(given));
      for (const text of [given.question, given.answer, ...given.cautions])
        if (text) assert.ok(shown.includes(text), text);
    }),
  );
});

test('terms that differ are cautioned of by place, one sentence a state', () => {
  assert.deepEqual(termCautions([{ place: '云州', term: 'ended' }]), ['规划期已结束，不能据此认为现在可以申领']);
  assert.deepEqual(
    termCautions([
      { place: '云州', term: 'ended' },
      { place: '林州', term: 'none-printed' },
      { place: '云州', term: 'ended' },
      { place: '海州', term: 'ended' },
    ]),
    ['云州、海州：规划期已结束，不能据此认为现在可以申领', '林州：文本未载有效期，是否现行须向当地核实'],
  );
});

test('the snippet is one frame with its address and a name', () => {
  const frame = parse(embedSnippet('https://example.org/faq/x/embed/', '“谁”<能>"落户"&？')).querySelector('iframe');
  assert.equal(frame?.attributes['src'], 'https://example.org/faq/x/embed/');
  assert.equal(frame?.attributes['title'], '“谁”<能>"落户"&？');
});
