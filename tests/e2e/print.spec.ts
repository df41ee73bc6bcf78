import { at, DESK, expect, PHONE, test } from './site.ts';

const MILLIMETRES_PER_POINT = 25.4 / 72;

test('a document is printed on A4', async ({ page, library }) => {
  for (const { id } of library.policies) {
    await page.goto(at(`policies/${id}/`));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, ...sides]) =>
      sides.map((side) => Math.round(Number(side) * MILLIMETRES_PER_POINT)),
    );
    expect.soft(sheets.length, id).toBeGreaterThan(0);
    expect
      .soft(
        sheets.filter(([width, height]) => width !== 210 || height !== 297),
        id,
      )
      .toEqual([]);
  }
});

for (const viewport of [PHONE, DESK]) {
  test(`a document printed from ${viewport.width} px has its evidence and no furniture`, async ({ page, library }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ media: 'print' });
    for (const { id } of library.policies) {
      await page.goto(at(`policies/${id}/`));
      const furniture = page.locator(
        '.site-header nav, .outline, .search-form, .settings, .tools, .skip, .evidence-key',
      );
      expect.soft(await furniture.filter({ visible: true }).count(), id).toBe(0);
      const evidence = page.locator('.evidence');
      expect.soft(await evidence.count(), id).toBeGreaterThan(0);
      expect.soft(await evidence.filter({ visible: false }).count(), id).toBe(0);
    }
  });
}

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
