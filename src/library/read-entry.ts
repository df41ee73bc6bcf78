import type { z } from 'zod';
import { plainReference } from '../schema/common.ts';
import { glossaryTermSchema } from '../schema/glossary-term.ts';
import { placeSchema } from '../schema/place.ts';
import { questionSchema } from '../schema/question.ts';
import { topicSchema } from '../schema/topic.ts';
import { vocabularySchema } from '../schema/vocabulary.ts';
import { wordingSchema } from '../schema/wording.ts';
import { checkFileName } from './check-file-name.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

const schemas = {
  places: placeSchema(plainReference),
  topics: topicSchema(),
  glossary: glossaryTermSchema(plainReference),
  questions: questionSchema(),
  vocabulary: vocabularySchema(plainReference),
  wording: wordingSchema(),
} as const;

/** The collections that are kept as YAML, one file an entry. */
export type EntryCollection = keyof typeof schemas;
export const ENTRY_COLLECTIONS = Object.keys(schemas) as EntryCollection[];

/** An entry of a YAML collection with its id. */
export type Entry<Name extends EntryCollection> = z.output<(typeof schemas)[Name]> & { id: string };

/** An entry as read from its file; missing where the file cannot be used. */
export interface EntryReading<Name extends EntryCollection> {
  entry?: Entry<Name>;
  problems: Problem[];
  /** Line of a field. */
  lineOf: ParsedYaml['lineOf'];
}

/** Reads one YAML entry, `content/<collection>/<id>.yaml`. Never throws: problems are returned. */
export function readEntry<Name extends EntryCollection>(
  collection: Name,
  text: string,
  file: string,
): EntryReading<Name> {
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const yaml = parseYaml(text, file);
  const { lineOf } = yaml;
  const problems = [...yaml.problems, ...checkFileName(id, file)];
  if (problems.length > 0) return { problems, lineOf };
  const schema: z.ZodType<unknown> = schemas[collection];
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { entry: { ...(parsed.data as z.output<(typeof schemas)[Name]>), id }, problems, lineOf };
  return { problems: explainSchemaIssues(schema, parsed.error.issues, yaml.data, file, lineOf), lineOf };
}
