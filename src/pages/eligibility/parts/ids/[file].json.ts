import type { APIRoute } from 'astro';
import { idFiles } from '../../../../eligibility/rule-parts.ts';
import { siteLibrary } from '../../../../site/library.ts';

export async function getStaticPaths() {
  return idFiles(await siteLibrary()).map((_, file) => ({ params: { file: String(file) } }));
}

/** Ids of places with documents, so that those in a link can be known. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(idFiles(await siteLibrary())[Number(params['file'])] ?? []);
