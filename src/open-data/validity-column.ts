import type { z } from 'zod';
import type { DataColumn } from './column.ts';
import type { publishedValidity } from './common.ts';

type PublishedValidity = z.infer<typeof publishedValidity>;

/** A document's validity, as exactly as its text gives it. */
export function validityColumn<Line>(value: (line: Line) => string | null): DataColumn<Line> {
  return {
    name: '所载期限',
    type: 'string',
    description: '文件写的期限，写到年的只写年，写到日的写日；没有载明的留空。',
    value,
  };
}

/** The first and the last day of a document's validity, so that whoever reads the data later works out the state for their own day. */
export function validityDayColumns<Line>(validity: (line: Line) => PublishedValidity | undefined): DataColumn<Line>[] {
  return [
    {
      name: '期限起',
      type: 'date',
      description: '文件写的期限的第一天，只写到年的填那年第一天，看“所载期限”；没有载明的留空，看“时效”。',
      value: (line) => validity(line)?.from ?? null,
    },
    {
      name: '期限止',
      type: 'date',
      description: '文件写的期限的最后一天，只写到年的填那年最后一天，看“所载期限”；没有载明的留空，看“时效”。',
      value: (line) => validity(line)?.until ?? null,
    },
  ];
}
