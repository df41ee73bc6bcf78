import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkExplained } from '../eligibility/check-explained.ts';
import { headlineName } from '../eligibility/headline-words.ts';
import { readCase } from '../eligibility/read-case.ts';
import { makeRuleBook } from '../eligibility/rule-book.ts';
import { compileRules } from '../eligibility/rule-set.ts';
import { checkUndecided } from '../library/check-undecided.ts';
import type { Library } from '../library/library.ts';
import type { Problem, SourceOf } from '../library/problem.ts';
import { readYamlEntry } from '../library/read-yaml-entry.ts';
import { suggestRemedy } from '../library/suggest.ts';
import { sha256 } from '../site/sha256.ts';
import { type Expectation, inOrder, outcomeOf, PERSONAS, personaSchema } from './persona-file.ts';

/** A persona's file as it stands. */
interface PersonaText {
  path: string;
  text: string;
}

function personaTexts(root: string): PersonaText[] {
  return globSync(`${PERSONAS}/*.yaml`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Every mark of what nobody has decided in the personas that rules are tested with. */
export function undecidedPersonas(root = process.cwd()): Problem[] {
  return personaTexts(root).flatMap(({ path, text }) => checkUndecided(text, path));
}

/**
 * What is wrong between the rules of a library that has no fault and the personas: a persona that cannot be read, one whose
 * benefit comes to something else, a benefit that no persona asks for, and one that gives what the document that it explains does
 * not. Drafts are left out.
 */
export function personaProblems(library: Library, sourceOf: SourceOf, root = process.cwd()): Problem[] {
  const book = makeRuleBook(library, sha256);
  const rules = compileRules(book);
  const keys = rules.rules.map(({ key }) => key);
  const problems: Problem[] = checkExplained(library, book, sourceOf);
  const asked = new Set<string>();
  for (const { path, text } of personaTexts(root)) {
    if (checkUndecided(text, path).length > 0) continue;
    const { entry: persona, problems: faults, lineOf } = readYamlEntry(personaSchema, text, path);
    problems.push(...faults);
    if (!persona) continue;
    const report = (at: PropertyKey[], field: string, found: string, expected: string, remedy: string) =>
      problems.push({ file: path, line: lineOf(at), field, found, expected, remedy });
    for (const { benefit } of persona.expects) asked.add(benefit);
    const { id, day, answers, expects } = persona;
    const reading = readCase({ id, day, answers }, book, rules, day);
    for (const { field, found, expected, remedy } of reading.problems)
      report(field.split(/\.(.*)/).filter(Boolean), field, found, expected, remedy ?? '改成“应为”里的一种。');
    if (!reading.case) continue;
    for (const [index, expected] of expects.entries()) {
      const { benefit } = expected;
      const rule = rules.rules.find(({ key }) => key === benefit);
      const field = `expects.${benefit}`;
      if (!rule) {
        const document = benefit.replace(/\/.*/, '');
        const near = keys.filter((key) => key.startsWith(`${document}/`));
        report(
          ['expects', index],
          field,
          `没有 ${benefit} 这个事项`,
          `文件的 id/事项的 id，例如 ${(near.length > 0 ? near : keys).slice(0, 4).join('、')}`,
          suggestRemedy(benefit, keys),
        );
        continue;
      }
      const outcome = outcomeOf(rule, reading.case.answers, day, rules);
      if (isDeepStrictEqual(outcome, inOrder(expected))) continue;
      report(
        ['expects', index],
        field,
        said(expected),
        `照文件里的条件算出来的：${said(outcome)}（${headlineName(outcome.headline)}）`,
        '对照原文：算得对的，照“应为”改这个例子；算得不对的，改文件里的条件。',
      );
    }
  }
  // Whom a persona that cannot be used was written for is not known.
  if (problems.length > 0) return problems;
  for (const policy of library.policies) {
    policy.benefits.forEach((benefit, index) => {
      const key = `${policy.id}/${benefit.id}`;
      if (asked.has(key)) return;
      problems.push({
        file: policy.path,
        line: sourceOf('policies', policy.id).lineOf(['benefits', index]),
        field: `benefits.${benefit.id}`,
        found: '没有一个例子写着这个事项应当是什么结论',
        expected: `${PERSONAS} 里至少有一个人，expects 里写 benefit: ${key}`,
        remedy: `运行 npm run new -- persona <id> ${key}，写上怎样回答、结论应当是什么；条件的每一边都要有人。`,
      });
    });
  }
  return problems;
}

/** An expectation as it is written in a persona. */
const said = ({ decision, headline, because }: Expectation) =>
  `decision: ${decision}，headline: ${headline}，because: [${because.toSorted().join(', ')}]`;
