import type { APIRoute } from 'astro';
import { idFiles, type PublishedHeldId } from '../../../../eligibility/rule-parts.ts';
import { siteLibrary } from '../../../../site/library.ts';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export async function getStaticPaths() {
  return idFiles(await siteLibrary()).map((_, file) => ({ params: { file: String(file) } }));
}

/** Ids of places with documents, so that those in a link can be known. */
export const GET: APIRoute = async ({ params }) => {
  const [library, { markOf }] = await Promise.all([siteLibrary(), siteRuleParts()]);
  const held = idFiles(library)[Number(params['file'])] ?? [];
  return Response.json(held.map((entry): PublishedHeldId => [...entry, markOf(entry[0])]));
};
