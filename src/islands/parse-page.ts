import { trustedPage } from './trusted-types.ts';

/** A page of this site as a document of its own, which runs nothing and fetches nothing. */
export function parsePage(html: string): Document {
  return new DOMParser().parseFromString(trustedPage(html), 'text/html');
}
