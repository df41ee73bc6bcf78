/** What is touched on a small phone. */
import { at, expect, PHONE, test } from './site.ts';

test.use({ viewport: PHONE });

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
