import type { APIRoute } from 'astro';
import { siteRuleBook } from '../../../site/rule-book.ts';

/** All rules, questions and grounds as open data; what the quiz itself decides from. */
export const GET: APIRoute = async () => Response.json(await siteRuleBook());
