import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { pinyin } from 'pinyin-pro';
import type { Library } from '../library/library.ts';
import { prepareLexicon } from '../search/lexicon.ts';
import { makeEntries } from '../search/make-entries.ts';
import { makeLexicon, makeSoundTable } from '../search/make-lexicon.ts';
import { packDocument } from '../search/pack.ts';
import { today } from '../site/today.ts';

const spell = (word: string) => pinyin(word, { toneType: 'none', type: 'array' });

/**
 * Writes what search reads into a built site: Pagefind's index of documents, the lexicon that queries are understood
 * with, and how characters sound. Returns the number of lines that can be found.
 * Throws where Pagefind refuses a document: an index that lacks one would hide what it says.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const lexicon = makeLexicon(library, spell);
  const documents = makeEntries(library, prepareLexicon(lexicon), today);
  write(join(folder, 'search/lexicon.json'), JSON.stringify(lexicon));
  const names = lexicon.places.flatMap(({ names, parts }) => [...names, ...parts].join(''));
  write(
    join(folder, 'search/sounds.json'),
    JSON.stringify(makeSoundTable([...commonCharacters(), ...names.join('')], spell)),
  );

  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const packed = new Map<string, string>();
  for (const { entry, words } of documents) {
    const url = `/policies/${entry.id}/`;
    packed.set(url, packDocument(entry));
    const added = await index.addCustomRecord({
      url,
      content: words.join(' '),
      language: 'zh-cn',
      meta: { title: entry.title },
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
  }
  const { files, errors: failures } = await index.getFiles();
  await pagefind.close();
  if (failures.length > 0) throw new Error(`Pagefind made no index: ${failures.join('; ')}`);
  for (const { path, content } of files) {
    if (isUsed(path)) {
      write(join(folder, 'pagefind', path), path.startsWith('fragment/') ? withEntry(content, packed) : content);
    }
  }
  return documents.reduce((sum, { entry }) => sum + entry.items.length, 0);
}

/** Pagefind's own interfaces are not used here, and a worker would cost more than it saves on an index of documents. */
const isUsed = (path: string) => !/^pagefind-(?!entry)/.test(path);

/** With these bytes Pagefind begins each of its compressed files. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Puts a document's lines into its fragment, the file that Pagefind reads when a result is opened. The words that
 * Pagefind keeps there for excerpts go: excerpts are made from the lines.
 */
function withEntry(fragment: Uint8Array, packed: ReadonlyMap<string, string>): Uint8Array {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error('Pagefind writes its fragments in another form than this was made for');
  const read = JSON.parse(text.slice(SIGNATURE.length)) as { url: string; meta: Record<string, string> };
  const entry = packed.get(read.url);
  if (entry === undefined) throw new Error(`Pagefind made a fragment of ${read.url}, which was not given to it`);
  return gzipSync(SIGNATURE + JSON.stringify({ ...read, content: '', meta: { entry } }), { level: 9 });
}

/** The 3,755 characters of the first level of GB/T 2312: those that are typed, rightly or by mistake. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
