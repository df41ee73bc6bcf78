import { z } from 'zod';
import { coverageOf } from '../comparison/coverage.ts';
import { silenceOf, silenceWord } from '../schema/source-words.ts';
import { day, id, text, url } from './common.ts';
import { defineResource } from './resource.ts';

const STANDING_WORDS = {
  about: '有收录',
  'not-about': silenceWord('not-about'),
  'not-held': silenceWord('not-held'),
} as const;
const REPORT_SILENT = silenceWord('report-silent');

const coverageSchema = z.strictObject({
  place: id,
  placeName: text,
  topic: id,
  topicName: text,
  standing: z.enum(['about', 'not-about', 'not-held']),
  standingWord: text,
  documents: z.array(id),
  provisions: z.int().nonnegative(),
  openPoints: z.int().nonnegative().describe('Points that a clause leaves open.'),
  silentRows: z.array(
    z.strictObject({
      document: id,
      dimension: id,
      dimensionName: text,
      note: text.nullable(),
      absence: z
        .enum(['silent', 'report-silent'])
        .describe('report-silent: only a report was read, and it is the report that says nothing.'),
    }),
  ),
  lastReviewed: day.nullable().describe('Of the document read longest ago; null where none is held.'),
  url,
});
type PublishedCoverage = z.infer<typeof coverageSchema>;

/** Names of the rows of one kind of silence. */
const silentRowsOf = ({ silentRows }: PublishedCoverage, kind: 'silent' | 'report-silent') =>
  silentRows.flatMap(({ absence, dimensionName: rowName }) => (absence === kind ? [rowName] : []));

/** What is held, silent and not held, place by place and topic by topic. */
export const coverage = defineResource<PublishedCoverage, PublishedCoverage>({
  name: 'coverage',
  title: '收录情况',
  description: '一项是一个地区的一个主题：收了几条，哪些比较项没有写；原文未载、报道没有写、不涉及、未收录分开写。',
  key: ['地区编号', '主题编号'],
  refersTo: [{ columns: ['地区编号'], table: 'places', key: ['地区编号'] }],
  itemSchema: coverageSchema,
  items: ({ library, links }) =>
    coverageOf(library).map((cell) => ({
      place: cell.place.id,
      placeName: cell.place.name,
      topic: cell.topic.id,
      topicName: cell.topic.name,
      standing: cell.status,
      standingWord: cell.status === 'not-about' && cell.reportsOnly ? REPORT_SILENT : STANDING_WORDS[cell.status],
      documents: cell.documents.map((policy) => policy.id),
      provisions: cell.provisions,
      openPoints: cell.openPoints,
      silentRows: cell.silentRows.map(({ policy, row, note }) => ({
        document: policy.id,
        dimension: row.id,
        dimensionName: row.name,
        note,
        absence: silenceOf(policy.source),
      })),
      lastReviewed: cell.lastReviewed,
      url: links.place(cell.place.id),
    })),
  lines: (item) => [item],
  columns: [
    { name: '地区编号', type: 'string', required: true, description: '见 places。', value: (item) => item.place },
    { name: '地区', type: 'string', required: true, description: '全名。', value: (item) => item.placeName },
    { name: '主题编号', type: 'string', required: true, description: '见 topics。', value: (item) => item.topic },
    { name: '主题', type: 'string', required: true, description: '名字。', value: (item) => item.topicName },
    {
      name: '情况',
      type: 'string',
      required: true,
      values: [...Object.values(STANDING_WORDS), REPORT_SILENT],
      description:
        '有收录；不涉及：收了当地文件，都不谈这个主题；未收录：当地文件一份也没有收；报道没有写：只见报道，报道不谈这个主题，文件本身谈不谈，不知道。',
      value: (item) => item.standingWord,
    },
    {
      name: '要点条数',
      type: 'integer',
      required: true,
      description: '要点和表格共几条。',
      value: (item) => item.provisions,
    },
    {
      name: '条款里没有写明的',
      type: 'integer',
      required: true,
      description: '条款谈到了、却没有写明的地方，几处。',
      value: (item) => item.openPoints,
    },
    {
      name: '原文未载的比较项',
      type: 'integer',
      required: true,
      description: '整份文件都没有写的比较项，几项；只见报道的不算在内，看“报道没有写的比较项”。',
      value: (item) => silentRowsOf(item, 'silent').length,
    },
    {
      name: '未载的是',
      type: 'string',
      description: '是哪几项，用顿号隔开；没有的留空。',
      value: (item) => silentRowsOf(item, 'silent').join('、') || null,
    },
    {
      name: '最近核对',
      type: 'date',
      description: '几份文件里最早的那个核对日期；未收录的留空。',
      value: (item) => item.lastReviewed,
    },
    { name: '永久链接', type: 'string', required: true, description: '这个地区的页面。', value: (item) => item.url },
    {
      name: '报道没有写的比较项',
      type: 'integer',
      required: true,
      description: '只见报道的，整篇报道都没有写的比较项，几项；文件本身写没写，不知道。',
      value: (item) => silentRowsOf(item, 'report-silent').length,
    },
    {
      name: '报道没有写的是',
      type: 'string',
      description: '是哪几项，用顿号隔开；没有的留空。',
      value: (item) => silentRowsOf(item, 'report-silent').join('、') || null,
    },
  ],
});
