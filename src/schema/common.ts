import { z } from 'zod';

/** Ids are ASCII, lower case, words joined by hyphens: they become addresses and never change. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只用小写英文字母、数字和连字符，例如 settle-direct');

/** A calendar day, `YYYY-MM-DD`. Kept as text: a day in a document has no time zone. */
export const daySchema = z.preprocess(
  // YAML reads an unquoted 2012-07-30 as a timestamp at midnight UTC.
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date('写成 年-月-日，例如 2012-07-30'),
);

/** The longest quotation the site allows itself, in characters. */
export const QUOTE_LIMIT = 60;

/** The operative phrase exactly as the original has it (white space and full-width forms aside). */
export const quoteSchema = z
  .string()
  .trim()
  .min(1, '引文不能为空')
  .refine((quote) => [...quote].length <= QUOTE_LIMIT, {
    message: `引文不超过 ${QUOTE_LIMIT} 个字`,
    params: { remedy: '只留承载这个事实的最短一段。' },
  });

/**
 * An object with exactly these fields. The issue of an unknown one carries the names of the known ones in its `params`:
 * whoever explains it can then say which was meant; see {@link fieldsKnownTo}.
 */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      // Of the schema that was asked, which may be an extended one.
      const { shape: known } = issue.inst as z.ZodObject;
      if (issue.code === 'unrecognized_keys') issue['params'] = { known: Object.keys(known) };
      return undefined;
    },
  });

/** The names of the fields that an object of {@link fields} knows, from the issue of one that it does not know. */
export function fieldsKnownTo(issue: z.core.$ZodIssueUnrecognizedKeys): string[] {
  return (issue as { params?: { known?: string[] } }).params?.known ?? [];
}

/** Where in the document a phrase stands, in the document's own numbering, e.g. `二（二）4` or `附件1`. */
export const locatorSchema = z.string().trim().min(1, '写明在哪一条').max(20, '条款位置不超过 20 个字');

/** What every fact stands on: the clause, and the phrase that carries the fact. */
export const evidenceSchema = fields({
  /** Locator of a `<Clause>` of the same file. */
  clause: locatorSchema,
  /** The phrase, 60 characters at most. */
  quote: quoteSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One of our own sentences, as shown on a page. */
export const sentenceSchema = z.string().trim().min(2, '写一句话').max(300, '不超过 300 个字');

/** The collections that one entry may refer to. */
export type CollectionName =
  | 'places'
  | 'topics'
  | 'policies'
  | 'points'
  | 'glossary'
  | 'questions'
  | 'faqs'
  | 'vocabulary'
  | 'wording';

/** An id of an entry of a collection. Its form is looked at here; the checks look it up once everything is read. */
export const reference = (_collection: CollectionName) => idSchema;

/** What somebody should ask at the window, one question after the other: 去哪个窗口？ */
export const askSchema = z.string().trim().max(40).regex(/？$/, '以“？”结尾');
