import { defineCollection, reference } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'zod';
import { ContentError } from './library/problem.ts';
import { policyIdOf, readClauses } from './library/read-policy.ts';
import type { ReferenceTo } from './schema/common.ts';
import { glossaryTermSchema } from './schema/glossary-term.ts';
import { placeSchema } from './schema/place.ts';
import { policyFrontMatterSchema } from './schema/policy.ts';
import type { Clause } from './schema/policy-body.ts';
import { questionSchema } from './schema/question.ts';
import { topicSchema } from './schema/topic.ts';
import { vocabularySchema } from './schema/vocabulary.ts';

/** Astro's reference, reduced to the id that the domain code works with. */
const referenceTo: ReferenceTo = (collection) => reference(collection).transform(({ id }) => id);

const yamlIn = (folder: string) => glob({ pattern: '*.yaml', base: `./content/${folder}` });

/** Astro's own loader for MDX files, with the clauses lifted out of each body into the entry's data. */
function policyLoader(): Loader {
  const files = glob({
    pattern: '*/*.mdx',
    base: './content/policies',
    generateId: ({ entry }) => policyIdOf(entry),
  });
  return {
    name: 'policies',
    load: (context) =>
      files.load({
        ...context,
        async parseData(entry) {
          const file = entry.filePath ?? '';
          const path = relative(fileURLToPath(context.config.root), file);
          const { clauses, problems } = readClauses(await readFile(file, 'utf8'), path);
          if (problems.length > 0) throw new ContentError(problems);
          const data: Record<string, unknown> = { frontMatter: entry.data, clauses, path };
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
  policies: defineCollection({
    loader: policyLoader(),
    schema: z.strictObject({
      frontMatter: policyFrontMatterSchema(referenceTo),
      clauses: z.custom<Clause[]>(Array.isArray),
      path: z.string(),
    }),
  }),
};
