/** What is touched, and what is read in larger letters, on a small phone. */
import { at, expect, PHONE, sidewaysScroll, test } from './site.ts';

test.use({ viewport: PHONE });

/** Pixels of which a reader sees nothing. */
const HARDLY_SEEN = 2;

test.describe('touched', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('fields are as large as an iPhone wants them, which else zooms the page', async ({ page }) => {
    for (const path of ['', 'search/?q=落户', 'policies/', 'faq/', 'compare/settlement/', 'eligibility/']) {
      await page.goto(at(path));
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input, select, textarea')]
          .filter(({ type }) => !/checkbox|radio|hidden/.test(type))
          .map((field) => `${field.name} ${field.id} ${getComputedStyle(field).fontSize}`)
          .filter((field) => Number.parseFloat(field.split(' ').at(-1) ?? '') < 16),
      );
      expect.soft(small, path).toEqual([]);
    }
  });
});

test('letters of twice the size make no page wider than the screen', async ({ page, distinctAddresses }) => {
  for (const address of distinctAddresses) {
    await page.goto(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect.soft(await sidewaysScroll(page), address).toBeLessThanOrEqual(HARDLY_SEEN);
  }
});
