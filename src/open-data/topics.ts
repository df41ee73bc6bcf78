import { z } from 'zod';
import type { Topic } from '../schema/topic.ts';
import { id, text, url } from './common.ts';
import { defineResource } from './resource.ts';
import type { OpenDataSource } from './source.ts';

const rowSchema = z.strictObject({ id, name: text, asks: text });
/** A topic as published, with the rows of its comparison. */
export const publishedTopic = z.strictObject({
  id,
  url: url.describe('Its comparison.'),
  name: text,
  description: text,
  dimensions: z.array(rowSchema).min(1),
});
type PublishedTopic = z.infer<typeof publishedTopic>;

interface TopicLine {
  topic: PublishedTopic;
  row: z.infer<typeof rowSchema>;
}

/** A topic as published. */
export function topicItem(topic: Topic, { links }: Pick<OpenDataSource, 'links'>): PublishedTopic {
  return {
    id: topic.id,
    url: links.comparison(topic.id),
    name: topic.name,
    description: topic.description,
    dimensions: topic.rows.map(({ id: row, name, asks }) => ({ id: row, name, asks })),
  };
}

/** Topics with the rows of their comparisons. */
export const topics = defineResource<PublishedTopic, TopicLine>({
  name: 'topics',
  title: '主题和比较项',
  description: '一项是一个主题，带它的比较项。CSV 一行一个比较项。',
  key: ['主题编号', '比较项编号'],
  itemSchema: publishedTopic,
  items: (source) => source.library.topics.map((topic) => topicItem(topic, source)),
  lines: (topic) => topic.dimensions.map((row) => ({ topic, row: row })),
  columns: [
    { name: '主题编号', type: 'string', required: true, description: '不会变。', value: ({ topic }) => topic.id },
    { name: '主题', type: 'string', required: true, description: '名字。', value: ({ topic }) => topic.name },
    {
      name: '比较项编号',
      type: 'string',
      required: true,
      description: '在主题里的编号，不会变。',
      value: ({ row }) => row.id,
    },
    { name: '比较项', type: 'string', required: true, description: '名字。', value: ({ row }) => row.name },
    {
      name: '问的是',
      type: 'string',
      required: true,
      description: '这一行回答什么。',
      value: ({ row }) => row.asks,
    },
    {
      name: '永久链接',
      type: 'string',
      required: true,
      description: '这个主题的比较表。',
      value: ({ topic }) => topic.url,
    },
  ],
});
