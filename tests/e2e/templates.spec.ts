/** What takes a browser to see, on the largest page of each template; at night on every page. */
import { IS_NIGHTLY } from '../depth.ts';
import { pagesOf, TEMPLATES, type TriedPage } from '../templates.ts';
import { at, DESKTOP, expect, MODES, NOWHERE, PHONE, setMode, sidewaysScroll, TABLET, test } from './site.ts';
import { violations } from './violations.ts';

/** Pixels of which a reader sees nothing. */
const HARDLY_SEEN = 2;

interface Tried {
  title: string;
  find: () => TriedPage | undefined;
}
const tried: readonly Tried[] = TEMPLATES.flatMap((template): Tried[] =>
  IS_NIGHTLY
    ? pagesOf(template).map((page) => ({ title: page.file, find: () => page }))
    : // The site may not be built yet when tests are counted.
      [{ title: template, find: () => pagesOf(template)[0] }],
);
/** The page for unknown addresses is what an address is answered with at which there is nothing. */
const addressOf = ({ file, path }: TriedPage) => (file === '404.html' ? NOWHERE : at(path));

for (const { title, find } of tried) {
  test(`${title}: without complaint, as wide as the screen in all sizes, without a fault that axe finds in four modes`, async ({
    page,
    complaints,
  }) => {
    const found = find();
    test.skip(!found, 'no page of this site is made from it');
    if (!found) return;
    const address = addressOf(found);
    for (const mode of MODES) {
      await setMode(page, mode);
      if (mode.asked === 'everything') {
        const response = await page.goto(address);
        expect.soft(response?.status()).toBe(found.file === '404.html' ? 404 : 200);
        expect.soft(response?.headers()['content-security-policy']).toContain("object-src 'none'");
      }
      expect.soft(await violations(page, mode.asked), mode.name).toEqual([]);
    }
    for (const viewport of [PHONE, TABLET, DESKTOP]) {
      await page.setViewportSize(viewport);
      for (const size of ['', 'large', 'largest']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset['size'] = chosen;
        }, size);
        expect.soft(await sidewaysScroll(page), `${viewport.width} px ${size}`).toBe(0);
      }
    }
    await page.setViewportSize(PHONE);
    await page.evaluate(() => {
      document.documentElement.dataset['size'] = '';
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await sidewaysScroll(page), 'letters of twice the size').toBeLessThanOrEqual(HARDLY_SEEN);
    // What a page of a worker or of a server complains of comes late.
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });
}

test.describe('without scripts and styles, as browsers below the floor show them', () => {
  test.use({ javaScriptEnabled: false });

  for (const { title, find } of tried) {
    test(`${title} says all that it has, in order`, async ({ page }) => {
      const found = find();
      test.skip(!found, 'no page of this site is made from it');
      if (!found) return;
      await page.route(/\.css$/, (route) => route.abort());
      await page.goto(addressOf(found));
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
          const place = said.indexOf(text, reached);
          if (place === -1) missing.push(text.slice(0, 40));
          else reached = place + text.length;
        }
        return count > 0 ? missing : ['the page is empty'];
      });
      expect(unread).toEqual([]);
    });
  }
});

test('pages are served compressed', async ({ request }) => {
  const response = await request.get(at(), { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers()['content-encoding']).toBe('gzip');
});

test('an unknown address is answered with ways onward', async ({ page }) => {
  await page.goto(NOWHERE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
});
