import type { APIRoute } from 'astro';
import { absolute, address } from '../../site/address.ts';
import { buildDay } from '../../site/build-day.ts';
import { siteLibrary } from '../../site/library.ts';
import { validityCalendar } from '../../site/validity-calendar.ts';

/** The last days of printed terms, for calendars. */
export const GET: APIRoute = async ({ site }) => {
  const calendar = validityCalendar(await siteLibrary(), buildDay, (id) => absolute(address.policy(id), site));
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
