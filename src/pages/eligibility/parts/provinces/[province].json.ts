import type { APIRoute } from 'astro';
import { type PublishedRulePlace, placesWithin } from '../../../../eligibility/rule-parts.ts';
import { siteLibrary } from '../../../../site/library.ts';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export async function getStaticPaths() {
  const { frame } = await siteRuleParts();
  return frame.provinces.map(({ id }) => ({ params: { province: id } }));
}

/** The places with documents in a province, fetched when somebody looks through it. */
export const GET: APIRoute = async ({ params }) => {
  const [library, { markOf }] = await Promise.all([siteLibrary(), siteRuleParts()]);
  const places = placesWithin(library, params['province'] ?? '');
  return Response.json(places.map((place): PublishedRulePlace => ({ ...place, mark: markOf(place.id) })));
};
