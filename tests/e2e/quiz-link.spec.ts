/** A link that is opened while something else is still on its way. */
import { at, expect, holdBack, test } from './site.ts';

test('a link opened while kept answers wait for their rules is the one that is shown, and kept', async ({ page }) => {
  await page.goto(at('eligibility/#place=qingyuan&skill-level=senior-worker'));
  await expect(page.locator('.quiz-results')).toBeVisible();
  // The answers stay in the tab, the address without them.
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  const letGo = await holdBack(page, '**/eligibility/parts/places/qingyuan*');
  const asked = page.waitForRequest('**/eligibility/parts/places/qingyuan*');
  await page.reload();
  // Before the kept answers ask for their rules a link is the first thing that is read.
  await asked;
  await page.evaluate(() => {
    location.hash = '#place=guangzhou';
  });
  await expect(page.locator('.quiz-where')).toContainText('广州市');
  const late = page.waitForResponse('**/eligibility/parts/places/qingyuan*');
  letGo();
  await (await late).finished();
  // Working out what came late takes some dozen tasks; it has had its turn after so many.
  await page.evaluate(async () => {
    for (let task = 0; task < 300; task += 1) await new Promise((done) => setTimeout(done));
  });
  await expect(page.locator('.quiz-where')).toContainText('广州市');
  await page.locator('.quiz-question input[type=radio]').first().check();
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
  expect(await page.evaluate(() => sessionStorage.getItem('youju-quiz'))).toContain('place=guangzhou');
  expect(await page.evaluate(() => sessionStorage.getItem('youju-quiz'))).not.toContain('qingyuan');
});
