/** What a build makes of the content, and what it then does to the files of the whole site. */
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildPages } from 'astro';
import { transform } from 'esbuild';
import { formatProblems } from '../library/problem.ts';
import type { LibraryReading } from '../library/read-library.ts';
import { contactRefusal } from '../site/contact.ts';
import { WAITING_DATA } from '../site/waiting-data.ts';
import { buildTargets } from './browser-floor.ts';
import { contentProblems } from './content-problems.ts';
import { drawOwnPages } from './draw-own-pages.ts';
import { readLock } from './evidence-lock.ts';
import { filesBelow } from './files-below.ts';
import { joinStyles } from './join-styles.ts';
import { keepOldAddresses } from './old-addresses.ts';
import { refusalToPublish } from './originals.ts';
import type { Owner, Owners } from './owner-of-page.ts';
import { hashOfBundle } from './part-of-build.ts';
import { readLedger } from './permalink-ledger.ts';
import { placeData } from './place-data.ts';
import { readingStore } from './reading-store.ts';
import { writeSearchIndex } from './search-index.ts';
import { giveContent } from './site-content.ts';
import { thirdPartyNotice } from './third-party-notice.ts';
import { tightenPolicies } from './tighten-policies.ts';

/** What a build came to. */
export interface Built {
  documents: number;
  /** Lines to search; null where another part has them. */
  records: number | null;
  /** Hash of the bundled scripts and styles of a part; null where it has no pages. */
  bundle: string | null;
}

/** Which of the pages and files are made. */
interface PartToDraw {
  owners: Owners;
  holds: ReadonlySet<Owner>;
}

/** The content, read and checked; undefined, having said why, where it has problems. */
export function soundContent(): LibraryReading | undefined {
  const store = readingStore();
  const content = contentProblems(process.cwd(), store);
  store.forgetOthers();
  const { library, problems } = content;
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    console.error(`\nThe site was not built; dist/ is as it was.`);
    return undefined;
  }
  const refusal = refusalToPublish(library.policies, readLock().lock) ?? contactRefusal;
  if (refusal !== undefined) {
    console.error(refusal);
    return undefined;
  }
  return content;
}

/** Makes everything that is made of the content, or what of it belongs to a part, in a folder, which is emptied first. */
export async function drawSite(content: LibraryReading, folder: string, part?: PartToDraw): Promise<Built> {
  const { library } = content;
  const isHeld = (owner: Owner) => part?.holds.has(owner) ?? true;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  giveContent(content, part && ((collection, id) => part.holds.has(part.owners.ofEntry(collection, id))));
  rmSync(WAITING_DATA, { recursive: true, force: true });
  // First, while no page is held: what is worked out for search takes as much memory as all content once more.
  const index = `${folder}-search`;
  rmSync(index, { recursive: true, force: true });
  const records = isHeld('search') ? await writeSearchIndex(library, index) : null;
  const bundle = part ? await drawPart(part, folder) : null;
  if (!part) await buildPages({ outDir: folder, logLevel: 'warn' });
  if (isHeld('data')) placeData(folder);
  if (records !== null) renameSync(join(index, 'pagefind'), join(folder, 'pagefind'));
  rmSync(index, { recursive: true, force: true });
  return { documents: library.policies.length, records, bundle };
}

/** Draws the pages of a part, and gives the hash of their scripts and styles. Those, and what lies in `public/`, are the country's. */
async function drawPart({ owners, holds }: PartToDraw, folder: string): Promise<string | null> {
  if ([...holds].every((owner) => owner === 'search')) return null;
  const drawn = new Set<string>();
  const own = drawOwnPages(
    (component, parameters) => holds.has(owners.ofPage(component, parameters)),
    `${(process.env['BASE_PATH'] ?? '').replace(/\/$/, '')}/`,
    (file) => drawn.add(file),
  );
  await buildPages({ outDir: folder, logLevel: 'warn', integrations: [own] });
  const bundle = hashOfBundle(folder);
  if (!holds.has('country')) for (const file of filesBelow(folder)) if (!drawn.has(file)) rmSync(join(folder, file));
  return bundle;
}

/** What is done to the files of the whole site, one after another: old addresses, style sheets, policies of pages. */
export async function finishSite(folder: string): Promise<void> {
  const { ledger } = readLedger();
  keepOldAddresses(ledger, folder, process.env['BASE_PATH'] ?? '');
  await shortenScripts(folder);
  joinStyles(folder);
  tightenPolicies(folder);
  writeFileSync(join(folder, 'third-party.txt'), await thirdPartyNotice());
}

/** Takes comments and white space out of the scripts of `public/`, which are otherwise served as they are written. */
async function shortenScripts(folder: string): Promise<void> {
  for (const path of globSync('*.js', { cwd: 'public' })) {
    const script = readFileSync(join(folder, path), 'utf8');
    const { code } = await transform(script, { minify: true, target: buildTargets() });
    writeFileSync(join(folder, path), code);
  }
}
