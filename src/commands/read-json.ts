import type { z } from 'zod';
import { explainSchemaIssues } from '../library/explain-schema-issue.ts';
import { parseYaml } from '../library/parse-yaml.ts';
import type { Problem } from '../library/problem.ts';

/**
 * Reads JSON that a program of ours wrote, with the line of whatever is wrong in it. Never throws.
 * @param remedy what brings the file back
 */
export function readJson<Value>(
  text: string,
  file: string,
  schema: z.ZodType<Value>,
  remedy: string,
): { value?: Value; problems: Problem[] } {
  let data: unknown;
  let reserved = false;
  try {
    data = JSON.parse(text, (key, value) => {
      reserved ||= key === '__proto__';
      return value;
    });
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
    const found = '不是完整的 JSON';
    return { problems: [{ file, line, field: 'JSON', found, expected: '程序写的样子', remedy }] };
  }
  if (reserved) {
    const line = text.slice(0, Math.max(0, text.indexOf('"__proto__"'))).split('\n').length;
    const found = '字段 __proto__';
    return { problems: [{ file, line, field: 'JSON', found, expected: '程序写的样子', remedy }] };
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return { value: parsed.data, problems: [] };
  // JSON is YAML, which is read with the line of each field.
  const { lineOf } = parseYaml(text, file);
  const issues = explainSchemaIssues(schema, parsed.error.issues, data, file, lineOf);
  return { problems: issues.map((problem) => ({ ...problem, remedy })) };
}
