import type { Findings, SectionIndex } from '../../search/find.ts';
import { makeFinder } from '../../search/find.ts';
import { type Lexicon, type PreparedLexicon, prepareLexicon } from '../../search/lexicon.ts';
import { type PackedDocument, unpackDocument } from '../../search/pack.ts';
import { remember } from '../../search/remember.ts';
import type { SoundTable } from '../../search/sounds.ts';

/** What is used of Pagefind (`pagefind/pagefind.js`). */
interface Pagefind {
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  data(): Promise<{ meta: { entry: PackedDocument } }>;
}

/** A search that is ready to be asked. */
export interface Finder {
  find: (query: string) => Promise<Findings>;
  prepared: PreparedLexicon;
  /** What a card says that is not in the index: what a word of the glossary means, or the answer to a question. */
  textOf: (text: `terms/${string}` | `answers/${string}`) => Promise<string>;
}

/**
 * Loads what a search needs: Pagefind with its index, and the lexicon.
 * @param root path of the site's root
 * @throws where one of them cannot be reached, or WebAssembly is shut off
 */
export async function openFinder(root: string): Promise<Finder> {
  const [pagefind, lexicon] = await Promise.all([
    openPagefind(root),
    readJson<Lexicon>(`${root}pagefind/lexicon.json`),
  ]);
  const prepared = prepareLexicon(lexicon);
  const results = new Map<string, PagefindResult>();
  let located: Promise<SectionIndex['locate']> | undefined;
  const index: SectionIndex = {
    // From one keystroke to the next most words stay.
    sectionsWith: remember(async (word) => {
      const found = await pagefind.search(word);
      for (const result of found.results) results.set(result.id, result);
      return found.results.map(({ id }) => id);
    }),
    async read(key) {
      const result = results.get(key);
      if (!result) throw new Error(`Pagefind did not find ${key}`);
      return unpackDocument((await result.data()).meta.entry);
    },
    sounds: () => readJson<SoundTable>(`${root}pagefind/sounds.json`),
    // Most queries name no county that the lexicon does not know.
    locate: async (understood, nowhere) => {
      located ??= import('./locate-counties.ts').then(({ locateCounties }) => locateCounties(root));
      try {
        return await (await located)(understood, nowhere);
      } catch {
        // What could not be loaded is tried again with the next query.
        located = undefined;
        return null;
      }
    },
  };
  return {
    find: makeFinder(prepared, index),
    prepared,
    textOf: remember(async (text) => (await read(`${root}pagefind/${text}.txt`)).text()),
  };
}

async function openPagefind(root: string): Promise<Pagefind> {
  const { createInstance }: { createInstance: (options: { noWorker: boolean }) => Pagefind } = await import(
    /* @vite-ignore */ `${root}pagefind/pagefind.js`
  );
  // The index is of sections, so small that a worker would take longer to start than it saves.
  const pagefind = createInstance({ noWorker: true });
  await pagefind.init();
  return pagefind;
}

async function readJson<Data>(address: string): Promise<Data> {
  return (await (await read(address)).json()) as Data;
}

async function read(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}
