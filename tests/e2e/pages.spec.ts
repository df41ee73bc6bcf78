import { at, DESK, expect, NOWHERE, PHONE, sidewaysScroll, TABLET, test } from './site.ts';

test('no page errs, breaches its policy or asks another origin', async ({ page, addresses, complaints }) => {
  test.setTimeout(300_000);
  for (const address of addresses) {
    const response = await page.goto(address);
    expect.soft(response?.status(), address).toBe(200);
  }
  expect(complaints).toEqual([]);
});

test('an unknown address is answered with 404 and ways onward', async ({ page, complaints }) => {
  const response = await page.goto(NOWHERE);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('no page scrolls sideways at any width, at any type size', async ({ page, addresses }) => {
  test.setTimeout(300_000);
  for (const address of [...addresses, NOWHERE]) {
    await page.goto(address);
    for (const viewport of [PHONE, TABLET, DESK]) {
      await page.setViewportSize(viewport);
      for (const size of ['', 'large', 'largest']) {
        await page.evaluate((chosen) => {
          document.documentElement.dataset['size'] = chosen;
        }, size);
        expect.soft(await sidewaysScroll(page), `${address} at ${viewport.width} px ${size}`).toBe(0);
      }
    }
  }
});

test('pages are served compressed', async ({ request }) => {
  const response = await request.get(at(), { headers: { 'accept-encoding': 'gzip' } });
  expect(response.headers()['content-encoding']).toBe('gzip');
});
