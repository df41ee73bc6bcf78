import { pinyin } from 'pinyin-pro';
import type { Library } from '../library/library.ts';
import { type Lexicon, prepareLexicon } from '../search/lexicon.ts';

import { makeLexicon, makeSoundTable } from '../search/make-lexicon.ts';
import { type IndexedSection, makeSections } from '../search/make-sections.ts';
import type { SoundTable } from '../search/sounds.ts';
import { today } from '../site/today.ts';

/** All that search reads, before it is written into an index. */
export interface SearchData {
  lexicon: Lexicon;
  sounds: SoundTable;
  sections: IndexedSection[];
}

/** Makes what search reads of a library. */
export function makeSearchData(library: Library): SearchData {
  const lexicon = makeLexicon(library, spell);
  // Slips are forgiven in names of places and in the words that documents use; of other words only the pinyin is read.
  const names = lexicon.places.flatMap(({ names, parts }) => [...names, ...parts]);
  const forgiven = new Set([...names, ...lexicon.groups.map(([word = '']) => word)].flatMap((word) => spell(word)));
  const common = commonCharacters().filter((character) => forgiven.has(spell(character)[0] ?? ''));
  const forms = [
    ...names,
    ...lexicon.groups.flat(),
    ...lexicon.topics.flatMap(({ asked }) => asked),
    ...lexicon.elsewhere,
  ];
  return {
    lexicon,
    sounds: makeSoundTable([...common, ...forms.join('')], forms, spell),
    sections: makeSections(library, prepareLexicon(lexicon), today),
  };
}

const spell = (word: string) => pinyin(word, { toneType: 'none', type: 'array' });

/** The 3,755 characters of the first level of GB/T 2312: those that are typed, rightly or by mistake. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, at) => 0xb0 + at);
  const cells = Array.from({ length: 94 }, (_, at) => 0xa1 + at);
  return rows
    .flatMap((row) => cells.map((cell) => decoder.decode(new Uint8Array([row, cell]))))
    .filter((character) => /^\p{Script=Han}$/u.test(character));
}
