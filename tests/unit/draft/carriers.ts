/** One text in several carriers, made here so that reading them can be compared. */
import { strToU8, zipSync } from 'fflate';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Lines, and the rows of tables among them, in their order. */
type Part = { line: string } | { rows: string[][] };

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (!line.includes('\t')) parts.push({ line });
    else if (last && 'rows' in last) last.rows.push(line.split('\t'));
    else parts.push({ rows: [line.split('\t')] });
  }
  return parts;
}

/** A web page with a menu around the text. A cell that goes on below is written as such. */
export function asHtml(lines: readonly string[]): string {
  const cellsOf = (rows: readonly string[][], at: number) =>
    (rows[at] ?? []).flatMap((cell, column) => {
      if (cell === '' && column === 0) return [];
      let high = 1;
      while (column === 0 && rows[at + high]?.[0] === '') high += 1;
      return [`<td${high > 1 ? ` rowspan="${high}"` : ''}>${escaped(cell)}</td>`];
    });
  const body = partsOf(lines).map((part) =>
    'line' in part
      ? `<p>&#12288;&#12288;${escaped(part.line)}</p>`
      : `<table>${part.rows.map((_, at) => `<tr>${cellsOf(part.rows, at).join('')}</tr>`).join('\n')}</table>`,
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>首页</title><script>var a = '，。';</script></head>
<body><nav><a href="/">首页</a></nav><div id="top">当前位置：首页</div><div class="article">${body.join('\n')}</div></body></html>`;
}

/** A Word file. */
export function asDocx(lines: readonly string[]): Uint8Array {
  const paragraph = (text: string) => {
    // Word keeps a sentence in several runs as soon as somebody has touched it.
    const half = Math.floor(text.length / 2);
    const run = (part: string) => `<w:r><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`;
    return `<w:p>${run(text.slice(0, half))}<w:del><w:r><w:delText>删</w:delText></w:r></w:del>${run(text.slice(half))}</w:p>`;
  };
  const cell = (text: string, isMerged: boolean) =>
    `<w:tc><w:tcPr>${isMerged ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>'}</w:tcPr>${paragraph(text)}</w:tc>`;
  const body = partsOf(lines).map((part) =>
    'line' in part
      ? paragraph(part.line)
      : `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map((text, at) => cell(text, at === 0 && text === '')).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return docxOf(body.join(''));
}

/** A Word file of a body, with a numbering where there is one. */
export function docxOf(body: string, numbering?: string): Uint8Array {
  const whole = (name: string, inner: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="urn:w">${inner}</w:${name}>`);
  return zipSync({
    'word/document.xml': whole('document', `<w:body>${body}</w:body>`),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': whole('numbering', numbering) }),
  });
}

const SIZE = 12;
const LEFT = 72;
const WIDE = 30;

/**
 * A PDF as printed: paragraphs set in by two characters and broken at thirty, columns of tables side by side, a number beneath
 * each page.
 */
export function asPdf(lines: readonly string[], { encrypted = false, empty = false } = {}): Uint8Array {
  const placed: { x: number; text: string }[][] = [];
  for (const part of partsOf(lines)) {
    if ('rows' in part) {
      const width = part.rows[0]?.length ?? 1;
      for (const row of part.rows)
        placed.push(row.flatMap((text, at) => (text === '' ? [] : [{ x: LEFT + (at * WIDE * SIZE) / width, text }])));
      continue;
    }
    const characters = [...part.line];
    const isSentence = /[。；：，]/.test(part.line) || characters.length > WIDE;
    const first = isSentence ? 2 : 0;
    // Titles stand in the middle, or at least not at the margin.
    placed.push([{ x: LEFT + (isSentence ? 2 : 6) * SIZE, text: characters.slice(0, WIDE - first).join('') }]);
    for (let at = WIDE - first; at < characters.length; at += WIDE)
      placed.push([{ x: LEFT, text: characters.slice(at, at + WIDE).join('') }]);
  }
  const pages: string[] = [];
  for (let from = 0; from < placed.length; from += 35) {
    const shown = placed
      .slice(from, from + 35)
      .flatMap((line, row) => line.map(({ x, text }) => printed(text, x, 780 - row * 20)));
    shown.push(printed(`- ${pages.length + 1} -`, 300, 40, 9));
    pages.push(empty ? '' : shown.join('\n'));
  }
  return pdfOf(pages, encrypted);
}

/** Words of a page, where they stand. */
export function printed(text: string, x: number, y: number, size = SIZE): string {
  const hex = [...text].map((one) => (one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`;
}

/** A PDF of pages. */
export function pdfOf(pages: readonly string[], encrypted = false): Uint8Array {
  const codes = '1 begincodespacerange <0000> <ffff> endcodespacerange';
  const ranges = '1 beginbfrange <0000> <ffff> <0000> endbfrange';
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def ${codes} ${ranges} endcmap end end`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /S /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /S /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>',
    stream(unicode),
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(page),
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`
    : '';
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF`;
  return strToU8(file, true);
}
