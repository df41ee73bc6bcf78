import type { Address } from './ledger.ts';

/** Files that serve pages and have no lasting address of their own: named after their content, cut by a number, or found by machines. */
const TECHNICAL_FILES = [
  /^\/_astro\//,
  /^\/pagefind\//,
  /^\/divisions\//,
  /^\/faq\/ways\//,
  /^\/(eligibility\/parts|compare\/(parts|documents))\//,
  // Short addresses follow from the numbers; listing them would say everything twice.
  /^\/(q|qr)\//,
  /\/[._][^/]*$/,
  // What servers send of a file to who can read it compressed.
  /\.(br|gz)$/,
  /^\/[^/]+\.js$/,
  /^\/sitemap-\d+\.xml$/,
  /^\/404\.html$/,
  /^\/third-party\.txt$/,
  /^\/offline\/$/,
];

/** Elements whose ids wire a page together: nobody is led to them. A CSS selector. */
export const TECHNICAL_ELEMENTS =
  'input, select, textarea, button, form, dialog, template, [popover], [data-moved], svg *';

/** Ids of places that scripts draw into, of the skip link's target, of names of lines, and of what only a site with original texts has. */
const TECHNICAL_IDS =
  /^(main|quiz|search-.+|where-(answer|names)|desk|report-(form|text)|reply-.+|(phrase|beside)-.+|k-.+)$/;

/** True for a file or page that the ledger does not list. */
export function isTechnicalFile(address: Address): boolean {
  return TECHNICAL_FILES.some((pattern) => pattern.test(address));
}

/** True for an id that is no anchor, whatever element bears it. */
export function isTechnicalId(id: string): boolean {
  return TECHNICAL_IDS.test(id);
}
