import { z } from 'zod';
import { RELATIONS } from '../schema/policy.ts';
import { SOURCE_KINDS } from '../schema/source-kind.ts';
import { missingNumber, NOT_HELD } from '../schema/source-words.ts';
import { RELATION_WORDS } from '../schema/words.ts';
import { clause, id, quote, text, url } from './common.ts';
import { defineResource } from './resource.ts';

const citedSchema = z.strictObject({
  document: id.describe('The document that cites.'),
  documentTitle: text,
  title: text.describe('What is cited: the title as given, or a description in our words where none is given.'),
  number: text.nullable().describe('Null where the text gives none.'),
  relation: z.enum(RELATIONS),
  relationWord: text,
  held: id.nullable().describe('Null where the document cited is not held (未收录).'),
  clause,
  quote,
  url,
  source: z.enum(SOURCE_KINDS).describe('What was read of the document that cites.'),
});
type PublishedCitedDocument = z.infer<typeof citedSchema>;

/** The documents that held documents name, held or not. */
export const citedPolicies = defineResource<PublishedCitedDocument, PublishedCitedDocument>({
  name: 'cited-documents',
  title: '被引用的文件',
  description: '一项是一份文件提到另一份文件一次：提到哪份，为什么提，在哪一条，收录了没有。',
  key: ['文件编号', '关系', '被引用的文件', '被引用的文号', '条款'],
  refersTo: [
    { columns: ['文件编号'], table: 'policies', key: ['文件编号'] },
    { columns: ['收录编号'], table: 'policies', key: ['文件编号'] },
  ],
  itemSchema: citedSchema,
  items: ({ library, links }) =>
    library.policies.flatMap((policy) =>
      policy.cites.map((cited) => ({
        document: policy.id,
        documentTitle: policy.title,
        title: cited.title,
        number: cited.number,
        relation: cited.relation,
        relationWord: RELATION_WORDS[cited.relation],
        held: cited.held,
        clause: cited.clause,
        quote: cited.quote,
        url: links.policy(policy.id, 'relations'),
        source: policy.source,
      })),
    ),
  lines: (item) => [item],
  columns: [
    {
      name: '文件编号',
      type: 'string',
      required: true,
      description: '提到别的文件的那一份。',
      value: (item) => item.document,
    },
    { name: '文件', type: 'string', required: true, description: '它的全名。', value: (item) => item.documentTitle },
    {
      name: '关系',
      type: 'string',
      required: true,
      values: Object.values(RELATION_WORDS),
      description: '为什么提到。',
      value: (item) => item.relationWord,
    },
    {
      name: '被引用的文件',
      type: 'string',
      required: true,
      description: '照文件写的名称；没有写名称的，是我们的说法。',
      value: (item) => item.title,
    },
    {
      name: '被引用的文号',
      type: 'string',
      required: true,
      description: '没有写文号的，写“原文未载”；只见报道的，写“报道没有写明”。',
      value: (item) => item.number ?? missingNumber(item.source),
    },
    {
      name: '收录编号',
      type: 'string',
      absent: [NOT_HELD.word],
      description: '收录了的，是它在本站的编号；没有的，写“未收录”。',
      value: (item) => item.held ?? NOT_HELD.word,
    },
    { name: '条款', type: 'string', required: true, description: '在哪一条提到。', value: (item) => item.clause },
    { name: '原话', type: 'string', required: true, description: '提到它的话。', value: (item) => item.quote },
    {
      name: '永久链接',
      type: 'string',
      required: true,
      description: '那份文件的“文件关系”。',
      value: (item) => item.url,
    },
  ],
});
