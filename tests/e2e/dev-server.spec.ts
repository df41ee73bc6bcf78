import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { formatSnapshot } from '../../src/history/snapshot.ts';
import { copyCode } from '../copy-project.ts';
import { test as base, expect } from './site.ts';

/** What the server reads: one document, its place, and what everything stands on. Its work grows with the content. */
const CONTENT = ['topics', 'questions', 'vocabulary', 'wording', 'places/china.yaml', 'places/guangdong.yaml'];
const PLACE = 'content/places/qingyuan.yaml';
const POLICY = 'qingyuan-2012-skilled-worker-settlement';
const DOCUMENT = `content/policies/qingyuan/${POLICY}.mdx`;

function copyLittle(root: string): void {
  copyCode(root);
  for (const path of [...CONTENT.map((path) => `content/${path}`), PLACE])
    cpSync(path, join(root, path), { recursive: true });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  // What its terms mean is said in entries that name documents of other places.
  write(DOCUMENT, readFileSync(DOCUMENT, 'utf8').replace(/<\/?Term\b[^>]*>/g, ''));
  const evidence = JSON.parse(readFileSync('content/evidence.lock.json', 'utf8'));
  write(
    'content/evidence.lock.json',
    JSON.stringify({ ...evidence, documents: { [POLICY]: evidence.documents[POLICY] } }),
  );
  // Nothing of it was ever published.
  write('content/changes.lock.json', formatSnapshot({}));
  write('content/changes.yaml', '[]\n');
  write('content/permalinks.txt', '');
}

/** A project of its own with the server that authors look at while they write. */
const test = base.extend<{ project: { root: string; origin: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
  project: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'youju-dev-'));
    copyLittle(root);
    const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    await use({ root, origin: await addressOf(server) });
    server.kill();
    await once(server, 'exit');
    rmSync(root, { recursive: true, force: true });
  },
});

/** The address that the server says it has. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The development server has no output');
  for await (const line of createInterface(stdout)) {
    const [address] = line.match(/http:\/\/localhost:\d+/) ?? [];
    if (address) return address;
  }
  throw new Error('The development server ended before it said where it is');
}

test('the development server shows over the page what is wrong with the content, until it is right', async ({
  page,
  project,
}) => {
  const file = join(project.root, PLACE);
  const right = readFileSync(file, 'utf8');
  await page.goto(`${project.origin}/places/qingyuan/`);
  await expect(page.locator('h1')).toContainText('清远');
  const notice = page.locator('vite-error-overlay');
  await expect(notice).toHaveCount(0);
  await expect(async () => {
    // Until the page listens for what is sent to it, nothing can be shown over it.
    writeFileSync(file, right.replace(/^level: .*$/m, 'level: citty'));
    await expect(notice).toContainText(`${PLACE}:3`, { timeout: 5_000 });
  }).toPass();
  await expect(notice).toContainText('发现：“citty”');
  await page.reload();
  await expect(notice).toContainText('发现：“citty”');
  writeFileSync(file, right);
  await expect(notice).toHaveCount(0);
  await expect(page.locator('h1')).toContainText('清远');
});
