import { policyFrontMatterSchema } from '../schema/policy.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { EntryReading } from './entry-reading.ts';
import { type ExtractedBody, extractClauses } from './extract-clauses.ts';
import { readBody, readMdxEntry } from './read-mdx-entry.ts';

/** Lifts the clauses of an MDX text, front matter included or not, with what is wrong in them. */
export function readClauses(text: string, file: string): ExtractedBody {
  const { extracted, problems } = readBody(text, file, (tree) => {
    const body = extractClauses(tree, file);
    return { extracted: body, problems: body.problems };
  });
  return extracted ?? { clauses: [], problems, complete: false };
}

const FORM = {
  collection: 'policies',
  frontMatter: policyFrontMatterSchema,
  extractBody: (tree: Parameters<typeof extractClauses>[0], file: string) => {
    const { clauses, problems, complete } = extractClauses(tree, file);
    return complete ? { extracted: { clauses }, problems } : { problems };
  },
} as const;

/** Reads one document, `content/policies/<place>/<id>.mdx`. Never throws: problems are returned. */
export function readPolicy(text: string, file: string): EntryReading<Policy> {
  return readMdxEntry(FORM, text, file);
}
