import type { Page } from '@playwright/test';

/** One use of a page kind: what a reader opens, and when it has answered. */
export interface Reading {
  name: string;
  /** Address below the site's root. */
  path: string;
  /** Works the page until its first answer is there; none where the page itself is the answer. */
  until?: (page: Page) => Promise<unknown>;
}

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

/** Every page kind, with no, one and three places chosen where places are chosen. All name what each library holds. */
export const READINGS: readonly Reading[] = [
  { name: 'home', path: '/' },
  { name: 'documents', path: '/policies/' },
  { name: 'document', path: '/policies/qingyuan-2012-skilled-worker-settlement/' },
  { name: 'places', path: '/places/' },
  { name: 'place', path: '/places/lanzhou/' },
  { name: 'province', path: '/places/gansu/' },
  { name: 'country', path: '/places/china/' },
  { name: 'questions', path: '/faq/' },
  { name: 'question', path: '/faq/qingyuan-who-can-settle/' },
  { name: 'coverage', path: '/coverage/' },
  { name: 'glossary', path: '/glossary/' },
  { name: 'changes', path: '/changes/' },
  { name: 'charts', path: '/charts/' },
  { name: 'picture', path: '/charts/timeline/' },
  { name: 'data', path: '/data/' },
  { name: 'rules', path: '/eligibility/rules/' },
  { name: 'comparisons', path: '/compare/' },
  { name: 'comparison, no place', ...compared('', 0) },
  { name: 'comparison, one place', ...compared('?places=lanzhou', 0) },
  { name: 'comparison, three places', ...compared('?places=qingyuan,lanzhou,liaocheng', 2) },
  { name: 'comparison of one', path: '/compare/settlement/lanzhou/' },
  { name: 'search, no place', ...searched('培训补贴') },
  { name: 'search, one place', ...searched('清远 高级工 落户') },
  { name: 'search, three places', ...searched('清远 兰州 聊城 落户') },
  { name: 'quiz, no place', ...asked('') },
  { name: 'quiz, one place', ...asked('#place=qingyuan') },
  { name: 'quiz, three places', ...asked('#place=qingyuan.lanzhou.liaocheng') },
];
