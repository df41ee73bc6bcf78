import type { Browser } from '@playwright/test';
import type { Library } from '../../../src/library/library.ts';
import type { LabelledQuery } from './labelled-query.ts';
import { judgeAnswer, type SearchJudgement } from './metrics.ts';
import { miniSearch } from './mini-search.ts';
import { askPagefind } from './plain-pagefind.ts';
import { askSearch } from './read-answer.ts';
import { type ServedSite, serveSite } from './served-site.ts';
import { writeStarlightSite } from './starlight-site.ts';

/** The same queries put to this site's page and to others. */
export interface Quality {
  ours: SearchJudgement[];
  pagefind: SearchJudgement[];
  miniSearchAll: SearchJudgement[];
  miniSearchAny: SearchJudgement[];
}

/** Asks every query of everybody. */
export async function measureQuality(
  browser: Browser,
  site: ServedSite,
  library: Library,
  queries: readonly LabelledQuery[],
): Promise<Quality> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const folder = '.cache/bench-search/pagefind-alone';
  await writeStarlightSite(library, folder);
  const plain = await serveSite(folder);
  try {
    const page = await context.newPage();
    const ours: SearchJudgement[] = [];
    for (const query of queries) ours.push(judgeAnswer(query, await askSearch(page, site.root, query.query, library)));
    await page.goto(`${plain.root}/plain/`);
    const pagefind: SearchJudgement[] = [];
    for (const query of queries)
      pagefind.push(judgeAnswer(query, await askPagefind(page, plain.root, query.query, library)));
    const [all, any] = [miniSearch(library, 'AND'), miniSearch(library, 'OR')];
    return {
      ours,
      pagefind,
      miniSearchAll: queries.map((query) => judgeAnswer(query, all(query.query))),
      miniSearchAny: queries.map((query) => judgeAnswer(query, any(query.query))),
    };
  } finally {
    plain.close();
    await context.close();
  }
}
