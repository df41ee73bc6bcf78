import type { APIRoute } from 'astro';
import { absolute, address } from '../../site/address.ts';
import { ledger } from '../../site/permalinks.ts';
import { qrCode } from '../../site/qr-code.ts';

export function getStaticPaths() {
  return [...ledger.byNumber.keys()].map((number) => ({ params: { number: String(number) } }));
}

/** The QR code of a short address. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(qrCode(absolute(address.short(Number(params['number'])), site)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
