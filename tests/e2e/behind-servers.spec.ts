/** One page of each template behind each server: no breach of a policy, whichever of the two it is, and no complaint. */
import { globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { programOf, RECIPES, withRecipe } from '../../src/commands/run-server.ts';
import { serve } from '../../src/commands/serve.ts';
import { at, collectComplaints, expect, test } from './site.ts';

/** One address of each shape that the site has: what varies between documents, places and questions is left out. */
function oneOfEach(): string[] {
  const shapes = new Map<string, string>();
  for (const file of globSync('**/index.html', { cwd: 'dist', exclude: ['_astro'] }).sort()) {
    const address = file.replaceAll('\\', '/').replace(/index\.html$/, '');
    const [first = '', second, ...rest] = address.split('/').filter(Boolean);
    const isSection = /^(rules|feed)$/.test(second ?? '');
    const shape = [first, isSection ? second : second && '*', ...rest.map((part) => (part === 'embed' ? part : '*'))];
    const key = shape.join('/');
    if (!shapes.has(key)) shapes.set(key, address);
  }
  return [...shapes.values(), `search/?q=${encodeURIComponent('落户')}`, 'no/such/page/'];
}

type Use = (port: number) => Promise<void>;
const SERVERS: readonly { name: string; run: (use: Use, skip: (reason: string) => void) => Promise<void> }[] = [
  {
    name: 'npm start',
    run: async (use) => {
      const served = await serve(0);
      try {
        await use(served.port);
      } finally {
        await served.close();
      }
    },
  },
  ...RECIPES.map((recipe) => ({
    name: recipe.name,
    run: async (use: Use, skip: (reason: string) => void) => {
      const program = programOf(recipe, skip);
      if (!program) return;
      const root = mkdtempSync(join(tmpdir(), 'youju-behind-'));
      try {
        symlinkSync(resolve('dist'), join(root, 'current'));
        await withRecipe(recipe, program, root, join(root, 'own'), use);
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    },
  })),
];

for (const { name, run } of SERVERS)
  test(`one page of each template behind ${name} breaches no policy`, async ({ page }) => {
    test.setTimeout(180_000);
    test.skip(name !== 'npm start' && at() !== '/', 'the recipes are for a site at the root of its host');
    const addresses = oneOfEach();
    expect(addresses.length).toBeGreaterThan(20);
    await run(
      async (port) => {
        const origin = `http://127.0.0.1:${port}`;
        const complaints: string[] = [];
        await collectComplaints(page, origin, complaints);
        for (const address of addresses) {
          const response = await page.goto(origin + at(address), { waitUntil: 'load' });
          expect(response?.headers()['content-security-policy'], address).toContain("object-src 'none'");
          if (address.startsWith('search/?'))
            await expect(page.locator('#search-results')).toHaveAttribute('data-state', 'done');
          if (address === 'eligibility/') await expect(page.locator('.quiz h2')).toBeVisible();
        }
        // The page for unknown addresses is rightly answered with 404.
        expect(complaints.filter((complaint) => !/no\/such\/page.*404/.test(complaint))).toEqual([]);
      },
      (reason) => test.skip(true, reason),
    );
  });
