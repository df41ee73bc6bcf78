/** A reply is composed once: the page of a line and the page of its short address have it from the same function and data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { replyOnPage } from '../../src/islands/reply-on-page.ts';
import { hasOwnPage } from '../../src/permalinks/ledger.ts';
import { shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { namedReplyMarkdown } from '../../src/reply/markdown-reply.ts';
import { type PolicyReplies, replyAbout } from '../../src/reply/policy-replies.ts';
import { REPLY_FORMS, type ReplyForm, writeReply } from '../../src/reply/write-reply.ts';
import { clauseOf, itemsOf } from '../../src/schema/policy-body.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { library } from '../held-content.ts';
import { builtPolicyPages, builtShortLinkPages, builtText, faultsIn, fileAt, siteUrl } from './built-site.ts';

const { ledger } = readLedger();
const numbers = shortNumbersOf(ledger);
const FORMS = Object.keys(REPLY_FORMS) as ReplyForm[];
const shortLinkPages = new Map(
  builtShortLinkPages.map(({ file, root }) => [`/${file.replace('index.html', '')}`, root]),
);

/** A form as its short page has it, on the day it was built: with its format as it stands there, Markdown as it is written from that. */
function formOn(page: HTMLElement, form: ReplyForm): string {
  if (form === 'markdown') return namedReplyMarkdown(replyOnPage(page as unknown as ParentNode));
  const parts = page.querySelectorAll(`#reply-${form} > *`).filter((part) => !part.hasAttribute('hidden'));
  return form === 'html'
    ? parts.map(({ innerHTML }) => innerHTML).join('\n')
    : parts.map(({ textContent }) => textContent).join('');
}

test('every line has a reply in every form that can be copied, with its clause and its short address, as its short page has it', () => {
  let [read, compared] = [0, 0];
  const faults = faultsIn(builtPolicyPages, ({ file, root, url }) => {
    const tools = root.querySelector('#line-tools');
    const offered = [...(tools?.innerHTML ?? '').matchAll(/data-reply="([a-z]+)"/g)].map(([, form]) => form);
    assert.deepEqual(offered, FORMS);
    const policy = library.policies.find(({ id }) => file.includes(id));
    assert.ok(policy);
    const data = fileAt(new URL(tools?.attributes['data-replies'] ?? '', siteUrl));
    if (!data) return ['no file of replies'];
    const replies = JSON.parse(builtText(data)) as PolicyReplies;
    assert.equal(Object.keys(replies.items).length, itemsOf(policy).length);
    return itemsOf(policy).flatMap((item) => {
      const number = numbers.get(`/policies/${policy.id}/#${item.id}`);
      const reply = replyAbout(replies, item.id, buildDay, { page: url.href, root: siteUrl.href });
      const shortLinkPage =
        number !== undefined && hasOwnPage(ledger, number) ? shortLinkPages.get(`/q/${number}/`) : undefined;
      return FORMS.map((form) => {
        read += 1;
        const text = writeReply(reply, form);
        const clause = form === 'markdown' ? clauseOf(item).replace(/[\\`*_[\]<>#]/g, '\\$&') : clauseOf(item);
        const short = number === undefined ? `#${item.id}` : `/q/${number}/`;
        if (!text.includes(clause) || !text.includes(short)) return `${item.id}, ${form}: ${text}`;
        if (number === undefined || !hasOwnPage(ledger, number)) return undefined;
        compared += 1;
        const own = shortLinkPage && formOn(shortLinkPage, form);
        return own === text ? undefined : `${item.id}, ${form}: ${text}\nand on its short page: ${own}`;
      });
    });
  });
  assert.deepEqual(faults, []);
  assert.ok(read > 1000 && compared > 1000, `${read} replies, ${compared} compared`);
});

test('no page carries anything else that a reply could be composed from', () => {
  const faults = faultsIn(builtPolicyPages, ({ html }) => [
    /data-facts|data-force=/.test(html) ? 'facts of replies' : undefined,
  ]);
  assert.deepEqual(faults, []);
});
