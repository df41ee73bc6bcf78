/** Ways of damaging real content, each at a place chosen by seed: see content-mutations.test.ts. */

import { NOTED_PATH } from '../../src/commands/noted-files.ts';
import type { ContentFile } from '../../src/library/read-library.ts';
import type { Seeded } from '../bench/eligibility/seeded.ts';

/** A damaged content folder, and what is to be expected of it. */
export interface Mutation {
  /** What sort of damage it is. */
  kind: string;
  files: ContentFile[];
  /** The file that is damaged. */
  path: string;
  /** Refused: the line, where one is at fault, and a word of the message. Harmless: the text that is now in the file and was not before. */
  expects: { line?: number; word: RegExp } | { harmless: string };
}

/** A way to damage a text: the new text and where; undefined where this text has no place for it. */
type Damage = (text: string, random: Seeded) => { text: string; line?: number } | undefined;

const COLLECTIONS = [
  'policies',
  'points',
  'faqs',
  'places',
  'topics',
  'glossary',
  'questions',
  'vocabulary',
  'wording',
] as const;
type Collection = (typeof COLLECTIONS)[number];
const BODIES = ['policies', 'faqs'] as const;

const BEYOND = '2999-01-01';

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;
const chosen = (matches: RegExpExecArray[], random: Seeded) => (matches.length > 0 ? random.oneOf(matches) : undefined);

/** Puts something where a pattern begins to match, at a place chosen by seed. */
function inserted(pattern: RegExp, what: string, after = false): Damage {
  return (text, random) => {
    const match = chosen([...text.matchAll(pattern)], random);
    if (!match) return undefined;
    const at = match.index + (after ? match[0].length : 0);
    return { text: text.slice(0, at) + what + text.slice(at), line: lineAt(text, at) + leading(what) };
  };
}

const leading = (what: string) => /^\n*/.exec(what)?.[0].length ?? 0;

/** Replaces what a pattern matches, at a place chosen by seed. */
function replaced(pattern: RegExp, by: (match: RegExpExecArray) => string): Damage {
  return (text, random) => {
    const match = chosen([...text.matchAll(pattern)], random);
    if (!match) return undefined;
    return {
      text: text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length),
      line: lineAt(text, match.index),
    };
  };
}

/** A sentence of a body that stands on a line of its own. */
const SENTENCE = /(?<=\n\n)[\p{Script=Han}“][^\n<>|]{8,}(?=\n\n)/gu;
/** A place after the first character of one. */
const IN_SENTENCE = /(?<=\n\n[\p{Script=Han}“])[\p{Script=Han}](?=[^\n<>|]{8,}\n\n)/gu;
const inSentence = (what: string) => inserted(IN_SENTENCE, what);
const asBlock = (what: string) => inserted(SENTENCE, `\n\n${what}`, true);
/** A field at the left edge of YAML, with what is written after it on its line. */
const FIELD = /(?<=^|\n)[a-zA-Z]+: (?=[\p{Script=Han}a-z][^\n]*\n)/gu;
const atTop =
  (what: string): Damage =>
  (text) =>
    text.startsWith('---') ? { text: text.replace('---\n', `---\n${what}`), line: 2 } : { text: what + text, line: 1 };
/** Where a document was seen, at the top of it, in place of what it says of that itself. */
const seenAt =
  (what: string): Damage =>
  (text, ...rest) =>
    atTop(what)(text.replace(/^seenAt:.*\n(?: +.*\n)*/m, ''), ...rest);
const anywhere = (what: string) => inserted(/\p{Script=Han}(?=\p{Script=Han})/gu, what, true);

/** Damage that is told some lines below where it begins. */
const lower =
  (lines: number, damage: Damage): Damage =>
  (text, random) => {
    const made = damage(text, random);
    return made?.line === undefined ? made : { ...made, line: made.line + lines };
  };

/** Damage that is told at the tag in which it is, which may begin on a line before. */
const withoutLine =
  (damage: Damage): Damage =>
  (text, random) => {
    const made = damage(text, random);
    return made && { text: made.text };
  };

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefgh'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(', ')}]`),
].join('\n');

/** Damage that is told where it stands: kind, collections, damage, a word of the message. */
const REFUSED: readonly [kind: string, in_: readonly Collection[], damage: Damage, word: RegExp][] = [
  ['an expression in a sentence', BODIES, inSentence('{process.env.HOME}'), /大括号里的代码/],
  ['an expression on a line of its own', BODIES, asBlock('{process.exit()}'), /大括号里的代码/],
  ['code between two comments', BODIES, asBlock('{/* a */ globalThis.x = 1 /* b */}'), /大括号里的代码/],
  ['code between two comments in a sentence', BODIES, inSentence('{/* a */ globalThis.x /* b */}'), /大括号里的代码/],
  ['a brace that stays open', BODIES, inSentence('{'), /大括号/],
  ['a link that is a script', BODIES, inSentence('[这里](javascript:alert(1))'), /链接 javascript/],
  ['a link to a foreign page', BODIES, inSentence('[这里](https://example.com/a)'), /链接 https/],
  ['a link to a page of our own', BODIES, inSentence('[这里](/policies/)'), /链接 \/policies/],
  ['a foreign picture', BODIES, inSentence('![图](https://example.com/a.png)'), /图片 https/],
  ['a bare address', BODIES, inSentence(' https://example.com/a '), /链接 https/],
  ['a bare address without its scheme', BODIES, inSentence(' www.example.com '), /链接 http/],
  ['a mail address', BODIES, inSentence(' somebody@example.com '), /链接 mailto/],
  ['an address in angle brackets', BODIES, inSentence('<https://example.com>'), /标签/],
  ['a reference link', BODIES, asBlock('[这里][x]\n\n[x]: https://example.com'), /链接/],
  ['a footnote', BODIES, asBlock('这里[^1]\n\n[^1]: 说明'), /脚注/],
  ['code in a sentence', BODIES, inSentence('`x`'), /代码/],
  ['a block of code', BODIES, asBlock('```\nx\n```'), /代码块/],
  ['struck-out text', BODIES, inSentence('~~不~~'), /删除线/],
  ['a list to tick', BODIES, asBlock('- [x] 项'), /打勾/],
  ['a quotation block', BODIES, asBlock('> 引'), /引用块/],
  ['a rule', BODIES, asBlock('***'), /分隔线/],
  ['a heading within the text', BODIES, asBlock('### 题'), /标题/],
  ['a table within the text', BODIES, asBlock('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'), /表格/],
  ['HTML in a sentence', BODIES, inSentence('<b>x</b>'), /标签 <b>/],
  ['a picture as HTML', BODIES, inSentence('<img src="x" onerror="alert(1)"/>'), /标签 <img>/],
  ['a script', BODIES, asBlock('<script>alert(1)</script>'), /标签 <script>/],
  ['a frame', BODIES, asBlock('<iframe src="https://example.com"/>'), /标签 <iframe>/],
  ['a style', BODIES, asBlock('<style>x</style>'), /标签 <style>/],
  ['a comment as HTML', BODIES, asBlock('<!-- x -->'), /标签/],
  ['a fragment', BODIES, inSentence('<>x</>'), /没有名字的标签/],
  ['a component that content may not use', BODIES, inSentence('<CopyButton/>'), /标签 <CopyButton>/],
  ['a member of a component', BODIES, inSentence('<Term.x/>'), /标签 <Term.x>/],
  ['a module', BODIES, asBlock('import x from "node:fs"'), /import/],
  ['something to export', BODIES, asBlock('export const x = process.env'), /import/],
  ['a spread on a term', BODIES, inSentence('<Term {...process.env}>词</Term>'), /大括号里的代码/],
  [
    'a handler on a term',
    BODIES,
    inSentence('<Term id="senior-worker" onclick="alert(1)">词</Term>'),
    /不认识的属性 onclick/,
  ],
  ['a term computed', BODIES, inSentence('<Term id={process.env.HOME}>词</Term>'), /大括号里的代码/],
  [
    'a term within a term',
    BODIES,
    inSentence('<Term id="senior-worker">甲<Term id="senior-worker">乙</Term></Term>'),
    /<Term> 里的 <Term>/,
  ],
  ['a spread on a provision', ['policies'], inserted(/<Provision(?= )/g, ' {...process.env}', true), /大括号里的代码/],
  [
    'a handler on a provision',
    ['policies'],
    inserted(/<Provision(?= )/g, ' onclick="x"', true),
    /不认识的字段 onclick/,
  ],
  [
    'an optional attribute computed',
    ['policies'],
    inserted(/<Provision(?= )/g, ' unlimited={process.env.HOME}', true),
    /大括号里的代码/,
  ],
  ['an attribute twice', ['policies'], inserted(/<Provision(?= id)/g, ' id="twice"', true), /写了两次/],
  [
    'text within a quantity',
    ['policies'],
    replaced(/<Quantity ([^>]*)\/>/g, ([, given]) => `<Quantity ${given}>甲</Quantity>`),
    /不会显示/,
  ],
  ['text beside a table', ['policies'], inserted(/(?<=\n\n)\|/g, '旁边的话\n\n'), /表格之外/],
  ['a list nested without end', BODIES, asBlock(`${'- '.repeat(60)}x`), /层/],
  ['a quotation nested without end', BODIES, asBlock(`${'> '.repeat(3000)}x`), /引用块|层/],
  ['a hidden character as an entity', BODIES, inSentence('&#x202E;'), /U\+202E/],
  ['a mark of direction', COLLECTIONS, anywhere('\u202e'), /U\+202E/],
  ['a space without width', COLLECTIONS, anywhere('\u200b'), /U\+200B/],
  ['a zero byte', COLLECTIONS, anywhere('\0'), /U\+0000/],
  ['a character that was lost', COLLECTIONS, anywhere('\ufffd'), /U\+FFFD/],
  ['a hidden character written out', COLLECTIONS, replaced(FIELD, ([name]) => `${name}"\\u202e" #`), /U\+202E/],
  ['a value that nobody decided', COLLECTIONS, atTop('# 【待定】这一项还没有人看\n'), /待定/],
  ['a proposal that nobody decided', BODIES, asBlock('{/* 【待定】数“5年” */}'), /待定/],
  ['a sentence that nobody decided', BODIES, inSentence('【待定】'), /待定/],
  [
    'marks of a merge',
    COLLECTIONS,
    replaced(
      /(?<=\n)[^\n]*\p{Script=Han}[^\n]*\n/gu,
      ([line]) => `<<<<<<< HEAD\n${line}=======\n${line}>>>>>>> other\n`,
    ),
    /合并/,
  ],
  ['a type of its own', COLLECTIONS, replaced(FIELD, ([name]) => `${name}!!js/function `), /类型标记 !!js\/function/],
  ['an unknown type', COLLECTIONS, replaced(FIELD, ([name]) => `${name}!foo `), /类型标记 !foo/],
  ['a field named __proto__', COLLECTIONS, atTop('__proto__: { a: 1 }\n'), /__proto__/],
  ['an unknown field', COLLECTIONS, atTop('tilte: 甲\n'), /不认识的字段 tilte/],
  ['a field that is a list', COLLECTIONS, atTop('? [a, b]\n: c\n'), /字段名/],
  [
    'a field twice',
    COLLECTIONS,
    lower(
      1,
      replaced(FIELD, ([name]) => `${name}甲乙丙丁\n${name}`),
    ),
    /写了两次/,
  ],
  ['an alias bomb', COLLECTIONS, lower(2, atTop(`${bomb}\n`)), /里面又有引用/],
  ['an alias of itself', COLLECTIONS, atTop('a: &a [*a]\n'), /引用了自己/],
  ['an alias of nothing', COLLECTIONS, atTop('a: *nobody\n'), /前面没有 &nobody/],
  ['a list in lists without end', COLLECTIONS, atTop(`a: ${'['.repeat(40)}${']'.repeat(40)}\n`), /层/],
  ['lists that stay open', COLLECTIONS, atTop(`a: ${'['.repeat(20_000)}\n`), /层|引号|读不懂/],
  ['an indent by tab', COLLECTIONS, lower(1, atTop('a:\n\tb: 1\n')), /缩进|读不懂|冒号/],
  [
    'a version of the language',
    ['places', 'topics', 'glossary', 'questions', 'vocabulary', 'wording'],
    (text) => ({ text: `%YAML 1.1\n---\n${text}` }),
    /指令/,
  ],
  [
    'an address in a field',
    COLLECTIONS,
    inserted(
      /(?<=\n(?:definition|description|note|help|ask|why|for|answer|lede|name| {4}why|aliases): ?\[?)\p{Script=Han}/gu,
      ' https://example.com ',
    ),
    /网址/,
  ],
  ['a review that lies ahead', ['policies'], replaced(/(?<=lastReviewed: )[\d-]+/g, () => BEYOND), /还没有到/],
  [
    'a review before there was anything to read',
    ['policies'],
    replaced(/(?<=lastReviewed: )[\d-]+/g, () => '1999-01-01'),
    /以前/,
  ],
  ['an answer reviewed ahead', ['faqs'], replaced(/(?<=\n {2}on: )[\d-]+/g, () => BEYOND), /还没有到/],
  [
    'an address that is not encrypted',
    ['policies'],
    seenAt('seenAt: [{ address: "http://example.gov.cn/", whose: 某网站, readOn: 2026-01-01 }]\n'),
    /https:\/\/ 开头/,
  ],
  [
    'an address that is a script',
    ['policies'],
    seenAt('seenAt: [{ address: "javascript:alert(1)", whose: 某网站, readOn: 2026-01-01 }]\n'),
    /https:\/\/ 开头/,
  ],
  [
    'an address with a name before its host',
    ['policies'],
    seenAt('seenAt: [{ address: "https://a:b@example.gov.cn/", whose: 某网站, readOn: 2026-01-01 }]\n'),
    /https:\/\/ 开头/,
  ],
  [
    'an address that nobody owns',
    ['policies'],
    seenAt('seenAt: [{ address: "https://example.gov.cn/", readOn: 2026-01-01 }]\n'),
    /没有写/,
  ],
  [
    'an address read ahead',
    ['policies'],
    seenAt(`seenAt: [{ address: "https://example.gov.cn/", whose: 某网站, readOn: ${BEYOND} }]\n`),
    /还没有到/,
  ],
  [
    'a place within itself',
    ['places'],
    (text, random) => replaced(/(?<=\nwithin: )(?!null)[a-z-]+/g, () => '@SELF')(text, random),
    /绕了一圈/,
  ],
  [
    'a place mistaken for itself',
    ['places'],
    replaced(/(?<=notToConfuse:\n {2}- place: )[a-z-]+/g, () => '@SELF'),
    /就是它自己/,
  ],
  [
    'a document that cites itself',
    ['policies'],
    replaced(/(?<=held: )(?:null|[a-z0-9-]+)/g, () => '@SELF'),
    /就是它自己/,
  ],
  ['a question related to itself', ['faqs'], replaced(/(?<=\nrelated: \[)[a-z-]+/g, () => '@SELF'), /已有的问题/],
  [
    'a changed phrase',
    ['policies'],
    withoutLine(replaced(/(?<=quote=")\p{Script=Han}/gu, () => '龘')),
    /没有核对记录|原文里没有/,
  ],
  [
    'a place that is not there',
    ['policies'],
    replaced(/(?<=\nplace: )[a-z-]+/g, () => 'nowhere-at-all'),
    /nowhere-at-all/,
  ],
];

/** Damage that does no harm: the text that it puts in stands there, and nowhere else anything changes. */
const TEMPLATE = ['$', '{process.env.HOME}'].join('');
const MARKUP = '<img src=x onerror=alert(1)>';
const WORDS = /(?<=\n(?:definition|description|note|help|ask| {4}why|sourceNote): )\p{Script=Han}(?=\p{Script=Han})/gu;
const HARMLESS: readonly [kind: string, in_: readonly Collection[], damage: Damage, text: string][] = [
  ['HTML in a field', COLLECTIONS, inserted(WORDS, MARKUP, true), MARKUP],
  ['an expression in a field', COLLECTIONS, inserted(WORDS, TEMPLATE, true), TEMPLATE],
  ['a script that is text', COLLECTIONS, inserted(WORDS, '</script><script>', true), '</script><script>'],
  ['HTML as entities in a sentence', ['faqs'], inSentence('&lt;script&gt;'), '<script>'],
  ['a mark of byte order', COLLECTIONS, (text) => ({ text: `\ufeff${text}` }), ''],
  ['line ends of Windows', COLLECTIONS, (text) => ({ text: text.replaceAll('\n', '\r\n') }), ''],
  ['empty lines at the end', COLLECTIONS, (text) => ({ text: `${text}\n\n\n` }), ''],
  ['a comment in YAML', COLLECTIONS, atTop('# 给作者看的\n'), ''],
  ['a comment in a body', BODIES, asBlock('{/* 给作者看的 */}'), ''],
];

const LOCKS = ['content/evidence.lock.json', 'content/changes.lock.json', NOTED_PATH];

/** Damage to the records beside the collections. */
const RECORDS: readonly [kind: string, path: string, damage: Damage | 'missing', word: RegExp][] = [
  ...LOCKS.flatMap((path): (typeof RECORDS)[number][] => [
    [
      'a record that breaks off',
      path,
      (text, random) => ({ text: text.slice(0, random.below(text.length - 10)) }),
      /JSON/,
    ],
    ['a record that is an empty object', path, () => ({ text: '{}' }), /要有这一项/],
    ['a record that is a list', path, () => ({ text: '[]' }), /./],
    ['a record that is null', path, () => ({ text: 'null' }), /./],
    ['a record that is nothing', path, () => ({ text: '' }), /JSON/],
    [
      'a record with marks of a merge',
      path,
      replaced(/(?<=\n) +"[^\n]*\n/g, ([line]) => `<<<<<<< a\n${line}=======\n${line}>>>>>>> b\n`),
      /合并/,
    ],
    [
      'a record with __proto__',
      path,
      replaced(/(?<="(?:documents|content|files)": \{)/g, () => '"__proto__": {"a": 1},'),
      /__proto__/,
    ],
  ]),
  // Without the record of the data a build gives each file its own day.
  ...LOCKS.filter((path) => path !== NOTED_PATH).map((path): (typeof RECORDS)[number] => [
    'a record that is gone',
    path,
    'missing',
    /没有这个文件/,
  ]),
  [
    'a phrase that is not in its record',
    'content/evidence.lock.json',
    replaced(/(?<="quote": ")\p{Script=Han}/gu, () => '龘'),
    /核对记录/,
  ],
  [
    'a document that is not there in the record',
    'content/evidence.lock.json',
    replaced(/(?<="documents": \{\n {2}")[a-z0-9-]+/g, () => 'nowhere-2020'),
    /核对记录/,
  ],
  ['a history that breaks off', 'content/changes.yaml', (text) => ({ text: `${text}\n  - [` }), /./],
  [
    'a history that lies ahead',
    'content/changes.yaml',
    (text) => ({ text: text.replace(/- day: [\d-]+/, `- day: ${BEYOND}`) }),
    /还没有到/,
  ],
  [
    'a history out of order',
    'content/changes.yaml',
    (text) => ({
      text: `${text.trimEnd()}\n- day: 2998-01-01\n  changes: [{ change: removed, what: faqs/x, title: 甲 }]\n`,
    }),
    /最近的一天在前/,
  ],
  [
    'a history with an unknown word',
    'content/changes.yaml',
    replaced(/(?<=change: )changed/g, () => 'altered'),
    /altered/,
  ],
  [
    'a history with marks of a merge',
    'content/changes.yaml',
    replaced(/(?<=\n)- day[^\n]*\n/g, ([line]) => `<<<<<<< a\n${line}=======\n${line}>>>>>>> b\n`),
    /合并/,
  ],
  ['a history that is gone', 'content/changes.yaml', 'missing', /没有这个文件/],
  [
    'versions of the data without the one published',
    'content/data-releases.yaml',
    replaced(/(?<=version: )[\d.]+/g, () => '0.0.1'),
    /最新的版本在前/,
  ],
  ['versions of the data that are gone', 'content/data-releases.yaml', 'missing', /没有这个文件/],
  ['a ledger that is gone', 'content/permalinks.txt', 'missing', /没有这个文件/],
  [
    'a ledger with marks of a merge',
    'content/permalinks.txt',
    replaced(/(?<=\n)\/[^\n]*\n/g, ([line]) => `<<<<<<< a\n${line}=======\n${line}>>>>>>> b\n`),
    /合并/,
  ],
  [
    'a ledger that no longer says which numbers have pages',
    'content/permalinks.txt',
    (text) => ({ text: text.replace(/^own-pages .*\n/m, '') }),
    /没有这一行，而有编号/,
  ],
  ['a number given twice', 'content/permalinks.txt', (text) => ({ text: `${text}/nowhere/ 1\n` }), /编号 1/],
  [
    'a foreign address in the ledger',
    'content/permalinks.txt',
    (text) => ({ text: `${text}https://example.com/\n` }),
    /以 \/ 开头/,
  ],
  [
    'a move that lies ahead',
    'content/permalinks.txt',
    (text) => ({ text: `${text}/nowhere/ moved ${BEYOND} /about/\n` }),
    /还没有到/,
  ],
  [
    'a hidden character in the ledger',
    'content/permalinks.txt',
    replaced(/(?<=\n\/)[a-z]/g, ([letter]) => `\u202e${letter}`),
    /U\+202E/,
  ],
];

/** Names that content must not have. */
const NAMES: readonly [kind: string, in_: readonly Collection[], rename: (path: string) => string, word: RegExp][] = [
  ...['on', 'v', 'place', 'topic'].map((name): (typeof NAMES)[number] => [
    `a question named ${name}`,
    ['questions'],
    (path) => path.replace(/[^/]+$/, `${name}.yaml`),
    /另有用处/,
  ]),
  ['a place named elsewhere', ['places'], (path) => path.replace(/[^/]+$/, 'elsewhere.yaml'), /另有用处/],
  [
    'a name in capitals',
    COLLECTIONS,
    (path) => path.replace(/[^/]+$/, (name) => name.replace(/^./, (first) => first.toUpperCase())),
    /文件名/,
  ],
  ['a name with a line end', COLLECTIONS, (path) => path.replace(/(?=\.\w+$)/, '\n'), /文件名/],
  ['a name without its ending', COLLECTIONS, (path) => path.replace(/\.\w+$/, ''), /没有扩展名/],
  ['a copy that an editor left', COLLECTIONS, (path) => `${path}~`, /扩展名/],
  ['a folder too deep', COLLECTIONS, (path) => path.replace(/([^/]+)$/, 'a/$1'), /别的一层/],
  [
    'a folder that nobody knows',
    COLLECTIONS,
    (path) => path.replace(/^content\/[a-z]+/, 'content/nowhere'),
    /文件夹 nowhere/,
  ],
];

const collectionOf = ({ path }: ContentFile) => path.split('/')[1] as Collection;
const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');

/** Of the collections that something can befall, where it can befall all, every other one, in turn: each gets its share. */
function sharedOut(collections: readonly Collection[], number: number): readonly Collection[] {
  return collections.length < COLLECTIONS.length ? collections : collections.filter((_, at) => (at + number) % 2 === 0);
}

/** Every kind of damage, in the collections that it can befall, in a file and at a place that the seed chooses. */
export function* mutationsOf(files: readonly ContentFile[], random: Seeded): Generator<Mutation> {
  const texts = files.filter(({ path }) => path.split('/').length > 2);
  const damaged = (damage: Damage, collection: Collection) => {
    const candidates = texts.filter((file) => collectionOf(file) === collection);
    // A file that has no place for it is passed over.
    for (const start = random.below(candidates.length), at = { by: 0 }; at.by < candidates.length; at.by += 1) {
      const file = candidates[(start + at.by) % candidates.length] as ContentFile;
      const made = damage(file.text, random);
      if (!made) continue;
      const text = made.text.replaceAll('@SELF', idOf(file.path));
      return {
        file,
        line: made.line,
        files: files.map((other) => (other === file ? { path: file.path, text } : other)),
      };
    }
    return undefined;
  };
  for (const [number, [kind, collections, damage, word]] of REFUSED.entries()) {
    for (const collection of sharedOut(collections, number)) {
      const made = damaged(damage, collection);
      if (!made) continue;
      const line = made.line === undefined ? {} : { line: made.line };
      yield { kind, files: made.files, path: made.file.path, expects: { word, ...line } };
    }
  }
  for (const [number, [kind, collections, damage, harmless]] of HARMLESS.entries()) {
    for (const collection of sharedOut(collections, number)) {
      const made = damaged(damage, collection);
      if (made) yield { kind, files: made.files, path: made.file.path, expects: { harmless } };
    }
  }
  for (const [kind, path, damage, word] of RECORDS) {
    const file = files.find((other) => other.path === path) as ContentFile;
    const made = damage === 'missing' ? undefined : damage(file.text, random);
    const changed = files.flatMap((other) => (other !== file ? [other] : made ? [{ path, text: made.text }] : []));
    // The lock is told at the document that it no longer covers.
    const where = kind.startsWith('a phrase') ? 'content/policies/' : path;
    yield { kind, files: changed, path: where, expects: { word } };
  }
  for (const [number, [kind, collections, rename, word]] of NAMES.entries()) {
    for (const collection of sharedOut(collections, number)) {
      const file = random.oneOf(texts.filter((other) => collectionOf(other) === collection));
      const path = rename(file.path);
      yield {
        kind,
        files: files.map((other) => (other === file ? { ...file, path } : other)),
        path,
        expects: { word },
      };
    }
  }
}
