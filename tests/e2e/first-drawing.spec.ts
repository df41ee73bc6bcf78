/** What stands between a link with answers and the answer: nothing is drawn for a moment, asked for late, twice, or before it is wanted. */
import { QUIZ, SETTLER } from './quiz.ts';
import { expect, PHONE, test } from './site.ts';

const ANSWERED = Object.entries(SETTLER).map(([question, reply]) => `${question}=${[reply].flat().join('.')}`);
const LINK = `#place=qingyuan&${ANSWERED.join('&')}`;

/** The rules that the link is about. */
const RULES = [/parts\/frame\.json$/, /parts\/ids\/\d+\.json$/, /parts\/places\/qingyuan\.\w+\.json$/];

test.use({ viewport: PHONE });

test('the rules that a link is about are asked for before the programme is there, and then not again', async ({
  page,
  complaints,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const timesAsked = () => RULES.map((file) => asked.filter((url) => file.test(url)).length);
  let go = () => {};
  const waits = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/_astro/eligibility.*.js', async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto(QUIZ + LINK, { waitUntil: 'commit' });
  await expect.poll(timesAsked).toEqual([1, 1, 1]);
  go();
  await expect(page.locator('.say')).toBeVisible();
  const [frame, , rules] = timesAsked();
  expect([frame, rules]).toEqual([1, 1]);
  expect(complaints).toEqual([]);
});

test('a link leads to the answer past the first screen, and what is folded is drawn when it is opened', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver(() => {
      for (const { textContent } of document.querySelectorAll('.quiz h2')) seen.add(textContent ?? '');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(QUIZ + LINK);
  await expect(page.locator('.say')).toBeVisible();
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).not.toContain('先选地方');
  await expect(page.locator('.quiz-results .folded-in')).toHaveCount(0);
  await expect(page.locator('.quiz-results .verdict')).toHaveCount(0);
  await page.locator('#conditions-by-one > summary').click();
  await expect(page.locator('#conditions-by-one .verdict').first()).toBeVisible();
});
