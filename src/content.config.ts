import { defineCollection, reference } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { ContentError, type Problem } from './library/problem.ts';
import { readAnswer } from './library/read-faq.ts';
import { policyIdOf, readClauses } from './library/read-policy.ts';
import type { ReferenceTo } from './schema/common.ts';
import { type Faq, faqFrontMatterSchema } from './schema/faq.ts';
import { glossaryTermSchema } from './schema/glossary-term.ts';
import { placeSchema } from './schema/place.ts';
import { policyFrontMatterSchema } from './schema/policy.ts';
import type { Clause } from './schema/policy-body.ts';
import { questionSchema } from './schema/question.ts';
import { topicSchema } from './schema/topic.ts';
import { vocabularySchema } from './schema/vocabulary.ts';
import { wordingSchema } from './schema/wording.ts';

/** Astro's reference, reduced to the id that the domain code works with. */
const referenceTo: ReferenceTo = (collection) => reference(collection).transform(({ id }) => id);

const yamlIn = (folder: string) => glob({ pattern: '*.yaml', base: `./content/${folder}` });

/** Astro's own loader for MDX files, with what is lifted out of each body put into the entry's data. */
function mdxIn(
  folder: string,
  pattern: string,
  lift: (text: string, path: string) => { problems: Problem[] } & Record<string, unknown>,
): Loader {
  const files = glob({ pattern, base: `./content/${folder}`, generateId: ({ entry }) => policyIdOf(entry) });
  return {
    name: folder,
    load: (context) =>
      files.load({
        ...context,
        async parseData(entry) {
          const file = entry.filePath ?? '';
          const path = relative(fileURLToPath(context.config.root), file);
          const { problems, ...lifted } = lift(await readFile(file, 'utf8'), path);
          if (problems.length > 0) throw new ContentError(problems);
          const data: Record<string, unknown> = { frontMatter: entry.data, ...lifted, path };
          // Astro types this hook as keeping the shape of the front matter; the collection's schema is what counts.
          return (await context.parseData({ ...entry, data })) as typeof entry.data;
        },
      }),
  };
}

export const collections = {
  places: defineCollection({ loader: yamlIn('places'), schema: placeSchema(referenceTo) }),
  topics: defineCollection({ loader: yamlIn('topics'), schema: topicSchema() }),
  glossary: defineCollection({ loader: yamlIn('glossary'), schema: glossaryTermSchema(referenceTo) }),
  questions: defineCollection({ loader: yamlIn('questions'), schema: questionSchema() }),
  vocabulary: defineCollection({ loader: yamlIn('vocabulary'), schema: vocabularySchema(referenceTo) }),
  wording: defineCollection({ loader: yamlIn('wording'), schema: wordingSchema() }),
  policies: defineCollection({
    loader: mdxIn('policies', '*/*.mdx', (text, path) => {
      const { clauses, problems } = readClauses(text, path);
      return { clauses, problems };
    }),
    schema: z.strictObject({
      frontMatter: policyFrontMatterSchema(referenceTo),
      clauses: z.custom<Clause[]>(Array.isArray),
      path: z.string(),
    }),
  }),
  faqs: defineCollection({
    loader: mdxIn('faqs', '*.mdx', (text, path) => ({ ...readAnswer(text, path) })),
    schema: z.strictObject({
      frontMatter: faqFrontMatterSchema(referenceTo),
      body: z.custom<Faq['body']>(Array.isArray),
      terms: z.array(z.string()),
      path: z.string(),
    }),
  }),
};
