import type { z } from 'zod';
import { daySchema, fieldsKnownTo } from '../schema/common.ts';
import type { Problem } from './problem.ts';
import { suggest, suggestRemedy } from './suggest.ts';

type Issue = z.core.$ZodIssue;
type Fault = Pick<Problem, 'found' | 'expected' | 'remedy'>;

/**
 * Types as authors know them. By hand: zod's Chinese locale makes one sentence of an issue (“无效输入：期望 string，实际接收
 * undefined”), leaves most types English, and gives no way out.
 */
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
  return `“${[...text].length > 70 ? `${[...text].slice(0, 70).join('')}…` : text}”`;
}

/** A value with its length, for messages about length. */
function showWithLength(value: unknown): string {
  return typeof value === 'string' ? `${showValue(value)}（${[...value].length} 个字）` : showValue(value);
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

function withNullAt(input: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return null;
  if (Array.isArray(input)) return input.map((item, index) => (index === key ? withNullAt(item, rest) : item));
  const fields = (typeof input === 'object' && input !== null ? input : {}) as Record<PropertyKey, unknown>;
  return { ...fields, [key]: withNullAt(fields[key], rest) };
}

/** True where null would do in place of a missing value: what the original does not print is written null. */
function takesNull(schema: z.ZodType, input: unknown, path: readonly PropertyKey[]): boolean {
  const issues = schema.safeParse(withNullAt(input, path)).error?.issues ?? [];
  return !issues.some((issue) => issue.path.join('\n') === path.join('\n'));
}

/** What a schema issue found, expected, and one way out. An issue about several fields gives one fault for each. */
function explain(issue: Issue, value: unknown, mayBeNull: () => boolean, isTag: boolean): (Fault & { key?: string })[] {
  const found = showValue(value);
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      if (value === undefined) {
        return [
          mayBeNull()
            ? {
                found,
                expected: `要有这一项（${expected}，或 null）`,
                remedy: '补上这一项；原文没有的写 null，不要省略。',
              }
            : { found, expected: `要有这一项（${expected}）`, remedy: '补上这一项。' },
        ];
      }
      if (value === null) return [{ found: '空的，或 null', expected, remedy: '写上内容；这一项不能空着。' }];
      const remedy =
        isTag && issue.expected === 'number'
          ? `数字写在大括号里，不加引号：${String(issue.path[issue.path.length - 1])}={${Number.isNaN(Number(value)) ? 8000 : value}}。`
          : `把它改成${expected}。`;
      return [{ found, expected, remedy }];
    }
    case 'unrecognized_keys': {
      const known = fieldsKnownTo(issue);
      return issue.keys.map((key) => {
        const meant = suggest(key, known);
        return {
          key,
          found: `不认识的字段 ${key}`,
          expected: `只写这些字段：${known.join('、')}`,
          remedy: meant ? `是不是想写 ${meant}？` : '改成上面列出的一个，或者删掉它。',
        };
      });
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      return [{ found, expected: oneOf(known), remedy: suggestRemedy(String(value), known) }];
    }
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options)) {
        const known = issue.options.map(String);
        return [{ found, expected: oneOf(known), remedy: suggestRemedy(String(value), known) }];
      }
      const ways = issue.errors.flatMap(([inner]) =>
        inner ? [inner.code === 'invalid_type' ? (TYPE_NAMES[inner.expected] ?? '') : readable(inner, '')] : [],
      );
      return [
        {
          found,
          expected: [...new Set(ways.filter(Boolean))].join('，或 ') || '另一种写法',
          remedy: '照上面的一种改。',
        },
      ];
    }
    case 'too_small':
    case 'too_big':
      return [explainSize(issue, value)];
    case 'invalid_format': {
      const better = mendForm(issue.format, value);
      return [
        {
          found,
          expected: readable(issue, '另一种写法'),
          remedy: better
            ? `是不是想写 ${better}？`
            : issue.format === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))
              ? '没有这一天，对照原文改。'
              : '照上面的例子改。',
        },
      ];
    }
    case 'custom': {
      const remedy: unknown = issue.params?.['remedy'];
      const aboutLength = /个字/.test(issue.message);
      return [
        {
          found: aboutLength ? showWithLength(value) : found,
          expected: readable(issue, '另一种写法'),
          remedy: typeof remedy === 'string' ? remedy : '照上面的要求改。',
        },
      ];
    }
    default:
      return [{ found, expected: readable(issue, '另一种写法'), remedy: '照上面的要求改。' }];
  }
}

const oneOf = (known: readonly string[]) => (known.length === 1 ? `${known[0]}` : `${known.join('、')} 之一`);

function explainSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): Fault {
  const small = issue.code === 'too_small';
  const bound = Number(small ? issue.minimum : issue.maximum);
  const word = small ? '至少' : '最多';
  if (typeof value === 'string') {
    const length = [...value.trim()].length;
    const remedy = small ? (length === 0 ? '补上文字。' : '写得具体一些。') : `删去 ${length - bound} 个字。`;
    return { found: showWithLength(value), expected: readable(issue, `${word} ${bound} 个字`), remedy };
  }
  if (Array.isArray(value)) {
    const remedy = small ? `再补 ${bound - value.length} 项。` : `去掉 ${value.length - bound} 项。`;
    return { found: showValue(value), expected: readable(issue, `${word} ${bound} 项`), remedy };
  }
  return {
    found: showValue(value),
    expected: readable(issue, `${word}是 ${bound}`),
    remedy: '改成界限以内的数。',
  };
}

/** An id or a day as it was probably meant; undefined where that cannot be told. */
function mendForm(format: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (format === 'date') {
    const [, year, month = '', day = ''] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(value) ?? [];
    const corrected = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
    return corrected !== value && daySchema.safeParse(corrected).success ? corrected : undefined;
  }
  return repairId(value);
}

/** An id in the form that ids have, made from one that is not; undefined where nothing of it would be left or it is a number. */
export function repairId(value: string): string | undefined {
  if (/[^\p{ASCII}]/u.test(value) || !/[a-z]/i.test(value)) return undefined;
  return value
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The schema's own Chinese message where it has one, else a general sentence: zod's English never reaches authors. */
function readable(issue: { message: string }, otherwise: string): string {
  return /\p{Script=Han}/u.test(issue.message) ? issue.message : otherwise;
}

/**
 * Turns the issues of a failed parse into problems.
 * @param lineOf line of the value at a path, counted from 1
 * @param tag how the tag is named, e.g. `<Provision id="x">`, where the input is the attributes of one
 */
export function explainSchemaIssues(
  schema: z.ZodType,
  issues: readonly Issue[],
  input: unknown,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  tag?: string,
): Problem[] {
  const at = ({ path }: Issue) => path.join('\n');
  const renamed = issues.flatMap(renamedFields);
  const ofWrongType = issues.filter(({ code }) => code === 'invalid_type').map(at);
  return issues
    .filter((issue) =>
      issue.code === 'invalid_type' ? !renamed.includes(at(issue)) : !ofWrongType.includes(at(issue)),
    )
    .flatMap((issue) => {
      const mayBeNull = () => takesNull(schema, input, issue.path);
      return explain(issue, valueAt(input, issue.path), mayBeNull, tag !== undefined).map(({ key, ...fault }) => {
        const path = key === undefined ? issue.path : [...issue.path, key];
        return {
          file,
          line: lineOf(path),
          field: [tag, path.map(String).join('.')].filter(Boolean).join(' · ') || '整个文件',
          ...fault,
        };
      });
    });
}

/** Paths of the fields that misspelt ones were probably meant to be: that they are missing needs no saying. */
function renamedFields(issue: Issue): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  return issue.keys.flatMap((key) => {
    const meant = suggest(key, fieldsKnownTo(issue));
    return meant ? [[...issue.path, meant].join('\n')] : [];
  });
}
