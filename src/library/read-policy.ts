import { plainReference } from '../schema/common.ts';
import { policyFrontMatterSchema } from '../schema/policy.ts';
import type { Policy } from '../schema/policy-body.ts';
import { checkFileName } from './check-file-name.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { type LiftedBody, liftClauses } from './lift-clauses.ts';
import { parseMdx } from './parse-mdx.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A document as read from its file; `policy` is missing where not all of it can be read. */
export interface PolicyReading {
  policy?: Policy;
  problems: Problem[];
  /** Line of a value of the front matter. */
  lineOf: ParsedYaml['lineOf'];
}

const schema = policyFrontMatterSchema(plainReference);

/** Lifts the clauses of an MDX text, front matter included or not, with what is wrong in them. */
export function readClauses(text: string, file: string): LiftedBody {
  const parsed = parseMdx(splitFrontMatter(text)?.body ?? text, file);
  if ('tree' in parsed) return liftClauses(parsed.tree, file);
  return { clauses: [], problems: [parsed.problem], complete: false };
}

/** Id of a document: the name of its file. */
export function policyIdOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.mdx$/, '');
}

/** Reads one document, `content/policies/<place>/<id>.mdx`. Never throws: problems are returned. */
export function readPolicy(text: string, file: string): PolicyReading {
  const split = splitFrontMatter(text);
  if (!split) {
    const problem = {
      file,
      line: 1,
      field: '文件开头',
      found: '没有用 --- 围起来的信息',
      expected: '文件以 --- 开头，写完信息再用 --- 结束',
      remedy: '照 content/policies 里别的文件补上。',
    };
    return { problems: [problem], lineOf: () => 1 };
  }
  const yaml = parseYaml(split.frontMatter, file, split.frontMatterLine);
  const body = readClauses(text, file);
  const { lineOf } = yaml;
  const id = policyIdOf(file);
  const problems = [...checkFileName(id, file), ...yaml.problems, ...body.problems];
  if (yaml.problems.length > 0) return { problems, lineOf };
  const parsed = schema.safeParse(yaml.data);
  if (!parsed.success) {
    problems.push(...explainSchemaIssues(schema, parsed.error.issues, yaml.data, file, lineOf));
    return { problems, lineOf };
  }
  if (!body.complete) return { problems, lineOf };
  return { policy: { ...parsed.data, id, path: file, clauses: body.clauses }, problems, lineOf };
}
