import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readCase } from '../eligibility/read-case.ts';
import { makeRuleBook } from '../eligibility/rule-book.ts';
import { compileRules } from '../eligibility/rule-set.ts';
import { judge } from '../eligibility/verdict.ts';
import { withWhatFollows } from '../eligibility/what-follows.ts';
import type { DescribedPersona, Tried } from '../history/changed-verdicts.ts';
import type { Library } from '../library/library.ts';
import { sha256 } from '../site/sha256.ts';
import { PERSONAS } from './persona-file.ts';

/**
 * What the rules of a document come to for the personas that say what one of them must come to, and who they are. A persona
 * that answers what is not asked any more is left out: the tests of personas say so.
 */
export function tryPersonas(
  library: Library,
  root = process.cwd(),
): { tried: Tried; told: Record<string, DescribedPersona> } {
  const book = makeRuleBook(library, sha256);
  const rules = compileRules(book);
  const personas = globSync('*.yaml', { cwd: join(root, PERSONAS) })
    .sort()
    .flatMap((file) => {
      const { id, who, day, answers, expects }: PersonaFile = parse(readFileSync(join(root, PERSONAS, file), 'utf8'));
      const reading = readCase({ id, day, answers }, book, rules, day);
      if (!reading.case) return [];
      const documents = new Set(expects.map(({ benefit }) => benefit.replace(/\/.*/, '')));
      return [{ id, who, day, documents, answers: reading.case.answers }];
    });
  return {
    tried: {
      personas: Object.fromEntries(
        personas.map(({ id, day, answers }) => [id, sha256(JSON.stringify([day, answers])).slice(0, 8)]),
      ),
      verdicts: Object.fromEntries(
        rules.rules.map((rule) => {
          const verdicts = personas
            .filter(({ documents }) => documents.has(rule.policy))
            .map(({ id, day, answers }) => {
              const known = withWhatFollows([rule], answers, day, rules.questions);
              return [id, judge(rule, known, day, rules).headline];
            });
          return [rule.key, Object.fromEntries(verdicts)];
        }),
      ),
    },
    told: Object.fromEntries(personas.map(({ id, who, day }) => [id, { who, day }])),
  };
}

/** What is read of a persona here; tests hold its file to the whole form. */
interface PersonaFile {
  id: string;
  who: string;
  day: string;
  answers: Record<string, unknown>;
  expects: { benefit: string }[];
}
