import type { APIRoute } from 'astro';
import { hasOwnPage } from '../../permalinks/ledger.ts';
import { absolute, address } from '../../site/address.ts';
import { ledger } from '../../site/permalinks.ts';
import { qrCode } from '../../site/qr-code.ts';

export function getStaticPaths() {
  const numbers = [...ledger.byNumber.keys()].filter((number) => hasOwnPage(ledger, number));
  return numbers.map((number) => ({ params: { number: String(number) } }));
}

/** The QR code of a short address that has a page of its own; others are drawn where they are shown. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(qrCode(absolute(address.short(Number(params['number'])), site)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
