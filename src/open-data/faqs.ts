import { z } from 'zod';
import { evidenceOfGround, type FaqGround, groundAnchor, groundsAt, locatorOf } from '../faq/ground.ts';
import { faqKindNames, faqKindWords } from '../faq/kind-words.ts';
import { entryOf, type Library } from '../library/library.ts';
import { FAQ_KINDS } from '../schema/faq.ts';
import type { GroundPointer } from '../schema/ground-pointer.ts';
import { clause, day, id, publishedEvidence, text, url } from './common.ts';
import { defineResource } from './resource.ts';
import type { Links } from './source.ts';

const groundSchema = z.strictObject({
  document: id,
  kind: z
    .enum(['item', 'silence', 'not-about', 'stated', 'contradiction'])
    .describe(
      'A line of the document; its silence on a row; a topic that it is not about; what it says of itself; two passages that do not agree.',
    ),
  clause: clause.nullable(),
  evidence: z.array(publishedEvidence).describe('Empty for what the text does not say.'),
  url,
});
type PublishedGround = z.infer<typeof groundSchema>;

const faqSchema = z.strictObject({
  id,
  url,
  question: text,
  alsoAsked: z.array(text),
  kind: z.enum(FAQ_KINDS),
  kindWord: text,
  answer: text.describe('Stands alone: it names the place, and says that a plan has ended where it has.'),
  more: z.array(text).describe('The longer answer, paragraph by paragraph.'),
  for: text,
  topics: z.array(id).min(1),
  restsOn: z.array(groundSchema).min(1),
  bring: z.array(groundSchema).describe('What to bring; empty where there is nothing to bring or nothing is listed.'),
  leftOpen: z.array(groundSchema).describe('What the texts leave open.'),
  related: z.array(id),
  reviewed: day.nullable().describe('When the answer was last read against what it rests on.'),
});
type PublishedFaq = z.infer<typeof faqSchema>;

function describeGrounds(pointers: readonly GroundPointer[], library: Library, links: Links): PublishedGround[] {
  return groundsAt(pointers, library).map((ground: FaqGround) => ({
    document: ground.policy.id,
    kind: ground.kind,
    clause: locatorOf(ground),
    evidence: evidenceOfGround(ground).map(({ clause: locator, quote }) => ({ clause: locator, quote })),
    url: links.policy(ground.policy.id, groundAnchor(ground)),
  }));
}

/** Questions as people ask them, with their answers. */
export const faqs = defineResource<PublishedFaq, PublishedFaq>({
  name: 'faqs',
  title: '问答',
  description: '一项是一个问题：简短回答、详细回答、给谁看、依据哪几条、原文没有写的是什么。',
  key: ['问答编号'],
  itemSchema: faqSchema,
  items: ({ library, links }) =>
    library.faqs.map((faq) => ({
      id: faq.id,
      url: links.faq(faq.id),
      question: faq.question,
      alsoAsked: faq.alsoAsked,
      kind: faq.kind,
      kindWord: faqKindWords(
        faq.kind,
        faq.restsOn.map(({ policy }) => entryOf(library.policies, policy).source),
      ).word,
      answer: faq.answer,
      more: faq.body.map((paragraph) => paragraph.text),
      for: faq.for,
      topics: faq.topics,
      restsOn: describeGrounds(faq.restsOn, library, links),
      bring: describeGrounds(
        faq.bring.map((pointer) => ({ kind: 'item', ...pointer })),
        library,
        links,
      ),
      leftOpen: describeGrounds(faq.leftOpen, library, links),
      related: faq.related,
      reviewed: faq.reviewed?.on ?? null,
    })),
  lines: (item) => [item],
  columns: [
    { name: '问答编号', type: 'string', required: true, description: '不会变。', value: (item) => item.id },
    { name: '问题', type: 'string', required: true, description: '照人们的问法。', value: (item) => item.question },
    {
      name: '答复',
      type: 'string',
      required: true,
      values: FAQ_KINDS.flatMap(faqKindNames),
      description:
        '和网页上的标记同一个词：文件写明，原文未载；只见报道的，报道写了，报道没有写；两样都有的，文件、报道写了，都没有写；各地不同。',
      value: (item) => item.kindWord,
    },
    {
      name: '回答',
      type: 'string',
      required: true,
      description: '简短回答，单独能看懂。',
      value: (item) => item.answer,
    },
    {
      name: '详细回答',
      type: 'string',
      description: '每段占一行；没有要多说的留空。',
      value: (item) => item.more.join('\n') || null,
    },
    { name: '给谁看', type: 'string', required: true, description: '回答说的是哪些人。', value: (item) => item.for },
    {
      name: '主题编号',
      type: 'string',
      required: true,
      description: '见 topics，用空格隔开，主要的在前。',
      value: (item) => item.topics.join(' '),
    },
    {
      name: '原话',
      type: 'string',
      description: '依据的原话，每句占一行，后面写出在哪一条；依据是“没有写”的，没有原话。',
      value: (item) =>
        item.restsOn
          .flatMap(({ evidence }) => evidence.map((entry) => `${entry.quote}（${entry.clause}）`))
          .join('\n') || null,
    },
    {
      name: '依据',
      type: 'string',
      required: true,
      description: '依据的每一条的地址，每个占一行。',
      value: (item) => item.restsOn.map((ground) => ground.url).join('\n'),
    },
    {
      name: '别的问法',
      type: 'string',
      required: true,
      description: '每个占一行。',
      value: (item) => item.alsoAsked.join('\n'),
    },
    { name: '最近核对', type: 'date', description: '最近一次拿回答和依据对照的日子。', value: (item) => item.reviewed },
    { name: '永久链接', type: 'string', required: true, description: '这个问题的页面。', value: (item) => item.url },
  ],
});
