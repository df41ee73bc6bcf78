import type { z } from 'zod';
import { idSchema, plainReference } from '../schema/common.ts';
import { glossaryTermSchema } from '../schema/glossary-term.ts';
import { placeSchema } from '../schema/place.ts';
import { questionSchema } from '../schema/question.ts';
import { topicSchema } from '../schema/topic.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';

const schemas = {
  places: placeSchema(plainReference),
  topics: topicSchema(),
  glossary: glossaryTermSchema(plainReference),
  questions: questionSchema(),
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
}

/** Reads one YAML entry, `content/<collection>/<id>.yaml`. Never throws: problems are returned. */
export function readEntry<Name extends EntryCollection>(
  collection: Name,
  text: string,
  file: string,
): EntryReading<Name> {
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const yaml = parseYaml(text, file);
  const problems = [...yaml.problems];
  if (!idSchema.safeParse(id).success) {
    problems.push({
      file,
      line: 1,
      field: '文件名',
      found: `“${id}”`,
      expected: '小写英文字母、数字和连字符',
      remedy: '给文件改名；文件名就是 id，也就是网址。',
    });
  }
  if (problems.length > 0) return { problems };
  const schema: z.ZodType<unknown> = schemas[collection];
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { entry: { ...(parsed.data as z.output<(typeof schemas)[Name]>), id }, problems };
  return { problems: explainSchemaIssues(parsed.error.issues, yaml.data, file, yaml.lineOf) };
}
