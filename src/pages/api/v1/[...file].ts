import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { siteDataFiles } from '../../../site/open-data.ts';

/** Every file of the data: CSV, JSON and the schemas of these. A build moves them to their places itself (`commands/place-data.ts`). */
export const getStaticPaths = (async () => {
  // Nobody asks for them here in a build.
  const files = import.meta.env.PROD ? [] : await siteDataFiles();
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  new Response(file.kept().bytesOf(), { headers: { 'content-type': file.columns ? 'text/csv' : 'application/json' } });
