import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { some } from '../depth.ts';
import { at, DESKTOP, expect, holdBack, PHONE, TABLET, test, todayInChina } from './site.ts';
import { violations } from './violations.ts';

const SETTLEMENT = at('compare/settlement/');
/** Two places with the country's texts. */
const TWO = `${SETTLEMENT}?places=qingyuan,lanzhou,china`;
/** All that speak of the topic, as the page is served. */
const SERVED = ['清远', '兰州', '广州', '东莞', '深圳', '中山'];

const state = (page: Page) => page.getByRole('main').getByRole('status');
/** What stands in the table once what was chosen is drawn. */
const drawn = async (page: Page, selector: string) => {
  await expect(page.locator('.comparison-controls')).toBeVisible();
  await expect(page.locator('table.comparison[aria-busy]')).toHaveCount(0);
  return page.locator(`table.comparison ${selector}`).allInnerTexts();
};
const heads = (page: Page) => drawn(page, 'thead .place');
const rowNames = (page: Page) => drawn(page, 'tbody .row-name');
const cell = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);
const pickPlaces = (page: Page) => page.locator('summary', { hasText: '选地区' }).click();
const box = (page: Page, name: string) => page.locator('.choices').getByLabel(name);

test.describe('at a desk', () => {
  test.use({ viewport: DESKTOP });

  test('places are columns, the national text stands last and apart, and takes no part', async ({ page }) => {
    await page.goto(SETTLEMENT);
    expect(await heads(page)).toEqual([...SERVED, '全国']);
    await page.goto(TWO);
    expect(await heads(page)).toEqual(['清远', '兰州', '全国']);
    await expect(page.locator('thead [data-context]')).toContainText('全国文件，只供对照');
    // 清远 answers, 兰州 does not: what the national text says of levels changes nothing.
    await expect(cell(page, 'skill-level').locator('.difference')).toHaveText('①地方里只有清远写了');
    await expect(cell(page, 'fee').locator('.difference')).toHaveText('∅都没有写');
    await expect(cell(page, 'who').locator('.difference')).toHaveText('≠各地不同');
  });

  test('a choice of places goes into the address, survives reload and sharing, and Back undoes it', async ({
    page,
  }) => {
    await page.goto(TWO);
    await pickPlaces(page);
    await box(page, '甘肃').check();
    await box(page, '全国').uncheck();
    expect(query(page)).toBe('?places=qingyuan,lanzhou,gansu');
    expect(await heads(page)).toEqual(['清远', '兰州', '甘肃']);
    await expect(cell(page, 'fee-gansu')).toHaveText('未收录');
    await page.reload();
    expect(await heads(page)).toEqual(['清远', '兰州', '甘肃']);
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual(['清远', '兰州', '甘肃', '全国']);
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual(['清远', '兰州', '全国']);
    await page.goForward();
    await expect.poll(() => heads(page)).toEqual(['清远', '兰州', '甘肃', '全国']);
  });

  test('places and rows stand in the order of the address, the national text last, and what is ticked comes behind', async ({
    page,
    complaints,
  }) => {
    const rows = () => page.locator('tbody th .row-name').allTextContents();
    await page.goto(`${SETTLEMENT}?places=guangzhou,china,qingyuan&rows=fee,age`);
    await expect.poll(() => heads(page)).toEqual(['广州', '清远', '全国']);
    expect(await rows()).toEqual(['收费', '年龄']);
    await expect(page.locator('.comparison-state')).toContainText('全国只供对照，总排在最后。');
    await expect(page).toHaveTitle(/^落户：广州、清远、全国 · 收费、年龄/);
    await pickPlaces(page);
    await box(page, '甘肃').check();
    expect(query(page)).toBe('?places=guangzhou,china,qingyuan,gansu&rows=fee,age');
    await expect.poll(() => heads(page)).toEqual(['广州', '清远', '甘肃', '全国']);
    await box(page, '广州').uncheck();
    await expect.poll(() => heads(page)).toEqual(['清远', '甘肃', '全国']);
    expect(complaints).toEqual([]);
  });

  test('a reader moves a place, by key as well, and the address has it', async ({ page }) => {
    await page.goto(TWO);
    await pickPlaces(page);
    await page.getByRole('button', { name: '兰州前移' }).press('Enter');
    await expect.poll(() => heads(page)).toEqual(['兰州', '清远', '全国']);
    expect(query(page)).toBe('?places=lanzhou,qingyuan,china');
    // At the end of the line the other way is left.
    await expect(page.getByRole('button', { name: '兰州前移' })).toBeDisabled();
    await expect(page.getByRole('button', { name: '兰州后移' })).toBeFocused();
    await page.reload();
    await expect.poll(() => heads(page)).toEqual(['兰州', '清远', '全国']);
    await page.goBack();
    await expect.poll(() => heads(page)).toEqual(['清远', '兰州', '全国']);
    await pickPlaces(page);
    await expect(page.locator('[data-choices="places"] + div li')).toHaveText([/^清远/, /^兰州/]);
  });

  test('of places in the order of a number, one step by hand is one step from there', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=guangzhou,dongguan,shenzhen,zhongshan&order=skill-level.level.down`);
    const [first = '', second = '', ...others] = await heads(page);
    expect([first, second, ...others]).not.toEqual(['广州', '东莞', '深圳', '中山']);
    await pickPlaces(page);
    await page.getByRole('button', { name: `${first}后移` }).press('Enter');
    await expect.poll(() => heads(page)).toEqual([second, first, ...others]);
    expect(query(page)).not.toContain('order=');
  });

  test('a reader moves a row, and the address has it', async ({ page }) => {
    await page.goto(`${TWO}&rows=fee,age,family`);
    const before = await rowNames(page);
    await page.getByText('选比较项').click();
    const rows = page.locator('[data-choices="rows"] + div li');
    await expect(rows).toHaveCount(3);
    await rows.nth(2).getByRole('button', { name: '前移' }).press('Enter');
    await expect.poll(() => rowNames(page)).toEqual([before[0], before[2], before[1]]);
    await expect(rows.nth(1).getByRole('button', { name: '前移' })).toBeFocused();
    const [chosen] = /rows=[^&]+/.exec(query(page)) ?? [];
    await page.reload();
    await expect.poll(() => rowNames(page)).toEqual([before[0], before[2], before[1]]);
    expect(query(page)).toContain(chosen);
  });

  test('rows that are alike are folded away on request, and counted as what they are', async ({ page }) => {
    await page.goto(TWO);
    const all = await rowNames(page);
    await page.getByRole('checkbox', { name: '收起相同的' }).check();
    const shown = await rowNames(page);
    expect(shown).toContain('技能等级');
    expect(shown).not.toContain('收费');
    expect(shown.length).toBeLessThan(all.length);
    expect(query(page)).toBe('?places=qingyuan,lanzhou,china&show=different');
    const marks = await page.locator('tbody .difference').allInnerTexts();
    for (const mark of marks) expect(mark).toMatch(/各地不同|有的没写|写了$|不能比/);
    const count = (word: string) => marks.filter((mark) => mark.includes(word)).length;
    await expect(state(page)).toContainText(`并排 2 个地区、${shown.length} 个比较项：${count('各地不同')} 项各地不同`);
    await expect(state(page)).toContainText(`收起了 ${all.length - shown.length} 个：`);
    await expect(page.locator('.row-jump').getByRole('link', { name: '收费' })).toBeHidden();
  });

  test('where nothing can be compared, or nothing is chosen, the page says so', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=qingyuan&show=different`);
    const rows = await rowNames(page);
    expect(rows.length).toBeGreaterThan(10);
    await expect(state(page)).toHaveText(`只有一个地区，没法比；列出 ${rows.length} 个比较项。`);
    await expect(page.locator('.difference').filter({ visible: true })).toHaveCount(0);
    await page.goto(`${TWO}&rows=fee&show=different`);
    await expect(state(page)).toHaveText('选中的比较项上没有不同，都收起了：1 项都没有写。');
    await page.goto(`${SETTLEMENT}?places=none`);
    await expect(state(page)).toContainText('还没有选地区');
    await expect(page.locator('.difference').filter({ visible: true })).toHaveCount(0);
    // Three places, of which one is compared: said once above the table, and not on every row.
    await page.goto(`${SETTLEMENT}?places=qingyuan,liaocheng,gansu`);
    await expect(state(page)).toHaveText(
      `并排 3 个地区，其中谈到这个主题、又已收录的不足两个，没法比；列出 ${rows.length} 个比较项。`,
    );
    await expect(page.locator('.difference').filter({ visible: true })).toHaveCount(0);
    expect(await page.locator('.row-jump').textContent()).not.toMatch(/·|没法比/);
    await page.goto(`${SETTLEMENT}?rows=none`);
    await expect(state(page)).toContainText('还没有选比较项');
  });

  test('opening a list moves neither a control nor the table; one is open at most, and it is closed by key or elsewhere', async ({
    page,
  }) => {
    await page.goto(SETTLEMENT);
    const summaries = page.locator('.comparison-controls summary');
    const lists = page.locator('.choices').filter({ visible: true });
    const places = () =>
      page
        .locator('.comparison-controls summary, table.comparison')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const before = await places();
    for (const name of ['选地区', '选比较项']) {
      await summaries.filter({ hasText: name }).click();
      expect(await places()).toEqual(before);
      await expect(lists).toHaveCount(1);
    }
    await page.locator('.choices input').last().focus();
    await page.keyboard.press('Escape');
    await expect(lists).toHaveCount(0);
    await expect(summaries.last()).toBeFocused();
    await summaries.first().click();
    await expect(lists).toHaveCount(1);
    await page.getByRole('heading', { level: 1 }).click();
    await expect(lists).toHaveCount(0);
  });

  test('rows are chosen, and the reset brings everything back', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?rows=age,fee`);
    expect(await rowNames(page)).toEqual(['年龄', '收费']);
    await page.locator('summary', { hasText: '选比较项' }).click();
    await box(page, '住房').check();
    expect(await rowNames(page)).toEqual(['住房', '年龄', '收费']);
    await page.getByRole('button', { name: '恢复默认' }).click();
    expect(query(page)).toBe('');
    expect((await rowNames(page)).length).toBeGreaterThan(10);
  });

  test('the tab, the heading and the table are named by the choice, and by the topic again after the reset', async ({
    page,
  }) => {
    const named = async () => [
      await page.title(),
      await page.getByRole('heading', { level: 1 }).textContent(),
      await page.locator('table.comparison > caption').textContent(),
    ];
    const all = (title: string) => [`${title} · 有据`, title, title];
    await page.goto(SETTLEMENT);
    expect(await named()).toEqual(all('落户：各地并排看'));
    await page.goto(`${SETTLEMENT}?places=lanzhou,qingyuan&rows=family,housing&show=different`);
    await expect.poll(named).toEqual(all('落户：兰州、清远 · 随迁、住房 · 收起相同的'));
    await page.getByRole('checkbox', { name: '收起相同的' }).uncheck();
    await expect.poll(named).toEqual(all('落户：兰州、清远 · 随迁、住房'));
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect.poll(named).toEqual(all('落户：各地并排看'));
    await page.goBack();
    await expect.poll(named).toEqual(all('落户：兰州、清远 · 随迁、住房'));
  });

  test('a malformed choice is mended, and the page names what it could not understand', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=清远,atlantis&rows=fee&order=height.down&layout=<b>round</b>`);
    await expect(state(page)).toContainText(
      '地址里有看不懂的，已略去：地区“atlantis”、排序“height.down”、排列方式“<b>round</b>”。',
    );
    expect(await heads(page)).toEqual(['清远']);
    expect(await rowNames(page)).toEqual(['收费']);
    expect(query(page)).toBe('?places=qingyuan&rows=fee');
    await page.goto(`${SETTLEMENT}?places=`);
    await expect(state(page)).toContainText('地址里有看不懂的，已略去：地区（后面是空的）。');
  });

  test('rows and columns change places, heads included', async ({ page }) => {
    await page.goto(TWO);
    await page.getByLabel('行列互换').check();
    expect(await drawn(page, 'tbody .place')).toEqual(['清远', '兰州', '全国']);
    await expect(page.locator('thead th').first()).toHaveText('地区');
    await expect(page.getByRole('rowheader', { name: /^清远/ })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /^技能等级/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    expect(await drawn(page, 'tbody .place')).toEqual(['清远', '兰州', '全国']);
  });

  test('places are put in order only by what counts the same', async ({ page }) => {
    // A pass rate and a share of workers, a training plan and a settlement task: one unit, and nothing to rank.
    await page.goto(at('compare/targets/'));
    await expect(page.getByLabel('排序')).toBeHidden();
    await page.goto(`${at('compare/targets/')}?order=ratio.ratio.%25.down`);
    await expect(state(page)).toContainText('已略去：排序“ratio.ratio.%.down”');
  });

  test('a unit that is not printed, and what lies near a number, are said in the cell', async ({ page }) => {
    await page.goto(at('compare/targets/'));
    await expect(cell(page, 'settling-qingyuan')).toContainText('单位原文没有印');
    await expect(cell(page, 'breakdown-qingyuan')).toContainText('原文没有印，是本站读的');
    await expect(cell(page, 'status-china')).toContainText('近30%');
    await expect(cell(page, 'status-china')).toContainText('超过2亿人');
  });

  test('a cell has an address of its own, by place and, as ever, by document', async ({ page, library }) => {
    for (const anchor of ['family-qingyuan', 'family-qingyuan-2012-skilled-worker-settlement', 'family']) {
      await page.goto(`${SETTLEMENT}#${anchor}`);
      await expect(cell(page, anchor)).toBeInViewport();
    }
    const [policy] = library.policies.filter(({ notAbout }) => notAbout.includes('settlement'));
    const old = `family-${policy?.id}`;
    await page.goto(`${SETTLEMENT}#${old}`);
    await expect(page.locator('li', { has: cell(page, old) })).toBeInViewport();
  });

  test('nothing stands over the cell that a link leads to, however high the names of places are', async ({
    page,
    library,
  }) => {
    const policy = library.policies.find(
      ({ id, notAbout }) => id.includes('faq') && !notAbout.includes('unemployment-insurance'),
    );
    await page.goto(`${at('compare/unemployment-insurance/')}#apply-within-${policy?.id}`);
    const value = cell(page, `apply-within-${policy?.id}`).locator('.short-value').first();
    await expect(value).toBeInViewport();
    const isUncovered = () =>
      value.evaluate((element) => {
        const { x, y } = element.getBoundingClientRect();
        return element.contains(document.elementFromPoint(x + 4, y + 4));
      });
    await expect.poll(isUncovered).toBe(true);
  });

  test('a link to a cell brings along the place and the row that the choice leaves out', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=lanzhou&rows=fee&show=different#family-qingyuan`);
    await expect(cell(page, 'family-qingyuan')).toBeInViewport();
    expect(await heads(page)).toEqual(['清远', '兰州']);
    expect(await rowNames(page)).toEqual(['随迁', '收费']);
    await page.goto(`${SETTLEMENT}#fee-gansu`);
    await expect(cell(page, 'fee-gansu')).toHaveText('未收录');
  });

  test('the four silences look different and read differently', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=qingyuan,lanzhou,liaocheng,gansu&rows=fee`);
    const silences = page.locator('tbody .absent');
    await expect(silences).toHaveText(['原文未载', '报道没有写', '不涉及', '未收录']);
    const looks = await silences.evaluateAll((marks) =>
      marks.map((mark) => {
        const { borderBottomStyle, backgroundImage } = getComputedStyle(mark);
        return [borderBottomStyle, backgroundImage, getComputedStyle(mark, '::before').content].join();
      }),
    );
    expect(new Set(looks).size).toBe(4);
    expect(await violations(page)).toEqual([]);
  });

  test('head and first column stay in sight while the rest passes', async ({ page }) => {
    await page.goto(at('compare/training/'));
    const frame = page.locator('.table-scroll');
    await frame.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await frame.scrollIntoViewIfNeeded();
    await expect(page.locator('thead .place').first()).toBeInViewport();
    await page.setViewportSize({ width: 800, height: 700 });
    await frame.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
    await expect(page.locator('tbody .row-name').first()).toBeInViewport();
  });

  test('a long cell is folded, and what is folded is counted', async ({ page }) => {
    await page.goto(at('compare/training/'));
    const long = cell(page, 'who-liaocheng');
    const summary = long.locator('.more > summary');
    const hidden = long.locator('.more > ul > li');
    await expect(summary).toContainText(`还有 ${await hidden.count()} 条`);
    await expect(hidden.first()).toBeHidden();
    await summary.click();
    await expect(hidden.first()).toBeVisible();
  });

  test('everything is chosen by key, and the focus stays where it is', async ({ page }) => {
    await page.goto(SETTLEMENT);
    const summary = page.locator('summary', { hasText: '选地区' });
    await summary.focus();
    await page.keyboard.press('Enter');
    await box(page, '兰州新区').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => heads(page)).toContain('兰州新区');
    await expect(box(page, '兰州新区')).toBeFocused();
    await page.getByRole('checkbox', { name: '收起相同的' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: '收起相同的' })).toBeFocused();
    expect(query(page)).toContain('show=different');
  });

  test('a link within the table is followed without drawing the table anew: the next stop is in the cell', async ({
    page,
  }) => {
    await page.goto(SETTLEMENT);
    const link = cell(page, 'who-lanzhou').locator('.cell-foot a');
    await link.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#who-lanzhou');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.id)).toBe('who-lanzhou');
  });

  test('of a place that the page holds in brief, every line is fetched where it is asked for', async ({
    page,
    complaints,
  }) => {
    await page.goto(SETTLEMENT);
    const brief = cell(page, 'who-guangzhou');
    const before = await brief.locator('li').count();
    // Until the tools of cells are there, the link leads to the page of the place.
    await expect(brief.locator('.cell-tools')).not.toHaveCount(0);
    await brief.locator('.left-out a').first().click();
    await expect(page.locator('thead th[data-place="guangzhou"][data-brief]')).toHaveCount(0);
    expect(await brief.locator('li').count()).toBeGreaterThan(before);
    await expect(brief.locator('.left-out')).toHaveCount(0);
    await expect(brief.locator('summary, .locator').and(page.locator(':focus'))).toHaveCount(1);
    await expect(page.locator('thead th[data-place="shenzhen"][data-brief]')).toHaveCount(1);
    expect(await heads(page)).toEqual([...SERVED, '全国']);
    // Whatever is taken along is whole.
    await page.locator('.comparison-take').hover();
    await expect(page.locator('thead th[data-brief]')).toHaveCount(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    // So is what is chosen.
    await page.goto(`${SETTLEMENT}?places=qingyuan,shenzhen`);
    await expect.poll(() => heads(page)).toEqual(['清远', '深圳']);
    await expect(page.locator('thead th[data-brief]')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test('where the rest of a brief cell cannot be fetched, its link leads to where it stands', async ({ page }) => {
    await page.route('**/compare/documents/**', (route) => route.abort());
    await page.goto(SETTLEMENT);
    await cell(page, 'who-shenzhen').locator('.left-out a').first().click();
    await expect(page).toHaveURL(/\/places\/shenzhen\/#settlement$/);
  });

  test('a reader who asks for other places while some are on their way gets the last ones asked for', async ({
    page,
    complaints,
  }) => {
    await page.goto(TWO);
    await pickPlaces(page);
    await box(page, '甘肃').check();
    await box(page, '广东').check();
    await box(page, '甘肃').uncheck();
    await expect.poll(() => heads(page)).toEqual(['清远', '兰州', '广东', '全国']);
    expect(complaints).toEqual([]);
  });
});

test.describe('citing', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: DESKTOP });

  test('a cell is copied with its document, row, clauses, day and address; a silence by its own word', async ({
    page,
  }) => {
    await page.goto(SETTLEMENT);
    const foot = cell(page, 'family-qingyuan').locator('.cell-foot');
    await foot.getByText('引用').click();
    await foot.getByRole('button', { name: '复制引文' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^清远市人民政府办公室《.*“落户”比较表·随迁：.*compare\/settlement\/#family-qingyuan$/s);
    expect(copied).toContain(todayInChina());
    const silent = cell(page, 'fee-lanzhou').locator('.cell-foot');
    await silent.getByText('引用').click();
    const reference = silent.getByRole('button', { name: 'GB/T 7714' });
    await reference.click();
    await expect(silent.getByRole('button', { name: '已复制' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('“落户”比较表·收费：报道没有写');
  });
});

test.describe('taking it away', () => {
  test.use({ viewport: DESKTOP });

  /** The CSV that the button makes, read by a parser that had no part in writing it. */
  async function download(page: Page) {
    // What was chosen is fetched first.
    await expect(page.locator('table.comparison[aria-busy]')).toHaveCount(0);
    const asked = page.waitForEvent('download');
    await page.getByRole('button', { name: '一条一行（CSV）' }).click();
    const file = await asked;
    const chunks: Buffer[] = [];
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    return {
      name: file.suggestedFilename(),
      text,
      rows: Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data,
    };
  }

  test('the CSV of the choice holds its rows and places, in its order, and nothing else', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=qingyuan,liaocheng,gansu&rows=age,fee`);
    const { name, rows, text } = await download(page);
    expect(name).toBe('youju-settlement.csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(rows.map(({ 比较项, 地区, 答复 }) => [比较项, 地区, 答复])).toEqual(
      ['年龄', '收费'].flatMap((row) => [
        [row, '清远市', '原文未载'],
        [row, '聊城市', '不涉及'],
        [row, '甘肃省', '未收录'],
      ]),
    );
  });

  test('an order of one’s own is that of the file', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?places=gansu,liaocheng,qingyuan&rows=fee,age`);
    const { rows } = await download(page);
    expect(rows.map(({ 比较项, 地区 }) => `${比较项} ${地区}`)).toEqual(
      ['收费', '年龄'].flatMap((row) => ['甘肃省', '聊城市', '清远市'].map((place) => `${row} ${place}`)),
    );
  });

  test('without a choice it holds what the published file holds of these places, line for line', async ({
    page,
    request,
  }) => {
    await page.goto(at('compare/contests/'));
    const { rows } = await download(page);
    const published = await (await request.get(at('api/v1/compare/contests.csv'))).text();
    const shown = await page.locator('thead .place').count();
    expect(shown).toBeGreaterThan(2);
    const all = Papa.parse<Record<string, string>>(published.slice(1), { header: true, skipEmptyLines: true }).data;
    const places = new Set(rows.map(({ 地区 }) => 地区));
    expect(places.size).toBe(shown);
    const line = (row: Record<string, string>) => JSON.stringify(row);
    expect(rows.map(line).sort()).toEqual(
      all
        .filter(({ 地区 }) => places.has(地区))
        .map(line)
        .sort(),
    );
  });

  test('where a browser drops the file that the page makes, its text can be copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${SETTLEMENT}?places=qingyuan,liaocheng&rows=age,fee`);
    const copy = page.getByRole('button', { name: '复制里面的文字' });
    await expect(copy).toBeHidden();
    const { text } = await download(page);
    await copy.click();
    await expect(page.getByRole('button', { name: '已复制' })).toBeVisible();
    // What is copied names the address that is read, where the site was built without one.
    const plain = (said: string) => said.replaceAll(/http:\/\/localhost:\d+/g, '');
    expect(plain(await page.evaluate(() => navigator.clipboard.readText()))).toBe(plain(text));
  });

  test('where the data cannot be had, the button says so', async ({ page }) => {
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto(SETTLEMENT);
    await page.getByRole('button', { name: '一条一行（CSV）' }).click();
    await expect(page.getByRole('button', { name: '没能取到数据' })).toBeVisible();
  });
});

test('on a tablet two places stand beside each other', async ({ page }) => {
  await page.setViewportSize(TABLET);
  await page.goto(SETTLEMENT);
  for (const at of [0, 1]) await expect(page.locator('thead .place').nth(at)).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(TABLET.width);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('a row is a card whose head stays, every cell names its place, and a list jumps to each', async ({ page }) => {
    await page.goto(SETTLEMENT);
    await page.locator('.row-jump').getByRole('link', { name: '随迁' }).click();
    await expect(cell(page, 'family')).toBeInViewport();
    const label = (id: string) => cell(page, id).evaluate((element) => getComputedStyle(element, '::before').content);
    expect(await label('family-qingyuan')).toBe('"清远"');
    expect(await label('family-china')).toBe('"全国（只供对照）"');
    await cell(page, 'family-lanzhou').scrollIntoViewIfNeeded();
    await expect(cell(page, 'family').locator('.row-name')).toBeInViewport();
  });

  test('transposed, a card is a place and every cell names its row', async ({ page }) => {
    await page.goto(`${SETTLEMENT}?layout=transposed`);
    const label = () =>
      cell(page, 'family-qingyuan').evaluate((element) => getComputedStyle(element, '::before').content);
    // The page comes with its places across, and is laid out as the address says by its script.
    await expect.poll(label).toBe('"随迁"');
  });

  test('the phrases open at the foot of the screen, without fault', async ({ page }) => {
    await page.goto(SETTLEMENT);
    await cell(page, 'who-qingyuan').locator('.whole-key').click();
    await cell(page, 'who-qingyuan').locator('.ground-key').first().click();
    const open = page.locator('.ground:popover-open');
    await expect(open).toBeInViewport({ ratio: 1 });
    await expect(open.locator('q').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('short answers', () => {
  const line = (page: Page, id: string) => cell(page, id).locator('li').first();
  const box = (page: Page) => page.getByLabel('只看短答案');

  test('a phone begins with them: one opens, all can be shown, and neither address nor what is taken along changes', async ({
    page,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(SETTLEMENT);
    await expect(box(page)).toBeChecked();
    await expect(cell(page, 'age-shenzhen').locator('.short-value').first()).toBeVisible();
    await expect(line(page, 'age-shenzhen')).toBeHidden();
    const key = cell(page, 'age-shenzhen').getByRole('button', { name: '展开：深圳，年龄' }).first();
    await key.press('Enter');
    await expect(line(page, 'age-shenzhen')).toBeVisible();
    await expect(line(page, 'age-dongguan')).toBeHidden();
    const shut = cell(page, 'age-shenzhen').getByRole('button', { name: '收起：深圳，年龄', expanded: true });
    await shut.click();
    await expect(line(page, 'age-shenzhen')).toBeHidden();
    await box(page).uncheck();
    await expect(line(page, 'age-dongguan')).toBeVisible();
    expect(query(page)).toBe('');
  });

  test('what was come for is whole', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(`${SETTLEMENT}#age-dongguan`);
    await expect(line(page, 'age-dongguan')).toBeInViewport();
    await expect(line(page, 'age-qingyuan')).toBeHidden();
  });

  test('who ticks the box before the tools of cells have come is obeyed when they come', async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    const letGo = await holdBack(page, '**/cell-tools*.js');
    await page.goto(SETTLEMENT);
    await box(page).check();
    letGo();
    await expect(line(page, 'age-dongguan')).toBeHidden();
    await expect(box(page)).toBeChecked();
  });

  test('nothing of a cell is folded on paper, nor at a desk unless it is asked for', async ({ page }) => {
    await page.setViewportSize(DESKTOP);
    await page.goto(SETTLEMENT);
    await expect(line(page, 'age-dongguan')).toBeVisible();
    await box(page).check();
    await expect(line(page, 'age-dongguan')).toBeHidden();
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(line(page, 'age-dongguan')).toBeVisible();
    await expect(box(page)).not.toBeChecked();
    await box(page).check();
    await page.emulateMedia({ media: 'print' });
    await expect(line(page, 'age-dongguan')).toBeVisible();
    await expect(page.locator('.whole-key:visible')).toHaveCount(0);
  });
});

test('opened, light and dark, axe finds no fault in the choices, the folded items and the tools of a cell', async ({
  page,
}) => {
  await page.goto(at('compare/awards/'));
  for (const summary of await page.locator('.comparison-controls summary').all()) await summary.click();
  await page.locator('.more > summary').first().click();
  await page.locator('.cell-tools > summary').first().click();
  await page.locator('.ground-key').first().click();
  await expect(page.locator('.ground:popover-open')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('.ground:popover-open')).toBeVisible();
  expect(await violations(page, 'colours')).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: DESKTOP });

  test('the full table of a topic is there, with differences, terms and grounds', async ({ page, library }) => {
    for (const topic of some(library.topics, 3)) {
      await page.goto(at(`compare/${topic.id}/`));
      expect
        .soft(await page.locator('tbody .row-name').allInnerTexts(), topic.id)
        .toEqual(topic.rows.map(({ name }) => name));
      expect.soft(await page.locator('tbody .difference').count(), topic.id).toBe(topic.rows.length);
      await expect.soft(page.locator('.comparison-controls'), topic.id).toBeHidden();
      const key = page.locator('.ground-key').first();
      await key.click();
      await expect.soft(page.locator('.ground:popover-open q').first(), topic.id).toBeVisible();
    }
  });

  test('places and topic are chosen on the index, and the choice goes along', async ({ page }) => {
    await page.goto(at('compare/'));
    await page.getByLabel('清远').check();
    await page.getByLabel('兰州', { exact: true }).check();
    await page.getByRole('button', { name: '比落户' }).click();
    expect(page.url()).toMatch(/\/compare\/settlement\/\?places=qingyuan&places=lanzhou$/);
    const note = page.locator('main noscript p');
    await expect(note).toBeVisible();
    await expect(note).toContainText('地址里选的没有起作用，下面是没有选过的表');
  });

  test('every place has a page of its own for each topic that it is about', async ({ page }) => {
    await page.goto(at('compare/settlement/qingyuan/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('清远市：落户');
    await expect(page.locator('table.comparison tbody tr')).not.toHaveCount(0);
  });
});

test('an anchor of a place that is added to the comparison stays with the place', async ({ page }) => {
  await page.goto(at('compare/settlement/qingyuan/'));
  await page.getByRole('link', { name: '和别的地方并排看' }).click();
  await expect.poll(() => heads(page)).toContain('清远');
});

test('the choice made on the index is what the table shows', async ({ page }) => {
  await page.goto(at('compare/'));
  await page.getByLabel('清远').check();
  await page.getByLabel('甘肃').check();
  await page.getByRole('button', { name: '比落户' }).click();
  await expect.poll(() => heads(page)).toEqual(['清远', '甘肃']);
});

test('the index says for each topic how many rows differ, and what nobody wrote', async ({ page }) => {
  await page.goto(at('compare/'));
  const settlement = page.locator('.topic-list li').filter({ hasText: '比落户' });
  await page.goto(SETTLEMENT);
  const different = await page.locator('tbody [data-difference="different"]').count();
  await page.goto(at('compare/'));
  await expect(settlement).toContainText(`${different} 项各地不同`);
  await expect(settlement).toContainText('谈到的地区：清远、兰州');
});

test('a stray fragment after the address leaves the choice and its controls working', async ({ page, complaints }) => {
  for (const fragment of ['#%', '#%E0%A4%A', '#who-lanzhou%']) {
    // From one fragment to another the browser would stay on the page.
    await page.goto('about:blank');
    await page.goto(`${SETTLEMENT}?places=lanzhou,gansu${fragment}`);
    await expect.poll(() => heads(page), fragment).toEqual(['兰州', '甘肃']);
    await expect(state(page)).not.toBeEmpty();
    await pickPlaces(page);
    await box(page, '清远').check();
    await expect.poll(() => heads(page), fragment).toEqual(['清远', '兰州', '甘肃']);
  }
  expect(complaints).toEqual([]);
});
