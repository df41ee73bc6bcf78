import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from '@playwright/test';
import { holdsInOrder } from '../../src/language/in-order.ts';
import { entryOf } from '../../src/library/library.ts';
import { LONGEST_LIST, listPageAddress } from '../../src/permalinks/list-pages.ts';
import { IS_NIGHTLY } from '../depth.ts';
import { copiedTypes } from './clipboard.ts';
import { answerAll, begin, openQuizPage, SETTLER } from './quiz.ts';
import { at, DESKTOP, expect, openReplyBasket, PHONE, sidewaysScroll, test } from './site.ts';
import { violations } from './violations.ts';

const LIST = at('faq/');
const PAPERS = at('faq/qingyuan-papers/');
const POLICY = at('policies/qingyuan-2012-skilled-worker-settlement/');
/** As long as a text message may be. */
const MESSAGE_LIMIT = 200;

/** The texts to pass on are one line until somebody wants them. */
const openTexts = (page: Page) => page.locator('details.share-panel > summary').click();

/** So many questions stand on the first page of their list. */
const onFirstPage = (faqs: readonly unknown[]) => Math.min(faqs.length, LONGEST_LIST.questions);

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('the list of questions', () => {
  test('shows every question with its short answer', async ({ page, library, complaints }) => {
    let shown = 0;
    for (let number = 1; shown < library.faqs.length; number += 1) {
      await page.goto(at(listPageAddress('faq/', number)));
      const here = await page.locator('.faq-card').evaluateAll((cards) => {
        const seen = (card: Element, selector: string) =>
          [...card.querySelectorAll(selector)]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .map(({ textContent }) => textContent?.trim() ?? '');
        return cards.map((card) => ({ id: card.id, headings: seen(card, 'h1, h2, h3'), texts: seen(card, '*') }));
      });
      expect(here.length, `page ${number}`).toBeGreaterThan(0);
      shown += here.length;
      for (const { id, headings, texts } of here) {
        const { question, answer } = entryOf(library.faqs, id);
        expect.soft(headings, id).toContain(question);
        expect.soft(texts, id).toContain(answer);
      }
    }
    expect(complaints).toEqual([]);
  });

  test('is narrowed by place and topic, keeps the choice in the address and survives a reload', async ({
    page,
    library,
  }) => {
    await page.goto(LIST);
    await page.getByRole('combobox', { name: '地区' }).selectOption({ label: '清远' });
    await page.getByRole('combobox', { name: '主题' }).selectOption({ label: '奖励与补贴' });
    const qingyuan = library.policies.filter(({ place }) => place === 'qingyuan').map(({ id }) => id);
    const expected = library.faqs
      .filter(
        ({ topics, restsOn }) => topics.includes('awards') && restsOn.some(({ policy }) => qingyuan.includes(policy)),
      )
      .map(({ id }) => id);
    expect(expected.length).toBeGreaterThan(0);
    const shown = () => page.locator('.faq-card:visible').evaluateAll((cards) => cards.map(({ id }) => id));
    await expect.poll(async () => (await shown()).toSorted()).toEqual(expected.toSorted());
    await expect(page).toHaveURL(/\?place=qingyuan&topic=awards$/);
    await expect(page.getByRole('status').filter({ hasText: '个问题' })).toHaveText(`${expected.length} 个问题`);
    await page.reload();
    await expect.poll(async () => (await shown()).toSorted()).toEqual(expected.toSorted());
  });

  test('typing looks through all questions, on whichever page of the list they stand', async ({
    page,
    library,
    complaints,
  }) => {
    const last = listPageAddress('faq/', Math.ceil(library.faqs.length / LONGEST_LIST.questions));
    await page.goto(at(last));
    const here = await page.locator('.faq-card').evaluateAll((cards) => cards.map(({ id }) => id));
    const elsewhere = library.faqs.find(({ id }) => !here.includes(id));
    expect(elsewhere).toBeDefined();
    const { id = '', question = '' } = elsewhere ?? {};
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill(question);
    const card = page.locator(`.faq-card[id="${id}"]`);
    await expect(card).toBeVisible();
    await expect(card.locator('.mark:visible').first()).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: '个问题' })).toHaveText(/^\d+ 个问题$/);
    // Of both pages, and of the topics of both.
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill('');
    await expect(page.locator('.faq-card:visible')).toHaveCount(here.length);
    await page.getByRole('combobox', { name: '地区' }).selectOption({ label: '清远' });
    const qingyuan = library.policies.filter(({ place }) => place === 'qingyuan').map((policy) => policy.id);
    await expect(page.locator('.faq-card:visible')).toHaveCount(
      library.faqs.filter(({ restsOn }) => restsOn.some(({ policy }) => qingyuan.includes(policy))).length,
    );
    await expect(page.locator('.faq-topics a:visible')).toHaveCount(await page.locator('.faq-group:visible').count());
    expect(complaints).toEqual([]);
  });

  test('finds a question by the other ways of asking it, says by which, and leads on with the words where none has them', async ({
    page,
    library,
    complaints,
  }) => {
    await page.goto(LIST);
    const field = page.getByRole('searchbox', { name: '问题里的字词' });
    const count = page.getByRole('status').filter({ hasText: '个问题' });
    for (const words of ['外省证书', '没房', '没缴社保', '老家', '不是本地发的']) {
      await field.fill(words);
      const asked = library.faqs.filter(({ alsoAsked }) => alsoAsked.some((way) => way.includes(words)));
      expect(asked.length, words).toBeGreaterThan(0);
      await expect(count).toHaveText(/^\d+ 个问题$/);
      for (const { id, question, answer } of asked) {
        const card = page.locator(`.faq-card[id="${id}"]`);
        await expect(card, words).toBeVisible();
        if ((question + answer).includes(words) || holdsInOrder(question, words)) continue;
        const told = await card.getByText('也有人这样问：').textContent();
        expect(holdsInOrder(told ?? '', words), `${words}, ${id}: ${told}`).toBe(true);
      }
    }
    // What is said of the way goes with the words.
    await field.fill('');
    await expect(page.getByText('也有人这样问：')).toHaveCount(0);
    await page.getByRole('combobox', { name: '地区' }).selectOption({ label: '清远' });
    await field.fill('没有人这样问 & 别人');
    await expect(page.locator('.faq-card:visible')).toHaveCount(0);
    await page.getByRole('link', { name: '搜索全站：“清远 没有人这样问 & 别人”' }).click();
    await expect(page.locator('#page-search')).toHaveValue('清远 没有人这样问 & 别人');
    expect(complaints).toEqual([]);
  });

  test('on a phone what is found is seen while typing, also what is asked in other words between', async ({
    page,
    library,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(LIST);
    const field = page.getByRole('searchbox', { name: '问题里的字词' });
    await field.fill('孩子上学');
    await expect(page.getByRole('status').filter({ hasText: '个问题' })).toHaveText(/^\d+ 个问题$/);
    for (const id of ['zhongshan-school', 'shanghai-points-school']) {
      expect(entryOf(library.faqs, id)).toBeDefined();
      await expect(page.locator(`.faq-card[id="${id}"]`), id).toBeVisible();
    }
    // The keyboard of the phone takes the lower part of the screen.
    const { height } = page.viewportSize() ?? PHONE;
    const tops = await page
      .locator('[name=words], [data-filter-count], .faq-card:visible h3')
      .evaluateAll((all) => all.slice(0, 3).map((part) => part.getBoundingClientRect().bottom));
    for (const bottom of tops) expect(bottom).toBeLessThan(0.7 * height);
    // What leads elsewhere is there again with the whole list.
    await expect(page.locator('.faq-topics')).toBeHidden();
    await page.getByRole('button', { name: '清除' }).click();
    await expect(page.locator('.faq-topics')).toBeVisible();
  });

  test('says so where the other ways of asking cannot be had, and asks again', async ({ page }) => {
    await page.route('**/faq/ways/*.json', (route) => route.abort());
    await page.goto(LIST);
    const count = page.getByRole('status').filter({ hasText: '个问题' });
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill('不是本地发');
    await expect(count).toHaveText('0 个问题，别的问法没能取到');
    await page.unroute('**/faq/ways/*.json');
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill('不是本地发的');
    await expect(count).toHaveText('1 个问题');
  });

  test('says that it looked on one page only where the others cannot be had', async ({ page, library }) => {
    await page.goto(LIST);
    const others = listPageAddress('faq/', 2);
    await page.route(`**/${others}`, (route) => route.abort());
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill('没有哪个问题这样写');
    await expect(page.getByRole('status').filter({ hasText: '个问题' })).toHaveText(
      '0 个问题，只在这一页里找；别的页没能取到',
    );
    await expect(page.getByText('这一页没有同时符合这些条件的问题')).toBeVisible();
    await page.unroute(`**/${others}`);
    // The next letter asks once more.
    await page.getByRole('searchbox', { name: '问题里的字词' }).fill('没有哪个问题这样写的');
    await expect(page.getByText('这一页没有同时符合')).toBeHidden();
    await expect(page.getByText('没有同时符合这些条件的问题')).toBeVisible();
    expect(library.faqs.length).toBeGreaterThan(LONGEST_LIST.questions);
  });

  test('the links to topics count what is shown, and none leads to what is hidden', async ({ page }) => {
    await page.goto(`${LIST}?place=qingyuan`);
    const groups = page.locator('.faq-group:visible');
    const counted = () =>
      groups.evaluateAll((sections) =>
        sections.map((section) => ({
          href: `#${section.getAttribute('aria-labelledby')}`,
          shown: String([...section.querySelectorAll<HTMLElement>('.faq-card')].filter(({ hidden }) => !hidden).length),
        })),
      );
    const links = () =>
      page
        .locator('.faq-topics a:visible')
        .evaluateAll((all) =>
          all.map((link) => ({ href: link.getAttribute('href'), shown: link.querySelector('small')?.textContent })),
        );
    // The other pages of the list come when they come, and both change with them.
    await expect(async () => expect(await links()).toEqual(await counted())).toPass();
    const narrowed = await groups.count();
    await page.getByRole('button', { name: '清除' }).click();
    await expect(page.locator('.faq-group:visible')).not.toHaveCount(narrowed);
    expect((await links()).length).toBeGreaterThan(narrowed);
  });

  test('drops a choice that is not offered, and says so where nothing fits', async ({ page, library }) => {
    await page.goto(`${LIST}?place=atlantis&topic=<b>`);
    await expect(page.locator('.faq-card:visible')).toHaveCount(onFirstPage(library.faqs));
    await page.goto(`${LIST}?place=qingyuan&topic=contests`);
    await expect(page.locator('.faq-card:visible')).toHaveCount(0);
    await expect(page.getByText('没有同时符合这些条件的问题')).toBeVisible();
  });

  test('a link to one question of the list marks it', async ({ page }) => {
    await page.goto(`${LIST}#qingyuan-family`);
    await expect(page.locator('#qingyuan-family')).toBeInViewport();
  });
});

test.describe('a question', () => {
  test('shows the short answer without a click, then evidence, term, place, what to bring and what is open', async ({
    page,
    library,
  }) => {
    const faq = entryOf(library.faqs, 'qingyuan-papers');
    await page.setViewportSize(PHONE);
    await page.goto(PAPERS);
    await expect(page.locator('.short-answer').getByText(faq.answer, { exact: true })).toBeInViewport();
    await expect(page.getByText(faq.for, { exact: false })).toBeVisible();
    const grounds = page.locator('#grounds');
    await expect(grounds.locator('q').filter({ hasText: '以上材料需同时提交原件、复印件各一份' })).toBeVisible();
    await expect(grounds.getByText('文件没有写有效期，现在还办不办，要向当地核实。')).toBeVisible();
    await expect(grounds.getByRole('link', { name: '清远市高技能人才入户城镇工作实施方案' })).toBeVisible();
    await expect(page.locator('#bring li')).toHaveCount(faq.bring.length);
    await expect(page.locator('#left-open li')).toHaveCount(faq.leftOpen.length);
    await grounds.getByRole('link', { name: '二（二）2' }).first().click();
    await expect(page).toHaveURL(/#originals-and-copies$/);
  });

  test('leads to the one before and the one after', async ({ page, library }) => {
    const { faqs } = library;
    const [first, second, third] = faqs;
    await page.goto(at(`faq/${second?.id}/`));
    await expect(page.locator('a[rel="prev"]')).toContainText(first?.question ?? '-');
    await page.locator('a[rel="next"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(third?.question ?? '-');
  });

  test('prints on one A4 sheet with its number, day, address and code', async ({ page, library }) => {
    // The longest answers, those with the most grounds and those with the most documents: where these fit, all do.
    type Weight = (faq: (typeof library.faqs)[number]) => number;
    const weights: Weight[] = [
      ({ body, restsOn, leftOpen, bring }) =>
        body.reduce((sum, { text }) => sum + text.length, 0) + 60 * (restsOn.length + leftOpen.length + bring.length),
      ({ restsOn }) => restsOn.length,
      ({ restsOn }) => new Set(restsOn.map(({ policy }) => policy)).size,
    ];
    const longest = weights.flatMap((weightOf) =>
      library.faqs.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, IS_NIGHTLY ? library.faqs.length : 2),
    );
    for (const id of new Set(longest.map((faq) => faq.id))) {
      await page.goto(at(`faq/${id}/`));
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect.soft([...pdf.matchAll(/\/MediaBox/g)].length, id).toBe(1);
    }
    await page.emulateMedia({ media: 'print' });
    const foot = page.locator('.sheet-foot');
    await expect(foot).toContainText(/第 \d+ 号 · \d{4}年\d+月\d+日与依据核对/);
    await expect(foot.getByRole('link')).toHaveText(/\/q\/\d+\/$/);
    await expect(foot.getByRole('img', { name: '这一页网址的二维码' })).toBeVisible();
    await expect(page.locator('.share-panel')).toBeHidden();
  });

  test('with every text open is without faults for screen readers in both themes, and as wide as a phone', async ({
    page,
  }) => {
    await openReplyBasket(page);
    await page.goto(PAPERS);
    for (const summary of await page.locator('.share-panel summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, 'colours')).toEqual([]);
    await page.setViewportSize(PHONE);
    expect(await sidewaysScroll(page)).toBe(0);
  });

  test('the main navigation fits on one line of a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(LIST);
    const tops = await page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    expect(tops).toHaveLength(5);
    expect(new Set(tops).size).toBe(1);
  });
});

test.describe('the share panel', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('copies each text without a mouse and says that it did', async ({ page, library }) => {
    const { question, answer } = entryOf(library.faqs, 'qingyuan-papers');
    await openReplyBasket(page);
    await page.goto(PAPERS);
    await openTexts(page);
    for (const name of [
      '复制链接',
      '复制文字（发短信、微信）',
      '复制Markdown',
      '复制带格式（发邮件、贴进文档）',
      '复制嵌入代码',
    ]) {
      const button = page.getByRole('button', { name, exact: true });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(button).toHaveText('已复制');
      await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
      const text = await clipboard(page);
      expect(text).toContain(new URL(page.url()).origin);
      if (name === '复制链接') expect(text).toMatch(/\/q\/\d+\/$/);
      if (name === '复制文字（发短信、微信）') {
        expect([...text].length).toBeLessThanOrEqual(MESSAGE_LIMIT);
        for (const part of [question, answer, '二（二）2', '没有写有效期', '/q/']) expect(text).toContain(part);
      }
      if (name === '复制Markdown') expect(text).toContain(`**${question}**`);
      if (name === '复制带格式（发邮件、贴进文档）') expect(text).toContain(`问：${question}`);
      if (name === '复制嵌入代码')
        expect(text).toMatch(/^<iframe src="[^"]+\/faq\/qingyuan-papers\/embed\/\?theme=light"/);
    }
  });

  test('on a short page, too, copies addresses that can be reached, and shows none that differs from its target', async ({
    page,
    request,
  }) => {
    await page.goto(POLICY);
    const short = await page.locator('#settle-direct .short').getAttribute('href');
    await openReplyBasket(page);
    for (const address of [short ?? '-', PAPERS]) {
      await page.goto(address);
      if (address === PAPERS) await openTexts(page);
      for (const name of ['复制链接', '复制文字（发短信、微信）', '复制Markdown', '复制带格式（发邮件、贴进文档）']) {
        await page.getByRole('button', { name, exact: true }).click();
        await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeAttached();
        const text = await clipboard(page);
        const { host, origin } = new URL(page.url());
        const hosts = [...text.matchAll(/localhost:\d+/g)].map(([found]) => found);
        expect.soft(new Set(hosts), `${address} ${name}`).toEqual(new Set([host]));
        const links = [...text.matchAll(/https?:\/\/[^\s)<>"]+/g)].map(([found]) => found);
        expect.soft(links.length, `${address} ${name}`).toBe(hosts.length);
        for (const link of links) {
          expect.soft(link.startsWith(origin + at()), link).toBe(true);
          expect.soft((await request.get(link)).status(), link).toBe(200);
        }
      }
    }
  });

  test('says so where the clipboard is out of reach, and the text is there to select', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('no')) });
      document.execCommand = () => false;
    });
    await openReplyBasket(page);
    await page.goto(PAPERS);
    await openTexts(page);
    await page.getByRole('button', { name: '复制链接', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: '没能复制，请选中文字复制' })).toBeAttached();
    await page.locator('.share-panel-text summary').first().click();
    await expect(page.locator('#reply-link')).toBeVisible();
  });

  test('stands beside every line of a document', async ({ page }) => {
    await page.goto(POLICY);
    const line = page.locator('#settle-direct');
    const number = await line.locator('.short').getAttribute('href');
    await line.getByText('引用、转发').click();
    await line.getByRole('group', { name: '复制回复' }).getByRole('button', { name: '文字' }).press('Enter');
    await expect(line.getByRole('button', { name: '已复制' })).toBeVisible();
    const text = await clipboard(page);
    expect([...text].length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    for (const part of [
      '清远：有高级工及以上职业资格的，可直接申请入户上班所在的城镇。',
      '二（一）',
      '“凡具有高级工及以上职业资格的技能人才，可直接申请入户就业地城镇”',
      '没有写有效期',
      new URL(number ?? '-', page.url()).href,
    ]) {
      expect(text).toContain(part);
    }
  });

  test('names the force of a line that gives nobody a right, and what an open point leaves open', async ({ page }) => {
    await page.goto(at('policies/national-2021-skills-china-action/'));
    const copied = async (id: string) => {
      const line = page.locator(`[id="${id}"]`);
      await line.getByText('引用、转发').click();
      await line.getByRole('group', { name: '复制回复' }).getByRole('button', { name: '文字' }).click();
      await expect(line.getByRole('button', { name: '已复制' })).toBeVisible();
      return clipboard(page);
    };
    expect(await copied('settlement-direction')).toMatch(/不构成个人可以申请的权利；规划期已结束/);
    expect(await copied('settlement-cities-open')).toMatch(/^全国（文件没有写明）：.*没有写。$/m);
  });

  test('makes the same of a line, in every form, as the page of its short address', async ({ page }) => {
    const copiedForms = async (among: Locator, names: readonly string[]) => {
      const copied: unknown[] = [];
      for (const name of names) {
        const before = JSON.stringify(await copiedTypes(page).catch(() => ({})));
        await among.getByRole('button', { name, exact: true }).click();
        await expect.poll(async () => JSON.stringify(await copiedTypes(page))).not.toBe(before);
        copied.push(await copiedTypes(page));
      }
      return copied;
    };
    await page.goto(POLICY);
    const line = page.locator('#false-papers-bar');
    await line.getByText('引用、转发').click();
    const ofLine = await copiedForms(line.getByRole('group', { name: '复制回复' }), ['文字', 'Markdown', '带格式']);
    await page.goto((await line.locator('.short').getAttribute('href')) ?? '');
    const ofPage = await copiedForms(page.locator('.share-panel'), [
      '复制文字（发短信、微信）',
      '复制Markdown',
      '复制带格式（发邮件、贴进文档）',
    ]);
    expect(ofPage).toEqual(ofLine);
    await page.locator('.share-panel summary', { hasText: 'Markdown' }).click();
    await expect(page.locator('#reply-markdown')).toContainText('> ');
  });

  test('sends verdicts of the quiz on, each within a text message, with what decides and without the answers', async ({
    page,
    library,
  }) => {
    await openQuizPage(page);
    await begin(page, ['清远市']);
    await answerAll(page, library, { ...SETTLER, 'skill-level': ['middle-worker'] });
    const card = page.locator('.verdict').filter({ hasText: '高级工以上直接申请户口迁到清远（上班所在的城镇）' });
    await card.locator('.verdict-share-panel summary').press('Enter');
    await card.getByRole('button', { name: '复制文字' }).press('Enter');
    await expect(card.getByRole('status')).toHaveText('已复制文字');
    const text = await clipboard(page);
    expect(text).toBe(await card.locator('.verdict-share-panel pre').textContent());
    for (const part of [
      '清远：高级工以上直接申请户口迁到清远（上班所在的城镇）',
      '不符合文件写的条件',
      '高级工',
      '二（一）',
      '没有写有效期',
      '/q/',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('中级工');
    for (const summary of await page.locator('.verdict-share-panel summary').all()) {
      if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
    }
    const lengths = await page
      .locator('.verdict-share-panel pre')
      .evaluateAll((texts) => texts.map(({ textContent }) => [...(textContent ?? '')].length));
    expect(lengths.length).toBeGreaterThan(5);
    for (const length of lengths) expect(length).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: DESKTOP });

  test('the whole list is there, and no filters that do nothing', async ({ page, library }) => {
    await page.goto(LIST);
    await expect(page.locator('.faq-card:visible')).toHaveCount(onFirstPage(library.faqs));
    await expect(page.locator('[data-filters]')).toBeHidden();
  });

  test('the texts are there to select, and no button that does nothing', async ({ page, library }) => {
    await page.goto(PAPERS);
    await openTexts(page);
    const summaries = page.locator('.share-panel-text summary:visible');
    await expect(summaries).toHaveCount(4);
    for (const summary of await summaries.all()) await summary.click();
    // With its format it stands there as it is seen, since whoever selects it pastes what is seen.
    await expect(page.locator('#reply-html strong')).toBeVisible();
    await expect(page.locator('#reply-text')).toContainText(entryOf(library.faqs, 'qingyuan-papers').answer);
    await expect(page.locator('#reply-embed')).toBeVisible();
    for (const button of await page.locator('.share-panel button').all()) await expect(button).toBeHidden();
  });

  test('a line of a document leads to the page that has its texts', async ({ page }) => {
    await page.goto(POLICY);
    await page.locator('#settle-direct .short').click();
    await page.locator('.share-panel summary').nth(1).click();
    await expect(page.locator('#reply-text')).toContainText('可直接申请入户上班所在的城镇');
  });
});

test('a question is shown within another page, without navigation, and its links open beside it', async ({
  page,
  context,
  baseURL,
}) => {
  // The same machine under another name is another site to the browser.
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>host</title><iframe src="${baseURL}${at('faq/qingyuan-papers/embed/')}" title="q" width="600" height="320"></iframe>`,
    );
  }).listen(0, '127.0.0.1');
  await once(host, 'listening');
  const HOST = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  await page.goto(HOST);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('清远高技能人才入户要带什么材料？');
  await expect(frame.locator('nav, form, button')).toHaveCount(0);
  const opened = context.waitForEvent('page');
  await frame.getByRole('heading', { level: 1 }).getByRole('link').click();
  await expect((await opened).locator('.short-answer')).toBeVisible();
  await expect(page).toHaveURL(HOST);
  host.close();
});

test.describe('the embed page', () => {
  /** The longest and the shortest: what fits for these fits for all. */
  const SAMPLES = ['titles-compared', 'settlement-fee', 'window-phone', 'qingyuan-papers', 'level-numbers'];

  test('fits the frame that the snippet gives it, in a column of text', async ({ page }) => {
    for (const id of SAMPLES) {
      await page.goto(at(`faq/${id}/`));
      const snippet = (await page.locator('#reply-embed').textContent()) ?? '';
      const height = Number(/height="(\d+)"/.exec(snippet)?.[1]);
      await page.setViewportSize({ width: 560, height });
      await page.goto(at(`faq/${id}/embed/`));
      expect.soft(await page.evaluate(() => document.documentElement.scrollHeight), id).toBeLessThanOrEqual(height);
    }
  });

  test('scrolls in a smaller frame, and what is to be heeded stays in sight', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 320 });
    for (const id of SAMPLES) {
      await page.goto(at(`faq/${id}/embed/`));
      await expect.soft(page.getByText('办理以当地窗口的答复为准'), id).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('End');
      await expect.soft(page.locator('.embed-grounds li').last(), id).toBeInViewport();
      expect.soft(await sidewaysScroll(page), id).toBe(0);
    }
  });
});
