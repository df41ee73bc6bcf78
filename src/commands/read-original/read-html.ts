import { type HTMLElement, type Node, NodeType, parse } from 'node-html-parser';
import type { CarriedRow } from '../../draft/blocks.ts';
import type { OriginalLines } from './original-reading.ts';
import { type TextWithTables, writeTable } from './table-lines.ts';

const PASSED_OVER = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'head',
  'nav',
  'form',
  'button',
  'select',
  'iframe',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** The text of a web page: its main part, each paragraph a line, each row of a table a line with tabs between its cells. */
export function readHtml(html: string): OriginalLines {
  const root = parse(html, {
    comment: false,
    blockTextElements: { script: false, style: false, noscript: false, pre: true },
  });
  const body = root.querySelector('body') ?? root;
  const main = mainPart(body);
  const writer = new LineWriter();
  const heading = body.querySelector('h1');
  if (heading && main !== body && !isWithin(heading, main)) writer.block(heading);
  writer.block(main);
  return writer.lines();
}

const tagOf = (node: Node) => ((node as HTMLElement).rawTagName ?? '').toLowerCase();
const marksIn = (node: HTMLElement) => node.textContent.match(/[，。；：]/g)?.length ?? 0;

/** The innermost element that holds nearly all sentences: what stands around it are menus. */
function mainPart(body: HTMLElement): HTMLElement {
  const all = marksIn(body);
  let part = body;
  for (;;) {
    const next = part.childNodes.find(
      (node): node is HTMLElement =>
        node.nodeType === NodeType.ELEMENT_NODE &&
        /^(?:div|article|main|section|table|tbody|tr|td|center|span|font)$/.test(tagOf(node)) &&
        marksIn(node as HTMLElement) >= all * 0.8,
    );
    if (!next || all === 0 || isDataTable(next)) return part;
    part = next;
  }
}

/** True for a table of cells, not one that only lays out a page. */
function isDataTable(node: HTMLElement): boolean {
  if (tagOf(node) !== 'table') return false;
  const rows = node.querySelectorAll('tr').map((row) => cellsOf(row).length);
  return rows.filter((count) => count >= 2).length >= 2 && node.querySelectorAll('table').length === 0;
}

const cellsOf = (row: HTMLElement) =>
  row.childNodes.filter((node): node is HTMLElement => tagOf(node) === 'td' || tagOf(node) === 'th');

function isWithin(node: HTMLElement, outer: HTMLElement): boolean {
  for (let at: HTMLElement | null = node; at; at = at.parentNode) if (at === outer) return true;
  return false;
}

class LineWriter {
  readonly #text: TextWithTables = { lines: [], tables: [] };
  readonly #lines = this.#text.lines;
  readonly #counted = new Set<number>();
  #open = '';

  block(node: HTMLElement): void {
    this.#end();
    this.#walk(node);
    this.#end();
  }

  lines(): OriginalLines {
    return { ...this.#text, isWhole: true, counted: this.#counted, isFile: false };
  }

  #walk(node: Node): void {
    for (const child of node.childNodes) {
      if (child.nodeType === NodeType.TEXT_NODE) {
        this.#open += (child as unknown as { text: string }).text;
        continue;
      }
      const tag = tagOf(child);
      if (PASSED_OVER.has(tag)) continue;
      if (tag === 'br') this.#end();
      else if (tag === 'table' && isDataTable(child as HTMLElement)) this.#table(child as HTMLElement);
      else if (tag === 'ol') this.#list(child as HTMLElement);
      else if (BLOCKS.has(tag)) this.block(child as HTMLElement);
      else this.#walk(child);
    }
  }

  /** A list that the browser numbers. */
  #list(list: HTMLElement): void {
    this.#end();
    let number = Number(list.getAttribute('start') ?? 1);
    for (const item of list.childNodes) {
      if (tagOf(item) !== 'li') continue;
      const line = this.#lines.length + 1;
      this.#open = `${number}. `;
      this.#walk(item);
      this.#end();
      this.#counted.add(line);
      number += 1;
    }
  }

  #table(table: HTMLElement): void {
    this.#end();
    // Cells that go on below, by column: how many rows more.
    const below: number[] = [];
    const rows = table.querySelectorAll('tr').map((row) => {
      const cells: string[] = [];
      const goesOn: NonNullable<CarriedRow['goesOn']>[number][] = [];
      const given = cellsOf(row);
      for (let column = 0; given.length > 0 || (below[column] ?? 0) > 0; column += 1) {
        if ((below[column] ?? 0) > 0) {
          below[column] = (below[column] ?? 0) - 1;
          cells[column] = '';
          goesOn[column] = 'above';
          continue;
        }
        const cell = given.shift();
        if (!cell) break;
        const wide = Math.min(50, Number(cell.getAttribute('colspan') ?? 1) || 1);
        const high = Math.min(500, Number(cell.getAttribute('rowspan') ?? 1) || 1);
        const text = cell.innerHTML.replace(/<br\s*\/?>|<\/(?:p|div|li)>/gi, ' ');
        cells[column] = parse(text).textContent;
        for (let more = 0; more < wide; more += 1) {
          if (more > 0) cells[column + more] = '';
          goesOn[column + more] = more > 0 ? 'left' : null;
          below[column + more] = high - 1;
        }
        column += wide - 1;
      }
      return { cells, goesOn };
    });
    writeTable(this.#text, rows);
  }

  #end(): void {
    const line = this.#open.replace(/[\s\u00a0]+/g, ' ').trim();
    this.#open = '';
    if (line !== '') this.#lines.push(line);
  }
}
