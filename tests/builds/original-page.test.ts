/**
 * The page on which the original stands beside the digest, built from a document and an original that the tests wrote: with
 * `PUBLISH_ORIGINALS=1` and without.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type HTMLElement, parse } from 'node-html-parser';
import { copyCode } from '../copy-project.ts';
import { IS_NIGHTLY } from '../depth.ts';

const FIXTURE = join(import.meta.dirname, '../fixtures/valid');
const ID = 'yunzhou-2020-skilled-settlement';
const KEPT_PAGES = ['404.astro', join('policies', '[id]', 'original.astro')];
/** Not the whole: what stands before it and behind it is no official text. */
const MARKS = `officialText:
  - from: { clause: 文头, quote: 云政发〔2020〕7号 }
    through: { clause: 三, quote: 三年内不再受理。 }
`;

describe('the original beside the digest', () => {
  const root = mkdtempSync(join(tmpdir(), 'youju-original-'));
  const originals = join(FIXTURE, 'originals');

  const run = (script: string[], settings: Record<string, string | undefined>) => {
    const env = { ...process.env, SITE_URL: undefined, BASE_PATH: undefined, BUILD_DAY: '2026-11-28', ...settings };
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8', env });
    assert.equal(status, 0, stdout + stderr);
  };

  /** The page as it is built with the given settings. */
  const build = (settings: Record<string, string | undefined>): HTMLElement => {
    run(['node_modules/astro/bin/astro.mjs', 'build'], {
      ORIGINALS_DIR: originals,
      PUBLISH_ORIGINALS: undefined,
      ...settings,
    });
    return parse(readFileSync(join(root, 'dist/policies', ID, 'original/index.html'), 'utf8'));
  };

  before(() => {
    copyCode(root);
    cpSync(join(FIXTURE, 'content'), join(root, 'content'), { recursive: true });
    for (const path of globSync('**/*.*', { cwd: join(root, 'src/pages') }))
      if (!KEPT_PAGES.includes(path)) rmSync(join(root, 'src/pages', path));
    writeFileSync(join(root, 'content/permalinks.txt'), '');
    const [document = ''] = globSync(`content/policies/*/${ID}.mdx`, { cwd: root });
    const text = readFileSync(join(root, document), 'utf8');
    writeFileSync(join(root, document), text.replace('validity:\n', `${MARKS}validity:\n`));
    run(['src/commands/verify-evidence.ts'], { ORIGINALS_DIR: originals });
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  test('stands there where whoever builds publishes it, no more than is marked, and each mark leads to its line and back', () => {
    const page = build({ PUBLISH_ORIGINALS: '1' });
    const text = page
      .querySelectorAll('.original .text')
      .map(({ textContent }) => textContent)
      .join('');
    assert.match(text, /^云政发〔２０２０〕７号/);
    assert.match(text, /三年内不再受理\d*。$/);
    // A page number within a sentence, and the annex behind the marked stretch.
    assert.doesNotMatch(text, /—１—|合计|任务数的单位/);
    const ids = new Set(page.querySelectorAll('[id]').map(({ id }) => id));
    const marks = page.querySelectorAll('.original .text a');
    assert.ok(marks.length > 8);
    for (const mark of marks) {
      const line = page.getElementById(mark.attributes['href']?.slice(1) ?? '');
      assert.ok(line, mark.outerHTML);
      const back = line.querySelectorAll('a').map(({ attributes }) => attributes['href'] ?? '');
      const phrases = back.filter((href) => href.startsWith('#phrase-'));
      assert.ok(phrases.length > 0 && phrases.every((href) => ids.has(href.slice(1))), line.outerHTML);
      assert.ok(
        back.some((href) => href.startsWith(`/policies/${ID}/`)),
        line.outerHTML,
      );
    }
    const grant = page.getElementById('beside-settle-direct');
    const told = grant?.querySelectorAll('a[href^="#phrase-"]').map(({ attributes }) =>
      page
        .getElementById(attributes['href']?.slice(1) ?? '')
        ?.querySelector('mark')
        ?.textContent.replace(/\s/g, ''),
    );
    assert.deepEqual(told, ['具有高级工及以上职业资格、在云州上班的人员', '可以直接申请在云州落户']);
  });

  test('else the page says that it is not there, and with what a reader finds it', () => {
    const page = build({});
    assert.equal(page.querySelector('.original, mark'), null);
    const said = page.querySelector('main')?.textContent ?? '';
    for (const part of [
      '没有放在这个网站上',
      '云州市技能人才落户试行办法',
      '云政发〔2020〕7号',
      '云州市人民政府',
      '2020年5月6日',
    ])
      assert.ok(said.includes(part), part);
    assert.doesNotMatch(said, /须提交身份证/);
  });

  test('and the same where the original is not at hand', {
    skip: !IS_NIGHTLY && 'one more build; that pages are then given none is asked in tests/unit/commands',
  }, () => {
    const page = build({ PUBLISH_ORIGINALS: '1', ORIGINALS_DIR: join(root, 'content') });
    assert.equal(page.querySelector('.original, mark'), null);
  });
});
