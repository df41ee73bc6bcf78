import type { APIRoute } from 'astro';
import { changesFeed } from '../../site/changes-feed.ts';
import { history } from '../../site/history.ts';
import { siteLibrary } from '../../site/library.ts';

/** What changed in the content, for feed readers. */
export const GET: APIRoute = async ({ site }) =>
  new Response(changesFeed(history, await siteLibrary(), site), {
    headers: { 'content-type': 'application/atom+xml' },
  });
