/** Terms as of the reader's day, on a build of the content for a day on which the national plan still ran. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { dayInChina } from '../../src/schema/day-in-china.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { traceOfLaterClock } from '../later-clock.ts';
import { OTHER_DAY, type OtherBuild, otherBuild } from './other-build.ts';
import { test as base, expect } from './site.ts';
import { SiteServer } from './site-server.ts';

const PLAN = 'national-2021-skills-china-action';
/** The last moment of the plan's last day in China, and the first of the next. */
const EVE = '2025-12-31T15:59:59Z';
const AFTER = '2025-12-31T16:00:00Z';
const DOUBT = '这台设备的日期比它早，或者晚两年以上，没有采用。';

const test = base.extend<object, { built: OtherBuild; origin: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
    async ({}, use) => use(await otherBuild()),
    { scope: 'worker', timeout: 600_000 },
  ],
  origin: [
    async ({ built }, use) => {
      const server = new SiteServer(join(built.folder, 'site'));
      await use(await server.start());
      await server.stop();
    },
    { scope: 'worker' },
  ],
});

test('no file of a site shows the clock of the machine that built it', ({ built }) => {
  expect(OTHER_DAY).toBe('2025-06-01');
  const trace = traceOfLaterClock();
  const texts = globSync('**/*.{html,json,js,css,txt,xml,csv,ics,svg}', { cwd: built.folder });
  expect(texts.length).toBeGreaterThan(500);
  const traces = texts.flatMap((path) => {
    const found = trace.exec(readFileSync(join(built.folder, path), 'utf8'));
    return found ? [`${path}: ${found[0]}`] : [];
  });
  expect(traces).toEqual([]);
});

/** Everything that says how the plan stands, and where: one kind of page each. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  [`policies/${PLAN}/`]: ['.marks'],
  'policies/': [`.policy-card:has(a[href*="${PLAN}"])`],
  'places/': ['.place-list'],
  'places/china/': [`.document-row:has(a[href*="${PLAN}"])`, '.timeline'],
  'coverage/': ['#documents'],
  'places/china/#conditions': ['#conditions'],
  'compare/settlement/': ['table.comparison tbody'],
  'faq/national-targets/': ['.faq-marks', '#grounds'],
  'faq/': ['#national-targets .faq-marks'],
};
const RUNS = '在规划期内';
const ENDED = '规划期已结束';

async function openAt(page: Page, moment: string, address: string): Promise<void> {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(address);
}

// A day told by the reader's own zone, or by Greenwich, is another than China's in the second.
for (const timezoneId of IS_NIGHTLY ? ['Asia/Shanghai', 'America/Los_Angeles'] : ['America/Los_Angeles']) {
  test(`read in ${timezoneId}, the plan runs until its last day in China, wherever that is shown`, async ({
    browser,
    origin,
  }) => {
    const context = await (browser as Browser).newContext({ timezoneId });
    const page = await context.newPage();
    for (const [moment, says, not] of [
      [EVE, RUNS, ENDED],
      [AFTER, ENDED, RUNS],
    ] as const) {
      for (const [path, parts] of Object.entries(SHOWN)) {
        await openAt(page, moment, `${origin}/${path}`);
        for (const within of parts) {
          const shown = page.locator(within);
          await expect(shown.first(), `${moment} ${path} ${within}`).toContainText(says, { useInnerText: true });
          const text = (await shown.allInnerTexts()).join('\n');
          if (!/^(places|coverage|compare)\//.test(path)) continue;
          // Other documents may have ended long ago; none but this one runs.
          if (not === RUNS) expect(text, `${path} ${within}`).not.toContain(RUNS);
        }
        if (path !== `policies/${PLAN}/`) continue;
        await expect(page.locator('.banner:visible').first()).toContainText(
          says === RUNS ? '在文件写的规划期内' : '期限已经结束',
        );
        await expect(page.locator('.validity-day')).toHaveText(/时效按今天算。/, { useInnerText: true });
      }
    }
    await context.close();
  });
}

test('search, filters, the picture and the reply are as of the reader’s day', async ({ page, origin, library }) => {
  for (const [moment, says, not] of [
    [EVE, RUNS, ENDED],
    [AFTER, ENDED, RUNS],
  ] as const) {
    await openAt(page, moment, `${origin}/search/?q=技能中国行动`);
    await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
    await expect(page.locator('#search-results')).toContainText(says, { useInnerText: true });
    await expect(page.locator('#search-day')).toHaveText('时效按今天算。');
    const inTerm = library.policies.filter(
      ({ validity }) => validityStateOn(validity, dayInChina(new Date(moment))) === 'in-term',
    );
    expect(inTerm.some(({ id }) => id === PLAN)).toBe(says === RUNS);
    await openAt(page, moment, `${origin}/policies/?term=in-term`);
    await expect(page.locator('.policy-card:visible')).toHaveCount(inTerm.length);
    for (const path of ['charts/timeline/', 'embed/charts/timeline/']) {
      await openAt(page, moment, `${origin}/${path}`);
      const picture = page.locator('.chart-layout:visible svg');
      await expect(picture).toHaveCount(1);
      const row = picture.locator('text').filter({ hasText: '规划期2021—2025年', visible: true });
      await expect(row).toHaveCount(1);
      await expect(row).toContainText(`规划期2021—2025年，${says}`);
    }
    await openAt(page, moment, `${origin}/faq/national-targets/`);
    const reply = page.locator('#reply-text > :not([hidden])');
    expect((await reply.allTextContents()).join('')).toContain(
      says === RUNS ? '在文件写的规划期内' : '不能据此认为现在可以申领',
    );
    await openAt(page, moment, `${origin}/changes/`);
    const ends = page.locator('#ends');
    if (says === RUNS) await expect(ends).toContainText('2025年：', { useInnerText: true });
    else await expect(ends).not.toContainText('2025年：', { useInnerText: true });
    expect(not).not.toBe(says);
  }
});

for (const year of ['2016', '2036']) {
  test(`a clock in ${year} is not believed, and a line says so`, async ({ page, origin }) => {
    for (const path of [`policies/${PLAN}/`, 'policies/', 'compare/settlement/']) {
      await openAt(page, `${year}-03-01T04:00:00Z`, `${origin}/${path}`);
      await expect(page.locator('.validity-day')).toHaveText(`时效按2025年6月1日算。${DOUBT}`, { useInnerText: true });
    }
    await openAt(page, `${year}-03-01T04:00:00Z`, `${origin}/policies/${PLAN}/`);
    await expect(page.locator('.marks')).toContainText(RUNS, { useInnerText: true });
  });
}

test('without script the day of the build stands, and is named', async ({ browser, origin }) => {
  const context = await (browser as Browser).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of [`policies/${PLAN}/`, 'faq/national-targets/embed/']) {
    await page.goto(`${origin}/${path}`);
    await expect(page.locator('.validity-day')).toHaveText('时效按2025年6月1日算。', { useInnerText: true });
    await expect(page.locator('main')).toContainText(RUNS, { useInnerText: true });
  }
  await context.close();
});

for (const width of [360, 1440]) {
  test(`the line on the day fits a window of ${width} pixels`, async ({ page, origin }) => {
    await page.setViewportSize({ width, height: 900 });
    await openAt(page, '2036-03-01T04:00:00Z', `${origin}/policies/${PLAN}/`);
    const shots = process.env['SCREENSHOTS'];
    if (shots) await page.screenshot({ path: join(shots, `validity-day-${width}.png`) });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await openAt(page, AFTER, `${origin}/changes/`);
    if (shots) await page.screenshot({ path: join(shots, `changes-${width}.png`) });
  });
}
