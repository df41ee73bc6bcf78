import type { APIRoute } from 'astro';
import type { PublishedFrame } from '../../../eligibility/rule-parts.ts';
import { siteRuleParts } from '../../../site/rule-parts.ts';

/** What the quiz reads before places are chosen. */
export const GET: APIRoute = async () => {
  const { frame, markOf } = await siteRuleParts();
  const places = frame.places.map((place) => ({ ...place, mark: markOf(place.id) }));
  return Response.json({ ...frame, places } satisfies PublishedFrame);
};
