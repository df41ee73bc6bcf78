import { getDocumentProxy } from 'unpdf';
import type { OriginalReading } from './original-reading.ts';
import { type PdfPage, textOfPages } from './pdf-lines.ts';
import type { PdfLine } from './pdf-parts.ts';
import { rulesOf } from './ruled-lines.ts';
import { ruledTables } from './ruled-tables.ts';
import { unifiedIdeographs } from './unified-ideographs.ts';

/** As many pages as a document has at most. */
const MOST_PAGES = 400;

/** The text of a PDF: what its pages print, put together to paragraphs and tables by where it stands. */
export async function readPdf(bytes: Uint8Array): Promise<OriginalReading> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    const { name = '' } = error as Error;
    return { refused: name === 'PasswordException' ? '加了密码的 PDF，打不开' : '不是完整的 PDF，打不开' };
  }
  try {
    if (document.numPages > MOST_PAGES) return { refused: `有 ${document.numPages} 页，多于 ${MOST_PAGES} 页，没有读` };
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const { tables, rest } = ruledTables(
        await rulesOf(await page.getOperatorList()),
        linesOfItems(items as unknown as TextItem[]),
      );
      pages.push({ tables, lines: rest });
      page.cleanup();
    }
    const { lines, tables } = textOfPages(pages);
    const text = lines.join('').replace(/\s/g, '');
    const lost = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0;
    if (text.length < 20 || lost / text.length > 0.2)
      return { refused: '没有文字的 PDF（多半是扫描的图，或字体里没有文字），要先做文字识别' };
    return { lines, isWhole: true, counted: new Set(), tables, isFile: false };
  } finally {
    await document.loadingTask.destroy();
  }
}

interface TextItem {
  str?: string;
  width: number;
  height: number;
  transform: number[];
}

/** The lines of a page from top to bottom, with the parts of each from left to right. */
function linesOfItems(items: readonly TextItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { str = '', width, height, transform } of items) {
    if (str.trim() === '') continue;
    const [, , , scale = 0, x = 0, y = 0] = transform;
    const size = Math.abs(scale) || height || 10;
    const line = lines.find((one) => Math.abs(one.y - y) < size * 0.5);
    const part = { text: unifiedIdeographs(str), from: x, to: x + width, size };
    if (line) line.parts.push(part);
    else lines.push({ y, parts: [part] });
  }
  for (const line of lines) line.parts.sort((a, b) => a.from - b.from);
  return lines.sort((a, b) => b.y - a.y);
}
