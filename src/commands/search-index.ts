import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import type { Library } from '../library/library.ts';
import { type PackedDocument, packDocument } from '../search/pack.ts';
import { makeSearchData } from './search-data.ts';

/**
 * Writes what search reads into a built site: Pagefind's index of sections of documents, the lexicon that queries are understood
 * with, and how characters sound. Returns the number of lines that can be found.
 * Throws where Pagefind refuses a section: an index that lacks one would hide what it says.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const { lexicon, sounds, sections } = makeSearchData(library);
  write(join(folder, 'pagefind/lexicon.json'), JSON.stringify(lexicon));
  write(join(folder, 'pagefind/sounds.json'), JSON.stringify(sounds));
  // What cards say is read when one is shown.
  for (const { id, definition } of library.glossary) write(join(folder, `pagefind/terms/${id}.txt`), definition);
  for (const { id, answer } of library.faqs) write(join(folder, `pagefind/answers/${id}.txt`), answer);

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const packed = new Map<string, PackedDocument>();
  // The index keeps where in a record each word stands: common words first, those numbers are small and much alike.
  const sectionsWith = Map.groupBy(
    sections.flatMap(({ words }) => words),
    (word) => word,
  );
  const byFrequency = (a: string, b: string) =>
    (sectionsWith.get(b)?.length ?? 0) - (sectionsWith.get(a)?.length ?? 0) || (a < b ? -1 : 1);
  for (const { topic, entry, words } of sections) {
    const url = `/policies/${entry.id}/${topic ? `#${topic}` : ''}`;
    packed.set(url, packDocument(entry));
    const added = await index.addCustomRecord({
      url,
      content: words.toSorted(byFrequency).join(' '),
      language: 'zh-cn',
      meta: { title: entry.title },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
  for (const { path, content } of files) {
    if (isUsed(path)) write(join(folder, 'pagefind', path), await smallest(path, content, packed));
  }
  return sections.reduce((sum, { entry }) => sum + entry.items.length, 0);
}

/** A file of Pagefind's as it is published: fragments with a section's lines, its program without white space. */
async function smallest(path: string, content: Uint8Array, packed: ReadonlyMap<string, PackedDocument>) {
  if (path.startsWith('fragment/')) return withEntry(content, packed);
  if (!path.endsWith('.js')) return content;
  return (await transform(Buffer.from(content).toString('utf8'), { minify: true, format: 'esm' })).code;
}

/** Pagefind's own interfaces are not used here, and a worker would cost more than it saves on an index of sections. */
const isUsed = (path: string) => !/^pagefind-(?!entry)/.test(path);

/** With these bytes Pagefind begins each of its compressed files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Puts a section's lines into its fragment, the file that Pagefind reads when a result is opened. The words that
 * Pagefind keeps there for excerpts go: excerpts are made from the lines.
 */
function withEntry(fragment: Uint8Array, packed: ReadonlyMap<string, PackedDocument>): Uint8Array {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another form than this was made for');
  const read = JSON.parse(text.slice(SIGNATURE.length)) as { url: string; meta: Record<string, string> };
  const entry = packed.get(read.url);
  if (entry === undefined) throw new Error(`Pagefind made a fragment of ${read.url}, which was not given to it`);
  return gzipSync(SIGNATURE + JSON.stringify({ ...read, content: '', meta: { entry } }), { level: 9 });
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
