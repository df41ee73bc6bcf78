/** What chat apps, old links and slips of the hand put behind an address breaks no page. */
import { IS_NIGHTLY } from '../depth.ts';
import { at, expect, test } from './site.ts';

/** Both slips at once; at night each alone as well. */
const STRAYS = ['?from=singlemessage&q=%#%E0%A4%A', ...(IS_NIGHTLY ? ['#%E0%A4%A', '?from=singlemessage&q=%#%'] : [])];

const PAGES = [
  '',
  'policies/',
  'policies/qingyuan-2012-skilled-worker-settlement/',
  'places/qingyuan/',
  'compare/',
  'compare/settlement/',
  'compare/settlement/qingyuan/',
  'eligibility/',
  'faq/',
  'faq/qingyuan-papers/',
  'faq/qingyuan-papers/embed/',
  'q/1/',
  'search/',
  'charts/',
  'charts/timeline/',
  'embed/charts/timeline/',
  'changes/',
  'data/',
];

for (const stray of STRAYS) {
  test(`a stray ${stray} behind an address breaks no page`, async ({ page, complaints }) => {
    for (const path of PAGES) {
      await page.goto(at(path) + stray);
      await expect.soft(page.getByRole('heading').first(), path).toBeVisible();
    }
    await page.goto(`${at('eligibility/')}${stray}`);
    await expect(page.getByRole('button', { name: '开始' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
