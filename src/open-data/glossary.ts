import { z } from 'zod';
import { entryOf } from '../library/library.ts';
import type { ProvisionPointer } from '../schema/glossary-entry.ts';
import { id, text, url } from './common.ts';
import { defineResource } from './resource.ts';
import type { Links } from './source.ts';

const basisSchema = z.array(z.strictObject({ document: id, provision: id, url }));
const senseSchema = z.strictObject({ place: id, placeName: text, meaning: text, basis: basisSchema.min(1) });
const entrySchema = z.strictObject({
  id,
  url,
  term: text,
  aliases: z.array(text),
  definition: text,
  basis: basisSchema.describe('Where held documents use it; empty: the definition is common usage.'),
  senses: z.array(senseSchema).describe('What the word means in each place, where it means several things.'),
});
type PublishedGlossaryEntry = z.infer<typeof entrySchema>;

interface GlossaryLine {
  entry: PublishedGlossaryEntry;
  /** Null on the line of the general meaning. */
  sense: z.infer<typeof senseSchema> | null;
}

const resolve = (basis: readonly ProvisionPointer[], links: Links) =>
  basis.map(({ policy, provision }) => ({ document: policy, provision, url: links.policy(policy, provision) }));

/** The terms explained. */
export const glossary = defineResource<PublishedGlossaryEntry, GlossaryLine>({
  name: 'glossary',
  title: '术语',
  description: '一项是一个词。CSV 里，一个词在几个地方意思不同的，另占几行，“地区”一列写明是哪里。',
  unique: ['术语编号', '地区'],
  itemSchema: entrySchema,
  items: ({ library, links }) =>
    library.glossary.map((term) => ({
      id: term.id,
      url: links.glossaryEntry(term.id),
      term: term.term,
      aliases: term.aliases,
      definition: term.definition,
      basis: resolve(term.basis, links),
      senses: term.senses.map(({ place, meaning, basis }) => ({
        place,
        placeName: entryOf(library.places, place).name,
        meaning,
        basis: resolve(basis, links),
      })),
    })),
  lines: (entry) => [{ entry, sense: null }, ...entry.senses.map((sense) => ({ entry, sense }))],
  columns: [
    { name: '术语编号', type: 'string', required: true, description: '不会变。', value: ({ entry }) => entry.id },
    { name: '术语', type: 'string', required: true, description: '词。', value: ({ entry }) => entry.term },
    {
      name: '别的说法',
      type: 'string',
      description: '同一个意思的别的词，用顿号隔开。',
      value: ({ entry }) => entry.aliases.join('、') || null,
    },
    {
      name: '地区',
      type: 'string',
      description: '只在这个地方是这个意思；通用的意思留空。',
      value: ({ sense }) => sense?.placeName ?? null,
    },
    {
      name: '意思',
      type: 'string',
      required: true,
      description: '我们的话。',
      value: ({ entry, sense }) => sense?.meaning ?? entry.definition,
    },
    {
      name: '出处',
      type: 'string',
      description: '哪些条款这样用，每个地址占一行；留空的是通常的用法，不出自收录的文件。',
      value: ({ entry, sense }) => (sense ?? entry).basis.map((entry) => entry.url).join('\n') || null,
    },
    {
      name: '永久链接',
      type: 'string',
      required: true,
      description: '这个词在术语表里的地址。',
      value: ({ entry }) => entry.url,
    },
  ],
});
