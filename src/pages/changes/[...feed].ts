import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { address } from '../../site/address.ts';
import { changesFeed, feedSubjects } from '../../site/changes-feed.ts';
import { history } from '../../site/history.ts';
import { siteLibrary } from '../../site/library.ts';

const FORMS = { xml: 'atom', json: 'json' } as const;
const TYPES = { atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** What changed in the content, for feed readers: all of it, and by document, place and topic. */
export const getStaticPaths = (async () =>
  feedSubjects(await siteLibrary()).flatMap((subject) =>
    Object.entries(FORMS).map(([ending, form]) => ({
      params: { feed: `${subject.file.slice(address.changes.length)}.${ending}` },
      props: { subject, form },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { subject, form },
  site,
}) =>
  new Response(changesFeed(subject, history, await siteLibrary(), site)[form], {
    headers: { 'content-type': TYPES[form] },
  });
