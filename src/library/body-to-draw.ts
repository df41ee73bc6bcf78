import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { type Handler, toHast } from 'mdast-util-to-hast';
import { attributesOf, isTag } from './parse-mdx.ts';

/** A piece of a body as its page draws it: HTML as it is, or something that a component draws. */
export type BodyPiece = string | BodyTag;

/** A tag of the body, or a heading, with what stands in it. */
export interface BodyTag {
  name: string;
  attributes: Readonly<Record<string, unknown>>;
  children: readonly BodyPiece[];
}

/** Tags go through with what stands in them, as `passThrough` has it, but not copied: no one changes them, and they hold the syntax of their attributes. */
const asItIs: Handler = (state, node) =>
  // What a table holds is drawn from its data.
  isTag(node) ? { ...node, children: node.name === 'Table' ? [] : (state.all(node) as never) } : node;
const AS_THEY_ARE = { mdxJsxFlowElement: asItIs, mdxJsxTextElement: asItIs, mdxFlowExpression: asItIs };

type Drawn = Exclude<ReturnType<typeof toHast>, { type: 'root' }>;

/**
 * What the page of an entry draws of its body, from the tree that the checks have read: plain Markdown as HTML, and each
 * tag by itself. Small, so that a build keeps it and lets the tree go.
 * @example `凭<Term id="x">高级工</Term>证书。` gives `<p>凭`, a piece named Term that holds `高级工`, and `证书。</p>`
 */
export function bodyToDraw(tree: Root): BodyPiece[] {
  const drawn = toHast(tree, { handlers: AS_THEY_ARE });
  return drawn.type === 'root' ? piecesOf(drawn.children) : [];
}

function piecesOf(nodes: readonly Drawn[]): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  const add = (piece: BodyPiece) => {
    const last = pieces[pieces.length - 1];
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const node of nodes) for (const piece of pieceOf(node)) add(piece);
  return pieces;
}

function pieceOf(node: Drawn): BodyPiece[] {
  if (isTag(node)) {
    return [{ name: node.name ?? '', attributes: attributesOf(node), children: piecesOf(node.children as Drawn[]) }];
  }
  // A comment for authors: nothing else in braces is allowed.
  if (node.type === 'mdxFlowExpression') return [];
  if (node.type !== 'element') return [toHtml(node)];
  const children = piecesOf(node.children);
  if (node.tagName === 'h2') return [{ name: 'h2', attributes: {}, children }];
  if (children.every((child) => typeof child === 'string')) return [toHtml(node)];
  const [open = '', close = ''] = toHtml({ ...node, children: [{ type: 'text', value: '\0' }] }).split('\0');
  return [open, ...children, close];
}
