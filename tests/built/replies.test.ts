/** A reply is composed once: the page of a line copies it from that of its short address, which has it from the data. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { REPLY_FORMS } from '../../src/reply/write-reply.ts';
import { clauseOf, itemsOf } from '../../src/schema/policy-body.ts';
import { faultsIn, policyPages, slipPages } from './built-site.ts';

const { library } = readLibrary(contentFiles());
const FORMS = Object.keys(REPLY_FORMS);
const slips = new Map(slipPages.map(({ file, root }) => [`/${file.replace('index.html', '')}`, root]));

test('every line leads to a page that has a reply about it in every form that can be copied', () => {
  let read = 0;
  const faults = faultsIn(policyPages, ({ file, root }) => {
    const forms = root.querySelector('#line-tools')?.innerHTML ?? '';
    const offered = [...forms.matchAll(/data-reply="([a-z]+)"/g)].map(([, form]) => form);
    assert.deepEqual(offered, FORMS);
    const policy = library.policies.find(({ id }) => file.includes(id));
    assert.ok(policy);
    return itemsOf(policy).flatMap((item) => {
      const short = root.getElementById(item.id)?.querySelector('.short')?.getAttribute('href');
      const slip = short && slips.get(short);
      if (!slip) return [`${item.id} has no page of a short address`];
      return FORMS.map((form) => {
        read += 1;
        const text = slip.getElementById(`reply-${form}`)?.textContent ?? '';
        const clause = form === 'markdown' ? clauseOf(item).replace(/[\\`*_[\]<>#]/g, '\\$&') : clauseOf(item);
        return text.includes(clause) && text.includes(short) ? undefined : `${item.id}, ${form}: ${text}`;
      });
    });
  });
  assert.deepEqual(faults, []);
  assert.ok(read > 1000, `${read} replies`);
});

test('no page carries anything else that a reply could be composed from', () => {
  const faults = faultsIn(policyPages, ({ html }) => [
    /data-facts|data-force=/.test(html) ? 'facts of replies' : undefined,
  ]);
  assert.deepEqual(faults, []);
});
