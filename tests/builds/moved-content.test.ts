/**
 * Renames a document, a provision, a question, a term and a place in a copy of the content, retires something,
 * builds the copy, and looks for everything that was ever published at its old address. The copy also holds markup where
 * words belong, and an address outside: one build shows what becomes of both, too.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { type HTMLElement, parse } from 'node-html-parser';
import { stringify } from 'yaml';
import { HISTORY_PATH, readHistory } from '../../src/commands/change-history.ts';
import { ledgerText, readLedger, writeLedger } from '../../src/commands/permalink-ledger.ts';
import type { Change } from '../../src/history/history.ts';
import { splitAddress } from '../../src/permalinks/ledger.ts';
import { numberPieceOf, targetIn } from '../../src/permalinks/number-pieces.ts';
import { resolveAddress, shortNumbersOf } from '../../src/permalinks/resolve-address.ts';
import { copyKept, copyProject } from '../copy-project.ts';

const copy = mkdtempSync(join(tmpdir(), 'youju-moved-'));
const original = readLedger().ledger;

const RENAMED: [from: string, to: string][] = [
  ['qingyuan-2012-skilled-worker-settlement', 'qingyuan-2012-settlement'],
  ['settle-direct', 'direct-settlement'],
  ['open-settlement', 'settlement-opened'],
  ['liaocheng', 'liaocheng-city'],
  ['golden-blue-collar', 'gold-blue-collar'],
];

const RETIRED = `/policies/revoked-2020/ 999999 retired 2026-03-01 /places/gansu/ 当地撤销了这份文件，见<公告>
  #article-1 999998
/old-table.csv moved 2026-03-01 /api/v1/rules.json
`;

const MARKUP = '</script><img src=x onerror=alert(1)>';
const OUTSIDE = 'https://www.example.gov.cn/a/1.html?b=2&c=3';

/** What is written into the copy, where. */
const ODDITIES: readonly [path: string, find: string, by: string][] = [
  ['content/glossary/gold-blue-collar.yaml', 'definition: ', `definition: 见${MARKUP}，`],
  ['content/places/lanzhou.yaml', '    why: ', `    why: 见${MARKUP}，`],
  ['content/topics/settlement.yaml', 'description: ', `description: 见${MARKUP}，`],
  ['content/questions/skill-level.yaml', 'ask: ', `ask: 见${MARKUP}，`],
  ['content/faqs/lanzhou-award.mdx', '\n---\n\n', '\n---\n\n见&lt;/script>&lt;img src=x onerror=alert(1)>。\n\n'],
  [
    'content/policies/qingyuan/qingyuan-2012-settlement.mdx',
    '\nlastReviewed: ',
    `\nseenAt: [{ address: "${OUTSIDE}", whose: 某市人民政府网站, readOn: 2026-01-02 }]\nlastReviewed: `,
  ],
];

/** A change told from what to what, as the command that records changes writes it, and one from before words were kept. */
const TOLD: Change = {
  change: 'changed',
  what: 'policies/liaocheng-2019-vocational-skills-upgrade#people-2019',
  title: '三年的任务中，2019年培训4.01万人次以上',
  in: ['term', 'evidence', 'figures', 'conditions', 'force', 'verdicts'],
  values: [
    { of: 'evidence', before: [`一“旧的话${MARKUP}”`], after: ['一“新的话”'] },
    { of: 'figures', before: ['任务 2019年4万人次以上'], after: ['任务 2019年4.01万人次以上'] },
    { of: 'force', before: ['只引导或允许'], after: ['写给符合条件的人'] },
    { of: 'term', before: [], after: ['2019—2021年'] },
    { of: 'conditions', before: ['技能等级：高级工（三级）及以上', '学历：大专'], after: [] },
  ],
  verdicts: [{ case: 'lc-x', who: '聊城的工人。', day: '2020-01-02', before: 'unmet', after: 'met-in-term' }],
};
const UNTOLD: Change = {
  change: 'changed',
  what: 'policies/liaocheng-2019-vocational-skills-upgrade#people-three-years',
  title: '以前改的一条',
  in: ['figures', 'wording'],
};

describe('content that was renamed and retired', () => {
  before(() => {
    copyProject(copy);
    copyKept(copy);
    for (const path of globSync('content/**/*.{mdx,yaml,json}', { cwd: copy })) {
      const file = join(copy, path);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, withNewNames(text));
    }
    for (const path of globSync('content/**/*', { cwd: copy }).sort((a, b) => b.length - a.length)) {
      const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? [];
      const renamed = folder + withNewNames(name);
      if (renamed !== path) renameSync(join(copy, path), join(copy, renamed));
    }
    for (const [path, find, by] of ODDITIES) {
      const file = join(copy, path);
      const text = readFileSync(file, 'utf8');
      assert.ok(text.includes(find), path);
      writeFileSync(
        file,
        text.replace(find, () => by),
      );
    }
    const [newest, ...older] = readHistory(copy);
    assert.ok(newest);
    const told = newest.changes.filter(({ what }) => what !== TOLD.what && what !== UNTOLD.what);
    const history = [{ ...newest, changes: [TOLD, UNTOLD, ...told] }, ...older];
    writeFileSync(join(copy, HISTORY_PATH), stringify(history));
    // Of the two numbers the first has a page, and so has whatever the real ledger gave out after its bound.
    const ledger = ledgerText(copy).replace(/^own-pages .*$/m, 'own-pages 999998');
    writeLedger(ledger + RETIRED, copy);
    // Answers are read again, as whoever renames what they rest on is told to.
    for (const command of [
      ['src/commands/review-faqs.ts', '--all'],
      ['src/commands/permalinks.ts', 'moved', ...RENAMED.flat()],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, {
        cwd: copy,
        encoding: 'utf8',
        env: { ...process.env, SITE_URL: undefined, BASE_PATH: undefined },
      });
      assert.equal(status, 0, stdout + stderr);
    }
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  /** A text with the new names in place of the old, where they stand whole. */
  function withNewNames(text: string): string {
    return RENAMED.reduce(
      (renamed, [from, to]) => renamed.replace(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to),
      text,
    );
  }

  const pages = new Map<string, HTMLElement | undefined>();

  /** The page that a plain static host answers an address with; undefined where there is none. */
  function pageAt(address: string): HTMLElement | undefined {
    if (!pages.has(address)) {
      const [file] = globSync(`dist${address}index.html`, { cwd: copy });
      pages.set(address, file ? parse(readFileSync(join(copy, file), 'utf8'), { blockTextElements: {} }) : undefined);
    }
    return pages.get(address);
  }

  /** Where a reader without scripts comes out who opens an address: through the refresh of each page that moved. */
  function followed(address: string): string {
    const refresh = pageAt(splitAddress(address).page)?.querySelector('meta[http-equiv="refresh"]');
    const [, next] = /url=(.+)$/.exec(refresh?.attributes['content'] ?? '') ?? [];
    return next ? followed(next) : address;
  }

  test('everything that was published before is found from its old address', () => {
    const lost = original.entries.flatMap(({ address }) => {
      const { page, anchor } = splitAddress(address);
      if (!page.endsWith('/')) return [];
      const end = followed(page);
      const there = pageAt(end);
      // Led on by a server, a browser keeps its anchor and looks for it on the page where it comes out.
      const found = there && (anchor === null || there.getElementById(anchor));
      return found ? [] : [`${address} → ${end}`];
    });
    assert.deepEqual(lost, []);
  });

  test('a change is told from what to what on the document’s page of changes, in its feeds and in the data', () => {
    const id = 'liaocheng-2019-vocational-skills-upgrade';
    const read = (file: string) => readFileSync(join(copy, 'dist', file), 'utf8');
    const before = (tag: string, root: HTMLElement | undefined) =>
      root?.querySelectorAll(tag).map(({ textContent }) => textContent) ?? [];
    const [old, now] = [
      [`一“旧的话${MARKUP}”`, '任务 2019年4万人次以上', '只引导或允许', '技能等级：高级工（三级）及以上；学历：大专'],
      ['一“新的话”', '任务 2019年4.01万人次以上', '写给符合条件的人', '2019—2021年'],
    ];
    const verdict = ['不符合文件写的条件', '符合文件写的条件，且在规划期或有效期内'];
    const page = pageAt(`/changes/policies/${id}/`);
    const feed = JSON.parse(read(`changes/policies/${id}.json`)).items[0].content_html;
    // The content itself may have changed on that day, too.
    const lacking = (told: readonly (string | undefined)[], tag: string, root: HTMLElement | undefined) =>
      told.filter((words) => !before(tag, root).includes(words ?? ''));
    assert.deepEqual([...lacking(old, 'del', parse(feed)), ...lacking(now, 'ins', parse(feed))], []);
    assert.ok(feed.includes(`聊城的工人（按2020年1月2日算）：${verdict.join(' → ')}`));
    for (const shown of [page, pageAt('/changes/')]) {
      assert.deepEqual(lacking([...old, verdict[0]], 'del', shown), []);
      assert.deepEqual(lacking([...now, verdict[1]], 'ins', shown), []);
      assert.match(shown?.textContent ?? '', /改了数字、我们的说法（旧值没有留存）/);
    }
    const items: { what: string; values: object[]; verdicts: object[] }[] = JSON.parse(
      read('api/v1/changes.json'),
    ).items;
    const [told, untold] = [TOLD, UNTOLD].map(({ what }) => items.find((item) => item.what === what));
    assert.deepEqual(
      told?.values.map((value) => ('word' in value ? { ...value, word: undefined } : value)),
      TOLD.change === 'changed' && TOLD.values?.map((value) => ({ ...value, word: undefined })),
    );
    assert.equal(told?.verdicts.length, 1);
    // What it says since is known, what it said before is not.
    const after = ['任务 补贴性职业技能培训：2019—2021年14万人次以上'];
    assert.deepEqual(untold?.values, [{ of: 'figures', word: '数字', before: null, after }]);
  });

  test('an old page that moved names the new one, links every anchor on, and says what happened', () => {
    const old = '/policies/qingyuan-2012-skilled-worker-settlement/';
    const page = pageAt(old);
    assert.equal(followed(old), '/policies/qingyuan-2012-settlement/');
    assert.equal(
      page?.querySelector('link[rel="canonical"]')?.attributes['href'],
      'http://localhost:4321/policies/qingyuan-2012-settlement/',
    );
    assert.match(page?.querySelector('main')?.textContent ?? '', /搬到了新地址/);
    assert.equal(
      page?.getElementById('settle-direct')?.querySelector('a')?.attributes['href'],
      '/policies/qingyuan-2012-settlement/#direct-settlement',
    );
  });

  test('a renamed provision, term and cell are found under their old names on the pages they were on', () => {
    const pageOf = (address: string, id: string) => pageAt(address)?.getElementById(id);
    const lanzhou = pageOf('/policies/lanzhou-2019-vocational-training/', 'open-settlement');
    assert.equal(lanzhou?.closest('.item')?.id, 'settlement-opened');
    assert.ok(pageOf('/glossary/', 'golden-blue-collar')?.closest('#gold-blue-collar'));
    assert.ok(
      pageOf('/eligibility/', 'qingyuan-2012-skilled-worker-settlement-benefit-settlement')?.closest(
        '#qingyuan-2012-settlement-benefit-settlement',
      ),
    );
  });

  test('every number still leads to what it was given to', () => {
    const { ledger } = readLedger(copy);
    const numbers = shortNumbersOf(ledger);
    for (const [number, { address }] of original.byNumber) {
      const place = resolveAddress(ledger, address);
      const page = pageAt(`/q/${number}/`);
      const links = page?.querySelectorAll('main a').map(({ attributes }) => attributes['href']);
      assert.ok(links?.includes(place.address), `${number}: ${address}`);
      assert.equal(numbers.get(place.address), number);
    }
  });

  test('what was retired says why and where to look, and so does its number', () => {
    for (const address of ['/policies/revoked-2020/', '/q/999998/']) {
      const page = pageAt(address);
      assert.match(page?.querySelector('main')?.textContent ?? '', /当地撤销了这份文件，见(<|&lt;)公告/, address);
      const links = page?.querySelectorAll('main a').map(({ attributes }) => attributes['href']);
      assert.ok(links?.includes('/places/gansu/'), address);
      assert.ok(page?.querySelector('meta[name="robots"][content="noindex"]'), address);
    }
    // A number behind the bound has no page: the table says it, which 404.html reads.
    const piece = readFileSync(join(copy, 'dist', numberPieceOf(999_999)), 'utf8');
    assert.deepEqual(targetIn(piece, 999_999), {
      kind: 'retired',
      on: '2026-03-01',
      look: '/places/gansu/',
      reason: '当地撤销了这份文件，见<公告>',
    });
    assert.match(readFileSync(join(copy, 'dist/_numbers.nginx.conf'), 'utf8'), /^999999 "410";$/m);
  });

  test('a file that moved is at its old address, too', () => {
    assert.equal(
      readFileSync(join(copy, 'dist/old-table.csv'), 'utf8'),
      readFileSync(join(copy, 'dist/api/v1/rules.json'), 'utf8'),
    );
  });

  test('servers are told the same', () => {
    const rules = readFileSync(join(copy, 'dist/_redirects'), 'utf8').split('\n');
    assert.ok(rules.includes('/places/liaocheng/ /places/liaocheng-city/ 301'));
    assert.ok(rules.includes('/policies/revoked-2020/ /policies/revoked-2020/ 410!'));
    const nginx = readFileSync(join(copy, 'dist/_redirects.nginx.conf'), 'utf8');
    assert.match(nginx, /^location = \/places\/liaocheng\/ \{ return 301 \/places\/liaocheng-city\/; \}$/m);
  });

  test('the sitemap lists the new addresses and not the old', () => {
    const sitemap = readFileSync(join(copy, 'dist/sitemap-0.xml'), 'utf8');
    assert.match(sitemap, /\/policies\/qingyuan-2012-settlement\//);
    assert.doesNotMatch(sitemap, /qingyuan-2012-skilled-worker-settlement|revoked-2020|\/places\/liaocheng\//);
  });

  test('pages that lead on, pages that explain, and pages with old anchors are valid HTML', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'] });
    for (const page of [
      'policies/qingyuan-2012-skilled-worker-settlement',
      'policies/revoked-2020',
      'glossary',
      'q/999998',
    ]) {
      const { results } = await validator.validateFile(join(copy, 'dist', page, 'index.html'));
      assert.deepEqual(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${page} ${ruleId}: ${message}`)),
        [],
      );
    }
  });

  test('markup in content is words on every page and in every file that pages are made of', () => {
    let shown = 0;
    for (const path of globSync('dist/**/*.{html,json,js,txt,xml,csv}', { cwd: copy })) {
      const text = readFileSync(join(copy, path), 'utf8');
      // Within the quotation marks of an attribute, signs stand for themselves.
      if (path.endsWith('.html')) assert.ok(!text.replace(/="[^"]*"/g, '').includes('</script><img'), path);
      if (/&lt;\/script(?:&gt;|>)&lt;img src=x/.test(text)) shown += 1;
    }
    assert.ok(shown >= 5, `${shown} pages`);
    for (const address of [
      '/glossary/',
      '/places/lanzhou/',
      '/compare/settlement/',
      '/faq/lanzhou-award/',
      '/eligibility/',
    ]) {
      const page = pageAt(address);
      assert.equal(page?.querySelectorAll('[onerror], img[src="x"]').length, 0, address);
    }
    assert.match(pageAt('/glossary/')?.textContent ?? '', /<img src=x onerror=alert\(1\)>|&lt;img src=x/);
  });

  test('an address outside is shown as it is, with whose it is and when it was read, and nothing is fetched from it', () => {
    const page = pageAt('/policies/qingyuan-2012-settlement/');
    const link = page?.querySelector('.identity a.outside');
    assert.equal(link?.getAttribute('href'), OUTSIDE);
    assert.equal(link?.getAttribute('rel'), 'external nofollow noopener noreferrer');
    const words = page?.querySelector('.identity')?.textContent.replace(/\s+/g, '') ?? '';
    assert.match(words, /某市人民政府网站（2026年1月2日在那里读到/);
    assert.doesNotMatch(words, /没有官方网址可给/);
    const others = globSync('dist/**/*.html', { cwd: copy }).filter((path) =>
      /(?:src|action|data|poster|srcset)="https:\/\/www\.example|<link[^>]*https:\/\/www\.example/.test(
        readFileSync(join(copy, path), 'utf8'),
      ),
    );
    assert.deepEqual(others, []);
  });
});
