import type { ChosenCell, ChosenItem, ChosenPart, ChosenTable } from '../../../src/comparison/chosen-table.ts';

/** A line of a cell that leaves the site. */
export const sampleLine = (given: Partial<ChosenItem> = {}): ChosenItem => ({
  says: '配偶可以',
  open: false,
  typed: [],
  force: '',
  grounds: false,
  clause: '二（二）',
  quotes: ['其配偶可随迁'],
  url: 'https://x.example/policies/a/#family',
  ...given,
});

/** What a document says on a row. */
export const samplePart = (given: Partial<ChosenPart> = {}): ChosenPart => ({
  document: '2012 方案',
  validity: '文本未载有效期',
  doubtful: false,
  reported: '',
  short: { says: '', marks: [] },
  items: [],
  silence: '',
  note: '',
  ...given,
});

/** What a place says on a row. */
export const sampleCell = (parts: readonly ChosenPart[]): ChosenCell => ({
  parts,
  url: 'https://x.example/compare/settlement/#cell',
});

const says = (words: string) => sampleCell([samplePart({ items: [sampleLine({ says: words })] })]);
const silent = sampleCell([samplePart({ document: '2016 方案', silence: '原文未载', note: '没有写要不要钱。' })]);
const mark = { shape: '①', word: '只有清远写了' };

/** A table of two rows and two places, one of them national. */
export const sampleChosenTable = (): ChosenTable => ({
  title: '落户：清远、全国 · 随迁、收费',
  url: 'https://x.example/compare/settlement/?places=qingyuan,china&rows=family,fee',
  day: '2026-11-29',
  transposed: false,
  rows: [
    { name: '随迁', mark },
    { name: '收费', mark },
  ],
  places: [
    { name: '清远', context: false, documents: ['2012 方案 · 文本未载有效期'], leftOut: [] },
    { name: '全国', context: true, documents: ['2016 方案 · 规划期已结束'], leftOut: [] },
  ],
  cells: [
    [says('配偶可以'), silent],
    [says('免费'), silent],
  ],
});
