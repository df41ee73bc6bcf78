import { z } from 'zod';
import { clauseOf, itemsOf } from '../schema/policy-body.ts';
import { clause, id, publishedQuantity, text, url } from './common.ts';
import { quantitiesOf } from './describe.ts';
import {
  laterQuantityColumns,
  limitsColumn,
  noteColumn,
  quantityColumns,
  wholeQuantityColumns,
} from './quantity-columns.ts';
import { defineResource } from './resource.ts';

const quantitySchema = z.strictObject({
  document: id,
  documentTitle: text,
  place: id,
  item: id.describe('The provision in which it stands.'),
  number: z.int().positive().describe('Which quantity of the provision, from 1.'),
  summary: text,
  topic: id,
  clause,
  quantity: publishedQuantity,
  url,
});
type PublishedQuantityOfItem = z.infer<typeof quantitySchema>;

/** Every number that stands in a sentence of a document. */
export const quantities = defineResource<PublishedQuantityOfItem, PublishedQuantityOfItem>({
  name: 'quantities',
  title: '数值',
  description:
    '一项是条款里的一个数，带类型、单位、期间和原话。表格里的数在各张表自己的文件里。类型不同、单位不同的数不要相加。',
  key: ['文件编号', '条目编号', '第几个数'],
  refersTo: [{ columns: ['文件编号', '条目编号'], table: 'provisions', key: ['文件编号', '条目编号'] }],
  itemSchema: quantitySchema,
  items: ({ library, links }) =>
    library.policies.flatMap((policy) =>
      itemsOf(policy).flatMap((item) =>
        quantitiesOf(item).map((quantity, index) => ({
          document: policy.id,
          documentTitle: policy.title,
          place: policy.place,
          item: item.id,
          number: index + 1,
          summary: item.summary,
          topic: item.topic,
          clause: clauseOf(item),
          quantity,
          url: links.policy(policy.id, item.id),
        })),
      ),
    ),
  lines: (item) => [item],
  columns: [
    { name: '文件编号', type: 'string', required: true, description: '在本站的编号。', value: (item) => item.document },
    { name: '条目编号', type: 'string', required: true, description: '在文件里的编号。', value: (item) => item.item },
    { name: '文件', type: 'string', required: true, description: '文件全名。', value: (item) => item.documentTitle },
    { name: '主题编号', type: 'string', required: true, description: '见 topics。', value: (item) => item.topic },
    {
      name: '要点',
      type: 'string',
      required: true,
      description: '数所在的那一条，一句。',
      value: (item) => item.summary,
    },
    ...quantityColumns<PublishedQuantityOfItem>(),
    {
      name: '条款',
      type: 'string',
      required: true,
      description: '在文件的哪一条。',
      value: (item) => item.quantity.clause,
    },
    {
      name: '原话',
      type: 'string',
      required: true,
      description: '这个数出自哪一句。',
      value: (item) => item.quantity.quote,
    },
    { name: '永久链接', type: 'string', required: true, description: '那一条的地址。', value: (item) => item.url },
    ...laterQuantityColumns<PublishedQuantityOfItem>(),
    ...wholeQuantityColumns<PublishedQuantityOfItem>(),
    noteColumn<PublishedQuantityOfItem>(),
    limitsColumn<PublishedQuantityOfItem>(),
  ],
});
