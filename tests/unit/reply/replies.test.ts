import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { parse } from 'node-html-parser';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { embedSnippet } from '../../../src/reply/embed-snippet.ts';
import { htmlReply } from '../../../src/reply/html-reply.ts';
import { markdownReply } from '../../../src/reply/markdown-reply.ts';
import { MESSAGE_LIMIT, plainReply } from '../../../src/reply/plain-reply.ts';
import type { PolicyNames, Reply, ReplyGround } from '../../../src/reply/reply.ts';
import { validityCautions } from '../../../src/reply/validity-cautions.ts';

const names = (given: Partial<PolicyNames> = {}): PolicyNames => ({
  place: '云州',
  title: '云州市技能人才落户暂行办法',
  shortName: '落户办法',
  number: '云政发〔2020〕7号',
  year: '2020',
  report: null,
  ...given,
});
const AWARDS = names({ place: '林州', title: '技能人才奖励办法', shortName: '奖励办法', number: null, year: '2019' });
const ground = (given: Partial<ReplyGround> = {}): ReplyGround => ({
  document: names(),
  clause: '一',
  quotes: ['可以直接申请在云州落户'],
  says: null,
  link: 'https://example.org/policies/x/#grant',
  ...given,
});
const reply = (given: Partial<Reply> = {}): Reply => ({
  question: '谁能在云州落户？',
  answer: '云州：高级工及以上可以申请。',
  grounds: [ground()],
  cautions: ['没有写有效期，现在还办不办，要向当地核实'],
  link: 'https://example.org/q/12/',
  ...given,
});

test('a message has question, answer, phrase with its clause, caution and link, a line each', () => {
  assert.equal(
    plainReply(reply()),
    `问：谁能在云州落户？
答：云州：高级工及以上可以申请。
依据：《云州市技能人才落户暂行办法》（云政发〔2020〕7号）一：“可以直接申请在云州落户”
注意：没有写有效期，现在还办不办，要向当地核实。
https://example.org/q/12/`,
  );
});

test('what is about a line begins with what the line says', () => {
  assert.ok(plainReply(reply({ question: null })).startsWith('云州：高级工及以上可以申请。\n依据：'));
});

test('several documents are named with number or year and their clauses, each once', () => {
  const grounds = [
    ground(),
    ground({ clause: '二' }),
    ground({ clause: '二' }),
    ground({ document: AWARDS, clause: null, quotes: [] }),
  ];
  assert.match(
    plainReply(reply({ grounds })),
    /\n依据：《云州市技能人才落户暂行办法》（云政发〔2020〕7号）一、二；林州《技能人才奖励办法》（2019年）\n/,
  );
});

test('what does not fit is told in fewer words, and never loses the answer, the place, what to heed or the link', () => {
  const clauses = ['二', '三', '四'].map((clause) => ground({ clause }));
  const long = reply({ grounds: [ground({ quotes: ['长'.repeat(60), '短'.repeat(20)] }), ...clauses] });
  const basis = (limit: number) => /\n依据：(.*)\n/.exec(plainReply(long, limit))?.[1] ?? '';
  // Phrases go first, then the official title, then the number, then the clauses.
  const told = Array.from({ length: MESSAGE_LIMIT }, (_, less) => basis(MESSAGE_LIMIT - less));
  assert.deepEqual(
    [...new Set(told)].map((text) => text.replace(/长+/, '长').replace(/短+/, '短')),
    [
      '《云州市技能人才落户暂行办法》（云政发〔2020〕7号）一：“长”“短”',
      '《云州市技能人才落户暂行办法》（云政发〔2020〕7号）一：“长”等',
      '云州落户办法（云政发〔2020〕7号）一：“长”等',
      '云州2020年落户办法一：“长”等',
      '《云州市技能人才落户暂行办法》（云政发〔2020〕7号）一、二、三等',
      '云州落户办法（云政发〔2020〕7号）一、二、三等',
      '云州落户办法（云政发〔2020〕7号）一等',
      '云州2020年落户办法一等',
      '云州落户办法一等',
      '云州一等',
    ],
  );
  for (const [less, text] of told.entries()) {
    const whole = plainReply(long, MESSAGE_LIMIT - less);
    if (text !== told.at(-1)) assert.ok([...whole].length <= MESSAGE_LIMIT - less);
    for (const part of [long.answer, '没有写有效期', long.link]) assert.ok(whole.includes(part));
  }
});

test('of many documents that do not fit, the weightiest are named, and how many there are', () => {
  const grounds = ['甲', '乙', '丙'].map((place) =>
    ground({ document: names({ place, title: `${place}市办法`, shortName: '很长很长很长很长的办法' }) }),
  );
  const told = Array.from({ length: MESSAGE_LIMIT }, (_, less) => plainReply(reply({ grounds }), MESSAGE_LIMIT - less));
  for (const basis of [
    '甲很长很长很长很长的办法一；乙很长很长很长很长的办法一等3份文件',
    '甲很长很长很长很长的办法一等3份文件',
  ])
    assert.ok(
      told.some((text) => text.includes(`\n依据：${basis}\n`)),
      basis,
    );
});

test('what many documents have to be heeded for is told without titles and places last, and none of it is lost', () => {
  const states = ['甲：没有写有效期', '乙、丙：有效期已结束'];
  const lapsed = ['它所依据的《丁办法》期限已结束', '它所依据的《戊办法》期限已结束'];
  const grounds = ['甲', '乙', '丙'].map((place) =>
    ground({ document: names({ place, title: `${place}市办法` }), clause: '第十三条' }),
  );
  const many = reply({ grounds, cautions: [...states, ...lapsed] });
  const told = Array.from({ length: MESSAGE_LIMIT }, (_, less) => plainReply(many, MESSAGE_LIMIT - less));
  for (const heeded of [
    '甲：没有写有效期；乙、丙：有效期已结束；有的依据的文件期限已结束；有没有效要先问',
    '有的没有写有效期；有的有效期已结束；有的依据的文件期限已结束；有没有效要先问',
  ])
    assert.ok(
      told.some((text) => text.includes(`等3份文件\n注意：${heeded}。\n`)),
      heeded,
    );
  assert.ok(told.every((text) => !text.includes('等等')));
});

test('only a title stands in 《》, in every length and form', () => {
  const given = reply({ grounds: [ground(), ground({ document: AWARDS })] });
  const titles = new Set(given.grounds.map(({ document }) => `《${document.title}》`));
  const texts = Array.from({ length: MESSAGE_LIMIT }, (_, limit) => plainReply(given, limit));
  for (const text of [...texts, markdownReply(given), htmlReply(given)]) {
    for (const [named] of text.matchAll(/《[^》]*》/g)) assert.ok(titles.has(named), named);
  }
});

test('what no phrase stands for is said in words', () => {
  const given = reply({ grounds: [ground({ quotes: [], says: '前后不一：正文五种，填表说明四种' })] });
  assert.match(htmlReply(given), /<\/a>：前后不一：正文五种，填表说明四种<\/li>/);
  assert.match(markdownReply(given), /\)：前后不一：正文五种，填表说明四种$/m);
});

test('the address that is shown is the address that it leads to, and can be replaced with it', () => {
  for (const text of [markdownReply(reply()), htmlReply(reply())]) {
    const shown = [...text.matchAll(/example\.org\/q\/12\//g)];
    assert.equal(text.split('https://example.org/q/12/').length - 1, shown.length);
  }
});

const words = fc.stringMatching(/^[云州可以"<>&*_[\]`\\#（）]{1,20}$/);
const anyReply = fc.record({
  question: fc.option(words),
  answer: words,
  grounds: fc.array(
    fc.record({
      document: fc.record({
        report: fc.constant(null),
        place: words,
        title: words,
        shortName: words,
        number: fc.option(words),
        year: fc.constant('2020'),
      }),
      clause: fc.option(words),
      quotes: fc.array(words, { maxLength: 3 }),
      says: fc.option(words),
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
      for (const { quotes, says } of given.grounds)
        for (const text of says === null ? quotes : [says]) assert.ok(shown.includes(text), text);
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
  assert.deepEqual(validityCautions([{ place: '云州', state: 'ended', of: 'plan' }]), [
    '规划期已结束，不能据此认为现在可以申领',
  ]);
  assert.deepEqual(
    validityCautions([
      { place: '云州', state: 'ended', of: 'plan' },
      { place: '林州', state: 'none-printed' },
      { place: '云州', state: 'ended', of: 'plan' },
      { place: '海州', state: 'ended', of: 'plan' },
    ]),
    ['云州、海州：规划期已结束，不能据此认为现在可以申领', '林州：没有写有效期，现在还办不办，要向当地核实'],
  );
});

test('where documents of one place differ in their terms each is named, and a round that is over is told of its own', () => {
  const [old, fresh] = [
    { place: '云州', name: '云州2020年落户办法', state: 'ended', of: 'validity' },
    { place: '云州', name: '云州2025年积分办法', state: 'in-term', of: 'validity', ended: ['这一轮申报已截止'] },
  ] as const;
  const [lapsed, holds] = [validityCautions([old]), validityCautions([{ ...fresh, ended: [] }])];
  assert.deepEqual(validityCautions([old, fresh]), [
    `云州2020年落户办法：${lapsed}`,
    `云州2025年积分办法：${holds}`,
    '云州2025年积分办法：这一轮申报已截止',
  ]);
  assert.deepEqual(validityCautions([fresh]), [`${holds}`, '这一轮申报已截止']);
});

test('the snippet is one frame with its address and a name, and a script that listens to this frame alone', () => {
  const snippet = parse(embedSnippet('https://example.org/faq/x/embed/', '“谁”<能>"落户"&？', 410), {
    blockTextElements: { script: true },
  });
  const frame = snippet.querySelector('iframe');
  assert.equal(frame?.attributes['src'], 'https://example.org/faq/x/embed/?theme=light');
  assert.equal(frame?.attributes['height'], '410');
  assert.equal(frame?.attributes['title'], '“谁”<能>"落户"&？');
  const script = snippet.querySelector('script')?.textContent ?? '';
  let listener: ((event: object) => void) | undefined;
  const [own, other] = [
    { contentWindow: {}, height: '410' },
    { contentWindow: {}, height: '1' },
  ];
  const asked: string[] = [];
  const document = {
    querySelectorAll: (selector: string) => {
      asked.push(selector);
      return [own, other];
    },
  };
  new Script(script).runInNewContext({
    document,
    addEventListener: (_type: string, listen: typeof listener) => {
      listener = listen;
    },
  });
  listener?.({ source: own.contentWindow, data: { youjuHeight: 700 } });
  listener?.({ source: {}, data: null });
  assert.deepEqual([own.height, other.height], [700, '1']);
  assert.deepEqual(new Set(asked), new Set(['iframe[src^="https://example.org/faq/x/embed/"]']));
});
