import { inChineseFigures } from '../../draft/ordinal.ts';
import { attributeOf, childOf, childrenOf, elementsIn, type XmlNode } from './xml-node.ts';

/** How Word numbers one level of a list: 第%1条, （%1）, %1. */
interface Level {
  format: string;
  text: string;
  start: number;
}

/**
 * What Word puts before a paragraph that it numbers itself: the file holds the form (第%1条), and the count is Word's.
 * @returns a function that gives the number of each paragraph in turn, with its marks; an empty text where it has none
 */
export function listNumbering(
  numbering: readonly XmlNode[],
  styles: readonly XmlNode[],
): (paragraph: XmlNode) => string {
  const abstracts = new Map(
    elementsIn(numbering, 'w:abstractNum').map((node) => [attributeOf(node, 'w:abstractNumId') ?? '', levelsOf(node)]),
  );
  const lists = new Map(
    elementsIn(numbering, 'w:num').map((node) => {
      const id = attributeOf(childOf(node, 'w:abstractNumId'), 'w:val') ?? '';
      return [attributeOf(node, 'w:numId') ?? '', { id, levels: abstracts.get(id) ?? [] }];
    }),
  );
  const ofStyle = new Map(
    elementsIn(styles, 'w:style').flatMap((style): [string, XmlNode][] => {
      const properties = childOf(childOf(style, 'w:pPr'), 'w:numPr');
      return properties ? [[attributeOf(style, 'w:styleId') ?? '', properties]] : [];
    }),
  );
  const counts = new Map<string, number[]>();
  return (paragraph) => {
    const properties = childOf(paragraph, 'w:pPr');
    const style = attributeOf(childOf(properties, 'w:pStyle'), 'w:val') ?? '';
    const numbered = childOf(properties, 'w:numPr') ?? ofStyle.get(style);
    const list = lists.get(attributeOf(childOf(numbered, 'w:numId'), 'w:val') ?? '');
    const depth = Number(attributeOf(childOf(numbered, 'w:ilvl'), 'w:val') ?? 0);
    const level = list?.levels[depth];
    if (!list || !level || level.format === 'bullet' || level.format === 'none') return '';
    const count = counts.get(list.id) ?? [];
    counts.set(list.id, count);
    count[depth] = (count[depth] ?? level.start - 1) + 1;
    count.length = depth + 1;
    return `${level.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return written(count[at] ?? 1, list.levels[at]?.format ?? 'decimal');
    })} `.replace(/^\s+$/, '');
  };
}

function levelsOf(abstract: XmlNode): Level[] {
  return childrenOf(abstract)
    .filter((node) => 'w:lvl' in node)
    .map((node) => ({
      format: attributeOf(childOf(node, 'w:numFmt'), 'w:val') ?? 'decimal',
      text: attributeOf(childOf(node, 'w:lvlText'), 'w:val') ?? '',
      start: Number(attributeOf(childOf(node, 'w:start'), 'w:val') ?? 1),
    }));
}

function written(number: number, format: string): string {
  if (/^(?:chinese|ideograph|japaneseCounting|taiwaneseCounting)/i.test(format) && number < 100)
    return inChineseFigures(number);
  if (format === 'decimalEnclosedCircle' && number <= 20) return String.fromCodePoint(0x245f + number);
  if (/Letter$/.test(format)) {
    const letter = String.fromCodePoint(0x60 + ((number - 1) % 26) + 1);
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  return String(number);
}
