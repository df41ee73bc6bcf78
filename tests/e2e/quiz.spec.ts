import type { Page } from '@playwright/test';
import type { Library } from '../../src/library/library.ts';
import { leavesOf } from '../../src/schema/leaves-of.ts';
import type { Question, QuestionOfSeveral } from '../../src/schema/question.ts';
import { TOGETHER } from '../../src/schema/together.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { TOLD_CASES } from '../visitor-cases.ts';
import {
  answerAll,
  begin,
  button,
  byKeyboard,
  byPointer,
  changeAnswer,
  choice,
  heading,
  openAll,
  openConditions,
  openQuizPage,
  openSettlersAnswer,
  printSettlersSheet,
  QUIZ,
  questionShown,
  type Replies,
  SETTLER,
  screenShown,
  tabTo,
  verdict,
} from './quiz.ts';
import { at, DESKTOP, expect, MODES, PHONE, setMode, sidewaysScroll, TABLET, test } from './site.ts';
import { violations } from './violations.ts';
import { countActions, shiftOn } from './walk-case.ts';

const FAILED = '问题没有装载成功。可以再试一次，或者直接看下面的条件一览。';
const NOTICE = '链接里能用的都用上了，下面几处没有用上。';
const CAN_SETTLE = '清远：高级工以上直接申请户口迁到清远（上班所在的城镇）';

/** A reply to every question of the library. */
const anyReplies = (library: Library): Replies =>
  Object.fromEntries(
    library.questions.map((question) => {
      if (question.kind === 'number') return [question.id, '1'];
      if (question.kind === 'date') return [question.id, '2024-11-05'];
      return [question.id, [question.options.at(-1)?.id ?? '']];
    }),
  );

/** What a site can leave behind in a browser. */
const keptBy = (page: Page) =>
  page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    name: window.name,
  }));

test('somebody gets from the start to the results by keyboard alone', async ({ page, library, complaints }) => {
  await openQuizPage(page);
  for (const [name, fold] of [
    ['清远市', '收录了的地方'],
    ['落户', '只看一样'],
  ] as const) {
    await tabTo(page, page.locator('.quiz-more > summary', { hasText: fold }));
    await page.keyboard.press('Enter');
    await tabTo(page, choice(page, name));
    await page.keyboard.press('Space');
    await expect(choice(page, name)).toBeChecked();
  }
  await tabTo(page, button(page, '开始'));
  await page.keyboard.press('Enter');
  // The rules of the place are fetched first.
  await expect(heading(page)).not.toHaveText('先选地方');
  const asked = await answerAll(page, library, SETTLER, async (...given) => {
    await expect(heading(page)).toBeFocused();
    await expect(heading(page)).toBeInViewport();
    await byKeyboard(...given);
  });
  expect(asked).toContain('skill-level');
  await expect(heading(page)).toHaveText('结果');
  await expect(heading(page)).toBeFocused();
  await expect(verdict(page, CAN_SETTLE).locator('.verdict-headline')).toHaveText(
    '符合文件写的条件；现在还办不办，先打电话问',
  );
  await tabTo(page, button(page, '清掉答案'));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('先选地方');
  await expect(heading(page)).toBeFocused();
  await expect(choice(page, '清远市')).not.toBeChecked();
  expect(complaints).toEqual([]);
});

test('the heading of a screen takes the focus, but not on arrival at the page', async ({ page }) => {
  await openQuizPage(page);
  await expect(heading(page)).toHaveAttribute('tabindex', '-1');
  await expect(heading(page)).not.toBeFocused();
  await begin(page, ['清远市', '落户']);
  await expect(heading(page)).toHaveAttribute('tabindex', '-1');
  await expect(heading(page)).toBeFocused();
  await button(page, '先看结果').click();
  await expect(heading(page)).toHaveText('结果');
  await expect(heading(page)).toBeFocused();
});

test('who looks at the results in between has answered what is chosen', async ({ page }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await page.locator('.quiz-option').first().click();
  await button(page, '先看结果').click();
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
});

test('what an answer changes is announced, in a region that stays', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  const region = page.locator('.quiz-summary [role=status]');
  const settling = library.policies
    .filter(({ place }) => place === 'qingyuan')
    .flatMap(({ benefits }) => benefits.filter(({ topic }) => topic === 'settlement'));
  // A direction gives nobody a right: it is counted, and asked about by no question.
  const directions = settling.filter(({ force }) => force === 'direction').length;
  const all = settling.length - directions;
  const open = `还需回答几题：${all} 项；只写方向或指引，不构成可以申请的权利：${directions} 项`;
  await expect(region).toHaveText(open);
  const before = await region.elementHandle();
  const first = await questionShown(page, library);
  expect(first?.id).toBe('works-in');
  await choice(page, '清远市').check();
  await button(page, '下一题').click();
  expect((await questionShown(page, library))?.id).toBe('skill-level');
  // One step below what the text asks for: everything there is lost, and what comes next is the results.
  await choice(page, '中级工（四级）').check();
  await expect(region).toHaveText(open);
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
  await button(page, '下一题').click();
  await expect(heading(page)).toHaveText('结果');
  await openConditions(page);
  await expect(page.locator('.verdict')).toHaveCount(settling.length);
  await expect(page.locator('.verdict[data-decision=unmet]')).toHaveCount(all);
});

test('every question says why it is asked, on a ground that exists', async ({ page, library, request }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, SETTLER, async (...given) => {
    await openAll(page.locator('.quiz-help'));
    const why = page.locator('.quiz-why');
    await expect.soft(why, given[1].id).toContainText('问这一题，是因为清远的“');
    const link = new URL((await why.getByRole('link').getAttribute('href')) ?? '', page.url());
    const text = await (await request.get(link.pathname)).text();
    expect.soft(text, link.href).toContain(` id="${link.hash.slice(1)}"`);
    await byPointer(...given);
  });
});

test('one can go back, and finds the answer there to be changed', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  const first = await questionShown(page, library);
  await byPointer(page, first as Question, ['qingyuan']);
  await expect(heading(page)).not.toHaveText(first?.ask ?? '');
  await button(page, '上一题').click();
  await expect(heading(page)).toHaveText(first?.ask ?? '');
  await expect(heading(page)).toBeFocused();
  await expect(choice(page, '清远市')).toBeChecked();
  await choice(page, '别的地方').check();
  await button(page, '下一题').click();
  await expect(heading(page)).toHaveText('结果');
  await openConditions(page);
  await expect(verdict(page, CAN_SETTLE).locator('.verdict-headline')).toHaveText('你和这里没有文件所说的关系');
});

test('back from the first question is the choice of places, with what was chosen', async ({ page }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await button(page, '上一题').click();
  await expect(heading(page)).toHaveText('先选地方');
  await expect(choice(page, '清远市')).toBeChecked();
  await expect(choice(page, '落户')).toBeChecked();
  await expect(choice(page, '聊城市')).not.toBeChecked();
});

test('the browser’s back leads through the questions, with their answers, and forward again', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  const address = page.url();
  await begin(page, ['清远市', '落户']);
  const first = await questionShown(page, library);
  await byPointer(page, first as Question, ['qingyuan']);
  await expect(heading(page)).not.toHaveText(first?.ask ?? '');
  const second = await questionShown(page, library);
  await page.goBack();
  await expect(heading(page)).toHaveText(first?.ask ?? '');
  await expect(heading(page)).toBeFocused();
  await expect(choice(page, '清远市')).toBeChecked();
  await page.goBack();
  await expect(heading(page)).toHaveText('先选地方');
  await expect(choice(page, '清远市')).toBeChecked();
  await page.goForward();
  await page.goForward();
  await expect(heading(page)).toHaveText(second?.ask ?? '');
  expect(page.url()).toBe(address);
  // The button goes back in the browser's history, too: it leaves no loop behind.
  await button(page, '上一题').click();
  await expect(heading(page)).toHaveText(first?.ask ?? '');
  await page.goBack();
  await expect(heading(page)).toHaveText('先选地方');
});

test('back after starting again, and after a reload, finds no answers', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, SETTLER);
  await button(page, '清掉答案').click();
  await expect(heading(page)).toHaveText('先选地方');
  await page.goBack();
  await expect(heading(page)).toHaveText('先选地方');
  await page.reload();
  await expect(heading(page)).toHaveText('先选地方');
  await page.goBack();
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.locator('.quiz').getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('the list of all conditions is folded from the beginning, moves nothing, and can be opened', async ({ page }) => {
  await countActions(page);
  for (const size of [PHONE, TABLET, DESKTOP]) {
    await page.setViewportSize(size);
    await openQuizPage(page);
    await expect(heading(page)).toHaveText('先选地方');
    await expect(page.locator('.all-conditions')).not.toHaveAttribute('open');
    const shift = await shiftOn(page);
    expect.soft(shift, `${size.width}`).toBeLessThan(0.02);
  }
  await page.setViewportSize(PHONE);
  await openQuizPage(page);
  await expect(heading(page)).toHaveText('先选地方');
  const stops = await page
    .locator(':is(a[href], button, summary, input, select, textarea)')
    .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
  expect(stops).toBeLessThan(50);
  const listed = page.locator('.all-conditions .points a').first();
  await expect(listed).toBeHidden();
  await page.locator('.all-conditions > summary').click();
  await expect(listed).toBeVisible();
  await begin(page, ['清远市', '落户']);
  await expect(listed).toBeHidden();
  await button(page, '先看结果').click();
  await expect(listed).toBeHidden();
  await page.locator('.all-conditions > summary').click();
  await expect(listed).toBeVisible();
  await page.goto(`${QUIZ}#lanzhou`);
  await expect(page.locator('#lanzhou .points a').first()).toBeVisible();
});

test('who does not know whether they want to move is not asked with whom, unless they ask for it', async ({
  page,
  library,
}) => {
  await openQuizPage(page, '#place=qingyuan&topic=settlement');
  await begin(page, []);
  const { 'wants-to-move': _, ...unsure } = SETTLER;
  const asked = await answerAll(page, library, unsure);
  expect(asked).toContain('wants-to-move');
  expect(asked.filter((id) => id.startsWith('family-'))).toEqual([]);
  const putOff = page.locator('.quiz-put-off');
  await expect(putOff).toContainText('“现在想不想迁”你答了“不知道”，有的题因此没有再问。');
  await putOff.getByRole('button', { name: '也想看，最多再问 1 题' }).click();
  await expect(heading(page)).toHaveText(TOGETHER.family.ask);
});

test('who does not know whether they are on a list can be asked for the level all the same', async ({
  page,
  library,
}) => {
  const told = TOLD_CASES.find(({ place }) => place === '东莞市');
  if (!told) throw new Error('nobody in 东莞');
  const { 'talent-grounds': _, ...unsure } = told.replies;
  await openQuizPage(page);
  await begin(page, [told.place]);
  expect(await answerAll(page, library, unsure)).not.toContain('skill-level');
  const more = page.locator('.quiz-put-off').getByRole('button', { name: /^也想看，最多再问 \d+ 题$/ });
  await expect(more).toBeVisible();
  await more.click();
  await expect(heading(page)).not.toHaveText('结果');
  expect(await answerAll(page, library, unsure)).toContain('skill-level');
});

test('the family is asked about on one screen; choosing nothing is no answer, and each answer changes by itself', async ({
  page,
  library,
}) => {
  await openQuizPage(page, '#place=qingyuan&topic=settlement');
  await begin(page, []);
  let shown = await screenShown(page, library);
  while (shown?.questions.length === 1) {
    const [question] = shown.questions;
    if (question) await byPointer(page, question, SETTLER[question.id] ?? null);
    await expect(heading(page)).not.toHaveText(shown.ask);
    shown = await screenShown(page, library);
  }
  if (!shown) throw new Error('No screen asks several questions');
  const { none } = TOGETHER.family;
  const answered = (await page.locator('.quiz-progress').textContent())?.match(/已答 (\d+) 题/)?.[1];
  await button(page, '下一题').click();
  await expect(page.locator('.quiz').getByRole('alert')).toContainText(none);
  await expect(heading(page)).toHaveText(shown.ask);
  // Some and none exclude each other, and so do two answers to one question.
  await choice(page, none).check();
  await choice(page, '未成年的子女').check();
  await expect(choice(page, none)).not.toBeChecked();
  await choice(page, '和我同住的父母').check();
  await choice(page, '不和我同住的父母').check();
  await expect(choice(page, '和我同住的父母')).not.toBeChecked();
  await expect(choice(page, '未成年的子女')).toBeChecked();
  await button(page, '下一题').click();
  await expect(heading(page)).not.toHaveText(shown.ask);
  await expect(page.locator('.quiz-progress')).toContainText(`已答 ${Number(answered) + 1} 题`);
  await button(page, '上一题').click();
  await expect(choice(page, '未成年的子女')).toBeChecked();
  await expect(choice(page, '配偶')).not.toBeChecked();
  await button(page, '下一题').click();
  await answerAll(page, library, SETTLER);
  const asked = library.questions.find(({ id }) => id === 'family-children')?.ask ?? '';
  const line = page.locator('.quiz-answers li').filter({ hasText: asked });
  await expect(line.locator('b')).toHaveText('未成年子女');
  await changeAnswer(page, asked);
  await expect(heading(page)).toHaveText(asked);
  await choice(page, '已成年子女').check();
  await button(page, '下一题').click();
  await expect(line.locator('b')).toHaveText('未成年子女、已成年子女');
});

const AWARD = '兰州新区：新取得技师的一次性奖励3000元';
const FUTURE = `${new Date().getFullYear() + 1}-03`;

test('the award: the level is asked before the date, no old date is refused, and none to come is taken', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  await begin(page, ['甘肃省兰州新区', '奖励与补贴']);
  const order: string[] = [];
  const replies: Replies = {
    'skill-level': ['technician'],
    'works-in': ['lanzhou-new-area'],
    'certificate-kind': ['skill-level-certificate'],
    'certificate-date': '2021-08-01',
  };
  await answerAll(page, library, replies, async (...given) => {
    order.push(given[1].id);
    if (given[1].kind === 'date') {
      await byPointer(given[0], given[1], FUTURE);
      await expect(page.locator('.quiz').getByRole('alert')).toContainText('这个日期还没有到');
    }
    await byPointer(...given);
  });
  expect(order).toContain('certificate-date');
  expect(order.indexOf('skill-level')).toBeLessThan(order.indexOf('certificate-date'));
  const card = verdict(page, AWARD);
  await expect(card.locator('.verdict-headline')).toHaveText('文件没有写明，须向窗口核实');
  await expect(card.locator('[data-truth=unmet]')).toHaveCount(0);
  await expect(card.locator('[data-truth=silent]').filter({ hasText: '发证日期' })).toHaveCount(1);
  await expect(card.locator('.truths > li').filter({ hasText: '技能等级：' })).toHaveCount(1);
});

test('nor is a date to come taken from a link, and a date later than the day asked about is forgotten', async ({
  page,
  library,
}) => {
  await openQuizPage(page, `#place=lanzhou-new-area&topic=awards&skill-level=technician&certificate-date=${FUTURE}`);
  await expect(page.locator('.quiz .banner').first()).toContainText('这个日期还没有到');
  await openConditions(page);
  await expect(verdict(page, AWARD)).not.toHaveAttribute('data-decision', 'met');
  await openQuizPage(
    page,
    '#place=lanzhou-new-area&topic=awards&skill-level=technician&works-in=lanzhou-new-area&certificate-kind=skill-level-certificate&certificate-date=2025-03',
  );
  await openConditions(page);
  await expect(verdict(page, AWARD)).toHaveAttribute('data-decision', 'met');
  await button(page, '改地区和主题').click();
  await openAll(page.locator('.quiz-more'));
  await choice(page, '按哪一天来看？').fill('2024-10-01');
  await begin(page, []);
  expect((await questionShown(page, library))?.id).toBe('certificate-date');
});

test('who is below the level is shown the other routes that the document mentions', async ({ page, library }) => {
  await openQuizPage(page, '#place=qingyuan&topic=settlement&skill-level=middle-worker');
  await openConditions(page);
  const card = verdict(page, CAN_SETTLE);
  await expect(card.locator('.other-routes')).toContainText('农民工积分制入户');
  await expect(card.locator('.other-routes')).toContainText('未收录');
  await openAll(card.locator('.way-grounds details'));
  await expect(card.locator('.way-grounds a[href$="#earlier-routes"]')).toBeVisible();
  await openQuizPage(page, '#place=qingyuan&topic=settlement');
  await begin(page, []);
  await answerAll(page, library, SETTLER);
  await expect(page.locator('.other-routes')).toHaveCount(0);
});

test('what shuts somebody out has no tick where it does not hold', async ({ page }) => {
  await openQuizPage(page, '#place=qingyuan&topic=settlement&skill-level=senior-worker&false-papers=never');
  await openConditions(page);
  const line = verdict(page, CAN_SETTLE).locator('.truths > li:not(.nested)').filter({ hasText: '虚假材料' }).first();
  await expect(line).toContainText('没有这种情形：');
  await expect(line).not.toContainText('✓');
});

test('any answer can be changed at the results, and the verdicts follow', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, SETTLER);
  const headline = verdict(page, CAN_SETTLE).locator('.verdict-headline');
  await expect(headline).toHaveText('符合文件写的条件；现在还办不办，先打电话问');
  const ask = '你在哪里上班？';
  await expect(page.locator('.quiz-answers li').filter({ hasText: ask }).locator('b')).toHaveText('清远市');
  await changeAnswer(page, ask);
  await expect(heading(page)).toHaveText(ask);
  await expect(choice(page, '清远市')).toBeChecked();
  await choice(page, '别的地方').check();
  await button(page, '下一题').click();
  await expect(heading(page)).toHaveText('结果');
  await expect(page.locator('.quiz-answers li').filter({ hasText: ask }).locator('b')).toHaveText('别的地方');
  await openConditions(page);
  await expect(headline).toHaveText('你和这里没有文件所说的关系');
  const unmet = verdict(page, CAN_SETTLE).locator('.truths > [data-truth=unmet]');
  await expect(unmet).toHaveCount(1);
  await expect(unmet).toContainText('上班的地方');
});

test('“don’t know” is never taken for no', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  const asked = await answerAll(page, library, {});
  await expect(page.locator('.verdict[data-decision=unmet]')).toHaveCount(0);
  await expect(page.locator('.verdict').first()).toHaveAttribute('data-decision', 'unanswered');
  await expect(page.locator('.quiz-answers li b')).toHaveText(asked.map(() => '不知道'));
});

test('a question sent off empty says what to do, and stays', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  const question = await questionShown(page, library);
  await button(page, '下一题').click();
  await expect(page.locator('.quiz').getByRole('alert')).toHaveText('选一项；拿不准就选“不知道”。');
  await expect(heading(page)).toHaveText(question?.ask ?? '');
});

test('every ground of every verdict is there to be read', async ({ page, library, request }) => {
  await openQuizPage(page);
  await begin(page, []);
  await button(page, '先看结果').click();
  await openConditions(page);
  const benefits = library.policies.flatMap((policy) => policy.benefits);
  await expect(page.locator('.verdict')).toHaveCount(benefits.length);
  const folded = page.locator('.verdict .way-grounds details');
  await expect(folded).toHaveCount(benefits.length);
  await openAll(folded);
  const links = await page
    .locator('.verdict a.ground-quote')
    .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
  const grounds = new Set(links.map((link) => link.replace(/^.*\/policies\//, '').replace('/#', '#')));
  const leaves = library.policies.flatMap(({ id, benefits: of }) =>
    of.flatMap(({ conditions }) => leavesOf(conditions).map((leaf) => ({ policy: id, leaf }))),
  );
  // A list may stand in another document than its condition.
  const without = leaves.filter(
    ({ policy, leaf }) => leaf.kind !== 'list' && !grounds.has(`${policy}#${leaf.because}`),
  );
  expect(without).toEqual([]);
  // A card names each clause once.
  const named = await page
    .locator('.verdict')
    .evaluateAll((cards) =>
      cards.map((card) => [...card.querySelectorAll('.ground-clause')].map(({ textContent }) => textContent)),
    );
  for (const clauses of named) expect(new Set(clauses).size).toBe(clauses.length);
  // Of a document that gives nobody anything there is no verdict.
  for (const { id } of library.policies.filter((policy) => policy.benefits.length > 0)) {
    const text = await (await request.get(at(`policies/${id}/`))).text();
    const hashes = links.map((link) => new URL(link)).filter(({ pathname }) => pathname === at(`policies/${id}/`));
    expect.soft(hashes.length, id).toBeGreaterThan(0);
    const missing = hashes.map(({ hash }) => hash.slice(1)).filter((anchor) => !text.includes(` id="${anchor}"`));
    expect.soft(missing, id).toEqual([]);
  }
  const policies = library.policies.map(({ id }) => at(`policies/${id}/`));
  expect(links.filter((link) => !policies.includes(new URL(link).pathname))).toEqual([]);
});

test('a self-check changes its verdict, is announced, and keeps the focus', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['全国', '待遇'], '2024-05-01');
  await answerAll(page, library, { ...SETTLER, 'worker-kind': [] });
  const card = verdict(page, '全国：在聘高级工以上与专业技术人员同等待遇（有范围）');
  await expect(card.locator('.verdict-headline')).toHaveText('还有 1 项要你自己核对；另有文件没有写明的，须向窗口核实');
  const yes = card.getByRole('button', { name: '是', exact: true });
  const no = card.getByRole('button', { name: '不是', exact: true });
  const region = page.locator('.quiz-results > [role=status]');
  for (const [pressed, other, headline] of [
    [yes, no, '文件没有写明，须向窗口核实'],
    [no, yes, '不符合文件写的条件：还差一项'],
  ] as const) {
    await pressed.focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('.verdict-headline')).toHaveText(headline);
    await expect(pressed).toHaveAttribute('aria-pressed', 'true');
    await expect(other).toHaveAttribute('aria-pressed', 'false');
    await expect(pressed).toBeFocused();
    await expect(region).toContainText(headline.split('：')[0] ?? '');
  }
  await page.keyboard.press('Enter');
  await expect(card.locator('.verdict-headline')).toHaveText('还有 1 项要你自己核对；另有文件没有写明的，须向窗口核实');
  await expect(no).toHaveAttribute('aria-pressed', 'false');
});

test('a self-check of a mere direction gives nobody a right', async ({ page }) => {
  await openQuizPage(page, '#place=lanzhou-new-area&topic=awards&works-in=lanzhou-new-area');
  await openConditions(page);
  const card = verdict(page, '兰州新区：省级以上大赛冠军等在新区就业创业的奖励（待出台）');
  await expect(card.locator('.self-check')).toHaveCount(2);
  for (const check of await card.locator('.self-check').all()) {
    await check.getByRole('button', { name: '是', exact: true }).click();
  }
  await expect(card).toHaveAttribute('data-decision', 'met');
  await expect(card.locator('.verdict-headline')).toHaveText('只写方向或指引，不构成可以申请的权利');
});

test('who chose a place only is told that the country was left out, and can add it', async ({ page }) => {
  await openQuizPage(page, '#place=qingyuan&topic=treatment&works-in=qingyuan');
  const leftOut = page.locator('.quiz-left-out');
  await expect(leftOut).toContainText('全国的文件是对各地写的，这次没有看');
  await leftOut.getByRole('button', { name: '把全国的也算上' }).click();
  await button(page, '先看结果').click();
  await openConditions(page);
  await expect(leftOut).toHaveCount(0);
  await expect(verdict(page, '全国：技能人才的岗位绩效工资制（指导企业建立）')).toBeVisible();
});

test('where the document is not about it, that is said, and nothing else is offered', async ({ page }) => {
  await openQuizPage(page);
  await begin(page, ['聊城市', '落户']);
  await expect(heading(page)).toHaveText('结果');
  await expect(page.locator('.quiz .banner')).toHaveText('聊城市的文件不涉及落户。不拿别处的规定代替。');
  await expect(page.locator('.verdict')).toHaveCount(0);
});

test('a link is made only when asked for, and restores everything in another page', async ({
  page,
  context,
  library,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openQuizPage(page);
  await begin(page, ['清远市', '落户'], '2020-06-01');
  await answerAll(page, library, { ...SETTLER, 'works-in': ['elsewhere'] });
  await expect(page.locator('.quiz .reference')).toHaveCount(0);
  expect(page.url()).toBe(new URL(QUIZ, page.url()).href);
  await button(page, '生成链接并复制').click();
  const link = await page.locator('.quiz .reference').textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const { search, hash } = new URL(link ?? '');
  expect(search).toBe('');
  expect(hash).toContain('works-in=elsewhere');

  const other = await context.newPage();
  await other.goto(link ?? '');
  await expect(heading(other)).toHaveText('结果');
  await openConditions(other);
  await expect(other.getByText(NOTICE)).toHaveCount(0);
  await openAll(page.locator('#answers-given'));
  await openAll(other.locator('#answers-given'));
  for (const part of ['.quiz-answers li > span', '.verdict h4', '.verdict-headline', '.quiz-results > .section-note']) {
    expect.soft(await other.locator(part).allInnerTexts(), part).toEqual(await page.locator(part).allInnerTexts());
  }
  await button(other, '改地区和主题').click();
  await expect(choice(other, '清远市')).toBeChecked();
  await expect(choice(other, '按哪一天来看？')).toHaveValue('2020-06-01');
});

test('the county that was typed outlives a reload and a link; one that lies elsewhere is not shown, and that is said', async ({
  page,
  context,
  library,
}) => {
  await openQuizPage(page);
  await page.getByLabel('县、区、市的名字').fill('英德');
  await expect(page.locator('.quiz-place-answer')).toContainText('英德市属于清远市');
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
  await answerAll(page, library, SETTLER);
  const fact = (of: Page) => of.locator('.leading .fits li').first();
  await expect(fact(page)).toHaveText('你在清远市英德市上班');
  await button(page, '生成链接并复制').click();
  const link = (await page.locator('.quiz .reference').textContent()) ?? '';
  await page.reload();
  await expect(fact(page)).toHaveText('你在清远市英德市上班');

  const other = await context.newPage();
  await other.goto(link);
  await expect(fact(other)).toHaveText('你在清远市英德市上班');
  await expect(other.locator('.quiz .banner')).toHaveCount(0);
  await other.goto('about:blank');
  await other.goto(link.replace(encodeURIComponent('英德市'), encodeURIComponent('永登县')));
  await expect(fact(other)).toHaveText('你在清远市上班');
  await expect(other.locator('.quiz .banner')).toContainText(
    'in=works-in:永登县：名单里没有这个地方，或者它不在选的地方里',
  );
});

test('a city that is not held is called by its name after a reload, too', async ({ page, library }) => {
  await openQuizPage(page);
  await page.getByLabel('县、区、市的名字').fill('成都');
  await expect(page.locator('.quiz-place-answer')).toContainText('成都');
  await button(page, '开始').click();
  await expect(heading(page)).not.toHaveText('先选地方');
  await answerAll(page, library, { 'employer-kind': ['enterprise'] });
  await expect(page.locator('.not-held .say')).toContainText('成都的文件，这里没有收录');
  await page.reload();
  await expect(page.locator('.not-held .say')).toContainText('成都的文件，这里没有收录');
});

test('a link of another version is used, and that is said', async ({ page }) => {
  await openQuizPage(page, '#place=qingyuan&skill-level=senior-worker&v=00000000');
  await expect(heading(page)).toHaveText('结果');
  await expect(page.locator('.quiz .banner').first()).toContainText('生成链接以后，条件有过改动');
  await expect(page.locator('.quiz-answers b')).toHaveText(['高级工（三级）']);
});

test('a sentence that follows a link in a message is told apart from it', async ({ page }) => {
  await openSettlersAnswer(page);
  await button(page, '生成链接并复制').click();
  const link = (await page.locator('.quiz .reference').textContent()) ?? '';
  await openQuizPage(page, `${new URL(link).hash}。你看看`);
  await expect(heading(page)).toHaveText('结果');
  await expect(page.locator('.quiz .banner li')).toHaveText(['。你看看：跟在链接后面的文字，不是答案']);
});

test('once an answer of a link is changed, the address no longer holds what the sender answered', async ({ page }) => {
  const sent = '#place=qingyuan&topic=settlement&skill-level=senior-worker';
  const ask = '你的技能等级是哪一级？';
  await openQuizPage(page, sent);
  await expect(heading(page)).toHaveText('结果');
  await changeAnswer(page, ask);
  await expect(heading(page)).toHaveText(ask);
  // Nothing is changed yet: the address is what was received.
  expect(new URL(page.url()).hash).toBe(sent);
  await choice(page, '中级工（四级）').check();
  await button(page, '先看结果').click();
  await expect(page.locator('.quiz-answers b').first()).toHaveText('中级工（四级）');
  expect(new URL(page.url()).hash).toBe('');
  // Nor do the addresses that Back leads to, and what was changed stays so.
  for (const shown of [ask, '结果']) {
    await page.goBack();
    await expect(heading(page)).toHaveText(shown);
    expect(new URL(page.url()).hash).toBe('');
  }
  await expect(page.locator('.quiz-answers b').first()).toHaveText('中级工（四级）');
  // The link opened anew is read anew.
  await page.goto(QUIZ + sent);
  await expect(page.locator('.quiz-answers b').first()).toHaveText('高级工（三级）');
});

for (const [what, fragment] of [
  ['malformed', '#skill-level=nonsense&__proto__=x&constructor=y&%E0%A4%A'],
  ['overlong', `#${'skill-level=senior-worker&'.repeat(360)}`.slice(0, 9001)],
  ['made to run script', '#place=<img src=x onerror=alert(1)>&"><script>throw 1</script>&toString=1&on=9999-99-99'],
  ['of an option that is no longer', '#skill-level=level-nine&place=atlantis&topic=gold'],
] as const) {
  test(`a fragment that is ${what} breaks nothing, and the notice says what was not used`, async ({
    page,
    complaints,
  }) => {
    await openQuizPage(page, fragment);
    await expect(page.getByText(NOTICE)).toBeVisible();
    await expect(page.locator('.quiz .banner li')).not.toHaveCount(0);
    await expect(page.locator('.quiz .banner :is(img, script)')).toHaveCount(0);
    expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await sidewaysScroll(page)).toBe(0);
    await begin(page, ['清远市', '落户']);
    await expect(heading(page)).toHaveText('你在哪里上班？');
    expect(complaints).toEqual([]);
  });
}

test('from the page of a place the quiz begins with a question; the place is named, can be changed, and outlives a reload', async ({
  page,
  library,
}) => {
  await page.setViewportSize(PHONE);
  await page.goto(at('places/qingyuan/'));
  await page.locator('.quiz-door a').click();
  const where = page.locator('.quiz-where');
  await expect(where).toContainText('清远市');
  const first = await questionShown(page, library);
  expect(first?.ask).toBeTruthy();
  await where.getByRole('button', { name: '改地方' }).click();
  await expect(heading(page)).toHaveText('先选地方');
  await expect(choice(page, '清远市')).toBeChecked();
  await page.goBack();
  await byPointer(page, first as Question, [(first as QuestionOfSeveral).options[0]?.id ?? '']);
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
  const second = (await heading(page).textContent()) ?? '';
  await expect(where).toHaveCount(0);
  await page.reload();
  await expect(heading(page)).toHaveText(second);
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
});

test('a link for staff has its choice ready, also where it is opened in the same page', async ({ page }) => {
  await openQuizPage(page, '#place=qingyuan&topic=settlement');
  await expect(heading(page)).toHaveText('先选地方');
  await expect(choice(page, '清远市')).toBeChecked();
  await page.goto(`${QUIZ}#place=lanzhou.liaocheng&topic=training&on=2020-06-01`);
  await expect(choice(page, '兰州市')).toBeChecked();
  await expect(choice(page, '聊城市')).toBeChecked();
  await expect(choice(page, '清远市')).not.toBeChecked();
  await expect(choice(page, '职业培训')).toBeChecked();
  await expect(choice(page, '按哪一天来看？')).toHaveValue('2020-06-01');
  await expect(page.getByText(NOTICE)).toHaveCount(0);
});

test('a link to a place in the list of conditions is not taken for answers, nor does it lose any', async ({ page }) => {
  await openQuizPage(page, '#lanzhou');
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.getByText(NOTICE)).toHaveCount(0);
  await expect(choice(page, '兰州市')).not.toBeChecked();
  await begin(page, ['清远市', '落户']);
  await choice(page, '清远市').check();
  await button(page, '下一题').click();
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
  await page.locator('.all-conditions > summary').click();
  const ask = (await heading(page).textContent()) ?? '';
  await page.getByRole('navigation', { name: '选地区' }).getByRole('link', { name: '聊城市' }).click();
  await expect(page).toHaveURL(/#liaocheng$/);
  await expect(page.locator('#liaocheng h3')).toBeInViewport();
  await expect(page.getByText(NOTICE)).toHaveCount(0);
  await expect(heading(page)).toHaveText(ask);
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
});

for (const { day, headline } of [
  { day: '2020-06-01', headline: '符合文件写的条件，且在规划期内' },
  { day: '2022-01-01', headline: '符合文件写的条件，但规划期已结束，不能据此认为现在可以申领' },
  { day: '2018-06-01', headline: '符合文件写的条件，但这一天文件还没有发布或生效' },
]) {
  test(`the verdict for ${day} is by what was in term then`, async ({ page, library }) => {
    await openQuizPage(page);
    await begin(page, ['聊城市', '职业培训'], day);
    await answerAll(page, library, {
      'worker-kind': ['veteran'],
      'veteran-free-training': ['never'],
      'works-in': ['liaocheng'],
    });
    const card = verdict(page, '聊城：退役军人一次免费的职业技能类培训');
    await expect(card.locator('.verdict-headline')).toHaveText(headline);
    await expect(page.locator('.quiz-results > .section-note')).toContainText(day);
  });
}

for (const { day, isOver } of [
  { day: '2025-11-10', isOver: false },
  { day: '2025-11-11', isOver: true },
]) {
  test(`on ${day} a round is ${isOver ? 'over, is not asked about, and is told with its day' : 'asked about'}`, async ({
    page,
    library,
  }) => {
    await openQuizPage(page);
    await begin(page, ['广州市', '落户'], day);
    const asked = await answerAll(page, library, {
      'works-in': ['guangzhou'],
      'registered-in': ['elsewhere'],
      'wants-to-move': ['wants'],
      age: '40',
      'insurance-years': '5',
    });
    const ended = page.locator('.quiz-ended');
    expect(asked.includes('birth-date')).toBe(!isOver);
    if (!isOver) return expect(page.locator('main')).not.toContainText('这一轮申报');
    await expect(ended).toContainText('这一轮申报2025年11月10日截止了，下一轮什么时候没有写');
    await ended.getByRole('button', { name: /^也想看/ }).click();
    await expect(heading(page)).toHaveText(library.questions.find(({ id }) => id === 'birth-date')?.ask ?? '');
  });
}

for (const [what, answer] of [
  ['cannot be reached', undefined],
  ['are not found', { status: 404, body: 'not found' }],
  ['are not what they should be', { status: 200, body: '{}' }],
] as const) {
  test(`where the rules ${what}, the list of conditions serves`, async ({ page, library }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.route('**/parts/frame.json', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto(QUIZ);
    await expect(page.getByRole('main').getByRole('alert')).toContainText(FAILED);
    for (const { id, benefits } of library.policies) {
      const links = page.locator(`.all-conditions .points a[href*="#${id}-benefit-"]`);
      await expect.soft(links.filter({ visible: true }), id).toHaveCount(benefits.length);
    }
    await page.locator('#qingyuan .points a').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('清远');
    await expect(page.locator('.benefit:target')).toBeInViewport();
    expect(errors).toEqual([]);
  });
}

test('where the rules never come that is told, with why in the console, and the next try brings them', async ({
  page,
}) => {
  const told: string[] = [];
  page.on('console', (message) => told.push(message.text()));
  await page.clock.install();
  let asked = 0;
  await page.route('**/parts/frame.json', () => {
    asked += 1;
  });
  await page.goto(QUIZ);
  await expect.poll(() => asked).toBe(1);
  await page.clock.runFor(16_000);
  // The rules are asked for a second time.
  await expect.poll(() => asked).toBe(2);
  await page.clock.runFor(16_000);
  await expect(page.getByRole('main').getByRole('alert')).toContainText(FAILED);
  expect(told.filter((text) => /frame\.json could not be read: nothing came in time/.test(text))).toHaveLength(2);
  await page.unroute('**/parts/frame.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
});

test('no answer leaves the page: nothing is asked of a server, kept in the browser or put into the address', async ({
  page,
  library,
}) => {
  // Else the code that copies without the Clipboard API would be asked for, too.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => sent.push(socket.url()));
  await openQuizPage(page);
  await page.waitForLoadState('networkidle');
  expect(sent.filter((request) => /^(?!GET )|\?|= /.test(request))).toEqual([]);
  sent.length = 0;
  const kept = await keptBy(page);
  const address = page.url();

  await begin(page, []);
  // What was chosen is asked for, and nothing else.
  expect(
    sent.filter((request) => !/^GET [^?]*\/eligibility\/parts\/places\/[a-z-]+\.[0-9a-f]+\.json $/.test(request)),
  ).toEqual([]);
  sent.length = 0;
  const asked = await answerAll(page, library, anyReplies(library));
  expect(asked.length).toBeGreaterThan(3);
  const checks = page.locator('.self-check').getByRole('button', { name: '是', exact: true });
  await checks.first().click();
  await expect(checks.and(page.locator('[aria-pressed=true]'))).not.toHaveCount(0);
  expect(sent).toEqual([]);
  expect(page.url()).toBe(address);
  expect(new URL(address).search + new URL(address).hash).toBe('');
  // The tab keeps what was answered, for a reload; nothing outlives it.
  expect({ ...(await keptBy(page)), session: {} }).toEqual(kept);
  // What the browser's history keeps is a running number, and nothing else.
  expect(Object.entries(await page.evaluate(() => history.state))).toEqual([['screen', expect.any(Number)]]);

  await button(page, '生成链接并复制').click();
  await expect(page.locator('.quiz .reference')).toContainText('#');
  expect(sent).toEqual([]);
  expect({ ...(await keptBy(page)), session: {} }).toEqual(kept);
  expect(await page.context().cookies()).toEqual([]);

  // The page of a provision is told nothing either, and coming back afresh finds nothing.
  const opened = page.waitForEvent('popup');
  await openAll(page.locator('.verdict .way-grounds details').first());
  await page.locator('.verdict a.ground-quote').first().click();
  const provision = await opened;
  await expect(provision.getByRole('heading', { level: 1 })).toBeVisible();
  expect(['', address]).toContain(await provision.evaluate(() => document.referrer));
  expect(await provision.evaluate(() => window.opener)).toBe(null);
  await page.goto(QUIZ);
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.locator('.quiz').getByRole('checkbox', { checked: true })).toHaveCount(0);
  // Who comes afresh is asked before any answer is shown, and can have them dropped.
  await expect(page.locator('.quiz .banner')).toContainText('接着上次的？');
  await expect(page.locator('.quiz-answers')).toHaveCount(0);
  await button(page, '不是我的，清掉').click();
  expect(await keptBy(page)).toEqual(kept);
  await page.reload();
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.locator('.quiz .banner')).toHaveCount(0);
});

test('answers survive a reload, a new visit in the tab asks, and half an hour without use drops them', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  const asked = await questionShown(page, library);
  // What is kept at the moment when another question stands there.
  const kept = page.locator('.quiz').evaluate(
    (quiz) =>
      new Promise<string>((resolve) => {
        const title = quiz.querySelector('h2')?.textContent;
        new MutationObserver(() => {
          if (quiz.querySelector('h2')?.textContent !== title) resolve(JSON.stringify({ ...sessionStorage }));
        }).observe(quiz, { subtree: true, childList: true, characterData: true });
      }),
  );
  await byPointer(page, asked as Question, ['qingyuan']);
  await expect(heading(page)).toHaveText('你的技能等级是哪一级？');
  expect(await kept).toContain('works-in=qingyuan');
  await page.reload();
  await expect(heading(page)).toHaveText('你的技能等级是哪一级？');
  await expect(page.locator('.quiz-progress')).toContainText('已答 1 题');
  await page.goto(at(''));
  await page.goto(QUIZ);
  await expect(heading(page)).toHaveText('先选地方');
  await button(page, '接着上次的').click();
  await expect(heading(page)).toHaveText('你的技能等级是哪一级？');
  await page.evaluate(() => {
    for (const [key, text] of Object.entries(sessionStorage)) {
      sessionStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), at: Date.now() - 31 * 60_000 }));
    }
  });
  await page.goto(at(''));
  await page.goto(QUIZ);
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.locator('.quiz .banner')).toHaveCount(0);
  expect((await keptBy(page)).session).toEqual({});
});

test('half an hour without use, and the answers are gone from the screen, too', async ({ page }) => {
  await page.clock.install();
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await choice(page, '清远市').check();
  await button(page, '先看结果').click();
  await expect(page.locator('.quiz-answers b')).toHaveText(['清远市']);
  await page.clock.fastForward('31:00');
  await expect(heading(page)).toHaveText('先选地方');
  await expect(page.locator('.quiz').getByRole('checkbox', { checked: true })).toHaveCount(0);
  expect((await keptBy(page)).session).toEqual({});
});

test('the sheet for the window is one page of A4, and holds none of the answers', async ({ page }) => {
  await printSettlersSheet(page);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.window-sheet');
  await expect(sheet).toBeVisible();
  await expect(page.locator('.quiz-answers, .say, .site-header').filter({ visible: true })).toHaveCount(0);
  await expect(sheet).toContainText('凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇');
  await expect(sheet.locator('ol > li')).toHaveCount(5);
  await expect(sheet.locator('.sheet-code svg')).toBeVisible();
  await expect(sheet).toContainText('打电话找当地行政服务大厅');
  await expect(sheet).not.toContainText(/想迁|你在|你是/);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
});

test('the answer comes first: what, what to ask, what to bring, where, merged and each once', async ({
  page,
  library,
}) => {
  await page.setViewportSize(PHONE);
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, SETTLER);
  await expect(page.locator('.say')).toHaveText(
    '先问还办不办：照2012年的文件写的，你可以直接申请把户口迁到上班所在的城镇。经核准后，配偶、未成年子女、共同居住生活的父母可以随迁。',
  );
  const blocks = page.locator('.leading .way-blocks');
  await expect(blocks.locator('h3')).toHaveText(['能得到什么', '先问清楚', '带什么', '去哪里、找谁']);
  await expect(blocks.locator('.way-asks ol > li')).toHaveCount(5);
  await expect(blocks.locator('.way-brings > ul > li').filter({ hasText: '身份证' })).toHaveText('身份证本人、配偶');
  // What was answered is told again, with what the text asks for.
  await expect(page.locator('.leading .fits li')).toHaveText([
    '你在清远市上班',
    '你是高级工（要高级工及以上）',
    '你在企业上班',
    '你拿的是职业资格证书',
  ]);
  await expect(page.locator('.people li')).toHaveText([
    '本人直接申请',
    '配偶随迁',
    '未成年子女随迁',
    '共同居住生活的父母随迁',
  ]);
  await expect(blocks.locator('.way-goes b').first()).toContainText('行政服务大厅');
  const end = await blocks.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
  expect(end, 'the first way ends within two screens').toBeLessThan(2 * 780);
});

test('where all has ended, nothing is asked but whether one wants to see it, and another place can be chosen', async ({
  page,
  library,
}) => {
  await page.setViewportSize(PHONE);
  for (const [place, isOver] of [
    ['聊城市', true],
    ['上海市', true],
    ['清远市', false],
  ] as const) {
    await openQuizPage(page);
    await openAll(page.locator('.quiz-more'));
    await choice(page, place).check();
    await button(page, '开始').click();
    await expect(heading(page)).not.toHaveText('先选地方');
    if (isOver) {
      await expect(heading(page)).toHaveText(`${place}的文件写的这几项，期限都过了`);
      await expect(button(page, '改地方')).toBeVisible();
      expect(await page.locator('.quiz form').count()).toBe(0);
      await page.getByRole('button', { name: /^想知道，最多答 \d+ 题$/ }).click();
      await expect(heading(page)).toBeFocused();
    }
    const where = page.locator('.quiz-where');
    await expect(where).toContainText(place);
    await expect(where.getByRole('button', { name: '改地方' })).toBeVisible();
    const first = await questionShown(page, library);
    const isShort = first?.kind === 'one' && first.options.length <= 6 && !first.places;
    const bottom = await button(page, '下一题').evaluate((end) => end.getBoundingClientRect().bottom + scrollY);
    if (isShort) expect.soft(bottom, first?.id).toBeLessThanOrEqual(780);
  }
  // Who does not want to answer for it reads what was written, and is not told that answers are lacking.
  for (const place of ['上海市', '聊城市']) {
    await openQuizPage(page);
    await choice(page, place).check();
    await button(page, '开始').click();
    await button(page, '不答了，看写过什么').click();
    await expect(heading(page)).toHaveText('结果');
    await expect(heading(page)).toBeFocused();
    const written = page.locator('.leading');
    await expect(written).toContainText('现在还办不办，要先打电话问');
    await expect(page.locator('.quiz')).not.toContainText('还没有答完');
    const things = written.getByRole('heading', { level: 3, name: /^写过：/ });
    expect(await things.count(), place).toBeGreaterThan(0);
    await expect(written.locator('summary').first()).toHaveText(/^.+，依据\d+ 处$/);
    await expect(page.getByRole('button', { name: /^接着答/ })).toBeVisible();
  }
});

test('who is refused for what nobody can make up reads why, and whom to ask', async ({ page }) => {
  await openQuizPage(page, '#place=shenzhen&wants-to-move=wants&registered-in=elsewhere&age=52');
  await expect(page.locator('.say')).toContainText('你52周岁，年龄要45周岁以下');
  await expect(page.locator('.leading .way-document')).toContainText('人才引进实施办法');
  // Each of the other ways says it too; none of them is called 不适用, which is what somebody chose against.
  const lines = page.locator('.leading .folded > summary');
  for (const line of await lines.all()) await expect(line).toContainText('你52周岁');
  expect(await lines.count()).toBeGreaterThan(1);
  await expect(page.getByText('不适用', { exact: true })).toHaveCount(0);
  // Nothing is to be got ready for what never comes.
  await expect(page.locator('.leading > .way-blocks')).toHaveCount(0);
});

test('what somebody wants and only they can judge leads, with its four blocks, three checks open and its sheet', async ({
  page,
}) => {
  await openQuizPage(page, '#place=zhongshan&wants-to-move=wants&registered-in=elsewhere&works-in=zhongshan');
  const leading = page.locator('.leading');
  await expect(leading.locator('.say')).toContainText('积分入户');
  for (const block of ['gets', 'asks', 'brings', 'goes']) await expect(leading.locator(`.way-${block}`)).toBeVisible();
  await expect(leading.locator('.way-checks > .self-check')).toHaveCount(3);
  await expect(leading.locator('.way-checks .folded > summary')).toContainText('还要核对的');
  await expect(button(page, '打印去窗口的一张纸')).toBeVisible();
  // The sentence stands on the phrase that grants it, which the first block unfolds.
  await leading.locator('.way-gets .way-grounds summary').click();
  await expect(leading.locator('.way-gets .way-grounds')).toContainText('可申请积分入户排名');
  // Another way has its sheet as well.
  const other = page.locator('.other-ways > .folded').first();
  await other.locator('> summary').click();
  await other.locator('.folded > summary').first().click();
  await expect(other.getByRole('button', { name: '打印去窗口的一张纸' })).toBeVisible();
});

test('a veteran reads what is free, and which offices the document names for it', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['聊城市', '职业培训']);
  await answerAll(page, library, {
    'worker-kind': ['veteran'],
    'veteran-free-training': ['never'],
    'works-in': ['liaocheng'],
  });
  await expect(page.locator('.leading .way-gets')).toContainText('免的是学杂费、住宿费和技能鉴定费');
  await expect(page.locator('.leading .way-goes')).toContainText('市退役军人局');
  await expect(page.locator('.say')).toContainText('规划期到2021年，已经过了，先问还办不办');
  await expect(page.locator('.leading')).not.toContainText('你可以');
  // What is over is told as what was written, without a tick, and sends nobody to a window.
  await expect(page.locator('.leading .way-gets h3')).toHaveText('当时写了什么');
  await expect(page.locator('.leading [data-mark="yes"]')).toHaveCount(0);
  await expect(page.locator('.leading .way-whom')).toContainText('打电话找市');
  await expect(page.locator('.leading .way-document')).toContainText(/《.+》（2019年，.+）/);
  const print = page.getByRole('button', { name: '打印去窗口的一张纸' });
  await expect(print).toHaveCount(0);
  await page.locator('.leading summary', { hasText: '打电话时念的稿子' }).click();
  await expect(print).not.toHaveClass(/primary/);
});

test('a deadline that a given day settles is told with its last day, and what never happened is asked so', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  await begin(page, ['全国', '失业保险待遇'], '2026-11-29');
  await answerAll(page, library, {
    'employer-kind': ['enterprise'],
    'skill-level': ['senior-worker'],
    'certificate-kind': ['occupational-qualification'],
    'certificate-date': '2026-03',
    'unemployment-insurance-months': '60',
  });
  await expect(page.locator('.leading .way-checks').first()).toContainText('2027年2月28日当天和以前，都算在12个月内');
  const check = page.locator('.leading .self-check');
  await expect(check.locator('legend')).toHaveText('同一职业（工种）、同一等级的技能提升补贴，你领过吗？');
  await expect(check.getByRole('button')).toHaveText(['没有', '有过', '不清楚']);
  await button(page, '不清楚').click();
  await expect(button(page, '不清楚')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.leading .say')).toContainText('还有两件没弄清：一、自己核对');
  await check.getByRole('button', { name: '没有', exact: true }).click();
  await expect(page.locator('.leading .say')).toContainText('你可以申请失业保险技能提升补贴');
});

test('who knows nothing is told what to find out, and never that conditions are met', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, {});
  await expect(page.locator('.leading .say')).toContainText('现在还说不准');
  await expect(page.locator('.leading .find-out li')).not.toHaveCount(0);
  await expect(page.locator('.leading')).not.toContainText(/符合|对得上|可以/);
});

test('after several answers of 不知道 the quiz offers to stop', async ({ page, library }) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  for (let count = 0; count < 3; count += 1) {
    const question = (await questionShown(page, library)) as Question;
    await expect(page.locator('.quiz-lost')).toHaveCount(0);
    await byPointer(page, question, null);
    await expect(heading(page)).not.toHaveText(question.ask);
  }
  await button(page, '先看要弄清什么').click();
  await expect(page.locator('.leading .find-out li')).toHaveCount(3);
});

test('somebody whose city is not held is told so at once, with what the country says', async ({ page }) => {
  await openQuizPage(page);
  await begin(page, ['我的城市不在这里']);
  await button(page, '先看结果').click();
  await expect(page.locator('.not-held')).toContainText('没有收录');
  await expect(page.locator('.quiz-results')).not.toContainText('清远');
});

test('a question, its options and 下一题 fit a small phone, for up to six options', async ({ page, library }) => {
  await page.setViewportSize(PHONE);
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, SETTLER, async (on, question, reply) => {
    if (question.kind === 'one' && question.options.length <= 6 && !question.places) {
      const bottom = await button(on, '下一题').evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
      expect.soft(bottom, question.id).toBeLessThanOrEqual(780);
    }
    await byPointer(on, question, reply);
  });
});

test('of many places at most eight options are shown at once, 下一题 is near, and the others unfold', async ({
  page,
  library,
}) => {
  await page.setViewportSize(PHONE);
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  let seen = 0;
  await answerAll(page, library, SETTLER, async (on, question, reply) => {
    const options = on.locator('.quiz-option, .option-group > summary').filter({ visible: true });
    expect.soft(await options.count(), question.id).toBeLessThanOrEqual(8);
    if (question.kind === 'one' && question.places) {
      seen += 1;
      await expect(choice(on, '清远市')).toBeVisible();
      await expect(choice(on, '聊城市')).toBeHidden();
    }
    await byPointer(on, question, reply);
  });
  expect(seen).toBeGreaterThan(0);
});

test('the results are printed without navigation, and without the list of all conditions', async ({
  page,
  library,
}) => {
  await openQuizPage(page);
  await begin(page, ['清远市', '落户']);
  await answerAll(page, library, { ...SETTLER, 'works-in': ['elsewhere'] });
  await button(page, '生成链接并复制').click();
  await page.evaluate(() => {
    window.print = () => {};
  });
  await button(page, '打印这份清单').click();
  await page.emulateMedia({ media: 'print' });
  const navigation = page.locator(
    '.site-header nav, .quiz-progress, .quiz button, .quiz-private, #conditions, #lanzhou',
  );
  await expect(navigation.filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.quiz-share')).toBeHidden();
  const cards = page.locator('.verdict');
  await expect(cards).not.toHaveCount(0);
  for (const part of ['.verdict', '.verdict-headline', '.verdict .truths', '.verdict .practical', '.quiz-answers b']) {
    const all = await page.locator(part).count();
    await expect.soft(page.locator(part).filter({ visible: true }), part).toHaveCount(all);
  }
});

test('buttons that lead on from open results are not printed', async ({ page }) => {
  await openQuizPage(page);
  await begin(page, ['全国']);
  await button(page, '先看结果').click();
  await expect(page.locator('.quiz').getByRole('button', { name: /^接着答/ })).toBeVisible();
  await openConditions(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.quiz button').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('.verdict').filter({ visible: false })).toHaveCount(0);
});

test('printed before there are results, the page is the list of conditions', async ({ page }) => {
  await openQuizPage(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#conditions')).toBeVisible();
  await expect(page.locator('#lanzhou .points a').first()).toBeVisible();
});

test.describe('on every screen, in four modes,', () => {
  /** Looks at a screen in every mode without leaving it. */
  async function look(page: Page, screen: string, modes = MODES): Promise<void> {
    for (const mode of modes) {
      await setMode(page, mode);
      expect.soft(await violations(page, mode.asked), `${screen}, ${mode.name}`).toEqual([]);
      expect.soft(await sidewaysScroll(page), `${screen}, ${mode.name}`).toBe(0);
    }
  }

  test('axe finds no fault where one is asked, and nothing scrolls sideways', async ({ page }) => {
    await openQuizPage(page, '#place=atlantis');
    await look(page, 'scope');
    await begin(page, ['清远市', '兰州市', '落户']);
    await look(page, 'question');
    await button(page, '下一题').click();
    await expect(page.locator('.quiz').getByRole('alert')).not.toBeEmpty();
    await look(page, 'question left empty');
  });

  test('nor at the results', async ({ page, library }) => {
    await openQuizPage(page);
    await begin(page, ['清远市', '兰州市', '落户']);
    await answerAll(page, library, SETTLER);
    await button(page, '生成链接并复制').click();
    await expect(page.locator('.quiz .reference')).toBeVisible();
    await look(page, 'results');
  });

  test('nor at the results for everything held', async ({ page }) => {
    await openQuizPage(page, '#certificate-kind=-');
    // The largest screen there is, of the same parts: on a phone, at night at a desk as well.
    await look(page, 'results for everything held', IS_NIGHTLY ? MODES : MODES.slice(0, 2));
  });

  test('nor where something is typed', async ({ page, library }) => {
    await openQuizPage(page);
    await begin(page, ['甘肃省兰州新区', '奖励与补贴']);
    const replies: Replies = { 'skill-level': ['technician'], 'works-in': ['lanzhou-new-area'] };
    for (let question = await questionShown(page, library); question?.kind !== 'date'; ) {
      if (!question) throw new Error('No date is asked for');
      await byPointer(page, question, replies[question.id] ?? null);
      await expect(heading(page)).not.toHaveText(question.ask);
      question = await questionShown(page, library);
    }
    await page.locator('.quiz-entry input').fill('2024-13');
    await button(page, '下一题').click();
    await expect(page.locator('.quiz').getByRole('alert')).toContainText('写成 2024-11-05');
    await expect(page.getByRole('textbox')).toHaveAccessibleDescription(/只记得年月就写 2024-11/);
    await look(page, 'a date');
  });
});
