/** Where people are, in their own units: the name of a county leads to what is held of it, or is said not to be. */
import type { Page } from '@playwright/test';
import { WHERE_PUBLISHED } from '../../src/schema/source-words.ts';
import { begin, button, changeAnswer, choice, heading, openAll, openQuizPage, tabTo } from './quiz.ts';
import { at, expect, holdBack, PHONE, sidewaysScroll, test } from './site.ts';
import { violations } from './violations.ts';
import { NARROW } from './walk-case.ts';

const ASKED = '你在哪里上班？';
const field = (page: Page) => page.getByRole('combobox', { name: '县、区、市的名字' });
const answer = (page: Page) => page.locator('.quiz-place-answer');
/** The answer as the list of all answers has it. */
const reviewed = (page: Page) => page.locator('.quiz-answers li').filter({ hasText: ASKED }).locator('b');

/** Goes to the question where one works, with another answer given before. */
async function askWhere(page: Page): Promise<void> {
  await openQuizPage(page, '#place=qingyuan.lanzhou.lanzhou-new-area&skill-level=senior-worker&works-in=not-working');
  await expect(heading(page)).toHaveText('结果');
  await changeAnswer(page, ASKED);
  await expect(heading(page)).toHaveText(ASKED);
}

/** Goes to that question: afresh, or from the results. */
async function askAgain(page: Page): Promise<void> {
  if (page.url() === 'about:blank') return await askWhere(page);
  await changeAnswer(page, ASKED);
  await expect(heading(page)).toHaveText(ASKED);
}

/** Goes on and looks at the results. */
async function seeResults(page: Page): Promise<void> {
  await button(page, '下一题').click();
  await expect(heading(page)).not.toHaveText(ASKED);
  if ((await heading(page).textContent()) !== '结果') await button(page, '先看结果').click();
  await expect(heading(page)).toHaveText('结果');
}

test('a county is answered with the city that it belongs to', async ({ page, complaints }) => {
  for (const [typed, says, option] of [
    ['英德', '英德市属于清远市，收录了清远市的文件。', '清远市'],
    ['连州市', '连州市属于清远市，收录了清远市的文件。', '清远市'],
    ['榆中', '榆中县属于兰州市，收录了兰州市的文件。', '兰州市（不含兰州新区）'],
    ['临清', '临清市属于聊城市，收录了聊城市的文件。', '聊城市'],
    ['兰州新区', '收录了兰州新区的文件。', '兰州新区'],
  ] as const) {
    await askAgain(page);
    await field(page).fill(typed);
    await expect(answer(page)).toHaveText(says);
    await expect(choice(page, option)).toBeChecked();
    await seeResults(page);
    await expect(reviewed(page)).toHaveText(option);
  }
  expect(complaints).toEqual([]);
});

test('by keyboard alone a welder in 英德 is not refused', async ({ page }) => {
  await openQuizPage(page);
  await tabTo(page, field(page));
  await page.keyboard.type('英德');
  await expect(choice(page, '清远市')).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(heading(page)).not.toHaveText('先选地方');
  await expect(page).not.toHaveURL(/英德|%E8/);
});

test('where a functional area lies on a county one says which side, or that one does not know', async ({ page }) => {
  for (const [side, words] of [
    ['在', '兰州新区'],
    ['不在', '兰州市（不含兰州新区）'],
    ['不知道', '兰州市或兰州新区（哪一个不知道）'],
  ] as const) {
    await askAgain(page);
    await field(page).fill('永登');
    await expect(answer(page)).toHaveText('永登县，属于兰州市；兰州新区也占了其中一部分，两边的文件不一样。');
    await expect(page.getByRole('group', { name: '在兰州新区里面吗？' })).toBeVisible();
    await button(page, '下一题').click();
    await expect(page.locator('.quiz-fault')).toHaveText('选一项；拿不准就选“不知道”。');
    await button(page, side).click();
    await seeResults(page);
    await expect(reviewed(page)).toHaveText(words);
  }
});

test('not knowing which of two places is neither a yes nor a no, and a link carries it', async ({ page }) => {
  await openQuizPage(page, '#place=lanzhou.lanzhou-new-area&works-in=lanzhou.lanzhou-new-area');
  await expect(heading(page)).toHaveText('结果');
  await expect(reviewed(page)).toHaveText('兰州市或兰州新区（哪一个不知道）');
  await expect(page.locator('.quiz .banner')).toHaveCount(0);
  await button(page, '生成链接并复制').click();
  await expect(page.locator('.quiz-share .reference')).toContainText('works-in=lanzhou.lanzhou-new-area');
  await changeAnswer(page, ASKED);
  await expect(page.locator('.quiz-question')).toContainText('你答的是：兰州市或兰州新区（哪一个不知道）');
  await expect(choice(page, '兰州新区')).not.toBeChecked();
});

test('of a name that several places bear one is chosen; where none is held there is nothing to choose', async ({
  page,
}) => {
  await askWhere(page);
  await field(page).fill('城关区');
  await expect(answer(page)).toHaveText('叫“城关区”的地方有 2 处。');
  await button(page, '甘肃省兰州市城关区').click();
  await expect(answer(page)).toHaveText('甘肃省兰州市城关区。');
  await expect(choice(page, '兰州市（不含兰州新区）')).toBeChecked();
  await button(page, '改选别处').click();
  await button(page, '西藏自治区拉萨市城关区').click();
  await expect(answer(page)).toHaveText('西藏自治区拉萨市城关区。没有收录。这里按“别的地方”算。');
  await expect(choice(page, '别的地方')).toBeChecked();
  await field(page).fill('鼓楼区');
  await expect(answer(page)).toHaveText('叫“鼓楼区”的地方有 4 处，都没有收录文件。这里按“别的地方”算。');
  await expect(choice(page, '别的地方')).toBeChecked();
});

test('below a name of several places these are asked about first, and everything fits a small phone', async ({
  page,
}) => {
  await page.setViewportSize(NARROW);
  await openQuizPage(page, '#place=qingyuan&skill-level=senior-worker&works-in=not-working');
  await changeAnswer(page, ASKED);
  const own = choice(page, '现在没有上班');
  const unknown = choice(page, '不知道，先跳过');
  const bottom = () => button(page, '下一题').evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  for (const typed of ['中山', '永登', '城关区', '榆中', '昆山', '鼓楼区', '甘肃', '广东']) {
    await field(page).fill(typed);
    await expect(answer(page)).toContainText(typed);
    await expect.poll(bottom, { message: typed }).toBeLessThanOrEqual(780);
    const choices = page.locator('.quiz-place fieldset button');
    if ((await choices.count()) === 0) {
      await expect.soft(own, typed).toBeVisible();
      continue;
    }
    expect(await choices.count(), typed).toBeLessThanOrEqual(6);
    await expect.soft(own, typed).toBeHidden();
    // 不知道 stands there once.
    await expect.soft(unknown, typed).toBeVisible({ visible: typed !== '永登' });
    await choices.last().press('Enter');
    await expect(button(page, '改选别处')).toBeFocused();
    await expect.soft(own, typed).toBeVisible();
    await expect.poll(bottom, { message: `${typed}, picked` }).toBeLessThanOrEqual(780);
    await button(page, '改选别处').press('Enter');
    await expect(choices.first()).toBeFocused();
  }
});

test('what is not held is named, and nothing of another place stands in for it', async ({ page }) => {
  await askWhere(page);
  await field(page).fill('昆山');
  await expect(answer(page)).toHaveText('没有收录江苏省苏州市昆山市的文件。这里按“别的地方”算。');
  await expect(choice(page, '别的地方')).toBeChecked();
  await openQuizPage(page);
  await field(page).fill('昆山');
  await expect(answer(page)).toHaveText(
    `没有收录江苏省苏州市昆山市的文件。下面先选了全国的文件；别的地方的规定，不能当作当地的。当地的规定${WHERE_PUBLISHED}`,
  );
  await expect(choice(page, '全国')).toBeChecked();
  const offered = page.locator('.quiz-chips').first().getByRole('checkbox');
  await expect(offered).toHaveCount(1);
  await expect(offered).toBeChecked();
  // Nor after a look at the first question.
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
  await button(page, '改地区和主题').click();
  await expect(field(page)).toHaveValue('昆山');
  await expect(offered).toHaveCount(1);
  await field(page).fill('');
  await expect(choice(page, '天津市')).toBeVisible();
  await expect(choice(page, '我的城市不在这里')).toBeVisible();
});

test('the choice of places is one screen of a telephone, with eight choices at most', async ({ page }) => {
  await page.setViewportSize(NARROW);
  await openQuizPage(page);
  const offered = page.locator('.quiz form :is(.quiz-chips label, summary)').filter({ visible: true });
  const places = page.locator('.quiz form').getByRole('checkbox').filter({ visible: true });
  expect(await places.count()).toBeLessThanOrEqual(8);
  const end = await button(page, '开始').evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  expect(end).toBeLessThanOrEqual(NARROW.height);
  // What is named stands among those that are seen, whether it was folded or not.
  const own = choice(page, '清远市');
  await expect(own).toBeHidden();
  await field(page).fill('英德');
  await expect(own).toBeVisible();
  await expect(own).toBeChecked();
  expect(await places.count()).toBeLessThanOrEqual(8);
  // What is tapped stays where it is.
  await offered.filter({ hasText: '收录了的地方' }).click();
  await choice(page, '兰州市').check();
  await expect(choice(page, '兰州市')).toBeFocused();
  // Nothing of other places is offered to who is in none of them.
  await choice(page, '我的城市不在这里').check();
  expect(await places.count()).toBe(2);
  await expect(choice(page, '全国')).toBeChecked();
  await choice(page, '我的城市不在这里').uncheck();
  await field(page).fill('');
  await expect(choice(page, '天津市')).toBeVisible();
});

test('nothing below the field moves when what was typed is answered late', async ({ page }) => {
  await page.setViewportSize(NARROW);
  for (const typed of ['英德', '成都', '中山', '永登', '广东', '天上人间']) {
    await openQuizPage(page);
    const letGo = await holdBack(page, '**/divisions/*');
    await field(page).fill(typed);
    await expect(choice(page, '天津市')).toBeHidden();
    const below = () =>
      page
        .locator('.quiz-more:not(.others) > summary, .quiz form button[type=submit]')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top + scrollY));
    const before = await below();
    expect(before).toHaveLength(2);
    letGo();
    await expect(answer(page)).not.toBeEmpty();
    expect.soft(await below(), typed).toEqual(before);
    await page.unroute('**/divisions/*');
  }
});

test('of several places of a name those come first of which something is held', async ({ page }) => {
  await openQuizPage(page);
  await field(page).fill('中山');
  const choices = page.locator('.quiz-place fieldset button');
  await expect(choices.first()).toHaveText('广东省中山市');
  // Why it does not begin is seen by who looks at the button.
  await button(page, '开始').click();
  const why = await page.getByRole('alert').boundingBox();
  const begins = await button(page, '开始').boundingBox();
  expect((why?.y ?? 0) + (why?.height ?? 0)).toBeLessThanOrEqual(begins?.y ?? 0);
});

test('a name is told from the beginning of one, and an option chosen takes back what was typed', async ({ page }) => {
  await askWhere(page);
  await field(page).fill('英');
  await expect(page.locator('.quiz-place option')).toHaveCount(3);
  await expect(answer(page)).toHaveText('');
  await field(page).fill('天上人间');
  await expect(answer(page)).toContainText('没有认出“天上人间”');
  await field(page).fill('英德');
  await expect(choice(page, '清远市')).toBeChecked();
  // What was not chosen as a place stands folded.
  await openAll(page.locator('.option-group'));
  await choice(page, '聊城市').check();
  await expect(field(page)).toHaveValue('');
  await expect(choice(page, '聊城市')).toBeChecked();
});

test('a name that was typed and is no place yet is not left out without a word', async ({ page }) => {
  await openQuizPage(page);
  await field(page).fill('中山');
  await expect(answer(page)).not.toBeEmpty();
  await button(page, '开始').click();
  await expect(page.getByRole('alert')).toContainText('“中山”是哪个地方，还没有定');
  await expect(heading(page)).toHaveText('先选地方');
  await field(page).fill('');
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
});

test('a name that a question was answered with is no open question on the choice of places', async ({ page }) => {
  await openQuizPage(page, '#skill-level=senior-worker&works-in=not-working');
  await expect(heading(page)).toHaveText('结果');
  await changeAnswer(page, ASKED);
  await field(page).fill('英德');
  await expect(choice(page, '清远市')).toBeChecked();
  await seeResults(page);
  await button(page, '改地区和主题').click();
  await expect(heading(page)).toHaveText('先选地方');
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
});

test('where one is is typed once: the question has it from the choice of places', async ({ page }) => {
  await openQuizPage(page);
  await field(page).fill('英德');
  await expect(choice(page, '清远市')).toBeChecked();
  await begin(page, ['落户']);
  await expect(heading(page)).toHaveText(ASKED);
  await expect(field(page)).toHaveValue('英德');
  await expect(choice(page, '清远市')).toBeChecked();
  await button(page, '改地区和主题').click();
  // Other places than the one that was typed are folded.
  await openAll(page.locator('.quiz-more.others'));
  await choice(page, '聊城市').check();
  await expect(answer(page)).toContainText('英德市属于清远市');
  await expect(choice(page, '聊城市')).toBeChecked();
  await expect(choice(page, '清远市')).toBeChecked();
});

test('a piece of the list is asked for when somebody types, and no more than that', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/divisions/')) asked.push(request.url());
  });
  await askWhere(page);
  expect(asked).toEqual([]);
  await field(page).pressSequentially('英德市');
  await expect(choice(page, '清远市')).toBeChecked();
  expect(asked).toHaveLength(1);
});

test('where the list cannot be had it is said, the options work, and it is asked for again', async ({ page }) => {
  await page.route('**/divisions/*', (route) => route.abort());
  await askWhere(page);
  await field(page).fill('英德');
  await expect(answer(page)).toHaveText('名字表没有装载成功，可能是没有联网。可以直接选下面的选项。');
  await choice(page, '清远市').check();
  await expect(choice(page, '清远市')).toBeChecked();
  await field(page).fill('英德');
  await expect(button(page, '再试一次')).toBeVisible();
  await page.unroute('**/divisions/*');
  await button(page, '再试一次').click();
  await expect(answer(page)).toHaveText('英德市属于清远市，收录了清远市的文件。');
});

test('on a small telephone nothing is cut off, and assistive technology is told everything', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await askWhere(page);
  for (const typed of ['永登', '城关区', '昆山', '甘肃', '没有这里']) {
    await field(page).fill(typed);
    await expect(answer(page)).not.toHaveText('');
    expect.soft(await sidewaysScroll(page), typed).toBe(0);
    expect.soft(await violations(page), typed).toEqual([]);
  }
});

test('search looks a county up that its lexicon does not know, and only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/divisions/')) asked.push(request.url());
  });
  const search = async (query: string) => {
    await page.goto(at(`search/?q=${encodeURIComponent(query)}`));
    await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
  };
  await search('英德市落户');
  await expect(page.locator('#search-list > li').first()).toBeVisible();
  expect(asked).toEqual([]);
  await search('昆山落户');
  await expect(page.locator('#search-cards')).toContainText('没有收录江苏省苏州市昆山市的文件');
  await expect(page.locator('#search-cards')).toContainText('下面列的是全国的文件怎么写，不是当地的规定');
  expect(asked).toHaveLength(1);
  await page.route('**/divisions/*', (route) => route.abort());
  await search('鼓楼区落户');
  await expect(page.locator('#search-cards')).not.toContainText('没有收录');
});
