import type { Root, RootContent } from 'mdast';
import { plainReference } from '../schema/common.ts';
import { type Faq, type FaqParagraph, faqFrontMatterSchema, faqTermSchema } from '../schema/faq.ts';
import { checkFileName } from './check-file-name.ts';
import { checkMarkup } from './check-markup.ts';
import { explainSchemaIssues } from './explain-schema-issue.ts';
import { attributesOf, isTag, lineOfAttribute, lineOfNode, parseMdx } from './parse-mdx.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A question as read from its file; `faq` is missing where not all of it can be read. */
export interface FaqReading {
  faq?: Faq;
  problems: Problem[];
  /** Line of a value of the front matter. */
  lineOf: ParsedYaml['lineOf'];
}

const schema = faqFrontMatterSchema(plainReference);

/** The longer answer of an MDX text, front matter included or not, with what is wrong in it. */
export function readAnswer(text: string, file: string): Pick<Faq, 'body' | 'terms'> & { problems: Problem[] } {
  const parsed = parseMdx(splitFrontMatter(text)?.body ?? text, file);
  if (!('tree' in parsed)) return { body: [], terms: [], problems: [parsed.problem] };
  return liftAnswer(parsed.tree, file);
}

/** Reads one question, `content/faqs/<id>.mdx`. Never throws: problems are returned. */
export function readFaq(text: string, file: string): FaqReading {
  const split = splitFrontMatter(text);
  if (!split) {
    const problem = {
      file,
      line: 1,
      field: '文件开头',
      found: '没有用 --- 围起来的信息',
      expected: '文件以 --- 开头，写完信息再用 --- 结束',
      remedy: '照 content/faqs 里别的文件补上。',
    };
    return { problems: [problem], lineOf: () => 1 };
  }
  const yaml = parseYaml(split.frontMatter, file, split.frontMatterLine);
  const { problems: faults, ...answer } = readAnswer(text, file);
  const { lineOf } = yaml;
  const id = file.replace(/^.*\//, '').replace(/\.mdx$/, '');
  const problems = [...checkFileName(id, file), ...yaml.problems, ...faults];
  if (yaml.problems.length > 0) return { problems, lineOf };
  const parsed = schema.safeParse(yaml.data);
  if (!parsed.success) {
    problems.push(...explainSchemaIssues(schema, parsed.error.issues, yaml.data, file, lineOf));
    return { problems, lineOf };
  }
  if (faults.length > 0) return { problems, lineOf };
  return { faq: { ...parsed.data, ...answer, id, path: file }, problems, lineOf };
}

/** Paragraphs and list items without markup, and the terms they link. The answer is plain words: nothing else may stand in it. */
function liftAnswer(tree: Root, file: string): ReturnType<typeof readAnswer> {
  const body: FaqParagraph[] = [];
  const terms: string[] = [];
  const problems = checkMarkup(tree, file, 'faqs');
  if (problems.length > 0) return { body, terms, problems };
  const words = (node: RootContent): string => {
    if (isTag(node)) {
      const attributes = attributesOf(node);
      const parsed = faqTermSchema.safeParse(attributes);
      if (parsed.success) terms.push(parsed.data.id);
      else {
        const lineOf = ([name]: readonly PropertyKey[]) => lineOfAttribute(node, name);
        problems.push(...explainSchemaIssues(faqTermSchema, parsed.error.issues, attributes, file, lineOf, '<Term>'));
      }
    }
    if (node.type === 'text') return node.value;
    if (node.type === 'break') return '\n';
    return 'children' in node ? (node.children as RootContent[]).map(words).join('') : '';
  };
  const lift = (node: RootContent): void => {
    if (node.type === 'list') for (const item of node.children) for (const child of item.children) lift(child);
    else if (node.type === 'paragraph') {
      const text = node.children
        .map(words)
        .join('')
        .replace(/\s*\n\s*/g, '')
        .trim();
      if (text) body.push({ text, line: lineOfNode(node) });
    } else words(node);
  };
  tree.children.forEach(lift);
  if (body.length === 0 && problems.length === 0) {
    const end = tree.position?.end.line ?? 1;
    problems.push({
      file,
      line: end,
      field: '正文',
      found: '没有正文',
      expected: '--- 之后用自己的话把回答说全',
      remedy: '写一两段。',
    });
  }
  return { body, terms, problems };
}
