import type { Nodes } from 'mdast';
import { faqGlossaryLinkSchema } from '../schema/faq.ts';
import {
  clauseAttributesSchema,
  furtherEvidenceSchema,
  openPointAttributesSchema,
  provisionAttributesSchema,
  tableAttributesSchema,
} from '../schema/provision.ts';
import { quantitySchema } from '../schema/quantity.ts';

/** The collections that are kept as MDX. */
export type BodyCollection = 'policies' | 'faqs';

/** The schema of the attributes of every tag that content may use. A tag that is not here does not exist. */
export const TAG_SCHEMAS = {
  Clause: clauseAttributesSchema,
  Provision: provisionAttributesSchema,
  OpenPoint: openPointAttributesSchema,
  Table: tableAttributesSchema,
  Quantity: quantitySchema,
  Evidence: furtherEvidenceSchema,
  Term: faqGlossaryLinkSchema,
} as const;
export type TagName = keyof typeof TAG_SCHEMAS;

/** Tags that stand within the text of a provision. */
export const INLINE_TAGS: readonly TagName[] = ['Quantity', 'Term', 'Evidence'];

/** The tags that may stand directly in each tag, and in the body itself, with what else may stand there. */
export const TAGS_WITHIN: Readonly<Record<BodyCollection, Partial<Record<TagName | 'body', readonly TagName[]>>>> = {
  policies: {
    body: ['Clause'],
    Clause: ['Provision', 'OpenPoint', 'Table'],
    Provision: INLINE_TAGS,
    OpenPoint: ['Term'],
  },
  faqs: { body: ['Term'] },
};

/** The kinds of Markdown that content may use, by collection. Whatever is not here is refused, with its name in `MARKUP_NAMES`. */
export const ALLOWED_MARKUP: Readonly<Record<BodyCollection, readonly Nodes['type'][]>> = {
  policies: [
    'heading',
    'paragraph',
    'list',
    'listItem',
    'table',
    'tableRow',
    'tableCell',
    'text',
    'strong',
    'emphasis',
    'break',
  ],
  faqs: ['paragraph', 'list', 'listItem', 'text', 'strong', 'emphasis', 'break'],
};

/** What authors call the kinds of Markdown that are refused somewhere. */
export const MARKUP_NAMES: Readonly<Record<string, string>> = {
  blockquote: '引用块',
  code: '代码块',
  definition: '链接的定义',
  delete: '删除线',
  footnoteDefinition: '脚注',
  footnoteReference: '脚注',
  heading: '标题',
  html: 'HTML',
  image: '图片',
  imageReference: '图片',
  inlineCode: '代码',
  link: '链接',
  linkReference: '链接',
  list: '列表',
  mdxFlowExpression: '大括号里的代码',
  mdxTextExpression: '大括号里的代码',
  mdxjsEsm: ' import 或 export',
  table: '表格',
  thematicBreak: '分隔线',
};
