import type { APIRoute } from 'astro';
import { absolute, address } from '../site/address.ts';

/** Everything may be read; the sitemap says where it is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(address.file('sitemap-index.xml'), site)}\n`);
