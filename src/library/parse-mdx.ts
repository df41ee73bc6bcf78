import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';
import { deepestLine, tooDeep } from './problem-of-nesting.ts';
import { staticValue } from './static-value.ts';

/** A tag of an MDX file, on a line of its own or within a sentence. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** The syntax tree of an MDX body; a text that cannot be parsed gives the problem instead. */
export function parseMdx(body: string, file: string): { tree: Root } | { problem: Problem } {
  try {
    return { tree: parser.parse(body) };
  } catch (error) {
    if (error instanceof RangeError) return { problem: tooDeep(file, deepestLine(body), 'MDX') };
    const { line, reason } = error as { line?: number; reason?: string };
    return {
      problem: {
        file,
        line: line ?? 1,
        field: 'MDX',
        ...explainMistake(reason ?? String(error)),
      },
    };
  }
}

/** What the parser stumbled over, in an author's words: where a tag is left open, its line rather than the parser's. */
function explainMistake(reason: string): Pick<Problem, 'found' | 'expected' | 'remedy'> & { line?: number } {
  const [, open, line] = /closing tag for `<(\w*)>` \((\d+):/.exec(reason) ?? [];
  if (open !== undefined) {
    return {
      line: Number(line),
      found: `<${open}> 有开头，没有结尾`,
      expected: `每个标签有开有合：<${open}> … </${open}>`,
      remedy: `在 <${open}> 的内容之后补上单独一行的 </${open}>；里面没有内容的，写成 <${open} … />。`,
    };
  }
  if (reason.includes('closing slash')) {
    return {
      found: '标签有结尾，没有开头',
      expected: '每个标签有开有合',
      remedy: '删去多余的结尾，或补上开头的标签。',
    };
  }
  if (reason.includes('attribute')) {
    return {
      found: '标签没有写完，或属性的引号不成对',
      expected: '属性写成 id="…"，用半角的双引号，标签以 > 结束',
      remedy: '检查这一行，以及上一个标签的每个属性；引文里有半角双引号的，改用全角的“”。',
    };
  }
  if (/brace|expression|acorn/.test(reason)) {
    return {
      found: '大括号不成对，或里面不是一个值',
      expected: '大括号只用在属性里，里面只写一个数字',
      remedy: '删去文字里的 { 和 }；属性写成 value={8000}。',
    };
  }
  return {
    found: '读不懂的标签',
    expected: '< 后面紧接标签的名字，如 <Provision',
    remedy: '检查这一行附近的 < 和 >；文字里要用的，写成全角的〈〉。',
  };
}

/** True for a tag of the given name. */
export function isTag(node: { type: string }, name?: string): node is Tag {
  const isJsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return isJsx && (name === undefined || (node as Tag).name === name);
}

/** Line of a node in its file, counted from 1. */
export function lineOfNode(node: { position?: { start: { line: number } } | undefined }): number {
  return node.position?.start.line ?? 1;
}

/** Line of an attribute of a tag; of the tag itself where it has no such attribute. */
export function lineOfAttribute(tag: Tag, name: PropertyKey | undefined): number {
  const found = tag.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return found?.position?.start.line ?? lineOfNode(tag);
}

/** The attributes of a tag as plain values. An attribute without a value is true; code is undefined. */
export function attributesOf(tag: Tag): Record<string, unknown> {
  return Object.fromEntries(
    tag.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      if (value === null || value === undefined) return [[name, true]];
      if (typeof value === 'string') return [[name, value]];
      const statement = value.data?.estree?.body[0];
      return [[name, statement?.type === 'ExpressionStatement' ? staticValue(statement.expression) : undefined]];
    }),
  );
}
