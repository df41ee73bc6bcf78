/** Browsers below the floor: neither scripts nor styles, only what the page itself says, from its beginning to its end. */
import { itemsOf } from '../../src/schema/policy-body.ts';
import { at, expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test.beforeEach(async ({ page }) => {
  await page.route(/\.css$/, (route) => route.abort());
});

test('every page says all that it has, in order', async ({ page, distinctAddresses }) => {
  for (const address of distinctAddresses) {
    await page.goto(address);
    const unread = await page.evaluate(() => {
      for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) style.remove();
      // Neither is known to old browsers, which show what is in them.
      for (const folded of document.querySelectorAll('details')) folded.open = true;
      for (const shown of document.querySelectorAll('[popover]')) shown.removeAttribute('popover');
      const bare = (text: string) => text.replace(/\s/g, '');
      // biome-ignore lint/performance/useDomNodeTextContent: What is shown is what is asked for.
      const said = bare(document.body.innerText);
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const missing: string[] = [];
      let reached = 0;
      let count = 0;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const text = bare(node.textContent ?? '');
        const parent = node.parentElement;
        if (!text || parent?.closest('[hidden], script, template, dialog, svg, select, textarea')) continue;
        count += 1;
        const found = said.indexOf(text, reached);
        if (found === -1) missing.push(text.slice(0, 40));
        else reached = found + text.length;
      }
      return count > 0 ? missing : ['the page is empty'];
    });
    expect.soft(unread, address).toEqual([]);
  }
});

test('every line of a document stands in its place, with its phrases', async ({ page, library }) => {
  for (const policy of library.policies) {
    await page.goto(at(`policies/${policy.id}/`));
    const lines = itemsOf(policy);
    const places = await page.evaluate(
      (ids) =>
        ids.map((id) => {
          const line = document.getElementById(id);
          return line && !line.closest('[hidden]') ? (line.textContent ?? '') : '';
        }),
      lines.map(({ id }) => id),
    );
    for (const [index, line] of lines.entries()) {
      for (const { quote } of 'evidence' in line ? line.evidence : []) {
        expect.soft(places[index], `${policy.id}#${line.id}`).toContain(quote);
      }
    }
  }
});
