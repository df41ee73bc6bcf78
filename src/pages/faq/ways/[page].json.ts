import type { APIRoute } from 'astro';
import { faqPages } from '../../../site/faq-pages.ts';

export async function getStaticPaths() {
  return (await faqPages()).map((_, at) => ({ params: { page: String(at + 1) } }));
}

/** Other ways of asking the questions of a page of the list, by id; fetched when somebody types above it. */
export const GET: APIRoute = async ({ params }) => {
  const faqs = (await faqPages())[Number(params['page']) - 1] ?? [];
  return Response.json(Object.fromEntries(faqs.map(({ id, alsoAsked }) => [id, alsoAsked])));
};
