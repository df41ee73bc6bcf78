import type { Paragraph, RootContent } from 'mdast';
import { formatQuantity } from '../schema/format-quantity.ts';
import { quantitySchema } from '../schema/quantity.ts';
import { isComment } from './check-markup.ts';
import { attributesOf, isTag, lineOfNode, type Tag } from './parse-mdx.ts';

/** Line on which a piece of text stands within a node; the node's own where it is not written there as it is. */
export function lineOfText(node: Paragraph | Tag, text: string): number {
  const find = (inner: RootContent): number | undefined => {
    if ('value' in inner && inner.value.includes(text)) {
      return lineOfNode(inner) + inner.value.slice(0, inner.value.indexOf(text)).split('\n').length - 1;
    }
    if (!('children' in inner)) return undefined;
    return (inner.children as RootContent[]).map(find).find((line) => line !== undefined);
  };
  return find(node) ?? lineOfNode(node);
}

/** Every tag within a tag, in written order. */
export function descendantTags(node: Tag): Tag[] {
  return (node.children as RootContent[]).flatMap(function collect(child: RootContent): Tag[] {
    const inner = 'children' in child ? (child.children as RootContent[]).flatMap(collect) : [];
    return isTag(child) ? [child, ...inner] : inner;
  });
}

/** The sentence around each quantity of a tag, in written order, with its numbers written out. */
export function sentencesAround(node: Tag): string[] {
  const marked = words(node, (quantity) => `${MARK}${quantity}`);
  return marked
    .split(/[。\n]/)
    .flatMap((sentence) => Array.from(sentence.matchAll(MARKS), () => sentence.replace(MARKS, '')));
}

/** A character of no language, before each quantity. */
const MARK = '\uE000';
const MARKS = new RegExp(MARK, 'g');

/** The words of a tag without markup; quantities are written out unless told otherwise. */
export function tagText(node: Tag, options = { quantities: true }): string {
  return words(node, (quantity) => (options.quantities ? quantity : ''));
}

function words(node: Tag, write: (quantity: string) => string): string {
  const collect = (child: RootContent): string => {
    if (isTag(child, 'Evidence') || isComment(child)) return '';
    if (isTag(child, 'Quantity')) {
      const quantity = quantitySchema.safeParse(attributesOf(child));
      return quantity.success ? write(formatQuantity(quantity.data)) : '';
    }
    if ('value' in child) return child.value;
    if (!('children' in child)) return '';
    const text = (child.children as RootContent[]).map(collect).join('');
    return child.type === 'paragraph' || child.type === 'listItem' ? `${text}\n` : text;
  };
  return (node.children as RootContent[]).map(collect).join('').replace(/\n+/g, '\n').trim();
}
