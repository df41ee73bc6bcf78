import { getCollection } from 'astro:content';
import { type Library, orderLibrary } from '../library/library.ts';
import { noteAnchorPages } from './anchor-pages.ts';
import { glossaryPages } from './glossary-pages.ts';
import { isExpected } from './permalinks.ts';

let library: Promise<Library> | undefined;

/** Everything the site says, gathered from the collections once a build. */
export function siteLibrary(): Promise<Library> {
  library ??= gather();
  return library;
}

async function gather(): Promise<Library> {
  const [places, topics, glossary, questions, policies, faqs, vocabulary, wording] = await Promise.all([
    getCollection('places'),
    getCollection('topics'),
    getCollection('glossary'),
    getCollection('questions'),
    getCollection('policies'),
    getCollection('faqs'),
    getCollection('vocabulary'),
    getCollection('wording'),
  ]);
  const withId = <Data>({ id, data }: { id: string; data: Data }) => ({ ...data, id });
  const ordered = orderLibrary({
    places: places.map(withId),
    topics: topics.map(withId),
    glossary: glossary.map(withId),
    questions: questions.map(withId),
    vocabulary: vocabulary.map(withId),
    wording: wording.map(withId),
    policies: policies.map(({ id, data }) => ({ ...data.frontMatter, clauses: data.clauses, path: data.path, id })),
    faqs: faqs.map(({ id, data: { frontMatter, ...answer } }) => ({ ...frontMatter, ...answer, id })),
  });
  noteAnchorPages('/glossary/', glossaryPages(ordered, isExpected));
  return ordered;
}
