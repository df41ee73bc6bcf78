import type { Column } from './column.ts';

/** A document's term, as exactly as its text gives it. */
export function termColumn<Line>(value: (line: Line) => string | null): Column<Line> {
  return {
    name: '所载期限',
    type: 'string',
    says: '文本所载的期限，写到年的只写年，写到日的写日；没有载明的留空。',
    value,
  };
}
