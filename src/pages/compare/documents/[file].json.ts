import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { documentFile, documentFileName } from '../../../site/document-file.ts';
import { isMadeHere, siteLibrary } from '../../../site/library.ts';

export const getStaticPaths = (async () => {
  const library = await siteLibrary();
  const own = library.policies.filter(({ id }) => isMadeHere('policies', id));
  return own.map((policy) => ({ params: { file: documentFileName(policy, library) }, props: { policy } }));
}) satisfies GetStaticPaths;

/** What is fetched of a document: by its page for replies about its items, by a comparison for a column that it does not hold. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { policy } }) =>
  Response.json(documentFile(policy, await siteLibrary()));
