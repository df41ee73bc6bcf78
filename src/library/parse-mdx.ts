import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Problem } from './problem.ts';
import { staticValue } from './static-value.ts';

/** A tag of an MDX file, on a line of its own or within a sentence. */
export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);

/** The syntax tree of an MDX body; a text that cannot be parsed gives the problem instead. */
export function parseMdx(body: string, file: string): { tree: Root } | { problem: Problem } {
  try {
    return { tree: parser.parse(body) };
  } catch (error) {
    const { line, reason } = error as { line?: number; reason?: string };
    return {
      problem: {
        file,
        line: line ?? 1,
        field: 'MDX',
        found: `读不懂的标签或括号（${reason ?? String(error)}）`,
        expected: '每个标签都有开有合，大括号只用在标签的属性里',
        remedy: '检查这一行附近的 <、>、{、} 和标签的结尾。',
      },
    };
  }
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
