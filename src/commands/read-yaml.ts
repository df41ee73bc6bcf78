import type { z } from 'zod';
import { checkText } from '../library/check-text.ts';
import { explainSchemaIssues } from '../library/explain-schema-issue.ts';
import { parseYaml } from '../library/parse-yaml.ts';
import type { LineOf, Problem } from '../library/problem.ts';

/** What a YAML file of `content/` itself holds, with what is wrong in it and where. */
export interface YamlReading<Value> {
  value?: Value;
  problems: readonly Problem[];
  lineOf: LineOf;
}

/** Reads YAML that is written by hand, with the line of whatever is wrong in it. Never throws. */
export function readYaml<Value>(text: string, file: string, schema: z.ZodType<Value>): YamlReading<Value> {
  const faults = checkText(text, file);
  if (faults.length > 0) return { problems: faults, lineOf: () => 1 };
  const { data, lineOf, problems } = parseYaml(text, file);
  if (problems.length > 0) return { problems, lineOf };
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems, lineOf };
  return { problems: explainSchemaIssues(schema, parsed.error.issues, data, file, lineOf), lineOf };
}
