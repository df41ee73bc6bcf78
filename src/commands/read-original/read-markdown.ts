import type { Nodes, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { OriginalLines } from './original-reading.ts';
import { type TextWithTables, writeTable } from './table-lines.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** The text of a Markdown file, each paragraph and heading a line, each row of a table a line with tabs between its cells. */
export function readMarkdown(text: string): OriginalLines {
  const written: TextWithTables = { lines: [], tables: [] };
  const { lines, tables } = written;
  const write = (node: Nodes, before = ''): void => {
    if (node.type === 'table') {
      // A line without bars right below a table is what comes after it.
      const isRow = ({ position }: Nodes) => text.slice(position?.start.offset, position?.end.offset).includes('|');
      const end = node.children.findLastIndex(isRow) + 1;
      const rows = node.children.map((row) => ({ cells: row.children.map((cell) => plainText(cell)) }));
      writeTable(written, rows.slice(0, end));
      lines.push(...rows.slice(end).map(({ cells }) => cells.join(' ').trim()));
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      const words = node.children
        .map((child: PhrasingContent) => (child.type === 'break' ? '\n' : plainText(child)))
        .join('');
      // A line that ends in a sentence is a paragraph to whoever wrote it so; another goes on.
      const parts = words.replace(/(?<![。；：！？])\n/g, '').split('\n');
      lines.push(...parts.map((part, at) => (at === 0 ? before : '') + part.trim()).filter((part) => part !== ''));
    } else if (node.type === 'listItem') {
      // The mark that the text prints: 1. of an item, not the dash of a list.
      const printed = /^\s*(\d+[.)])/.exec(text.slice(node.position?.start.offset ?? 0))?.[1];
      for (const [at, child] of node.children.entries()) write(child, at === 0 && printed ? `${printed} ` : '');
    } else if (node.type === 'code') lines.push(...node.value.split('\n'));
    else if ('children' in node) for (const child of node.children) write(child);
  };
  write(parser.parse(text));
  return { lines, isWhole: true, counted: new Set(), tables, isFile: false };
}
