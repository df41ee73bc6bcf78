import { formatDay } from '../../src/schema/format-day.ts';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { formatDocumentNumber } from '../../src/schema/source-words.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { validityWords } from '../../src/schema/validity-words.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { largestOf } from '../templates.ts';
import { missing, numbers, print, type Sheet, shortAddress } from './printed-sheets.ts';
import { bare } from './printed-text.ts';
import { answerAll, begin, openQuizPage, SETTLER } from './quiz.ts';
import { at, DESKTOP, expect, PHONE, test } from './site.ts';

/** Sheets that hold both the beginning and the end of something; where there is none, it was cut. */
const wholeOn = (sheets: readonly Sheet[], beginning: string, end: string) =>
  sheets.some(({ text }) => text.includes(bare(beginning)) && text.includes(bare(end)));

const headOf = (policy: Policy) => [
  policy.title,
  formatDocumentNumber(policy.number?.text, policy.source),
  formatDay(policy.issued.date),
  validityWords(policy.validity, validityStateOn(policy.validity, buildDay)).word,
];

/** The items of a document that no sheet holds whole. */
const cutItems = (policy: Policy, sheets: readonly Sheet[]) =>
  itemsOf(policy).flatMap((item) => {
    if (item.kind === 'table') {
      const rows = item.rows.map(({ cells }) => [cells[0] ?? '', cells.at(-1) ?? ''] as const);
      return rows
        .filter(([first, last]) => !wholeOn(sheets, first, last.slice(-4)))
        .map(([first]) => `${item.id}: ${first}`);
    }
    const end = item.kind === 'provision' ? (item.evidence.at(-1)?.quote ?? '') : item.text.slice(-5);
    return wholeOn(sheets, item.text.slice(0, 5), end) ? [] : [item.id];
  });

test('a document is printed on A4: few sheets, each with its head and place, every phrase, nothing cut, no navigation', async ({
  page,
  documents: policies,
}) => {
  for (const policy of policies) {
    const { id } = policy;
    await page.emulateMedia({ media: null });
    await page.goto(at(`policies/${id}/`));
    const head = page.locator('.running-head');
    // Codes of later numbers are drawn into the page.
    const isFile = (await head.locator('img').count()) > 0;
    const code = isFile && page.waitForResponse((response) => response.url().includes(at('qr/')) && response.ok());
    const sheets = await print(page);
    await code;
    // One sheet for every eight points, and a few for what stands around them.
    const misshapen = sheets.filter(({ size: [width, height] }) => width !== 210 || height !== 297);
    expect.soft(misshapen, id).toEqual([]);
    expect.soft(sheets.length, id).toBeGreaterThan(2);
    expect.soft(sheets.length, id).toBeLessThanOrEqual(3 + itemsOf(policy).length / 8);
    const address = await shortAddress(page, `/policies/${id}/`);
    expect.soft(missing(sheets, [...headOf(policy), address]), id).toEqual([]);
    const unnumbered = sheets.filter(({ text }, index) => !text.includes(`${index + 1}/${sheets.length}`));
    expect.soft(unnumbered.length, id).toBe(0);
    const all = sheets.map(({ text }) => text).join('');
    const quotes = itemsOf(policy).flatMap((item) => (item.kind === 'provision' ? item.evidence : []));
    const unprinted = quotes.map(({ quote }) => quote).filter((quote) => !all.includes(bare(quote)));
    expect.soft(unprinted, id).toEqual([]);
    expect.soft(cutItems(policy, sheets), id).toEqual([]);
    for (const words of ['跳到正文', '查政策', '复制引文', '复制链接', '收录情况'])
      expect.soft(all, id).not.toContain(words);

    // The QR code is that of the short address, and large enough to be read.
    await page.emulateMedia({ media: 'print' });
    const shown = head.locator('img, svg');
    const file = await shown.getAttribute('src');
    expect.soft(file === null || file === at(`qr/${numbers.get(`/policies/${id}/`)}.svg`), id).toBe(true);
    const millimetres = ((await shown.boundingBox())?.width ?? 0) / (96 / 25.4);
    expect.soft(millimetres, id).toBeGreaterThanOrEqual(15);

    // Whatever the window is, evidence is there, and navigation is not.
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      const navigation = page.locator(
        '.site-header nav, .outline, .search-form, .settings, .tools, .copy, .skip, .evidence-key',
      );
      expect.soft(await navigation.filter({ visible: true }).count(), `${id}, ${viewport.width} px`).toBe(0);
      const evidence = page.locator('.evidence');
      expect.soft(await evidence.count(), id).toBeGreaterThan(0);
      expect.soft(await evidence.filter({ visible: false }).count(), `${id}, ${viewport.width} px`).toBe(0);
    }
  }
});

test('what is printed is dark on white, whatever the theme', async ({ page, library }) => {
  await page.addInitScript(() => localStorage.setItem('youju-theme', 'dark'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(at(`policies/${library.policies[0]?.id}/`));
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return [backgroundColor, color];
  });
  expect(paper).toBe('rgb(255, 255, 255)');
  expect(ink).toBe('rgb(0, 0, 0)');
});

test('the verdicts of the quiz are printed with head, address and every verdict whole; not with the answers of anybody', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  await begin(page, ['清远市']);
  await answerAll(page, library, SETTLER);
  const titles = await page.locator('.verdict h4').allTextContents();
  expect(titles.length).toBeGreaterThan(5);
  const sheets = await print(page);
  expect(sheets.filter(({ size: [width, height] }) => width !== 210 || height !== 297)).toEqual([]);
  expect(sheets.length).toBeLessThanOrEqual(1 + titles.length);
  expect(missing(sheets, ['有据·测资格', at('eligibility/')])).toEqual([]);
  const cut = titles.filter((title) => !wholeOn(sheets, title, '出自'));
  expect(cut).toEqual([]);
  const all = sheets.map(({ text }) => text).join('');
  for (const words of ['清掉答案', '生成链接', '打印这份清单', '条件一览']) expect(all).not.toContain(words);
  // What leads to the document is spelled out.
  expect(all).toContain(bare(at('policies/qingyuan-2012-skilled-worker-settlement/')));
});

test('a picture’s page prints on two sheets at most, each with its name', async ({ page }) => {
  for (const { path } of largestOf('charts/[id].astro', 6)) {
    await page.goto(at(path));
    const sheets = await print(page);
    expect.soft(sheets.length, path).toBeLessThanOrEqual(2);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect.soft(missing(sheets, [title]), path).toEqual([]);
  }
});
