import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { copyProject, shareReadings } from '../copy-project.ts';
import { test as base, expect } from './site.ts';

/** A project of its own with the server that authors look at while they write. */
const test = base.extend<{ project: { root: string; origin: string } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs; this one needs nothing.
  project: async ({}, use) => {
    const root = mkdtempSync(join(tmpdir(), 'youju-dev-'));
    copyProject(root);
    shareReadings(root);
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
  const file = join(project.root, 'content/places/qingyuan.yaml');
  const right = readFileSync(file, 'utf8');
  await page.goto(`${project.origin}/places/qingyuan/`);
  await expect(page.locator('h1')).toContainText('清远');
  const notice = page.locator('vite-error-overlay');
  await expect(notice).toHaveCount(0);
  await expect(async () => {
    // Until the page listens for what is sent to it, nothing can be shown over it.
    writeFileSync(file, right.replace(/^level: .*$/m, 'level: citty'));
    await expect(notice).toContainText('content/places/qingyuan.yaml:3', { timeout: 5_000 });
  }).toPass();
  await expect(notice).toContainText('发现：“citty”');
  await page.reload();
  await expect(notice).toContainText('发现：“citty”');
  writeFileSync(file, right);
  await expect(notice).toHaveCount(0);
  await expect(page.locator('h1')).toContainText('清远');
});
