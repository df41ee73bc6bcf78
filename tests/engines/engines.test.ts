/** The same smoke tests in each real engine that can be had: see `engines.ts`. The site must be built. */
import '../../src/commands/settle-address.ts';
import assert from 'node:assert/strict';
import { after, before, describe, type TestContext, test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { contentFiles } from '../../src/commands/content-files.ts';
import { togetherOf } from '../../src/eligibility/question-screens.ts';
import { entryOf } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { itemsOf } from '../../src/schema/policy-body.ts';
import type { Question } from '../../src/schema/question.ts';
import { TOGETHER } from '../../src/schema/together.ts';
import { bare } from '../e2e/printed-text.ts';
import { SETTLER } from '../e2e/quiz.ts';
import { SiteServer } from '../e2e/site-server.ts';
import { type Driver, PHONE_WIDTH, pressText, until } from './driver.ts';
import { ENGINES } from './engines.ts';
import { narrowColumns, widestReach } from './measures.ts';

const DOCUMENT = 'qingyuan-2012-skilled-worker-settlement';
const { library } = readLibrary(contentFiles());
const policy = entryOf(library.policies, DOCUMENT);
const base = `${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+$/, '/');
// Without the headers that keep pages out of frames: WebKit is measured in one.
const server = new SiteServer('dist', base);
let origin = '';
before(async () => {
  origin = await server.start();
});
after(() => server.stop());
const at = (path: string) => `${origin}${base}${path}`;

for (const engine of ENGINES) {
  const missing = engine.missing();
  // Where everything is to be tried, what is not there must not pass for what works.
  if (missing && !process.env['CI']) {
    test(`${engine.name} was not tried: ${missing}`, { skip: missing }, () => {});
    continue;
  }
  describe(engine.name, () => {
    let driver: Driver;
    before(async () => {
      assert.equal(missing, undefined, `${engine.name} cannot be tried: ${missing}`);
      driver = await engine.start();
    });
    after(() => driver?.close());

    test('is the engine that it is taken for', () => assert.match(driver.version, engine.version));
    test('home, on a phone', () => seesHome(driver));
    test('a document is read on a phone', () => readsOnPhone(driver));
    test('search answers', () => searches(driver));
    test('a whole quiz', () => answersQuiz(driver));
    test('a comparison in a chosen view', () => compares(driver));
    test('copying, with the Clipboard API and without', () => copies(driver));
    test('printing', (context) => prints(driver, context));
    test('no script has failed', (context) => {
      if (driver.errors) assert.deepEqual(driver.errors, []);
      else context.diagnostic(`${engine.name} tells nobody of errors in scripts.`);
    });
  });
}

async function seesHome(driver: Driver): Promise<void> {
  await driver.open(at(''), PHONE_WIDTH);
  assert.equal(await driver.run(widestReach), '');
  // The newest documents stand there.
  const [newest] = library.policies.toSorted((a, b) => (a.issued.date < b.issued.date ? 1 : -1));
  assert.ok(await driver.run((title) => document.body.textContent?.includes(title), newest?.title ?? '-'));
}

async function readsOnPhone(driver: Driver): Promise<void> {
  await driver.open(at(`policies/${DOCUMENT}/`), PHONE_WIDTH);
  assert.equal(await driver.run(() => document.querySelector('h1')?.textContent), policy.title);
  assert.equal(await driver.run(widestReach), '');
  assert.deepEqual(await driver.run(narrowColumns), []);
  // Beside such a space WebKit draws the figures of a year over each other.
  const space = await driver.run(() => getComputedStyle(document.documentElement).getPropertyValue('text-autospace'));
  if (/WebKit/.test(driver.version)) assert.notEqual(space, 'normal');
}

const state = () => document.getElementById('search-results')?.dataset['state'];
const isDone = () => /done|failed/.test(document.getElementById('search-results')?.dataset['state'] ?? '');
const statusOfSearch = () => document.getElementById('search-status')?.textContent ?? '';
const hrefs = (selector: string) =>
  Array.from(document.querySelectorAll<HTMLAnchorElement>(selector)).map((link) => link.href);

async function searches(driver: Driver): Promise<void> {
  await driver.open(at(`search/?q=${encodeURIComponent('高级工 落户')}`));
  await until(driver, isDone);
  assert.equal(await driver.run(state), 'done', await driver.run(statusOfSearch));
  const found = await driver.run(hrefs, '#search-list > li a');
  assert.ok(
    found.some((href) => href.includes(`/policies/${DOCUMENT}/#`)),
    found.join(),
  );
  // In the dialog of every other page, too.
  await driver.open(at(''));
  await driver.press('.search-form.compact input');
  await until(driver, () => document.activeElement?.id === 'dialog-search');
  await driver.run(() => {
    const field = document.getElementById('dialog-search') as HTMLInputElement;
    field.value = '集体户口';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await until(driver, isDone);
  assert.ok((await driver.run(hrefs, '#search-list > li a')).length > 0);
}

const headingOfQuiz = () => document.querySelector('.quiz h2')?.textContent ?? '';

/** Whether the next screen stands still: its heading is given the focus, which moves the page. */
const isOnNewScreen = (before: string) => {
  const heading = document.querySelector('.quiz h2');
  return Boolean(heading) && heading?.textContent !== before && document.activeElement === heading;
};

/** Chooses by its label, as a finger does. */
async function choose(driver: Driver, label: string): Promise<void> {
  await pressText(driver, '.quiz form label', label);
  await until(driver, () => document.querySelector<HTMLInputElement>('[data-to-press] input')?.checked);
}

/** The question that a screen asks, or those that it asks together. */
function questionsOn(heading: string): Question[] {
  const question = library.questions.find(({ ask }) => ask === heading);
  if (question) return [question];
  const name = Object.entries(TOGETHER).find(([, { ask }]) => ask === heading)?.[0];
  return name === undefined ? [] : library.questions.filter((one) => togetherOf(one) === name);
}

/** What is pressed on a screen: what the replies name, by the label that it has there; else that it is not known. */
function repliesTo(questions: readonly Question[]): string[] {
  const labels = questions.flatMap((question) =>
    'options' in question
      ? question.options.flatMap(({ id, label, among }) =>
          SETTLER[question.id]?.includes(id) ? [questions.length > 1 ? (among ?? []) : label].flat() : [],
        )
      : [],
  );
  return labels.length > 0 ? labels : ['不知道，先跳过'];
}

async function answersQuiz(driver: Driver): Promise<void> {
  await driver.open(at('eligibility/'));
  await until(driver, () => document.querySelector('.quiz form details') !== null);
  await driver.run(() => {
    for (const folded of Array.from(document.querySelectorAll<HTMLDetailsElement>('.quiz form details')))
      folded.open = true;
  });
  for (const name of ['清远市', '落户']) await choose(driver, name);
  await pressText(driver, '.quiz button', '开始');
  await until(driver, isOnNewScreen, '先选地方');
  const asked: string[] = [];
  for (;;) {
    const shown = await driver.run(headingOfQuiz);
    if (shown === '结果') break;
    const questions = questionsOn(shown ?? '');
    assert.ok(questions.length > 0, `${shown} is no question, after ${asked}`);
    for (const { id } of questions) assert.ok(!asked.includes(id), `${id} is asked twice`);
    asked.push(...questions.map(({ id }) => id));
    const labels = repliesTo(questions);
    for (const label of labels) await choose(driver, label);
    await pressText(driver, '.quiz button', '下一题');
    await until(driver, isOnNewScreen, shown);
  }
  assert.ok(asked.length > 3, asked.join());
  const said = await driver.run(() => document.querySelector('.leading .say')?.textContent);
  assert.match(said ?? '', /^先问还办不办：.*你可以直接申请.*可以随迁。$/);
}

const headsOfComparison = () =>
  Array.from(document.querySelectorAll('table.comparison thead .place')).map(({ textContent }) => textContent?.trim());
const rowsShown = () =>
  Array.from(document.querySelectorAll('table.comparison tbody .row-name')).filter(
    (row) => row.getClientRects().length > 0,
  ).length;

const isFewer = (rows: number) =>
  Array.from(document.querySelectorAll('table.comparison tbody .row-name')).filter(
    (row) => row.getClientRects().length > 0,
  ).length < rows;

async function compares(driver: Driver): Promise<void> {
  await driver.open(at('compare/settlement/?places=qingyuan,lanzhou,gansu'));
  // The page is served with three others.
  await until(driver, () => document.querySelector('table.comparison thead')?.textContent?.includes('甘肃') === true);
  assert.deepEqual(await driver.run(headsOfComparison), ['清远', '兰州', '甘肃']);
  const all = await driver.run(rowsShown);
  await pressText(driver, '.comparison-controls label', '收起相同的');
  await until(driver, () => location.search.includes('show=different'));
  await until(driver, isFewer, all);
  assert.ok((await driver.run(rowsShown)) > 0);
  await pressText(driver, '.comparison-controls label', '行列互换');
  await until(driver, () => location.search.includes('layout=transposed'));
}

async function copies(driver: Driver): Promise<void> {
  await driver.open(at('faq/qingyuan-papers/'));
  const isCopied = () =>
    Array.from(document.querySelectorAll('[role="status"]')).some(({ textContent }) => textContent === '已复制');
  const toldOf = () =>
    Array.from(document.querySelectorAll('[role="status"]'), ({ textContent }) => textContent).find((told) =>
      told?.includes('复制'),
    );
  const isReady = () => document.querySelector('[data-copy-from="link"]')?.textContent === '复制网址';
  await driver.press('[data-copy-from="link"]');
  await until(driver, isCopied);
  await driver.open(at('faq/qingyuan-papers/'));
  await driver.run(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      Object.assign(window, { copied: field.value.slice(field.selectionStart, field.selectionEnd) });
    });
  });
  // Pages that never had the interface fetch early what does without it; here it is fetched by the press, over which WebKit
  // forgets that somebody pressed, and says that nothing was copied. The next try is a reader's, too.
  await driver.press('[data-copy-from="link"]');
  if ((await until(driver, toldOf)) !== '已复制') {
    await until(driver, isReady);
    await driver.press('[data-copy-from="link"]');
  }
  await until(driver, isCopied);
  const copied = await driver.run(() => (window as unknown as { copied?: string }).copied);
  assert.match(copied ?? '', /\/q\/\d+\/$/);
}

/** Whether a text holds another. Firefox prints some glyphs without saying which characters they are: each may be any. */
function holds(text: string, sought: string): boolean {
  const characters = Array.from(sought);
  const isAt = (start: number) =>
    characters.every((character, index) => ['\ufffd', character].includes(text[start + index] ?? ''));
  return Array.from({ length: text.length }, (_, start) => start).some(isAt);
}

async function prints(driver: Driver, context: TestContext): Promise<void> {
  await driver.open(at(`policies/${DOCUMENT}/`));
  if (!driver.print) {
    context.diagnostic(`${driver.version} cannot be asked to print; that was not tried.`);
    return;
  }
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await driver.print())));
  const printed = bare(text.join(''));
  assert.ok(holds(printed, bare(policy.title)), printed.slice(0, 300));
  const items = itemsOf(policy);
  const phrases = items.flatMap((item) => ('evidence' in item ? item.evidence.map(({ quote }) => quote) : []));
  assert.ok(phrases.length > 20);
  const missing = phrases.filter((phrase) => !holds(printed, bare(phrase)));
  assert.deepEqual(missing, []);
  // As many as the newest browser needs, and a few: rules for paper that are not understood cost every second sheet again.
  context.diagnostic(`${text.length} sheets`);
  assert.ok(text.length <= items.length / 8 + 4, `${text.length} sheets for ${items.length} lines`);
}
