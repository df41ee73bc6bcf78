import type { Root } from 'mdast';
import type { z } from 'zod';
import type { BodyCollection } from './allowed-markup.ts';
import { bodyToDraw } from './body-to-draw.ts';
import { checkFileName } from './check-file-name.ts';
import { type EntryReading, idOfFile } from './entry-reading.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { parseMdx } from './parse-mdx.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** What was extracted out of a body, with what is wrong in it; `extracted` is missing where something had to be left out. */
export interface BodyReading<Extracted> {
  extracted?: Extracted;
  problems: Problem[];
}

/** How the entries of a collection that is kept as MDX are read. */
interface MdxForm<Data, Extracted> {
  collection: BodyCollection;
  frontMatter: z.ZodType<Data>;
  extractBody: (tree: Root, file: string) => BodyReading<Extracted>;
}

/** Parses the body of an MDX text, front matter included or not, and lifts what is in it. */
export function readBody<Extracted>(
  text: string,
  file: string,
  extractBody: (tree: Root, file: string) => BodyReading<Extracted>,
): BodyReading<Extracted> & { tree?: Root } {
  const parsed = parseMdx(splitFrontMatter(text)?.body ?? text, file);
  return 'tree' in parsed ? { ...extractBody(parsed.tree, file), tree: parsed.tree } : { problems: [parsed.problem] };
}

/** Reads one MDX entry: front matter by its schema, then what is extracted out of its body. Never throws: problems are returned. */
export function readMdxEntry<Data, Extracted>(
  { collection, frontMatter, extractBody }: MdxForm<Data, Extracted>,
  text: string,
  file: string,
): EntryReading<Data & Extracted & { id: string; path: string }> {
  const split = splitFrontMatter(text);
  if (!split) {
    const problem = {
      file,
      line: 1,
      field: '文件开头',
      found: '没有用 --- 围起来的信息',
      expected: '文件以 --- 开头，写完信息再用 --- 结束',
      remedy: `照 content/${collection} 里别的文件补上。`,
    };
    return { body: [], problems: [problem], lineOf: () => 1 };
  }
  const yaml = parseYaml(split.frontMatter, file, split.frontMatterLine);
  const { extracted, tree, ...body } = readBody(text, file, extractBody);
  const { lineOf } = yaml;
  const id = idOfFile(file);
  const problems = [...checkFileName(id, file), ...yaml.problems, ...body.problems];
  if (yaml.problems.length > 0) return { body: [], problems, lineOf };
  const parsed = frontMatter.safeParse(yaml.data);
  if (!parsed.success) {
    problems.push(...explainSchemaIssues(frontMatter, parsed.error.issues, yaml.data, file, lineOf));
    return { body: [], problems, lineOf };
  }
  if (extracted === undefined || !tree) return { body: [], problems, lineOf };
  return { entry: { ...parsed.data, ...extracted, id, path: file }, body: bodyToDraw(tree), problems, lineOf };
}
