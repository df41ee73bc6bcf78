import { z } from 'zod';
import type { CollectionName } from '../schema/common.ts';
import { faqFrontMatterSchema } from '../schema/faq.ts';
import { glossaryEntrySchema } from '../schema/glossary-entry.ts';
import { placeSchema } from '../schema/place.ts';
import { pointsScheduleSchema } from '../schema/points-schedule.ts';
import { policyFrontMatterSchema } from '../schema/policy.ts';
import { questionSchema } from '../schema/question.ts';
import { topicSchema } from '../schema/topic.ts';
import { vocabularySchema } from '../schema/vocabulary.ts';
import { wordingSchema } from '../schema/wording.ts';

/** Where the schemas for editors lie. */
export const SCHEMA_FOLDER = 'docs/schemas';

/** The schema of each collection: of its YAML files, or of the front matter of its documents. */
const SCHEMAS = {
  policies: policyFrontMatterSchema,
  points: pointsScheduleSchema,
  faqs: faqFrontMatterSchema,
  places: placeSchema,
  topics: topicSchema,
  glossary: glossaryEntrySchema,
  questions: questionSchema,
  vocabulary: vocabularySchema,
  wording: wordingSchema,
} satisfies Record<CollectionName, z.ZodType>;

/**
 * The JSON Schema of each collection as text, for completion and hints while somebody writes. It is made of the schema that the
 * check uses, and asks for no more: what JSON Schema cannot say, only the check says.
 */
export function editorSchemas(): Record<CollectionName, string> {
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
      return [name, `${JSON.stringify({ title: `content/${name}`, ...made }, null, 2)}\n`];
    }),
  ) as Record<CollectionName, string>;
}
