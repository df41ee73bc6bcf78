import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { suggestRemedy } from './suggest.ts';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项前加 “- ”）',
  object: '一组字段',
  record: '一组字段',
  date: '日期',
  null: 'null',
};

/** A value as it is shown in a message: short, in quotation marks. */
export function showValue(value: unknown): string {
  if (value === undefined) return '没有写';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `${value.length} 项的列表`;
  if (value instanceof Date) return `“${value.toISOString().slice(0, 10)}”`;
  if (typeof value === 'object') return `一组字段（${Object.keys(value).join('、')}）`;
  const text = String(value);
  return `“${[...text].length > 70 ? `${[...text].slice(0, 70).join('')}…` : text}”（${[...text].length} 字）`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

/** What a schema issue found, expected, and one way out. */
function explain(issue: Issue, value: unknown): Pick<Problem, 'found' | 'expected' | 'remedy'> {
  const found = showValue(value);
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      return value === undefined
        ? { found, expected: `要有这一项（${expected}）`, remedy: '补上这一项；原文没有的写 null，不要留空或省略。' }
        : { found, expected, remedy: `把它改成${expected}。` };
    }
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      return {
        found: `不认识的字段 ${issue.keys.join('、')}`,
        expected: '只写约定的字段（见 src/schema）',
        remedy: `检查 ${key} 的拼写，或者删掉它。`,
      };
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      return { found, expected: `${known.join('、')} 之一`, remedy: suggestRemedy(String(value), known) };
    }
    case 'invalid_union': {
      const inner = issue.errors.flat()[0];
      const discriminator = 'discriminator' in issue ? String(issue.discriminator) : undefined;
      if (discriminator) {
        return {
          found: showValue(valueAt(value, [discriminator])),
          expected: `${discriminator} 要写约定的一种（见 src/schema）`,
          remedy: `改正 ${discriminator}。`,
        };
      }
      return { found, expected: inner?.message ?? '约定的写法', remedy: '照同类文件的写法改。' };
    }
    case 'too_small':
    case 'too_big':
      return {
        found,
        expected: readable(
          issue,
          `长度或大小不合（界限 ${issue.code === 'too_small' ? issue.minimum : issue.maximum}）`,
        ),
        remedy: '照上面的要求增减。',
      };
    default:
      return { found, expected: readable(issue, '约定的写法'), remedy: '照上面的要求改。' };
  }
}

/** The schema's own Chinese message where it has one, else a general sentence: zod's English never reaches authors. */
function readable(issue: Issue, otherwise: string): string {
  return /\p{Script=Han}/u.test(issue.message) ? issue.message : otherwise;
}

/**
 * Turns the issues of a failed parse into problems.
 * @param lineOf line of the value at a path, counted from 1
 * @param field how the place is named: the path joined to an optional prefix such as `<Provision id="x">`
 */
export function explainSchemaIssues(
  issues: readonly Issue[],
  input: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  prefix = '',
): Problem[] {
  return issues.map((issue) => {
    const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
    const name = issue.path.map(String).join('.');
    return {
      file,
      line: lineOf(path),
      field: [prefix, name].filter(Boolean).join(' · ') || '整个文件',
      ...explain(issue, valueAt(input, issue.path)),
    };
  });
}
