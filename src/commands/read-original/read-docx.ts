import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import type { CarriedRow } from '../../draft/blocks.ts';
import { listNumbering } from './list-numbering.ts';
import type { OriginalReading } from './original-reading.ts';
import { type TextWithTables, writeTable } from './table-lines.ts';
import { attributeOf, childOf, childrenOf, elementsIn, nameOf, type XmlNode } from './xml-node.ts';

/** As much as the text of a Word file may come to, unpacked: a small file can hold a large one. */
const LARGEST = 60e6;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, trimValues: false, parseTagValue: false });

/**
 * The text of a Word file: each paragraph a line, with the number that Word puts before it; each row of a table a line. What was
 * struck out under revision is left out.
 */
export function readDocx(bytes: Uint8Array): OriginalReading {
  let isTooLarge = false;
  const wanted = ['word/document.xml', 'word/numbering.xml', 'word/styles.xml'];
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted.includes(name)) return false;
      isTooLarge ||= originalSize > LARGEST;
      return originalSize <= LARGEST;
    },
  });
  if (isTooLarge) return { refused: '里面的文字太大，不像一份文件，没有读' };
  const document = files['word/document.xml'];
  if (!document) return { refused: '不是 Word 的 .docx 文件' };
  const read = (part: Uint8Array | undefined): XmlNode[] =>
    part ? (parser.parse(new TextDecoder().decode(part)) as XmlNode[]) : [];
  const body = elementsIn(read(document), 'w:body')[0];
  if (!body) return { refused: '不是 Word 的 .docx 文件' };
  const numberOf = listNumbering(read(files['word/numbering.xml']), read(files['word/styles.xml']));
  const written: TextWithTables = { lines: [], tables: [] };
  const { lines, tables } = written;
  const counted = new Set<number>();
  const write = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      const name = nameOf(node);
      if (name === 'w:p') {
        const number = numberOf(node);
        const text = paragraphText(node);
        if (text.trim() === '') continue;
        if (number) counted.add(lines.length + 1);
        lines.push(...`${number}${text}`.split('\n').filter((line) => line.trim() !== ''));
      } else if (name === 'w:tbl') writeTable(written, rowsOf(node, numberOf));
      else if (name === 'w:sdt') write(childrenOf(childOf(node, 'w:sdtContent')));
    }
  };
  write(childrenOf(body));
  return { lines, isWhole: true, counted, tables, isFile: false };
}

/** The text of a paragraph: its runs, without what was deleted. A tab within it is a space. */
function paragraphText(node: XmlNode): string {
  return childrenOf(node)
    .map((child): string => {
      switch (nameOf(child)) {
        case 'w:t':
          return childrenOf(child)
            .map((text) => String(text['#text'] ?? ''))
            .join('');
        case 'w:tab':
          return ' ';
        case 'w:br':
        case 'w:cr':
          return '\n';
        case 'w:del':
        case 'w:moveFrom':
        case 'w:pPr':
        case 'w:rPr':
        case 'mc:Fallback':
        case 'w:instrText':
          return '';
        default:
          return paragraphText(child);
      }
    })
    .join('');
}

/** The cells of a table, row by row. A cell that goes on over rows or columns has its text where it begins. */
function rowsOf(table: XmlNode, numberOf: (paragraph: XmlNode) => string): CarriedRow[] {
  return childrenOf(table)
    .filter((node) => nameOf(node) === 'w:tr')
    .map((row) => {
      const before = Number(attributeOf(childOf(childOf(row, 'w:trPr'), 'w:gridBefore'), 'w:val') ?? 0) || 0;
      const cells: string[] = Array(Math.min(50, before)).fill('');
      const goesOn: NonNullable<CarriedRow['goesOn']>[number][] = cells.map(() => null);
      let isCounted = false;
      for (const cell of childrenOf(row).filter((node) => nameOf(node) === 'w:tc')) {
        const properties = childOf(cell, 'w:tcPr');
        const merge = childOf(properties, 'w:vMerge');
        const isBelow = merge !== undefined && attributeOf(merge, 'w:val') !== 'restart';
        const wide = Number(attributeOf(childOf(properties, 'w:gridSpan'), 'w:val') ?? 1) || 1;
        const paragraphs = elementsIn(childrenOf(cell), 'w:p').map((paragraph) => {
          const number = numberOf(paragraph);
          isCounted ||= number !== '';
          return `${number}${paragraphText(paragraph)}`;
        });
        cells.push(isBelow ? '' : paragraphs.join(' '), ...Array(Math.min(50, wide) - 1).fill(''));
        goesOn.push(isBelow ? 'above' : null, ...Array(Math.min(50, wide) - 1).fill(isBelow ? 'above' : 'left'));
      }
      return { cells, goesOn, isCounted };
    });
}
