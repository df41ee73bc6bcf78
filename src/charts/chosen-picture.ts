import { type ChosenTable, cellLines, fieldsOf } from '../comparison/chosen-table.ts';
import { formatDay } from '../schema/format-day.ts';
import { fileSvg } from './drawing/file-svg.ts';
import { type Drawing, type Shape, type TextStyle, textShape } from './drawing/shape.ts';
import { wrapText } from './drawing/text-width.ts';

/** Width of what is drawn, without the margins of the file: at 600 pixels every text keeps its size. */
const WIDTH = 520;
/** Most columns besides the heads that can be read beside each other in that width; more stand one below the other. */
const BESIDE = 3;
const HEAD_WIDTH = 92;
const GAP = 14;
const LINE = 21;

/** A field of the picture: paragraphs, and what stands small beneath them. */
interface Box {
  lines: readonly string[];
  small?: string;
}

/** A table as a picture that stands for itself, SVG, readable where it is 600 pixels wide. */
export function chosenPicture(table: ChosenTable, licence: string): string {
  const { title, url, day, places } = table;
  const [head = [], ...body] = boxesOf(table);
  const wordsOf = (box: Box | undefined) => [...(box?.lines ?? []), ...(box?.small ? [box.small] : [])].join('，');
  return fileSvg(head.length - 1 <= BESIDE ? drawColumns(head, body) : drawBlocks(head, body), {
    title,
    subtitle: `每格只写领头的一条；时效按${formatDay(day)}看。`,
    notes: [],
    sources: places
      .filter(({ documents }) => documents.length > 0)
      .map(({ name, documents }, at) => `${at === 0 ? '来源：' : ''}${name}，${documents.join('；')}。`),
    colophon: { site: '有据', lines: [decodeURI(url), `${formatDay(day)}制图。${licence}`] },
    description: body
      .map(([name, ...boxes]) => {
        const said = boxes.flatMap((box, at) => (wordsOf(box) ? [`${wordsOf(head[at + 1])}，${wordsOf(box)}`] : []));
        return `${wordsOf(name)}：${said.join('；')}。`;
      })
      .join(''),
  });
}

/** The fields of a table. How places differ stands beneath the name of its row, as on the screen, so that it takes no column. */
function boxesOf(table: ChosenTable): Box[][] {
  const { rows, transposed } = table;
  const isMarked = rows.some(({ mark }) => mark);
  const markedBox = (text: string, at: number): Box => {
    const mark = rows[at - 1]?.mark;
    return { lines: [text], ...(mark ? { small: `${mark.shape}${mark.word}` } : {}) };
  };
  const boxes = fieldsOf(table).map((line, down) =>
    line.map(({ text, cell }, across): Box => {
      if (cell) return { lines: cellLines(cell) };
      return (transposed ? down : across) === 0 ? markedBox(text, transposed ? across : down) : { lines: [text] };
    }),
  );
  if (!isMarked) return boxes;
  return transposed ? boxes.slice(0, -1) : boxes.map((line) => line.slice(0, -1));
}

/** Boxes that are put one below the other. */
class Sheet {
  readonly shapes: Shape[] = [];
  y = 0;

  /** Writes a box from here down, and gives how far it came. */
  write({ lines, small = '' }: Box, x: number, width: number, style: TextStyle): number {
    let y = this.y;
    const paragraph = (words: string, look: TextStyle) => {
      for (const line of wrapText(words, look, width)) {
        y += LINE;
        this.shapes.push(textShape(x, y - 6, line, look));
      }
    };
    lines.forEach((words, at) => {
      if (at > 0) y += 6;
      paragraph(words, style);
    });
    paragraph(small, 'soft');
    return y;
  }

  rule(style: 'base' | 'rule'): void {
    this.shapes.push({ shape: 'line', x1: 0, y1: this.y + 0.5, x2: WIDTH, y2: this.y + 0.5, style });
  }

  get drawing(): Drawing {
    return { width: WIDTH, height: this.y, shapes: this.shapes };
  }
}

/** Columns beside each other, as a table. */
function drawColumns(head: readonly Box[], body: readonly (readonly Box[])[]): Drawing {
  const sheet = new Sheet();
  const wide = (WIDTH - HEAD_WIDTH) / Math.max(1, head.length - 1);
  const line = (boxes: readonly Box[], style: TextStyle) => {
    const ends = boxes.map((box, at) =>
      at === 0
        ? sheet.write(box, 0, HEAD_WIDTH - GAP, 'heading')
        : sheet.write(box, HEAD_WIDTH + (at - 1) * wide, wide - GAP, style),
    );
    sheet.y = Math.max(...ends) + 8;
  };
  line(head, 'heading');
  sheet.rule('base');
  for (const boxes of body) {
    sheet.y += 6;
    line(boxes, 'label');
    sheet.rule('rule');
  }
  return sheet.drawing;
}

/** One block a line: its name, and beneath it each field with the name of its column. */
function drawBlocks(head: readonly Box[], body: readonly (readonly Box[])[]): Drawing {
  const sheet = new Sheet();
  for (const [name = { lines: [] }, ...boxes] of body) {
    sheet.rule('base');
    sheet.y += 4;
    sheet.y = sheet.write(name, 0, WIDTH, 'heading') + 4;
    boxes.forEach((box, at) => {
      const named = sheet.write(head[at + 1] ?? { lines: [] }, 0, HEAD_WIDTH - GAP, 'soft');
      sheet.y = Math.max(named, sheet.write(box, HEAD_WIDTH, WIDTH - HEAD_WIDTH, 'label')) + 6;
    });
    sheet.y += 6;
  }
  return sheet.drawing;
}
