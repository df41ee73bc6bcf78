import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { rulesFileOf } from '../../../../eligibility/rule-parts.ts';
import { shareParts } from '../../../../language/shared-json.ts';
import { isMadeHere } from '../../../../site/library.ts';
import { siteRuleParts } from '../../../../site/rule-parts.ts';

export const getStaticPaths = (async () => {
  const { places, partOf, markOf } = await siteRuleParts();
  return places
    .filter((place) => isMadeHere('places', place))
    .map((place) => ({
      params: { file: rulesFileOf(place, markOf(place)).replace('places/', '') },
      props: { part: partOf(place) },
    }));
}) satisfies GetStaticPaths;

/** The rules of one place, fetched when it is chosen. Rules of one document have most of their conditions in common. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { part } }) =>
  Response.json(shareParts(part));
