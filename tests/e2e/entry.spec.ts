/** Where people begin: at home with where they are and what they ask, on the page of a place with what it gives. */
import type { Page } from '@playwright/test';
import { heldPlaces } from '../../src/library/library.ts';
import { DIVISIONS } from '../../src/places/divisions.ts';
import { isContext } from '../../src/schema/context-place.ts';
import { TILE_NAMES, TILES } from '../../src/schema/tile.ts';
import { at, DESKTOP, expect, holdBack, PHONE, sidewaysScroll, TABLET, test } from './site.ts';
import { violations } from './violations.ts';

const where = (page: Page) => page.getByRole('combobox', { name: '我在' });
const answer = (page: Page) => page.locator('#where-answer');
const notHeld = (page: Page) => page.getByRole('region', { name: '没有收录的地方' });
const door = (page: Page) => page.getByRole('link', { name: /^测我能得到什么/ });

test.describe('at home', () => {
  test('a county that is typed leads to the place that it belongs to, and sets the quiz', async ({
    page,
    complaints,
  }) => {
    await page.setViewportSize(PHONE);
    await page.goto(at());
    await where(page).fill('英德');
    await expect(answer(page)).toContainText('英德市属于清远市，收录了清远市的文件。');
    await expect(notHeld(page)).toBeHidden();
    await expect(door(page)).toHaveAttribute('href', /eligibility\/#in=[%A-F\d]+&place=qingyuan$/);
    await answer(page).getByRole('link', { name: '看清远市能得到什么' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('清远市');
    expect(complaints).toEqual([]);
  });

  test('a place that is not held is told so at once, with what the country says and nothing of other places', async ({
    page,
    library,
  }) => {
    const places = library.places.flatMap(({ code }) => code ?? []);
    const names = new Map<string, number>();
    for (const { name } of DIVISIONS) names.set(name, (names.get(name) ?? 0) + 1);
    const county = DIVISIONS.find(
      ({ level, name, within }) => level === 'county' && names.get(name) === 1 && within && !places.includes(within),
    );
    await page.goto(at());
    await where(page).fill(county?.name ?? '');
    await expect(answer(page)).toContainText('没有收录');
    await expect(notHeld(page)).toBeVisible();
    await expect(notHeld(page)).toContainText('当地的规定在哪里');
    const country = library.places.find(isContext)?.id;
    const own = library.policies.filter(({ place }) => place === country).map(({ id }) => at(`policies/${id}/`));
    const links = await notHeld(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(1);
    const allowed = [...own, at(`places/${country}/`), at(`eligibility/#place=${country}`)];
    expect(links.filter((link) => !allowed.some((begin) => link.startsWith(begin)))).toEqual([]);
    await expect(door(page)).toHaveAttribute('href', new RegExp(`#in=[%A-F\\d]+&place=${country}$`));
    await where(page).fill('');
    await expect(notHeld(page)).toBeHidden();
    await expect(door(page)).toHaveAttribute('href', at('eligibility/'));
  });

  test('once a place is known, what is of other places gives way, and comes back', async ({ page, library }) => {
    const places = heldPlaces(library).filter((one) => !isContext(one));
    const all = page.locator('main :is(h1, h2, h3, p, li, a, q, blockquote, figure)').filter({ visible: true });
    const named = async () => {
      const text = (await all.allInnerTexts()).join('\n');
      return places.filter(({ shortName }) => text.includes(shortName)).map(({ id }) => id);
    };
    for (const viewport of [PHONE, DESKTOP]) {
      await page.setViewportSize(viewport);
      await page.goto(at());
      const before = await named();
      expect(before.length).toBeGreaterThan(5);
      // Where nothing is held: what is the country's stays.
      await where(page).fill('昆山');
      await expect(notHeld(page)).toBeVisible();
      expect.soft(await named()).toEqual([]);
      await expect(page.getByRole('link', { name: '全国的文件，大家先问的' })).toBeVisible();
      // Where something is: the other places are one tap away, and its own questions are named.
      await where(page).fill('英德');
      await expect(answer(page)).toContainText('英德市属于清远市');
      const others = page.locator('.home-form-held');
      await expect(others.getByRole('link').first()).toBeHidden();
      const strange = page.locator('main li').filter({ visible: true });
      for (const text of await strange.allInnerTexts()) {
        const about = places.filter(({ shortName }) => text.includes(shortName)).map(({ id }) => id);
        expect.soft(about.length === 0 || about.includes('qingyuan'), text).toBe(true);
      }
      await expect(page.getByRole('link', { name: '清远市，大家先问的' })).toHaveAttribute(
        'href',
        at('places/qingyuan/#asked'),
      );
      await others.locator('summary').click();
      await expect(others.getByRole('link').first()).toBeVisible();
      await where(page).fill('');
      await expect(notHeld(page)).toBeHidden();
      expect.soft(await named()).toEqual(before);
    }
  });

  test('who has said where they are is not asked again by the quiz', async ({ page, complaints }) => {
    await page.goto(at());
    await where(page).fill('英德');
    await expect(answer(page)).toContainText('英德市属于清远市');
    await door(page).click();
    await expect(page.locator('.quiz-where')).toContainText('看的是清远市的文件');
    const typed = page.getByRole('combobox', { name: '县、区、市的名字' });
    for (let screens = 0; !(await typed.isVisible()); screens += 1) {
      expect(screens).toBeLessThan(8);
      const asked = (await page.locator('.quiz h2').textContent()) ?? '';
      await page.getByLabel('不知道，先跳过').check();
      await page.getByRole('button', { name: '下一题' }).click();
      await expect(page.locator('.quiz h2')).not.toHaveText(asked);
    }
    await expect(typed).toHaveValue('英德市');
    await expect(page.locator('.quiz form').getByLabel('清远市', { exact: true })).toBeChecked();
    // Nor after a reload.
    await page.reload();
    await expect(typed).toHaveValue('英德市');
    // Of a place that is not held the name comes along as well.
    await page.goto(at());
    await where(page).fill('昆山');
    await expect(answer(page)).toContainText('没有收录');
    await door(page).click();
    await expect(page.locator('.quiz-question')).toBeVisible();
    await expect(page.locator('.quiz .banner')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test('a name that several places bear asks which', async ({ page }) => {
    await page.goto(at());
    await where(page).fill('永登');
    await expect(answer(page)).toContainText('在兰州新区里面吗？');
    await expect(answer(page).getByRole('link', { name: '兰州新区', exact: true }).first()).toHaveAttribute(
      'href',
      /lanzhou-new-area/,
    );
  });

  test('a name that can mean several places goes along to the quiz, which asks', async ({ page, complaints }) => {
    for (const [typed, named, asks] of [
      ['中山', '中山', '是哪一处？'],
      ['永登', '永登县', '在兰州新区里面吗？'],
      ['广东', '广东省', '是省里的哪里？'],
    ] as const) {
      await page.goto(at());
      await where(page).fill(typed);
      await expect(answer(page)).toContainText(asks);
      await door(page).click();
      await expect(page.getByRole('combobox', { name: '县、区、市的名字' })).toHaveValue(named);
      await expect(page.getByRole('group', { name: asks })).toBeVisible();
      await expect(page.locator('.quiz .banner')).toHaveCount(0);
      await page.getByRole('button', { name: '开始', exact: true }).click();
      await expect(page.getByRole('alert')).toContainText(`“${named}”是哪个地方，还没有定`);
    }
    await page.reload();
    await page.getByRole('group', { name: '是省里的哪里？' }).getByRole('button', { name: '清远市' }).click();
    await page.getByRole('button', { name: '开始', exact: true }).click();
    await expect(page.locator('.quiz-where')).toContainText('看的是清远市的文件');
    // What no list bears out does not.
    await page.goto(at());
    await where(page).fill('天上人间');
    await expect(answer(page)).toContainText('没有认出');
    await expect(door(page)).toHaveAttribute('href', at('eligibility/'));
    expect(complaints).toEqual([]);
  });

  test('who is elsewhere in a province is told that nothing is held there', async ({ page }) => {
    await page.goto(at());
    await where(page).fill('广东');
    await answer(page).getByRole('button', { name: '没有收录，看全国的' }).click();
    await expect(notHeld(page)).toBeVisible();
    await expect(page.locator('.home-form-held')).toBeHidden();
  });

  test('nothing below the field moves when what was typed is answered late', async ({ page }) => {
    for (const typed of ['英德', '昆山', '中山', '永登', '天上人间']) {
      await page.setViewportSize(PHONE);
      await page.goto(at());
      const letGo = await holdBack(page, '**/divisions/*');
      await where(page).fill(typed);
      await expect(page.locator('.home-form-held').getByRole('link').first()).toBeHidden();
      await expect(answer(page)).toBeEmpty();
      const below = () =>
        page
          .locator('#home-search, .home-form-door')
          .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top + scrollY));
      const before = await below();
      letGo();
      await expect(answer(page)).not.toBeEmpty();
      expect.soft(await below(), typed).toEqual(before);
      await page.unroute('**/divisions/*');
    }
  });

  test('a question is asked of the place that was typed', async ({ page }) => {
    await page.goto(at());
    await where(page).fill('清远');
    await page.getByRole('searchbox', { name: '想问' }).fill('家人能一起迁吗');
    await page.getByRole('searchbox', { name: '想问' }).press('Enter');
    await expect(page).toHaveURL(`${at('search/')}?q=${encodeURIComponent('清远 家人能一起迁吗')}`);
    await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
  });

  test('the place alone goes to its page', async ({ page }) => {
    await page.goto(at());
    await where(page).fill('清远');
    await expect(answer(page)).toContainText('收录了清远市的文件');
    await where(page).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('清远市');
  });

  test('place, question and quiz stand on the first screen of a phone', async ({ page }) => {
    await page.setViewportSize(PHONE);
    await page.goto(at());
    for (const shown of [where(page), page.getByRole('searchbox', { name: '想问' }), door(page)]) {
      await expect(shown).toBeInViewport();
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a place is tapped, a question is sent, and whose place is not there is told where to go', async ({
    page,
    library,
  }) => {
    await page.goto(at());
    await expect(page.locator('#where')).toBeHidden();
    await expect(notHeld(page)).toBeHidden();
    const [place] = heldPlaces(library).filter((one) => !isContext(one));
    await expect(
      page.locator('.home-form-held').getByRole('link', { name: place?.shortName ?? '', exact: true }),
    ).toHaveAttribute('href', at(`places/${place?.id}/`));
    await page.getByRole('link', { name: '我的城市不在里面' }).click();
    await expect(page.getByRole('heading', { name: '你的城市不在里面？' })).toBeInViewport();
    await page.goto(at());
    await page.getByRole('searchbox', { name: '想问' }).fill('落户');
    await page.getByRole('button', { name: '查' }).click();
    await expect(page).toHaveURL(/search\/\?q=/);
  });

  test('what is folded on the page of a place opens', async ({ page }) => {
    await page.goto(at('places/qingyuan/'));
    await expect(page.locator('#conditions .benefit').first()).toBeHidden();
    await page.locator('#conditions > summary').click();
    await expect(page.locator('#conditions .benefit').first()).toBeVisible();
  });
});

test.describe('the page of a place', () => {
  test('tells of every place in four tiles, those of which nothing is written in one line, has few stops, names each link for where it leads, and leads to a quiz set to it', async ({
    page,
    library,
  }) => {
    for (const place of heldPlaces(library)) {
      await page.goto(at(`places/${place.id}/`));
      const { tiles, silent, asked, doors, links } = await page.evaluate(() => {
        const textOf = ({ textContent }: Element) => textContent ?? '';
        const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        return {
          tiles: [...document.querySelectorAll('.tile:not(.others)')]
            .filter(isSeen)
            .map((tile) => [...tile.querySelectorAll('.tile-answer')].map(textOf)),
          silent: [...document.querySelectorAll('.tiles-silent')].filter(isSeen).map(textOf),
          asked: document.querySelectorAll('.asked-first li').length,
          doors: [...document.querySelectorAll('.quiz-door a')].map((link) => link.getAttribute('href')),
          links: [...document.querySelectorAll('main a[href]')]
            .filter(isSeen)
            .map((link) => ({ name: textOf(link).trim(), href: link.getAttribute('href') ?? '' })),
        };
      });
      const untold = TILES.filter((tile) => silent.some((words) => words.includes(TILE_NAMES[tile])));
      expect.soft(silent.length, place.id).toBeLessThanOrEqual(1);
      expect.soft(tiles.length + untold.length, place.id).toBe(TILES.length);
      expect
        .soft(
          tiles.flat().filter((words) => /不涉及|都?没有写/.test(words) && !/列出/.test(words)),
          place.id,
        )
        .toEqual([]);
      for (const words of tiles.flat()) expect.soft(words.length, place.id).toBeGreaterThan(3);
      expect.soft(asked, place.id).toBeLessThanOrEqual(5);
      for (const href of doors) expect.soft(href).toMatch(new RegExp(`#place=${place.id}$`));
      expect.soft(links.length, place.id).toBeLessThan(60);
      const targets = Map.groupBy(links, ({ name }) => name);
      const several = [...targets].filter(([, same]) => new Set(same.map(({ href }) => href)).size > 1);
      expect
        .soft(
          several.map(([name]) => name),
          place.id,
        )
        .toEqual([]);
    }
  });

  test('what an address names opens, whatever it is folded in', async ({ page, library }) => {
    const policy = library.policies.find(({ benefits }) => benefits.length > 0);
    const anchor = `${policy?.id}-benefit-${policy?.benefits[0]?.id}`;
    await page.goto(at(`places/${policy?.place}/#${anchor}`));
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  });
});

test('a document begins with what it says, then what it is', async ({ page, documents }) => {
  await page.setViewportSize(PHONE);
  for (const { id } of documents) {
    await page.goto(at(`policies/${id}/`));
    const tops = await page
      .locator('h1, .key-points, .outline, .identity')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
    expect.soft(tops, id).toEqual(tops.toSorted((a, b) => a - b));
    expect.soft(tops.length, id).toBe(4);
  }
});

test('the list of questions is narrowed by what is typed, keeps it in the address, and offers the search', async ({
  page,
  library,
}) => {
  await page.goto(at('faq/'));
  const word = '随迁';
  await page.getByRole('searchbox', { name: '问题里的字词' }).fill(word);
  await expect(page).toHaveURL(`${at('faq/')}?words=${encodeURIComponent(word)}`);
  // Questions of the pages that follow are fetched first.
  await expect(page.locator('.faq-card')).toHaveCount(library.faqs.length);
  const shown = page.locator('.faq-card:visible');
  await expect(shown.filter({ hasNotText: word })).toHaveCount(0);
  const texts = await shown.allTextContents();
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.length).toBeLessThan(library.faqs.length);
  // What is found is all there is: no further pages stand below.
  const pages = page.getByRole('navigation', { name: '翻页' });
  await expect(pages).toBeHidden();
  await page.reload();
  await expect(shown).toHaveCount(texts.length);
  await page.getByRole('searchbox', { name: '问题里的字词' }).fill('这里没有的字');
  await expect(shown).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: '搜索全站' })).toHaveAttribute(
    'href',
    new RegExp(`/search/\\?q=${encodeURIComponent('这里没有的字')}$`),
  );
  await page.getByRole('button', { name: '清除' }).click();
  await expect(shown.first()).toBeVisible();
  await expect(pages).toBeVisible();
});

test('nothing scrolls sideways on a tablet, and axe finds nothing, light and dark', async ({ page }) => {
  await page.setViewportSize(TABLET);
  for (const path of ['', 'places/', 'places/qingyuan/', 'places/guangzhou/', 'faq/qingyuan-family/']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(at(path));
    expect.soft(await violations(page), `${path} light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, 'colours'), `${path} dark`).toEqual([]);
    expect.soft(await sidewaysScroll(page), path).toBe(0);
  }
});
