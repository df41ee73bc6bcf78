import type { APIRoute } from 'astro';
import { DATA_VERSION, VERSIONING } from '../../../open-data/release.ts';
import { dataReleases } from '../../../site/data-releases.ts';

/** How the form of the data changed, and what a version promises. What changed in the content is in changes.json. */
export const GET: APIRoute = () =>
  Response.json({ version: DATA_VERSION, versioning: VERSIONING, releases: dataReleases });
