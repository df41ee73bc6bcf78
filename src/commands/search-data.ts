import { pinyin } from 'pinyin-pro';
import type { Library } from '../library/library.ts';
import { type Lexicon, prepareLexicon } from '../search/lexicon.ts';
import { makeLexicon, makeSoundTable } from '../search/make-lexicon.ts';
import { type IndexedSection, makeSections } from '../search/make-sections.ts';
import type { SoundTable } from '../search/sounds.ts';
import { buildDay } from '../site/build-day.ts';
import { documentWords } from './document-words.ts';

/** All that search reads, before it is written into an index. */
export interface SearchData {
  lexicon: Lexicon;
  sounds: SoundTable;
  sections: IndexedSection[];
}

/** Makes what search reads of a library. */
export function makeSearchData(library: Library): SearchData {
  const lexicon = makeLexicon(library, spell, documentWords(library));
  const forms = [
    ...lexicon.places.flatMap(({ names, parts }) => [...names, ...parts]),
    ...lexicon.groups.flat(),
    ...lexicon.topics.flatMap(({ asked }) => asked),
    ...lexicon.elsewhere,
  ];
  return {
    lexicon,
    sounds: makeSoundTable(forms, spell),
    sections: makeSections(library, prepareLexicon(lexicon), buildDay),
  };
}

const spell = (word: string) => pinyin(word, { toneType: 'none', type: 'array' });
