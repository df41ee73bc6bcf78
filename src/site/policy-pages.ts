import { LONGEST_LIST } from '../permalinks/list-pages.ts';
import type { Policy } from '../schema/policy-body.ts';
import { siteLibrary } from './library.ts';

/** The pages of the list of documents: one in the order of places where they are few, else the newest first. */
export async function policyPages(): Promise<readonly (readonly Policy[])[]> {
  const { policies } = await siteLibrary();
  const size = LONGEST_LIST.documents;
  if (policies.length <= size) return [policies];
  const newestFirst = [...policies].sort((a, b) => (a.issued.date < b.issued.date ? 1 : -1));
  return Array.from({ length: Math.ceil(policies.length / size) }, (_, at) =>
    newestFirst.slice(at * size, (at + 1) * size),
  );
}
