import { cpSync, rmSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { writeSearchIndex } from '../../../src/commands/search-index.ts';
import type { Library } from '../../../src/library/library.ts';
import { type FirstSearch, ownSearchPage, type SearchPage, weighFirstSearch } from './first-search-weight.ts';
import { generatedLibrary } from './generated-library.ts';
import { serveSite } from './served-site.ts';
import { starlightSearchPage, writeStarlightSite } from './starlight-site.ts';

/** What both are asked: words of all frequencies, one and several. */
const QUERIES = [
  '落户',
  '培训补贴',
  '高级工 落户',
  '技师 奖励',
  '退役军人',
  '集体户口',
  '身份证 户口本',
  '企业年金',
  '新型学徒制 补贴',
  '家政服务',
];

/** The first search of this site and of Starlight's way, over the same documents. */
export interface ScaleComparison {
  documents: number;
  searches: { query: string; ours: FirstSearch; theirs: FirstSearch; ratio: number }[];
  /** Ours by theirs, over all queries together, and for the worst of them. */
  ratio: number;
  worst: number;
}

/** Compares the first search over the real and so many generated documents. Writes two sites below `.cache`. */
export async function compareAtScale(browser: Browser, real: Library, documents: number): Promise<ScaleComparison> {
  const library = generatedLibrary(real, documents);
  const ourFolder = `.cache/bench-search/ours-${documents}`;
  const theirFolder = `.cache/bench-search/starlight-${documents}`;
  // The pages of this site as they are, with an index of the generated documents.
  rmSync(ourFolder, { recursive: true, force: true });
  cpSync('dist', ourFolder, { recursive: true });
  rmSync(`${ourFolder}/pagefind`, { recursive: true, force: true });
  await writeSearchIndex(library, ourFolder);
  await writeStarlightSite(library, theirFolder);
  const ours = await weighAll(browser, ourFolder, ownSearchPage);
  const theirs = await weighAll(browser, theirFolder, starlightSearchPage);
  const searches = QUERIES.flatMap((query, index) => {
    const [our, their] = [ours[index], theirs[index]];
    return our && their ? [{ query, ours: our, theirs: their, ratio: our.total / their.total }] : [];
  });
  const sum = (of: 'ours' | 'theirs') => searches.reduce((total, search) => total + search[of].total, 0);
  return {
    documents,
    searches,
    ratio: sum('ours') / sum('theirs'),
    worst: Math.max(...searches.map(({ ratio }) => ratio)),
  };
}

async function weighAll(browser: Browser, folder: string, search: SearchPage): Promise<FirstSearch[]> {
  const site = await serveSite(folder);
  try {
    const weighed: FirstSearch[] = [];
    for (const query of QUERIES) weighed.push(await weighFirstSearch(browser, site, search, query));
    return weighed;
  } finally {
    site.close();
  }
}
