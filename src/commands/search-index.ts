import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Library } from '../library/library.ts';
import { packPolicy } from '../search/pack.ts';
import { addressOf, writePairFiles } from '../search/pair-files.ts';
import { type PublishedLexicon, type PublishedSection, piecesOfTexts } from '../search/published.ts';
import { makeSearchData } from './search-data.ts';

/**
 * Writes what search reads into a built site: Pagefind's index of what sections of documents are about, the sections, where
 * segments of characters stand, the lexicon that queries are understood with, and how characters sound. Returns the
 * number of lines that can be found.
 * Throws where Pagefind refuses a section: an index that lacks one would hide what it says.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const { lexicon, sounds: pinyin, sections } = makeSearchData(library);
  const write = (path: string, data: object) => writeFile(join(folder, 'pagefind', path), JSON.stringify(data));
  write('sounds.json', pinyin);
  // What cards say is read when one is shown.
  const terms = piecesOfTexts(
    'terms',
    library.glossary.map(({ id, definition }) => [id, definition]),
  );
  const answers = piecesOfTexts(
    'answers',
    library.faqs.map(({ id, answer }) => [id, answer]),
  );
  for (const piece of [...terms, ...answers]) write(`${piece.name}.json`, piece);

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const byUrl = new Map(
    sections.map((section) => [
      `/policies/${section.entry.id}/${section.topic ? `#${section.topic}` : ''}`,
      { ...section, packed: packPolicy(section.entry) },
    ]),
  );
  const countOf = new Map<string, number>();
  for (const word of sections.flatMap(({ words }) => words)) countOf.set(word, (countOf.get(word) ?? 0) + 1);
  // The index keeps where in a record each word stands: common words first, those numbers are small and much alike.
  const byFrequency = (a: string, b: string) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0) || (a < b ? -1 : 1);
  for (const [url, { words, packed }] of byUrl) {
    // Pagefind names a section by what it is given of it: one that says something else must have another name.
    const fingerprint = createHash('sha256').update(JSON.stringify(packed)).digest('hex');
    const added = await index.addCustomRecord({
      url,
      content: [...words].sort(byFrequency).join(' '),
      language: 'zh-cn',
      meta: { title: fingerprint },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
  const keyed: { key: string; lines: string[][] }[] = [];
  for (const { path, content } of files) {
    const [, key] = /^fragment\/.*_([0-9a-f]+)\.pf_fragment$/.exec(path) ?? [];
    if (key !== undefined) {
      const url = urlIn(content);
      const section = byUrl.get(url);
      if (!section) throw new Error(`Pagefind made a fragment of ${url}, which was not given to it`);
      keyed.push({ key, lines: section.lines });
      write(`sections/${key}.json`, { key, ...section.packed } satisfies PublishedSection);
    } else if (isUsed(path)) {
      const used = path.endsWith('.js') ? await ourPagefind(Buffer.from(content).toString('utf8')) : content;
      writeFile(join(folder, 'pagefind', path), used);
    }
  }
  if (keyed.length !== sections.length) throw new Error(`Pagefind kept ${keyed.length} of ${sections.length} sections`);
  const segments = writePairFiles(keyed);
  segments.files.forEach((bytes, at) => {
    writeFile(join(folder, 'pagefind', addressOf(at, segments.index)), bytes);
  });
  const pieces = { terms: terms.length, answers: answers.length };
  write('lexicon.json', { ...lexicon, stretches: segments.index, pieces } satisfies PublishedLexicon);
  return sections.reduce((sum, { entry }) => sum + entry.items.length, 0);
}

/** Where Pagefind passes over a part of its index that it could not load, as if no section had the words in it. */
const SWALLOWS = /("load_index_chunk"\)\))\.catch\(\(\)\s*=>\s*\{\s*\}\)/g;

/**
 * Pagefind's program without white space, and with failures told: a search over an index that did not load is rejected.
 * Throws where the program is another one than this was made for.
 */
async function ourPagefind(program: string): Promise<string> {
  const { code } = await transform(program, { minify: true, format: 'esm' });
  const places = code.match(SWALLOWS)?.length ?? 0;
  if (places !== 1)
    throw new Error(
      `Pagefind’s program passes over lost parts of its index in ${places} places, expected 1. Look at loadChunk in pagefind.js`,
    );
  return code.replace(SWALLOWS, '$1');
}

/** Pagefind's own interfaces are not used here, and a worker would cost more than it saves on an index of sections. */
const isUsed = (path: string) => !/^pagefind-(?!entry)/.test(path);

/** With these bytes Pagefind begins each of its compressed files. */
const SIGNATURE = 'pagefind_dcd';

/** The address that a fragment is of. Fragments themselves are not published: sections are read without Pagefind. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another form than this was made for');
  return (JSON.parse(text.slice(SIGNATURE.length)) as { url: string }).url;
}

function writeFile(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
