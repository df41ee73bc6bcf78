/** A script that does not come, breaks, or is never answered: the page says what does not work, and what serves instead. */
import { at, expect, test } from './site.ts';

const PAGES = [
  ['search/?q=落户', '搜索的程序没有装载成功', '#search-index a'],
  ['eligibility/', '测资格的程序没有装载成功', '.all-conditions .points a'],
  ['compare/settlement/', '选地区、选比较项的程序没有装载成功', 'table.comparison td'],
] as const;

for (const [path, says, instead] of PAGES) {
  test(`where the script of ${path} does not come, the page says so and the rest is there`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(at(path));
    await expect(page.locator('html')).toHaveAttribute('data-failed', 'script');
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.locator(instead).first()).toBeVisible();
  });

  test(`where the script of ${path} breaks, the page says so by itself`, async ({ page }) => {
    await page.route('**/_astro/*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
    );
    await page.goto(at(path));
    await expect(page.locator('html')).not.toHaveAttribute('data-failed', 'script');
    const line = page.getByText(says);
    await expect(line).toBeAttached();
    // It is told after a while, which need not be waited for.
    await line.evaluate((shown) => {
      for (const animation of shown.getAnimations()) animation.finish();
    });
    await expect(line).toBeVisible();
    await expect(page.locator(instead).first()).toBeVisible();
  });

  test(`where the script of ${path} comes, nothing is said`, async ({ page, complaints }) => {
    await page.goto(at(path));
    await expect(page.locator('.unstarted')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('where the script of the quiz breaks for whoever comes with a link, the page is soon as it is without it', async ({
  page,
}) => {
  await page.route('**/_astro/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
  );
  await page.goto(at('eligibility/#place=qingyuan&skill-level=senior-worker'));
  const condition = page.locator('.all-conditions .points a').first();
  await expect(condition).toBeHidden();
  // The line that says so is not waited for.
  await page.getByText(PAGES[1][1]).evaluate((shown) => {
    for (const animation of shown.getAnimations()) animation.finish();
  });
  await expect(condition).toBeVisible();
  await expect(page.locator('html')).not.toHaveClass(/is-answering/);
});
