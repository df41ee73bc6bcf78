import type { APIRoute } from 'astro';
import { comparisonEntries } from '../../../../site/comparison-entries.ts';
import { siteLibrary } from '../../../../site/library.ts';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export async function getStaticPaths() {
  const [{ topics }, { frame }] = await Promise.all([siteLibrary(), siteRuleParts()]);
  return topics.flatMap((topic) => frame.provinces.map(({ id }) => ({ params: { topic: topic.id, province: id } })));
}

/** The places of a province, fetched when a reader looks through it or has one of them in the address. */
export const GET: APIRoute = async ({ params }) =>
  Response.json(comparisonEntries(await siteLibrary(), params['topic'] ?? '', params['province'] ?? ''));
