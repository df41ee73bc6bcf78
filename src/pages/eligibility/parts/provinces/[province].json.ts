import type { APIRoute } from 'astro';
import { placesWithin } from '../../../../eligibility/rule-parts.ts';
import { siteLibrary } from '../../../../site/library.ts';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export async function getStaticPaths() {
  const { frame } = await siteRuleParts();
  return frame.provinces.map(({ id }) => ({ params: { province: id } }));
}

/** The places with documents in a province, fetched when somebody looks through it. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(placesWithin(await siteLibrary(), params['province'] ?? ''));
