import type { APIRoute } from 'astro';
import { siteRuleParts } from '../../../site/rule-parts.ts';

/** What the quiz reads before places are chosen. */
export const GET: APIRoute = async () => Response.json((await siteRuleParts()).frame);
