import type { Page } from '@playwright/test';
import { cite } from '../../src/citation/citation.ts';
import { entryOf } from '../../src/library/library.ts';
import { clauseOf, itemsOf } from '../../src/schema/policy-body.ts';
import { copiedTypes, withoutClipboardInterface } from './clipboard.ts';
import { button, openSettlersAnswer } from './quiz.ts';
import { at, expect, openReplyBasket, PHONE, test, todayInChina } from './site.ts';
import { violations } from './violations.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], timezoneId: 'Asia/Shanghai' });

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** The address a page is published at; of a site built without one, the address it is read at. */
async function publishedAddress(page: Page): Promise<string> {
  const canonical = new URL((await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '');
  return canonical.hostname === 'localhost' ? new URL(canonical.pathname, page.url()).href : canonical.href;
}

test('a document is copied as a GB/T 7714 reference, read on the reader’s day', async ({ page }) => {
  // Late in the evening in Greenwich it is the next day in China.
  await page.clock.setFixedTime('2031-05-06T20:00:00Z');
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
  await expect(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
  const address = await publishedAddress(page);
  expect(await clipboard(page)).toBe(
    `清远市人民政府办公室. 清远市高技能人才入户城镇工作实施方案[EB/OL]. 有据，整理. （2012-07-30）[2031-05-07]. ${address}`,
  );
});

test('a document of each kind is copied with its title, its day of issue, today and its own address', async ({
  page,
  documents: policies,
}) => {
  for (const { id, title, issued, report, repost } of policies) {
    await page.goto(at(`policies/${id}/`));
    await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
    await expect.soft(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
    const today = todayInChina();
    const reference = await clipboard(page);
    expect.soft(reference.includes(title)).toBe(!report);
    expect.soft(reference).toContain(report ? `${report.headline.text}[N/OL]. ` : '[EB/OL]. ');
    expect.soft(reference).toContain(`（${report ? repost?.on.day : issued.date}）[${today}]. `);
    if (repost) expect.soft(reference).toContain(`${repost.by.name}，${repost.on.day}转载. `);
    expect.soft(reference).toMatch(new RegExp(`/policies/${id}/$`));
  }
});

test('the address of a document is copied as it is published', async ({ page }) => {
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.locator('#cite').getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await clipboard(page)).toBe(await publishedAddress(page));
});

test('that something was copied is read out', async ({ page }) => {
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
});

test('where the clipboard is out of reach the page says so, and shows the reference to select', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('Not allowed', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  await page.getByRole('button', { name: '复制引文（GB/T 7714）' }).click();
  await expect(page.getByRole('button', { name: '没能复制，请选中文字复制' })).toBeVisible();
  await expect(page.locator('.reference').filter({ hasText: '[EB/OL]' })).toBeVisible();
});

test('a line is copied as a link, and as a citation in each form, with its own clause and the reader’s day', async ({
  page,
  documents: policies,
}) => {
  await page.clock.setFixedTime('2031-05-06T20:00:00Z');
  for (const policy of policies) {
    await page.goto(at(`policies/${policy.id}/`));
    const address = await publishedAddress(page);
    const [first, last] = [itemsOf(policy)[0], itemsOf(policy).at(-1)];
    for (const item of [first, last]) {
      if (!item) continue;
      const line = page.locator(`[id="${item.id}"]`);
      await line.hover();
      await line.getByText('引用、转发', { exact: true }).click();
      const url = `${address}#${item.id}`;
      const pinpoint = { kind: 'clause', clause: clauseOf(item) } as const;
      const { short, gbt7714, csl } = cite(policy, { url, accessed: '2031-05-07', pinpoint });
      for (const [name, expected] of [
        ['链接', url],
        ['引文', short],
        ['GB/T 7714', gbt7714],
      ] as const) {
        const button = line.getByRole('group', { name: '复制' }).getByRole('button', { name, exact: true });
        await button.click();
        await expect.soft(line.getByRole('button', { name: '已复制' }).first()).toBeVisible();
        expect.soft(await clipboard(page), url).toBe(expected);
      }
      await line.getByRole('button', { name: 'CSL-JSON' }).click();
      await expect.poll(async () => JSON.parse(await clipboard(page)), url).toEqual([csl]);
    }
  }
});

test('axe finds no fault in the tools of a line', async ({ page }) => {
  await page.goto(at('policies/lanzhou-2019-vocational-training/'));
  // Opened at once: what opens moves what is below it, at which a pointer then misses.
  await page.locator('.item-tools summary').evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  await expect(page.locator('.item-tools:not([open])')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
});

test('on a phone the evidence sheet of a line copies its citation', async ({ page, library }) => {
  await page.setViewportSize(PHONE);
  const policy = entryOf(library.policies, 'qingyuan-2012-skilled-worker-settlement');
  await page.goto(at(`policies/${policy.id}/`));
  const line = page.locator('#settle-direct');
  await line.locator('.evidence-key').click();
  await line.getByText('引用、转发', { exact: true }).click();
  await line.getByRole('button', { name: '引文', exact: true }).click();
  await expect(line.getByRole('button', { name: '已复制' })).toBeVisible();
  expect(await clipboard(page)).toContain('二（一）。有据整理，');
  expect(await violations(page)).toEqual([]);
});

for (const [where, prepare] of [
  ['with the Clipboard API', async () => {}],
  ['without the Clipboard API, by selection', withoutClipboardInterface],
] as const) {
  test(`${where} a text is copied as plain text and HTML as rich text, and the focus stays`, async ({
    page,
    complaints,
  }) => {
    await prepare(page);
    await openReplyBasket(page);
    await page.goto(at('faq/qingyuan-papers/'));
    await page.locator('.share-panel > summary').click();
    const link = page.getByRole('button', { name: '复制链接', exact: true });
    await link.click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
    expect(Object.keys(await copiedTypes(page))).toEqual(['text/plain']);
    expect((await copiedTypes(page))['text/plain']).toContain('/q/');
    await expect(link).toBeFocused();
    await page.getByRole('button', { name: '复制带格式（发邮件、贴进文档）', exact: true }).click();
    await expect.poll(async () => (await copiedTypes(page))['text/html']).toContain('<a href');
    const rich = (await copiedTypes(page))['text/html'];
    expect(rich).toMatch(/<a [^>]*href=/);
    expect(rich).not.toContain('&lt;');
    // A chat takes the plain text, without tags.
    const plain = (await copiedTypes(page))['text/plain'];
    expect(plain).toContain('依据：');
    expect(plain).not.toContain('<');
    await expect(page.locator('textarea')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('without the Clipboard API every place that copies does', async ({ page }) => {
  await withoutClipboardInterface(page);
  const copied = async () => (await copiedTypes(page))['text/plain'];
  await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
  const line = page.locator('#settle-direct');
  await line.getByText('引用、转发', { exact: true }).click();
  await line.getByRole('button', { name: '引文', exact: true }).click();
  await expect.poll(copied).toContain('二（一）。有据整理，');
  await openSettlersAnswer(page);
  await button(page, '生成链接并复制').click();
  await expect(page.locator('.quiz-share').getByRole('status')).toHaveText('已复制。');
  expect(await copied()).toBe(await page.locator('.quiz .reference').textContent());
  await page.locator('.verdict-share-panel summary').first().click();
  await page.locator('.verdict-share-panel').first().getByRole('button', { name: '复制文字', exact: true }).click();
  await expect(page.locator('.verdict-share-panel').getByRole('status')).toHaveText('已复制文字');
  expect(await copied()).toBe(await page.locator('.verdict-share-panel pre').first().textContent());
});

test('where nothing can be copied the quiz says so', async ({ page }) => {
  await withoutClipboardInterface(page);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await openSettlersAnswer(page);
  await button(page, '生成链接并复制').click();
  await expect(page.locator('.quiz-share').getByRole('status')).toHaveText('没能复制，请选中链接复制。');
  await expect(page.locator('.quiz .reference')).toBeVisible();
});
