import { z } from 'zod';
import { cite } from '../citation/citation.ts';
import { type ClauseItem, clauseOf, forceOf, itemsOf, type Policy } from '../schema/policy-body.ts';
import { FORMAL_PARTS, type FormalPart } from '../schema/provision.ts';
import { itemKindAsPublished } from '../schema/published-names.ts';
import type { SourceKind } from '../schema/source-kind.ts';
import { silenceWord, silenceWords } from '../schema/source-words.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import {
  clause,
  day,
  id,
  publishedCitation,
  publishedEvidence,
  publishedForce,
  publishedQuantity,
  publishedValidity,
  quote,
  text,
  url,
} from './common.ts';
import { describeValidity, quantitiesOf, quotesOf } from './describe.ts';
import { defineResource } from './resource.ts';
import type { OpenDataSource } from './source.ts';
import { tableJson } from './table.ts';
import { validityColumn, validityDayColumns } from './validity-column.ts';

const FORMAL_NAMES = {
  headline: '标题',
  letterhead: '文头',
  imprint: '落款',
  overview: '概述',
} as const satisfies Record<FormalPart, string>;

const ITEM_WORDS = { provision: '要点', table: '表格' } as const;

/** What kind of item it is, in a word; an open point has the name of its silence. */
const itemWord = (kind: ClauseItem['kind'], source: SourceKind): string =>
  kind === 'open-point' ? silenceWords('silent', source).word : ITEM_WORDS[kind];

/** An item of a document as published. */
export const publishedProvision = z.strictObject({
  id: id.describe('Unique in its document; the anchor of its address.'),
  url,
  document: id,
  documentTitle: text,
  place: id,
  kind: z
    .enum(['provision', 'table', 'unstated'])
    .describe('unstated: a point that the clause leaves open (原文未载, of a report 报道没有写).'),
  kindWord: text,
  topic: id,
  dimensions: z.array(id).describe('Rows of the topic’s comparison; empty for a formal part of the document.'),
  clause,
  summary: text,
  text: text.nullable().describe('The whole in our words; null for a table, whose rows are published by themselves.'),
  evidence: z
    .array(publishedEvidence)
    .describe('Empty for an open point: where nothing is said there is nothing to quote.'),
  quantities: z.array(publishedQuantity),
  force: publishedForce,
  terms: z.array(id).describe('Terms of the glossary that it uses.'),
  table: url.nullable().describe('Where the rows of a table are published as JSON.'),
  term: publishedValidity,
  lastReviewed: day,
  citation: publishedCitation,
  formal: z
    .enum(FORMAL_PARTS)
    .nullable()
    .describe(
      'Why it answers no row: a headline, the letterhead, the imprint, an overview. Null where it answers rows.',
    ),
  elsewhere: z
    .array(z.strictObject({ policy: id, provision: id, quote }))
    .describe('Phrases of other documents that it rests on, with the line that carries each there.'),
});
export type PublishedProvision = z.infer<typeof publishedProvision>;

/** An item of a document as published, with all that a reader who sees it alone must know. */
export function provisionItem(policy: Policy, item: ClauseItem, source: OpenDataSource): PublishedProvision {
  const { today, cited, links } = source;
  const address = links.policy(policy.id, item.id);
  return {
    id: item.id,
    url: address,
    document: policy.id,
    documentTitle: policy.title,
    place: policy.place,
    kind: itemKindAsPublished(item.kind),
    kindWord: itemWord(item.kind, policy.source),
    topic: item.topic,
    dimensions: item.rowIds,
    clause: clauseOf(item),
    summary: item.summary,
    text: item.kind === 'table' ? null : item.text,
    evidence: quotesOf(item),
    quantities: quantitiesOf(item),
    force: forceOf(policy, item),
    terms: item.kind === 'provision' ? item.glossaryEntries : [],
    table: item.kind === 'table' ? links.file(tableJson(policy.id, item.id, source)) : null,
    term: describeValidity(policy, today),
    lastReviewed: policy.lastReviewed,
    citation: cite(policy, { url: address, accessed: cited, pinpoint: { kind: 'clause', clause: clauseOf(item) } }),
    formal: item.kind === 'table' ? null : (item.formal ?? null),
    elsewhere: item.kind === 'provision' ? (item.elsewhere ?? []) : [],
  };
}

/** Everything that documents say, line by line. */
export const provisions = defineResource<PublishedProvision, PublishedProvision>({
  name: 'provisions',
  title: '条款要点',
  description:
    '一项是文件里的一条：要点、表格，或者一处没有写明的地方；每条附条款、原话、数值和引文。按主题和地区排好的，用“比较”各表。',
  key: ['文件编号', '条目编号'],
  refersTo: [{ columns: ['文件编号'], table: 'policies', key: ['文件编号'] }],
  itemSchema: publishedProvision,
  *items(source) {
    for (const policy of source.library.policies)
      for (const item of itemsOf(policy)) yield provisionItem(policy, item, source);
  },
  lines: (item) => [item],
  columns: [
    { name: '文件编号', type: 'string', required: true, description: '在本站的编号。', value: (item) => item.document },
    {
      name: '条目编号',
      type: 'string',
      required: true,
      description: '在文件里的编号，不会变。',
      value: (item) => item.id,
    },
    { name: '文件', type: 'string', required: true, description: '文件全名。', value: (item) => item.documentTitle },
    { name: '条款', type: 'string', required: true, description: '在文件的哪一条。', value: (item) => item.clause },
    {
      name: '种类',
      type: 'string',
      required: true,
      values: [...Object.values(ITEM_WORDS), silenceWord('silent'), silenceWord('report-silent')],
      description: '要点、表格；“原文未载”是这一条里没有写明的一点，只见报道的是“报道没有写”。',
      value: (item) => item.kindWord,
    },
    { name: '主题编号', type: 'string', required: true, description: '见 topics。', value: (item) => item.topic },
    {
      name: '比较项编号',
      type: 'string',
      description: '回答比较表的哪几行，用空格隔开；标题、文头、落款、概述不回答任何一行，留空。',
      value: (item) => item.dimensions.join(' ') || null,
    },
    { name: '要点', type: 'string', required: true, description: '我们的话，一句。', value: (item) => item.summary },
    {
      name: '全文',
      type: 'string',
      description: '我们的话，全文；表格留空，看各张表自己的文件。',
      value: (item) => item.text,
    },
    {
      name: '原话',
      type: 'string',
      description: '原文的话；有几句的，每句占一行，后面写出在哪一条。原文未载的没有原话。',
      value: (item) => item.evidence.map((entry) => `${entry.quote}（${entry.clause}）`).join('\n') || null,
    },
    {
      name: '数值',
      type: 'string',
      description: '连同类型写成文字；要逐个数计算的，用 quantities。',
      value: (item) => item.quantities.map(({ words }) => words).join('；') || null,
    },
    {
      name: '约束力',
      type: 'string',
      values: Object.values(FORCE_MARKS).map(({ word }) => word),
      description: '有人可以凭它申请的事项才有。',
      value: (item) => (item.force ? FORCE_MARKS[item.force].word : null),
    },
    {
      name: '时效',
      type: 'string',
      required: true,
      description: '所在文件在做成这个文件那天的情况。',
      value: (item) => item.term.word,
    },
    {
      name: '最近核对',
      type: 'date',
      required: true,
      description: '所在文件最近一次对照原文读过的日子。',
      value: (item) => item.lastReviewed,
    },
    {
      name: '永久链接',
      type: 'string',
      required: true,
      description: '这一条的地址，不会变。',
      value: (item) => item.url,
    },
    {
      name: '引文',
      type: 'string',
      required: true,
      description: '参考文献格式（GB/T 7714—2025）；查阅日期请改成你自己的。',
      value: (item) => item.citation.gbt7714,
    },
    {
      name: '格式部分',
      type: 'string',
      values: Object.values(FORMAL_NAMES),
      description: '不回答任何比较项的，是文件的哪个格式部分：标题、文头、落款、概述；别的留空。',
      value: (item) => (item.formal ? FORMAL_NAMES[item.formal] : null),
    },
    validityColumn((item) => item.term.words),
    ...validityDayColumns<PublishedProvision>((item) => item.term),
  ],
});
