/** Personas: what somebody answers on a day, and what each benefit must then come to. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Persona, personaSchema } from '../../src/commands/persona-file.ts';
import { type Answers, readAnswer } from '../../src/eligibility/answer.ts';
import type { CompiledRules } from '../../src/eligibility/rule-set.ts';
import { readJudged } from '../../src/schema/conditions/answers.ts';
import { checkKeysOf } from './content-rules.ts';

const FOLDER = join(import.meta.dirname, '../personas');

/** All personas. Throws where a file is not one, or is not named after its id. */
export function readPersonas(): Persona[] {
  return globSync('*.yaml', { cwd: FOLDER })
    .sort()
    .map((file) => {
      const persona = personaSchema.parse(parse(readFileSync(join(FOLDER, file), 'utf8')));
      assert.equal(persona.id, basename(file, '.yaml'));
      return persona;
    });
}

/** A persona's answers as the engine takes them. Throws where a question or an option is unknown. */
export function answersOf(persona: Persona, rules: CompiledRules): Answers {
  const checks = new Set(rules.rules.flatMap(checkKeysOf));
  return Object.fromEntries(
    Object.entries(persona.answers).map(([name, given]) => {
      if (checks.has(name)) {
        const judged = readJudged(given);
        assert.ok(judged !== undefined, `${persona.id}: ${name} takes yes or no, or what a reckoning came to`);
        return [name, judged];
      }
      const question = rules.questionById.get(name);
      assert.ok(question, `${persona.id}: there is no question ${name}`);
      const read = readAnswer(question, given, persona.day);
      assert.ok('answer' in read, `${persona.id}: ${name}: ${'fault' in read ? read.fault : ''}`);
      return [name, read.answer];
    }),
  );
}
