import type { APIRoute } from 'astro';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export async function getStaticPaths() {
  const { parts } = await siteRuleParts();
  return [...parts.keys()].map((place) => ({ params: { place } }));
}

/** The rules of one place, fetched when it is chosen. */
export const GET: APIRoute = async ({ params }) =>
  Response.json((await siteRuleParts()).parts.get(params['place'] ?? ''));
