/**
 * The authors' manual says everything that the check allows, and nothing else: a field, tag, word or collection that is added
 * or renamed fails here until the manual tells of it. Its examples are read as content is.
 */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';
import { editorSchemas } from '../../src/commands/editor-schemas.ts';
import { PERSONAS, personaSchema } from '../../src/commands/persona-file.ts';
import { personaProblems } from '../../src/commands/persona-problems.ts';
import { HEADLINES, type Headline } from '../../src/eligibility/headline.ts';
import { headlineName } from '../../src/eligibility/headline-words.ts';
import { collectQuotes } from '../../src/evidence/collect-quotes.ts';
import { lockKey, lockQuotes, lockSchema } from '../../src/evidence/lock.ts';
import { normalise, normaliseQuote } from '../../src/evidence/normalise.ts';
import { verifyPolicy } from '../../src/evidence/verify.ts';
import { TAG_SCHEMAS } from '../../src/library/allowed-markup.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../src/library/collections.ts';
import { formatProblems } from '../../src/library/problem.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { readClauses, readPolicy } from '../../src/library/read-policy.ts';
import { parseLedger } from '../../src/permalinks/parse-ledger.ts';
import { benefitSchema } from '../../src/schema/benefit.ts';
import { fields } from '../../src/schema/common.ts';
import { CONDITION_FORMS } from '../../src/schema/conditions/forms.ts';
import type { WrittenTools } from '../../src/schema/conditions/kind.ts';
import { faqFrontMatterSchema } from '../../src/schema/faq.ts';
import { glossaryEntrySchema } from '../../src/schema/glossary-entry.ts';
import { GROUND_FORMS } from '../../src/schema/ground-pointer.ts';
import { placeSchema } from '../../src/schema/place.ts';
import { pointsScheduleSchema } from '../../src/schema/points-schedule.ts';
import { policyFrontMatterSchema } from '../../src/schema/policy.ts';
import type { Policy } from '../../src/schema/policy-body.ts';
import { policyDaySchema } from '../../src/schema/policy-day.ts';
import { questionSchema } from '../../src/schema/question.ts';
import { topicSchema } from '../../src/schema/topic.ts';
import { vocabularySchema } from '../../src/schema/vocabulary.ts';
import { wordingSchema } from '../../src/schema/wording.ts';
import { sha256 } from '../../src/site/sha256.ts';
import { problemsOf, validLibrary } from './fixture-library.ts';
import { namesOf, type SchemaNames } from './schema-fields.ts';

const ROOT = join(import.meta.dirname, '../..');
const manual = readFileSync(join(ROOT, 'content/README.md'), 'utf8');
const POLICY = 'content/policies/yunzhou/yunzhou-2024-skilled-settlement.mdx';
const LOCK = 'content/evidence.lock.json';
/** As much as one sentence may be: said once for all fields. */
const SENTENCE = 300;

interface Example {
  language: string;
  /** Path of the file that it is, or what else it stands for; empty for a piece of a file. */
  of: string;
  text: string;
}

const FENCE = /^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm;
const examples = [...manual.matchAll(FENCE)].map(
  ([, language = '', of = '', text = '']): Example => ({ language, of, text }),
);
const prose = manual.replace(FENCE, '');

function example(of: string): string {
  const found = examples.find((one) => one.of === of);
  assert.ok(found, `the manual has no example ${of}`);
  return found.text;
}

/** The text below a heading, up to the next one of any level. */
function section(heading: string): string {
  const [, text] = prose.split(`\n${heading}\n`);
  assert.ok(text, `the manual has no heading “${heading}”`);
  return text.split(/\n#+ /)[0] ?? '';
}

const codeIn = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);

interface Row {
  names: string[];
  text: string;
}

/** The rows of the tables of a text whose first column is headed by one of some words. */
function rowsOf(text: string, ...heads: readonly string[]): Row[] {
  return text.split(/\n\s*\n/).flatMap((block) => {
    const [head = '', , ...rows] = block.trim().split('\n');
    const cells = (row: string) => row.split('|').map((cell) => cell.trim());
    if (!heads.includes(cells(head)[1] ?? '')) return [];
    return rows.map((row) => ({ names: codeIn(cells(row)[1] ?? ''), text: row }));
  });
}

/** The names of several schemas as those of one. */
const together = (...schemas: readonly z.core.$ZodType[]): SchemaNames => namesOf(z.union(schemas as [z.ZodType]));

/** The fields of every kind of condition as authors write it; what stands in a condition of conditions is one again. */
function conditionNames(): SchemaNames {
  const anything = z.any();
  const tools: WrittenTools = {
    z,
    fields,
    condition: anything,
    id: anything,
    questionId: anything,
    quote: anything,
    sentence: anything,
    day: anything,
    words: anything.optional(),
  };
  return together(...Object.values(CONDITION_FORMS).map(({ written }): z.ZodType => written(tools)));
}

/** The front matter apart from what has a section of its own. */
function policyNames(): SchemaNames {
  const { benefits: _, days: __, ...shape } = policyFrontMatterSchema.shape;
  const apart = { benefits: z.array(z.unknown()).default([]), days: z.array(z.unknown()).optional() };
  return namesOf(z.object({ ...shape, ...apart }));
}

const SECTIONS: Readonly<Record<string, SchemaNames>> = {
  '### 文件头': policyNames(),
  '### 日子和期限': namesOf(policyDaySchema),
  ...Object.fromEntries(Object.entries(TAG_SCHEMAS).map(([tag, schema]) => [`### \`<${tag}>\``, namesOf(schema)])),
  '### 事项': namesOf(benefitSchema),
  '### 条件': conditionNames(),
  '### 例子': namesOf(personaSchema),
  '## 分值表：`points/`': pointsNames(),
  '## 问答：`faqs/`': namesOf(faqFrontMatterSchema),
  '### 依据': together(...Object.values(GROUND_FORMS)),
  '## 地区：`places/`': namesOf(placeSchema),
  '## 主题：`topics/`': namesOf(topicSchema),
  '## 术语：`glossary/`': namesOf(glossaryEntrySchema),
  '## 题目：`questions/`': namesOf(questionSchema),
  '## 搜索词：`vocabulary/`': namesOf(vocabularySchema),
  '## 用语表：`wording/`': namesOf(wordingSchema),
};

/** What a points schedule is made of; clause, quote and document of a phrase are told once for all phrases. */
function pointsNames(): SchemaNames {
  const { fields: all, values } = namesOf(pointsScheduleSchema);
  const isOfPhrase = ({ path }: { path: string }) =>
    path !== 'groups.items.clause' && /\.(?:clause|quote|document)$/.test(path);
  return { fields: all.filter((field) => !isOfPhrase(field)), values };
}

test('every way of scoring, and of testing, is told of', () => {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { kind } = ('properties' in node ? node.properties : {}) as { kind?: { const?: string; enum?: string[] } };
    for (const name of kind?.enum ?? [kind?.const ?? '']) if (name !== '') names.add(name);
    Object.values(node).forEach(visit);
  };
  visit(JSON.parse(editorSchemas().points));
  const text = section('## 分值表：`points/`');
  assert.ok(names.size > 15);
  assert.deepEqual(
    [...names].filter((name) => !text.includes(`\`${name}\``)),
    [],
  );
});

describe('the manual names what the check allows, and nothing else', () => {
  for (const [heading, { fields: allowed, values }] of Object.entries(SECTIONS)) {
    test(heading, () => {
      const text = section(heading);
      const rows = rowsOf(text, '字段', '属性');
      const told = rows.flatMap(({ names }) => names);
      assert.deepEqual(told.toSorted(), allowed.map(({ path }) => path).toSorted(), 'fields in tables, and fields');
      const words = new Set(codeIn(text).flatMap((code) => [code, ...code.split(/[^\w-]+/)]));
      assert.deepEqual(
        values.filter((value) => !words.has(value)),
        [],
        'words to choose from that are not told of',
      );
      const explained = rowsOf(text, '值').flatMap(({ names }) => names);
      assert.deepEqual(
        explained.filter((value) => !values.includes(value)),
        [],
        'words told of that nothing is chosen from',
      );
    });
  }

  test('a field is said to be needed where it is, to take null where it does, and how long it may be', () => {
    const wrong = Object.entries(SECTIONS).flatMap(([heading, { fields: allowed }]) => {
      const rows = rowsOf(section(heading), '字段', '属性');
      return allowed.flatMap(({ path, optional, nullable, longest, most }) => {
        const text = rows.find(({ names }) => names.includes(path))?.text ?? '';
        const need = /\| (必写|可不写) +\|/.exec(text)?.[1];
        // Where a clause may be named is said where clauses are described.
        const isSaidElsewhere = longest === SENTENCE || /(?:^|\.)clause$/.test(path);
        const expected = [
          ...(need === undefined ? [] : [optional ? '| 可不写' : '| 必写']),
          ...(nullable ? ['null'] : []),
          ...(longest === undefined || isSaidElsewhere ? [] : [`最多 ${longest} 个字`]),
          ...(most === undefined ? [] : [`最多 ${most} 项`]),
        ];
        return expected.filter((words) => !text.includes(words)).map((words) => `${heading} ${path}: ${words}`);
      });
    });
    assert.deepEqual(wrong, []);
    assert.ok(section('## 两种文件怎样写').includes(`一句话：2 到 ${SENTENCE} 个字`));
  });

  test('every collection has its row among the folders, and its section', () => {
    const folders = rowsOf(prose, '文件夹').flatMap(({ names }) => names.map((name) => name.split('/')[0]));
    for (const name of COLLECTION_NAMES) {
      assert.ok(folders.includes(name), `${name} is not among the folders`);
      assert.match(prose, new RegExp(`^## .*：\`${name}/\`$`, 'm'));
    }
  });
});

test('every conclusion is told of in the words that a page has for it', () => {
  const rows = rowsOf(section('### 例子'), '值');
  const told = (headline: Headline) => rows.findLast(({ names }) => names.includes(headline))?.text;
  assert.deepEqual(
    HEADLINES.filter((headline) => !told(headline)?.includes(` ${headlineName(headline)} `)),
    [],
  );
});

test('every command that the manual names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [...manual.matchAll(/npm (?:run )?((?<=run )[\w:]+|test|start)/g)].map(([, script = '']) => script);
  assert.ok(new Set(named).size >= 7);
  assert.deepEqual(
    named.filter((script) => !(script in scripts)),
    [],
  );
});

test('every link within the manual leads to a heading', () => {
  const slug = (heading: string) => heading.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
  const headings = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
  const links = [...prose.matchAll(/\]\(#([^)]*)\)/g)].map(([, link = '']) => link);
  assert.ok(links.length > 10);
  assert.deepEqual(
    links.filter((link) => !headings.includes(link)),
    [],
  );
});

function exampleDocument(): Policy {
  const { entry, problems } = readPolicy(example(POLICY), POLICY);
  assert.ok(entry, formatProblems(problems));
  return entry;
}

/** The valid library of the fixtures with the document and the question of the manual, and the lock that verifying it writes. */
function withExamples(policyText = example(POLICY)): Map<string, string> {
  const files = validLibrary();
  const policy = exampleDocument();
  const original = example(`originals/${policy.id}.txt`);
  const { verified, failed } = verifyPolicy(policy, normalise(original));
  assert.deepEqual(failed, []);
  const lock = JSON.parse(files.get(LOCK) ?? '');
  const quotes = lockQuotes(verified, [], (quote) => sha256(normaliseQuote(quote)), '2026-11-28');
  lock.documents[policy.id] = { original: sha256(original), quotes };
  const faqs = examples.filter(({ of }) => of.startsWith('content/faqs/'));
  for (const { of, text } of faqs) files.set(of, text);
  return files.set(POLICY, policyText).set(LOCK, JSON.stringify(lock));
}

describe('the examples of the manual', () => {
  test('the document and its question, in a library, have no fault but that nobody has reviewed the answer', () => {
    const problems = problemsOf(withExamples());
    assert.deepEqual(
      problems.filter(({ field, found }) => !(field === 'reviewed' && found === '还没有核对过')),
      [],
      formatProblems(problems),
    );
    assert.equal(problems.length, 1);
  });

  test('the number of phrases that verifying is shown to find is that of the document', () => {
    const documents = lockSchema.parse(JSON.parse(withExamples().get(LOCK) ?? '')).documents;
    const phrases = collectQuotes(exampleDocument());
    assert.equal(documents[exampleDocument().id]?.quotes.length, new Set(phrases.map(lockKey)).size);
    assert.ok(
      prose.includes(`\`${phrases.length} of ${phrases.length} phrases found in their originals`),
      `${phrases.length}`,
    );
  });

  test('the message is what the check says of the mistake that is described', () => {
    const [, right = '', wrong = ''] = /把“([^”]+)”写成“([^”]+)”，它说/.exec(prose) ?? [];
    assert.equal(example(POLICY).split(right).length, 2, `“${right}” stands once in the example`);
    const problems = problemsOf(withExamples(example(POLICY).replace(right, wrong)));
    assert.equal(example('message').trim(), formatProblems(problems));
  });

  for (const [index, { language, of, text }] of examples.entries()) {
    const name = of || `${language} ${index}`;
    if (language === 'mdx' && of === '') {
      test(`${name}: a piece of a body is read as one`, () => {
        const { problems, clauses } = readClauses(text, 'content/README.md');
        assert.equal(problems.length, 0, formatProblems(problems));
        assert.ok(clauses.length > 0);
      });
    } else if (language === 'yaml' && of === '') {
      test(`${name}: fields of a front matter are read as these`, () => {
        const shapes = [policyFrontMatterSchema.shape, benefitSchema.shape, faqFrontMatterSchema.shape];
        const data = z.record(z.string(), z.unknown()).parse(parse(text));
        const shape = shapes.find((one) => Object.keys(data).every((key) => key in one));
        assert.ok(shape, `${Object.keys(data)} are fields of no front matter`);
        for (const [key, value] of Object.entries(data)) {
          (shape as Record<string, z.ZodType>)[key]?.parse(value);
        }
      });
    } else if (of.startsWith(`${PERSONAS}/`)) {
      test(`${name}: its benefit comes to what it says`, () => {
        const root = mkdtempSync(join(tmpdir(), 'youju-manual-'));
        mkdirSync(join(root, PERSONAS), { recursive: true });
        writeFileSync(join(root, of), text);
        const { library, sourceOf } = readLibrary(
          [...withExamples()].flatMap(([path, content]) =>
            path.split('/').length > 2 ? [{ path, text: content }] : [],
          ),
        );
        const problems = personaProblems(library, sourceOf, root);
        rmSync(root, { recursive: true });
        // Of the other document of the fixtures nobody asks.
        assert.deepEqual(
          problems.map(({ file }) => file),
          library.policies.flatMap(({ id, path }) => (text.includes(`${id}/`) ? [] : [path])),
          formatProblems(problems),
        );
      });
    } else if (language === 'yaml') {
      test(`${name}: a file is read as one`, () => {
        const collection = COLLECTION_NAMES.find((one) => of.split('/')[1] === one);
        assert.ok(collection);
        const { problems } = COLLECTIONS[collection].read(text, of);
        assert.equal(problems.length, 0, formatProblems(problems));
      });
    }
  }

  test('lines of the ledger are read as these', () => {
    const { problems, ledger } = parseLedger(`own-pages 20\n${example('permalinks')}`);
    assert.equal(problems.length, 0, formatProblems(problems));
    assert.equal(ledger.entries.length, 6);
  });

  test('none is of a kind that nothing reads', () => {
    const read = ({ language, of }: Example) =>
      language === 'mdx' || language === 'yaml' || /^originals\/|^message$|^permalinks$/.test(of);
    assert.deepEqual(
      examples.filter((one) => !read(one)),
      [],
    );
    assert.ok(examples.filter(({ language }) => language === 'mdx').length >= 4);
  });
});
