/**
 * One page of each template behind each server that there is a recipe for: no breach of a policy, whichever of the two it is,
 * and no complaint. templates.spec.ts asks the same of `npm start`.
 */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { programOf, RECIPES, withRecipe } from '../bench/run-server.ts';
import { pagesOf, TEMPLATES } from '../templates.ts';
import { at, collectComplaints, expect, test } from './site.ts';

/** The largest page of each template, a search, and an address at which there is nothing. */
const oneOfEachTemplate = () => [
  ...TEMPLATES.flatMap((template) => pagesOf(template)[0] ?? [])
    .filter(({ file }) => file !== '404.html')
    .map(({ path }) => path),
  `search/?q=${encodeURIComponent('落户')}`,
  'no/such/page/',
];

for (const recipe of RECIPES)
  test(`one page of each template behind ${recipe.name} breaches no policy`, async ({ page }) => {
    test.skip(at() !== '/', 'the recipes are for a site at the root of its host');
    const program = programOf(recipe, (reason) => test.skip(true, reason));
    if (!program) return;
    const addresses = oneOfEachTemplate();
    expect(addresses.length).toBeGreaterThan(20);
    const root = mkdtempSync(join(tmpdir(), 'youju-behind-'));
    try {
      symlinkSync(resolve('dist'), join(root, 'current'));
      await withRecipe(recipe, program, root, join(root, 'own'), async (port) => {
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
      });
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
