import type { z } from 'zod';
import { checkFileName } from './check-file-name.ts';
import { type EntryReading, idOfFile } from './entry-reading.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { parseYaml } from './parse-yaml.ts';

/** Reads one YAML entry, `content/<collection>/<id>.yaml`. Never throws: problems are returned. */
export function readYamlEntry<Data>(
  schema: z.ZodType<Data>,
  text: string,
  file: string,
): EntryReading<Data & { id: string }> {
  const id = idOfFile(file);
  const yaml = parseYaml(text, file);
  const { lineOf } = yaml;
  const problems = [...yaml.problems, ...checkFileName(id, file)];
  if (problems.length > 0) return { body: [], problems, lineOf };
  const parsed = schema.safeParse(yaml.data);
  if (parsed.success) return { entry: { ...parsed.data, id }, body: [], problems, lineOf };
  return { body: [], problems: explainSchemaIssues(schema, parsed.error.issues, yaml.data, file, lineOf), lineOf };
}
