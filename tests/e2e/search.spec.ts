import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { makeSearchData } from '../../src/commands/search-data.ts';
import { READ_ALL } from '../../src/search/choose-sections.ts';
import { squeeze } from '../../src/search/squeeze.ts';
import { saidLines, stretchesShown } from '../content/segments.ts';
import { IS_NIGHTLY, some } from '../depth.ts';
import { at, expect, test } from './site.ts';

const panel = (page: Page) => page.locator('#search-results');
const status = (page: Page) => page.locator('#search-status');
const results = (page: Page) => page.locator('#search-list > li');
const card = (page: Page, kind: string) => page.locator(`#search-cards > [data-card="${kind}"]`);
const done = (page: Page) => expect(panel(page)).toHaveAttribute('data-state', 'done');

async function search(page: Page, query: string, rest = ''): Promise<void> {
  await page.goto(at(`search/?q=${encodeURIComponent(query)}${rest}`));
  await done(page);
}

/** Opens the boxes that narrow what was found. */
const unfold = (page: Page) => page.locator('#search-filters summary').click();

const found = (page: Page) =>
  results(page).evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      document: item.dataset['document'] ?? '',
      clause: item.dataset['clause'] ?? '',
      where: item.querySelector('.crumb')?.textContent ?? '',
    })),
  );

test.describe('answers', () => {
  for (const query of ['落户', '集体户口', '培训补贴', '新取得']) {
    test(`${query} finds lines, each linked to where it stands and shown with its clause`, async ({ page }) => {
      await search(page, query);
      await expect(results(page).first().locator('mark').first()).toBeVisible();
      const lines = await found(page);
      for (const { href, where, clause } of lines) expect.soft(where, href).toContain(`》${clause}`);
      for (const { href } of some(lines, 3)) {
        await page.goto(href);
        const anchor = new URL(page.url()).hash.slice(1);
        if (!anchor) continue;
        await expect.soft(page.locator(`[id="${anchor}"]`), href).toBeInViewport();
      }
    });
  }

  test('a question in everyday words finds the clause that answers it', async ({ page }) => {
    await search(page, '高级工能不能落户');
    const [first] = await found(page);
    expect(first).toMatchObject({ document: 'qingyuan-2012-skilled-worker-settlement', clause: '二（一）' });
    await expect(card(page, 'benefit')).toContainText('测资格');
  });

  test('a national direction stands below the rules of places', async ({ page }) => {
    await search(page, '高技能人才 落户');
    const places = (await found(page)).map(({ where }) => where.split(' · ')[0]);
    const country = places.indexOf('全国');
    expect(places[0]).not.toBe('全国');
    expect(country === -1 || places.slice(0, country).length > 0).toBe(true);
  });

  test('where a place’s documents are not about it the page says so and lists nothing of other places', async ({
    page,
  }) => {
    await search(page, '聊城落户政策');
    await expect(card(page, 'silence').first()).toContainText('聊城的文件不涉及落户');
    await expect(results(page)).toHaveCount(0);
  });

  test('what no document says is called silence, with the documents that were read', async ({ page }) => {
    await search(page, '兰州落户年龄');
    await expect(card(page, 'silence')).toHaveCount(1);
    await expect(card(page, 'silence')).toContainText('没有写');
    await expect(results(page)).toHaveCount(0);
  });

  test('a place that is not held is said to be so', async ({ page }) => {
    await search(page, '珠海积分落户要多少分');
    await expect(card(page, 'silence')).toContainText('没有收录珠海的文件');
    await expect(results(page)).toHaveCount(0);
  });

  test('of a place that is not held the country’s lines are listed, and said to be those', async ({ page }) => {
    await search(page, '珠海高级工可以落户吗');
    await expect(card(page, 'silence')).toContainText('没有收录珠海的文件');
    await expect(card(page, 'silence')).toContainText('下面列的是全国的文件怎么写，不是当地的规定');
    const documents = (await found(page)).map(({ document }) => document);
    expect(documents).toContain('national-2022-skilled-talent-opinion');
    expect(documents.filter((id) => !id?.startsWith('national-'))).toEqual([]);
  });

  for (const number of ['人社部发〔2021〕48号', '人社部发2021 48', '人社部发【２０２１】４８号']) {
    test(`${number} finds the document`, async ({ page }) => {
      await search(page, number);
      await expect(results(page)).toHaveCount(1);
      expect((await found(page))[0]?.document).toBe('national-2021-skills-china-action');
    });
  }

  test('a number that is only cited leads to the citing clause and says that the document is not held', async ({
    page,
  }) => {
    await search(page, '粤府办〔2012〕66号');
    await expect(card(page, 'silence')).toContainText('没有收录这份文件');
    expect((await found(page))[0]).toMatchObject({
      document: 'qingyuan-2012-skilled-worker-settlement',
      clause: '序言',
    });
  });

  test('pinyin lists both places of the name and tells them apart', async ({ page }) => {
    await search(page, 'lanzhou');
    const documents = (await found(page)).map(({ document }) => document);
    expect(documents).toContain('lanzhou-2019-vocational-training');
    expect(documents).toContain('lanzhou-new-area-2024-skilled-talent-highland');
    await expect(card(page, 'place')).toContainText('不能互相代替');
  });

  test('a misspelt place is read as the one meant, and the page says so', async ({ page }) => {
    await search(page, '清源高级工入户');
    await expect(status(page)).toContainText('按“清远”找');
    expect((await found(page))[0]?.document).toBe('qingyuan-2012-skilled-worker-settlement');
  });

  test('words that stand nowhere are named before what was found without them', async ({ page }) => {
    await search(page, '高级工 彩票');
    await expect(card(page, 'silence')).toContainText('“彩票”');
    await search(page, 'qwertyuiop');
    await expect(card(page, 'silence')).toContainText('“qwertyuiop”');
    await expect(results(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '不搜索，也能找' })).toBeVisible();
  });

  test('a sentence as it is spoken is answered, and what it was understood as can be corrected by a tap', async ({
    page,
  }) => {
    await search(page, '我想问一下啊我老公在清远上班他有高级工证我和娃的户口能不能跟着他一起迁过来');
    await expect(card(page, 'faq').locator('h2 a')).toHaveAttribute('href', /faq\/qingyuan-family\/$/);
    const line = page.locator('#search-understood');
    await expect(line).toContainText('清远');
    await expect(card(page, 'silence')).toHaveCount(0);
    await line.getByRole('button', { name: '去掉“清远”' }).click();
    await done(page);
    await expect(page.locator('#page-search')).not.toHaveValue(/清远/);
    await expect(line.getByRole('button', { name: '去掉“清远”' })).toHaveCount(0);
  });

  test('a point that every place answers for itself brings the choice of places, and remembers the one that was opened', async ({
    page,
  }) => {
    await search(page, '要带什么');
    const choices = card(page, 'choice').locator('details');
    expect(await choices.count()).toBeGreaterThan(1);
    await expect(card(page, 'choice').locator('details[open]')).toHaveCount(0);
    const last = choices.last();
    const chosen = await last.getAttribute('data-faq');
    await last.locator('summary').click();
    await expect(last.locator('p').first()).toBeVisible();
    // A browser tells a script that something was opened a moment after it shows it.
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('search-place'))).not.toBeNull();
    await search(page, '要带什么');
    await expect(choices.first()).toHaveAttribute('data-faq', chosen ?? '');
    await expect(choices.first()).toHaveAttribute('open', '');
  });

  test('traditional characters are read', async ({ page }) => {
    await search(page, '點樣入戶清遠');
    expect((await found(page))[0]?.document).toBe('qingyuan-2012-skilled-worker-settlement');
    await expect(card(page, 'silence')).toHaveCount(0);
  });

  test('a paper of two kinds is asked about first', async ({ page }) => {
    await search(page, '聊城电工证有补贴吗');
    await expect(page.locator('#search-cards > section').first()).toHaveAttribute('data-card', 'permit');
    await card(page, 'permit').getByRole('link').first().click();
    await done(page);
    await expect(page.locator('#page-search')).toHaveValue(/操作证/);
    await expect(card(page, 'permit')).toHaveCount(0);
  });

  test('an empty result and a place that is not held lead on', async ({ page }) => {
    await search(page, '珠海积分落户要多少分');
    await expect(card(page, 'silence').getByRole('link', { name: '看收录了哪些地区' })).toBeVisible();
    await expect(card(page, 'next').getByRole('link', { name: '全部问答' })).toBeVisible();
  });

  test('what is asked and not written is said first, and what is near stands below', async ({ page }) => {
    await search(page, '深圳人才引进到账');
    await expect(card(page, 'silence')).toContainText('“到账”：深圳的文件没有写');
    await expect(card(page, 'faq')).toHaveCount(0);
    expect(await results(page).count()).toBeGreaterThan(0);
    // Where the index does not prove it, what is listed is near, and nothing is said of what is written.
    await search(page, '兰州新区大赛获奖奖励多久到账');
    await expect(card(page, 'silence')).toContainText('相近');
    await expect(card(page, 'faq')).toHaveCount(0);
    expect(await results(page).count()).toBeGreaterThan(0);
  });

  test('a lapsed document is found and marked', async ({ page }) => {
    await search(page, '聊城培训补贴');
    for (const { where } of await found(page)) expect(where).toContain('规划期已结束');
    await search(page, '聊城的文件还有效吗');
    await expect(card(page, 'document')).toContainText('不能据此认为现在可以申领');
  });
});

test.describe('the page', () => {
  test('a query typed into the header is answered on the search page', async ({ page }) => {
    await page.goto(at());
    await page.locator('#header-search').fill('高级工 落户');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(
      (url) => url.pathname === at('search/') && url.searchParams.get('q') === '高级工 落户',
    );
    await expect(page.locator('#page-search')).toHaveValue('高级工 落户');
    await expect(results(page).first()).toBeVisible();
    await expect(page).toHaveTitle(/^“高级工 落户”的搜索结果/);
  });

  test('answers come as the reader types, and the address keeps the query', async ({ page }) => {
    await page.goto(at('search/'));
    await expect(panel(page)).toBeHidden();
    await page.locator('#page-search').pressSequentially('集体户口');
    await done(page);
    await expect(results(page).first()).toBeVisible();
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === '集体户口');
    await page.locator('#page-search').fill('');
    await expect(panel(page)).toBeHidden();
  });

  test('the address follows when typing rests, and at once where the reader leaves the field', async ({ page }) => {
    await page.goto(at('search/'));
    const addresses = await page.locator('#page-search').evaluate((field: HTMLInputElement) => {
      field.value = '集体户口';
      field.dispatchEvent(new InputEvent('input'));
      const typed = location.search;
      field.dispatchEvent(new FocusEvent('blur'));
      return [typed, new URLSearchParams(location.search).get('q')];
    });
    expect(addresses).toEqual(['', '集体户口']);
  });

  test('further results are on pages that stand in the address, and Back returns', async ({ page }) => {
    await search(page, '培训');
    const first = await results(page).first().textContent();
    await page.getByRole('button', { name: '下一页' }).click();
    await expect(page).toHaveURL(/page=2/);
    await expect(results(page).first()).not.toHaveText(first ?? '');
    await page.reload();
    await done(page);
    await expect(results(page).first()).not.toHaveText(first ?? '');
    await expect(page.getByRole('button', { name: '上一页' })).toBeEnabled();
    await page.goBack();
    await expect(results(page).first()).toHaveText(first ?? '');
  });

  test('a filter narrows, is in the address, stays over a reload and can be given up', async ({ page }) => {
    await search(page, '落户');
    const all = (await status(page).textContent()) ?? '';
    await expect(page.getByLabel('地区')).toBeHidden();
    await unfold(page);
    await page.getByLabel('地区').selectOption({ label: await optionNamed(page, '地区', '清远') });
    await expect(page).toHaveURL(/place=qingyuan/);
    for (const { where } of await found(page)) expect(where).toMatch(/^清远 · /);
    const narrowed = (await status(page).textContent()) ?? '';
    expect(narrowed).not.toBe(all);
    await page.reload();
    await done(page);
    await expect(status(page)).toHaveText(narrowed);
    await expect(page.getByLabel('地区')).toHaveValue('qingyuan');
    await page.getByLabel('地区').selectOption('');
    await expect(status(page)).toHaveText(all);
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(['q']);
  });

  test('the number beside a choice is the number of results that it leaves', async ({ page }) => {
    await search(page, '技师');
    await unfold(page);
    const choices = await page
      .getByLabel('主题')
      .locator('option')
      .evaluateAll((options) =>
        options.map((option) => ({ value: (option as HTMLOptionElement).value, text: option.textContent ?? '' })),
      );
    expect(choices.length).toBeGreaterThan(2);
    for (const { value, text } of choices.slice(1)) {
      await page.getByLabel('主题').selectOption(value);
      await expect.soft(status(page), text).toContainText(`${/（(\d+)）$/.exec(text)?.[1]} 条`);
    }
  });

  test('choosing by keyboard leaves the focus on the box', async ({ page }) => {
    await search(page, '落户');
    await unfold(page);
    await page.getByLabel('地区').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page).toHaveURL(/place=/);
    await expect(page.getByLabel('地区')).toBeFocused();
  });

  test('the newest can come first', async ({ page }) => {
    await search(page, '技师');
    await unfold(page);
    await page.getByLabel('顺序').selectOption('date');
    await expect(page).toHaveURL(/sort=date/);
    const years = (await found(page)).map(({ where }) => Number(/ (\d{4})年 /.exec(where)?.[1]));
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });

  test('what is malformed in the address is passed over', async ({ page }) => {
    await search(page, '落户');
    const all = (await status(page).textContent()) ?? '';
    await search(page, '落户', '&place=亚特兰蒂斯&page=-3&sort=up&kind=%00');
    await expect(status(page)).toHaveText(all);
    await expect(page.getByLabel('地区')).toHaveValue('');
  });

  test('an empty query shows the other ways and no message', async ({ page, complaints }) => {
    for (const query of ['', '?q=', '?q=%20%20']) {
      await page.goto(at(`search/${query}`));
      await expect(panel(page)).toBeHidden();
      await expect(page.getByRole('heading', { name: '不搜索，也能找' })).toBeVisible();
    }
    expect(complaints).toEqual([]);
  });

  test('the arrow keys go into the results and back, Esc to the field', async ({ page }) => {
    await search(page, '集体户口');
    await page.locator('#page-search').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#search-results h2 a').first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('#search-results h2 a').nth(1)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('#page-search')).toBeFocused();
  });
});

test.describe('what documents say word for word', () => {
  /** Ids of all lines that a search lists, page by page. */
  async function listed(page: Page): Promise<Set<string>> {
    const lines = new Set<string>();
    const next = page.getByRole('button', { name: '下一页' });
    for (;;) {
      const hrefs = await results(page)
        .locator('h2 a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const href of hrefs) {
        const [, document, line] = /policies\/([^/]+)\/#(.+)$/.exec(decodeURIComponent(href)) ?? [];
        if (document && line) lines.add(`${document}#${line}`);
      }
      if ((await next.isHidden()) || (await next.isDisabled())) return lines;
      await next.click();
      await done(page);
    }
  }

  /** How many stretches are typed; many more are looked for without a browser in `tests/content/`. */
  const SAMPLE = IS_NIGHTLY ? 1000 : 20;

  test(`${SAMPLE} segments of what documents say are found, and none is called absent`, async ({ page, library }) => {
    const { sections } = makeSearchData(library);
    const lines = saidLines(sections);
    const segments = stretchesShown(sections);
    const sample = Array.from(
      { length: SAMPLE },
      (_, at) => segments[Math.floor((at * segments.length) / SAMPLE)] ?? '',
    );
    await page.goto(at('search/'));
    for (const segment of sample) {
      await page.locator('#page-search').fill(segment);
      await done(page);
      await expect.soft(page.locator('#search-results'), segment).not.toContainText('文件没有提到');
      await expect.soft(page.locator('#search-results'), segment).not.toContainText('没有找到');
      const squeezed = squeeze(segment);
      const said = lines.filter((line) => line.said.some((text) => text.includes(squeezed)));
      const shown = lines.filter((line) => line.shown.some((text) => text.includes(squeezed)));
      if (said.length > READ_ALL) {
        await expect.soft(status(page), segment).toContainText(`共 ${said.length} 条`);
      } else if (
        (await card(page, 'place').count()) === 0 &&
        (await card(page, 'document').count()) === 0 &&
        (await card(page, 'silence')
          .filter({ hasText: /^没有收录.+的文件/ })
          .count()) === 0
      ) {
        const found = await listed(page);
        expect.soft(shown.filter(({ id }) => !found.has(id)).map(({ id }) => `${segment}: ${id}`)).toEqual([]);
      }
    }
  });

  test('where many lines hold it their number is told, and all can be reached', async ({ page, library }) => {
    const lines = saidLines(makeSearchData(library).sections).filter(({ said }) =>
      said.some((text) => text.includes('培训')),
    );
    await search(page, '培训');
    await expect(status(page)).toContainText(`写着“培训”的共 ${lines.length} 条`);
    const more = page.getByRole('button', { name: '再列一些' });
    while (await more.isVisible()) {
      await more.click();
      await done(page);
    }
    await expect(page).toHaveURL(/more=/);
    const found = await listed(page);
    expect(lines.filter(({ id }) => !found.has(id))).toEqual([]);
  });

  test('a word of which browsers make single characters is found, and not called absent', async ({ page }) => {
    await page.goto(at('search/'));
    for (const word of ['帮扶', '领军', '小微', '民办', '参保', '高危', '按月', '吸纳', '试点', '专班', '印发']) {
      await page.locator('#page-search').fill(word);
      await done(page);
      await expect.soft(card(page, 'silence'), word).toHaveCount(0);
      await expect.soft(page.locator('#search-results mark').first()).toHaveText(word);
    }
  });

  test('browsers that cannot cut words, or cut them otherwise, are given the same answers', async ({
    page,
    browser,
    baseURL,
  }) => {
    const segmenters = {
      'cannot cut words': 'undefined',
      'cuts every Chinese character from the next':
        'class { segment(text) { return (text.match(/\\w+|[^]/gu) ?? []).map((segment) => ({ segment, isWordLike: true })); } }',
      'takes everything for one word':
        'class { segment(text) { return [{ segment: text, index: 0, isWordLike: true }]; } }',
    };
    const queries = [
      '民办培训机构怎么认定',
      '揭榜领题',
      '我没有房子也没租房，户口落哪儿',
      '聊城 提升行动 到哪年为止',
      '公积金',
    ];
    const answered = async (asked: Page) => {
      const answers: unknown[] = [];
      await asked.goto(at('search/'));
      for (const query of queries) {
        await asked.locator('#page-search').fill(query);
        await done(asked);
        answers.push([
          query,
          await status(asked).textContent(),
          await card(asked, 'silence').allTextContents(),
          await found(asked),
        ]);
      }
      return answers;
    };
    const usual = await answered(page);
    for (const [how, segmenter] of Object.entries(segmenters)) {
      const other = await browser.newContext({ baseURL: baseURL ?? '', serviceWorkers: 'block' });
      await other.addInitScript(`Intl.Segmenter = ${segmenter};`);
      expect.soft(await answered(await other.newPage()), how).toEqual(usual);
      await other.close();
    }
  });
});

test.describe('the dialog', () => {
  test('opens with /, answers, leads to all results with Enter and closes with Esc', async ({ page }) => {
    await page.goto(at('policies/'));
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog', { name: '搜索' });
    await expect(dialog).toBeVisible();
    const field = page.locator('#dialog-search');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.locator('#header-search').click();
    await expect(field).toBeFocused();
    await field.pressSequentially('集体户口');
    await expect(results(page).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === at('search/') && url.searchParams.get('q') === '集体户口');
  });

  test('a result on the page itself is shown, not hidden behind the dialog', async ({ page }) => {
    await page.goto(at('policies/qingyuan-2012-skilled-worker-settlement/'));
    await page.keyboard.press('/');
    await page.locator('#dialog-search').fill('清远 高级工 入户');
    await results(page).first().getByRole('link').click();
    await expect(page.getByRole('dialog', { name: '搜索' })).toBeHidden();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test.describe('loading', () => {
  test('nothing of the search is loaded before the reader shows the wish to search', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(at());
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((url) => /pagefind|search-dialog/.test(url))).toEqual([]);
  });

  for (const { query, places } of [
    { query: '清远高级工入户要带什么材料', places: ['qingyuan'] },
    { query: '东莞和中山 高级工 落户', places: ['dongguan', 'zhongshan'] },
  ]) {
    test(`${query}: files of the places that are named and of the country are read, of no other`, async ({ page }) => {
      const read = new Set<string>();
      page.on('request', (request) => {
        const [, kind, name = ''] = /\/pagefind\/(places|sections)\/(.+)\.json$/.exec(request.url()) ?? [];
        const file = `dist/pagefind/sections/${name}.json`;
        if (kind === 'places') read.add(name.replace(/\.\w+$/, ''));
        if (kind === 'sections') read.add(JSON.parse(readFileSync(file, 'utf8')).common.place);
      });
      await search(page, query);
      expect([...read].filter((place) => place !== 'china').sort()).toEqual(places);
    });
  }

  /** Each kind of file that a search reads, and how it can come to harm on its way. */
  const FILES = [
    ['the words', '**/pagefind/lexicon.json'],
    ['what parts the index has', '**/pagefind/*.pf_meta'],
    ['the index', '**/pagefind/index/**'],
    ['where stretches stand', '**/pagefind/stretches/**'],
    ['the index of a place', '**/pagefind/places/**'],
    ['the documents', '**/pagefind/sections/**'],
    ['questions as they are asked', '**/pagefind/asked/**'],
    ['how words sound', '**/pagefind/sounds.json'],
  ] as const;
  const HARMS: Record<string, (route: Route) => Promise<void>> = {
    'is lost': (route) => route.abort(),
    'is not there': (route) => route.fulfill({ status: 404, body: '' }),
    'is cut short': async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
    },
    'is a page of somebody else’s': (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>登录</title><p>请先登录。</p>' }),
  };

  for (const [index, [what, pattern]] of FILES.entries()) {
    test(`harm to ${what}: the page says so, says nothing of the documents, and tries again`, async ({
      page,
      library,
    }) => {
      // One harm to each file, each harm to two files; at night every harm to every file.
      const harms = Object.entries(HARMS);
      for (const [harm, doHarm] of IS_NIGHTLY ? harms : harms.slice(index % harms.length).slice(0, 1)) {
        await page.route(pattern, doHarm);
        // 落护 stands nowhere as it is typed: where it might stand is looked up, and how it sounds is needed.
        await page.goto(at('search/?q=清远 落护 高级工'));
        await expect(status(page), harm).toHaveText('搜索没有装载成功。可以刷新再试，或者从问答和全部文件里找。');
        await expect(panel(page), harm).toHaveAttribute('data-state', 'failed');
        await expect(results(page), harm).toHaveCount(0);
        await expect(page.locator('#search-cards > *'), harm).toHaveCount(0);
        for (const { title } of some(library.policies, 1)) {
          await expect.soft(page.getByRole('main').getByRole('link', { name: title, exact: true })).toBeVisible();
        }
        await page.unroute(pattern);
        await page.locator('#page-search').press('Enter');
        await done(page);
        await expect(results(page).first(), harm).toBeVisible();
        await expect(card(page, 'silence'), harm).toHaveCount(0);
      }
    });
  }

  test('what a card says is left out where it does not come', async ({ page }) => {
    const pattern = '**/pagefind/{answers,terms}/**';
    const harm = HARMS['is a page of somebody else’s'];
    if (harm) await page.route(pattern, harm);
    const refused = page.waitForResponse(pattern);
    await search(page, '清远高技能人才入户要带什么材料？');
    await refused;
    await expect(card(page, 'faq')).toContainText('依据');
    await expect(card(page, 'faq')).not.toContainText('登录');
  });

  test('search asks for no WebAssembly: old browsers and those in which it is shut off have it, too', async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly'));
    await page.goto(at('search/?q=清远 落户'));
    await done(page);
    await expect(results(page).first()).toBeVisible();
  });

  test('what never comes is told as failed', async ({ page }) => {
    await page.clock.install();
    let asked = 0;
    await page.route('**/pagefind/sections/**', () => {
      asked += 1;
    });
    await page.goto(at('search/?q=集体户口'));
    await expect.poll(() => asked).toBeGreaterThan(0);
    const first = asked;
    await page.clock.runFor(16_000);
    // Each file is asked for a second time.
    await expect.poll(() => asked).toBeGreaterThan(first);
    await page.clock.runFor(16_000);
    await expect(panel(page)).toHaveAttribute('data-state', 'failed');
  });
});

test.describe('input', () => {
  test('Enter that ends an input method’s composition does not send the query; the next one does', async ({ page }) => {
    await page.goto(at());
    const field = page.locator('#home-search');
    await field.focus();
    const devtools = await page.context().newCDPSession(page);
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key, isComposing }) => {
        document.body.dataset['lastKey'] = `${key} ${isComposing}`;
      });
    });
    await devtools.send('Input.imeSetComposition', { text: 'luohu', selectionStart: 5, selectionEnd: 5 });
    // An input method keeps the key to itself: the page sees a key of code 229 and no character.
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await expect(page.locator('body')).toHaveAttribute('data-last-key', 'Enter true');
    await devtools.send('Input.insertText', { text: '落户' });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await expect(field).toHaveValue('落户');
    await expect(page).toHaveURL(at());

    await page.keyboard.press('Enter');
    await expect(page).toHaveURL((url) => url.pathname === at('search/') && url.searchParams.get('q') === '落户');
  });

  test('markup in a query is shown as text', async ({ page, complaints }) => {
    const query = '<img src=x onerror="document.title=\'broken in\'"><b>落户</b>';
    await search(page, query);
    await search(page, '落户', `&place=${encodeURIComponent(query)}`);
    await search(page, query);
    // The page's own script stands there, by its address.
    await expect(panel(page).locator('img, b, script:not([src])')).toHaveCount(0);
    await expect(page).toHaveTitle(/的搜索结果 · 有据$/);
    await expect(page.locator('#page-search')).toHaveValue(query);
    expect(complaints).toEqual([]);
  });

  test('a paste of 100 KB and halves of characters are taken without harm', async ({ page, complaints }) => {
    await page.goto(at('search/'));
    const field = page.locator('#page-search');
    await field.fill(`高级工落户${'入户城镇'.repeat(25_000)}`);
    await done(page);
    await expect(status(page)).toContainText('输入太长');
    await field.fill('\uD83D 落户 \uDC00');
    await done(page);
    await expect(results(page).first()).toBeVisible();
    expect(complaints).toEqual([]);
  });
});

/** The label of the option of a box that begins with a name. */
async function optionNamed(page: Page, box: string, name: string): Promise<string> {
  const labels = await page.getByLabel(box).locator('option').allInnerTexts();
  return labels.find((label) => label.startsWith(name)) ?? '';
}

test('the box that other pages may put in leads to the results, without script', async ({ page, baseURL }) => {
  await page.goto(at('search/'));
  const canonical = (await page.locator('link[rel="canonical"]').getAttribute('href')) ?? '';
  await page.getByRole('link', { name: '把搜索框放到自己的网页里' }).click();
  const snippet = await page.locator('#search-box code').textContent();
  // On a page of the site a text is parsed by its own policy only.
  await page.goto('about:blank');
  // Elsewhere the code names the published site; here, the one under test.
  await page.setContent((snippet ?? '').replaceAll(canonical, new URL(at('search/'), baseURL).href));
  await page.getByRole('searchbox', { name: '查技能人才政策' }).fill('集体户口');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.locator('#search-status')).toContainText('集体户口');
});
