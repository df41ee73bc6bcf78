import { z } from 'zod';
import { PLACE_LEVELS, type Place } from '../schema/place.ts';
import { id, text, url } from './common.ts';
import { defineResource } from './resource.ts';
import type { OpenDataSource } from './source.ts';

/** A place as published. */
export const publishedPlace = z.strictObject({
  id,
  url,
  name: text,
  shortName: text,
  level: z.enum(PLACE_LEVELS),
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .describe('GB/T 2260; null where the standard gives none.'),
  within: id.nullable(),
  aliases: z.array(text),
  notToConfuse: z.array(z.strictObject({ place: id, why: text })),
  documents: z.array(id).describe('Documents held; empty means 未收录, not that the place has none.'),
});
type PublishedPlace = z.infer<typeof publishedPlace>;

/** A place as published, with the documents held of it. */
export function placeItem(place: Place, { library, links }: OpenDataSource): PublishedPlace {
  return {
    id: place.id,
    url: links.place(place.id),
    name: place.name,
    shortName: place.shortName,
    level: place.level,
    code: place.code,
    within: place.within,
    aliases: place.aliases,
    notToConfuse: place.notToConfuse,
    documents: library.policies.filter((policy) => policy.place === place.id).map((policy) => policy.id),
  };
}

/** The places listed, those of which no document is held included. */
export const places = defineResource<PublishedPlace, PublishedPlace>({
  name: 'places',
  title: '地区',
  description: '一项是一个地区。没有文件的是“未收录”，不是当地没有政策。',
  key: ['地区编号'],
  refersTo: [{ columns: ['上级编号'], table: 'places', key: ['地区编号'] }],
  itemSchema: publishedPlace,
  items: (source) => source.library.places.map((place) => placeItem(place, source)),
  lines: (item) => [item],
  columns: [
    {
      name: '地区编号',
      type: 'string',
      required: true,
      description: '在本站的编号，不会变。',
      value: (item) => item.id,
    },
    { name: '地区', type: 'string', required: true, description: '全名。', value: (item) => item.name },
    { name: '简称', type: 'string', required: true, description: '表里用的名字。', value: (item) => item.shortName },
    {
      name: '级别',
      type: 'string',
      required: true,
      values: PLACE_LEVELS,
      description: '国家、省、市、县或功能区。',
      value: (item) => item.level,
    },
    { name: '地区代码', type: 'string', description: 'GB/T 2260 代码；没有代码的留空。', value: (item) => item.code },
    { name: '上级编号', type: 'string', description: '属于哪里；全国没有上级，留空。', value: (item) => item.within },
    {
      name: '文件份数',
      type: 'integer',
      required: true,
      description: '收录了几份文件；0 是未收录。',
      value: (item) => item.documents.length,
    },
    { name: '永久链接', type: 'string', required: true, description: '这个地区的页面。', value: (item) => item.url },
  ],
});
