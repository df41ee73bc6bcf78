import type { Page } from '@playwright/test';
import type { Template } from '../../templates.ts';

/** One use of a page kind: what a reader opens, and when it has answered. */
export interface Reading {
  name: string;
  /** Address below the site's root. */
  path: string;
  /** Works the page until its first answer is there; none where the page itself is the answer. */
  until?: (page: Page) => Promise<unknown>;
  /** True for a page that small libraries do not have: it is weighed where it is made. */
  needsMany?: true;
}

/** A document that all libraries hold. */
const DOCUMENT = 'qingyuan-2012-skilled-worker-settlement';

/** The second page of a list. */
const further = (list: string): Reading[] => [{ name: `${list}, page 2`, path: `/${list}/pages/2/`, needsMany: true }];

const searched = (query: string): Omit<Reading, 'name'> => ({
  path: `/search/?q=${encodeURIComponent(query)}`,
  until: (page) => page.locator('#search-results[data-state="done"]').waitFor({ state: 'attached' }),
});

const asked = (fragment: string): Omit<Reading, 'name'> => ({
  path: `/eligibility/${fragment}`,
  until: async (page) => {
    // An address that names places asks at once.
    if (!fragment) await page.locator('.quiz').getByRole('button', { name: '开始', exact: true }).click();
    await page.locator('.quiz-question').waitFor();
  },
});

const compared = (query: string, places: number): Omit<Reading, 'name'> => ({
  path: `/compare/settlement/${query}`,
  until: (page) => page.locator('table.comparison thead [data-place]').nth(places).waitFor(),
});

/** Where a template has several readings they come with no, one and three places chosen. All name what each library holds. */
const BY_TEMPLATE = {
  '404.astro': [{ name: 'unknown address', path: '/404.html' }],
  '[...old].astro': 'stands where content moved, and holds one link',
  'about.astro': [{ name: 'about', path: '/about/' }],
  'changes/[day].astro': [{ name: 'changes of a day', path: '/changes/2026-11-21/' }],
  'changes/index.astro': [{ name: 'changes', path: '/changes/' }],
  'changes/policies/[id].astro': [{ name: 'changes of a document', path: `/changes/policies/${DOCUMENT}/` }],
  'charts/[id].astro': [{ name: 'picture', path: '/charts/timeline/' }],
  'charts/index.astro': [{ name: 'charts', path: '/charts/' }],
  'charts/pages/[page].astro': further('charts'),
  'compare/[topic].astro': [
    { name: 'comparison, no place', ...compared('', 0) },
    { name: 'comparison, one place', ...compared('?places=lanzhou', 0) },
    { name: 'comparison, three places', ...compared('?places=qingyuan,lanzhou,liaocheng', 2) },
  ],
  'compare/[topic]/[place].astro': [{ name: 'comparison of one', path: '/compare/settlement/lanzhou/' }],
  'compare/index.astro': [{ name: 'comparisons', path: '/compare/' }],
  'coverage.astro': [{ name: 'coverage', path: '/coverage/' }],
  'coverage/[region].astro': [{ name: 'coverage of a province', path: '/coverage/guangdong/', needsMany: true }],
  'data.astro': [{ name: 'data', path: '/data/' }],
  'eligibility.astro': [
    { name: 'quiz, no place', ...asked('') },
    { name: 'quiz, one place', ...asked('#place=qingyuan') },
    { name: 'quiz, three places', ...asked('#place=qingyuan.lanzhou.liaocheng') },
  ],
  'eligibility/rules.astro': [{ name: 'rules', path: '/eligibility/rules/' }],
  'embed/charts/[id].astro': [{ name: 'picture to embed', path: '/embed/charts/timeline/' }],
  'embed/compare/[topic].astro': [{ name: 'comparison to embed', path: '/embed/compare/settlement/' }],
  'faq/[id].astro': [{ name: 'question', path: '/faq/qingyuan-who-can-settle/' }],
  'faq/[id]/embed.astro': [{ name: 'answer to embed', path: '/faq/qingyuan-who-can-settle/embed/' }],
  'faq/index.astro': [{ name: 'questions', path: '/faq/' }],
  'faq/pages/[page].astro': further('faq'),
  'glossary/index.astro': [{ name: 'glossary', path: '/glossary/' }],
  'glossary/pages/[page].astro': further('glossary'),
  'index.astro': [{ name: 'home', path: '/' }],
  'offline.astro': [{ name: 'offline', path: '/offline/' }],
  'places/[id].astro': [
    { name: 'place', path: '/places/lanzhou/' },
    { name: 'province', path: '/places/gansu/' },
    { name: 'country', path: '/places/china/' },
  ],
  'places/index.astro': [{ name: 'places', path: '/places/' }],
  'points/index.astro': [{ name: 'points schedules', path: '/points/' }],
  'points/pages/[page].astro': further('points'),
  'policies/[id].astro': [{ name: 'document', path: `/policies/${DOCUMENT}/` }],
  'policies/[id]/original.astro': [{ name: 'original', path: `/policies/${DOCUMENT}/original/` }],
  'policies/[id]/points.astro': [
    { name: 'points schedule', path: '/policies/guangzhou-2025-points-settlement/points/' },
  ],
  'policies/index.astro': [{ name: 'documents', path: '/policies/' }],
  'policies/pages/[page].astro': further('policies'),
  'q/[number].astro': [{ name: 'short page', path: '/q/1/' }],
  'report.astro': [{ name: 'report', path: '/report/' }],
  'search.astro': [
    { name: 'search, no place', ...searched('培训补贴') },
    { name: 'search, one place', ...searched('清远 高级工 落户') },
    { name: 'search, three places', ...searched('清远 兰州 聊城 落户') },
  ],
} satisfies Record<Template, readonly Reading[] | string>;

/** Every reading. */
export const READINGS: readonly Reading[] = Object.values<readonly Reading[] | string>(BY_TEMPLATE).flatMap(
  (readings) => (typeof readings === 'string' ? [] : readings),
);
