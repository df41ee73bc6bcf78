import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import MagicString from 'magic-string';
import { type HTMLElement, parse } from 'node-html-parser';
import { escapeHtml } from '../language/escape-html.ts';
import { type Ledger, splitAddress } from '../permalinks/ledger.ts';
import { formatNumberMap, formatNumberRedirects, formatPieces, numberTable } from '../permalinks/number-table.ts';
import { type OldAnchors, oldAnchors } from '../permalinks/old-anchors.ts';
import { CLOUDFLARE_LIMIT, formatNginx, formatRedirects, serverRules } from '../permalinks/server-rules.ts';

/**
 * Makes a built site answer at its old addresses: moved anchors on the pages that are there, moved files at their old
 * names, rules for servers, and the table of short addresses that have no page. The pages that lead on are drawn with the others.
 * @param base path that the site is served below
 */
export function keepOldAddresses(ledger: Ledger, folder: string, base: string): void {
  const root = base.replace(/\/$/, '');
  for (const [page, anchors] of oldAnchors(ledger)) {
    const file = join(folder, page, page.endsWith('/') ? 'index.html' : '');
    if (existsSync(file)) writeFileSync(file, withOldAnchors(readFileSync(file, 'utf8'), anchors, root));
  }
  const rules = serverRules(ledger);
  for (const { from, to } of rules) {
    if (from.endsWith('/') || to === null) continue;
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    copyFileSync(join(folder, splitAddress(to).page), join(folder, from));
  }
  const numbers = numberTable(ledger);
  for (const [address, text] of formatPieces(numbers)) {
    mkdirSync(dirname(join(folder, address)), { recursive: true });
    writeFileSync(join(folder, address), text);
  }
  writeFileSync(join(folder, '_numbers.nginx.conf'), formatNumberMap(numbers, root, 'nginx'));
  writeFileSync(join(folder, '_numbers.caddy.conf'), formatNumberMap(numbers, root, 'Caddy'));
  writeFileSync(join(folder, '_redirects'), formatRedirects(rules, root, formatNumberRedirects(numbers, root)));
  writeFileSync(join(folder, '_redirects.nginx.conf'), formatNginx(rules, root));
  if (rules.length * 2 > CLOUDFLARE_LIMIT)
    console.log(`_redirects has ${rules.length * 2} rules; Cloudflare Pages reads ${CLOUDFLARE_LIMIT}.`);
}

/** A page with marks under the old ids, and a list of what is no longer on it before the end of its main part. */
export function withOldAnchors(html: string, { aliases, gone }: OldAnchors, root: string): string {
  const page = parse(html);
  // A parsed page written anew would differ in more than what is put into it.
  const text = new MagicString(html);
  for (const { id, of } of aliases) {
    const holder = holderIn(page.getElementById(of ?? 'main'));
    if (holder) text.prependLeft(startOfContent(holder), `<span id="${id}" data-moved></span>`);
  }
  const main = page.querySelector('main');
  if (gone.length > 0 && main) {
    const lines = gone.map(({ id, to, status }) => {
      const link = to === null ? '' : `<a href="${root}${to}">${status.kind === 'moved' ? '新的地方' : '改看这里'}</a>`;
      const says =
        status.kind === 'moved'
          ? `${status.on} 搬到了${link}`
          : `${status.on} 撤下。原因：${escapeHtml(status.reason)} ${link}`;
      return `<li id="${id}" data-moved><code>${id}</code>：${says}</li>`;
    });
    const list = `<section class="page"><h2>不在这一页上的</h2><ul>${lines.join('')}</ul></section>`;
    text.prependLeft(endOfContent(main), list);
  }
  return text.toString();
}

/** The element itself, or the first within it that may hold text: a mark may not stand between rows or items. */
function holderIn(element: HTMLElement | null): HTMLElement | null {
  if (!element) return null;
  const inList = element.parentNode?.rawTagName === 'dl';
  if (!inList && !/^(table|thead|tbody|tfoot|tr|ul|ol|dl)$/i.test(element.rawTagName)) return element;
  return element.querySelector('td, th, li, dt, dd');
}

/** Where the content of an element begins in the text that was parsed. */
function startOfContent(element: HTMLElement): number {
  return element.firstChild?.range[0] ?? endOfContent(element);
}

/** Where it ends: before the closing tag, which all have that can hold anything. */
function endOfContent({ range: [, end], rawTagName, isVoidElement }: HTMLElement): number {
  return isVoidElement ? end : end - `</${rawTagName}>`.length;
}
