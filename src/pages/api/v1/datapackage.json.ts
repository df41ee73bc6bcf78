import type { APIRoute } from 'astro';
import { siteDataPackage } from '../../../site/open-data.ts';

/** Frictionless descriptor of all files beside it. */
export const GET: APIRoute = async () => Response.json(await siteDataPackage());
