import type { APIRoute } from 'astro';
import { entryOf } from '../../../library/library.ts';
import { documentFile } from '../../../site/document-file.ts';
import { siteLibrary } from '../../../site/library.ts';
import { numberOfPolicy } from '../../../site/permalinks.ts';

export async function getStaticPaths() {
  const { policies } = await siteLibrary();
  return policies.map(({ id }) => ({ params: { policy: id } }));
}

/** What is fetched of a document: by its page for replies about its lines, by a comparison for a column that it does not hold. */
export const GET: APIRoute = async ({ params }) => {
  const library = await siteLibrary();
  const policy = entryOf(library.policies, params['policy'] ?? '');
  return Response.json(documentFile(policy, library, (item) => numberOfPolicy(policy.id, item)));
};
