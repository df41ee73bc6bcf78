import { numbersIn } from '../library/numbers-in.ts';
import { cleanQuery } from './clean-query.ts';
import { type DocumentNumber, documentNumberIn } from './document-number.ts';
import { type Meaning, type PreparedLexicon, type Stretch, stretchesOf } from './lexicon.ts';
import { readMistypedPlaces } from './read-mistyped-places.ts';
import { type Reading, readSpellings } from './read-spellings.ts';

/** One thing that a query asks for. A line answers it by its words, by the row it stands in, or by its topic. */
export interface Need {
  /** As it was typed. */
  label: string;
  /** Groups of words that mean the same. */
  groups: number[];
  /** Rows of comparisons that it asks for. */
  rows: string[];
  topics: string[];
  /** The number that it names; null where it is a word. */
  number: number | null;
}

/** What a query means, as far as the lexicon tells. */
export interface Understood {
  /** The query in common forms; empty where there was nothing to look for. */
  text: string;
  shortened: boolean;
  number: DocumentNumber | null;
  /** Ids of places that it names. */
  places: string[];
  /** Names of places of which nothing is held. */
  elsewhere: string[];
  needs: Need[];
  /** Asks whether a document still holds. */
  status: boolean;
  /** What was read as something else than typed. */
  readings: Reading[];
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Works out what a query asks for. Takes any string and never throws. */
export function understand(query: string, prepared: PreparedLexicon): Understood {
  const { text, shortened } = cleanQuery(query);
  const found = documentNumberIn(text);
  const spelled = readSpellings(found ? text.replace(found.written, ' ') : text, prepared);
  const understood: Understood = {
    text,
    shortened,
    number: found?.number ?? null,
    places: [],
    elsewhere: [],
    needs: [],
    status: false,
    readings: spelled.readings,
  };
  for (const stretch of stretchesOf(spelled.text, prepared)) {
    if (stretch.meanings) {
      take(stretch.text, stretch.meanings, understood);
      continue;
    }
    const mended = readMistypedPlaces(stretch.text, prepared);
    understood.readings.push(...mended.readings);
    const rest: Stretch[] = mended.readings.length > 0 ? stretchesOf(mended.text, prepared) : [stretch];
    for (const part of rest) {
      if (part.meanings) take(part.text, part.meanings, understood);
      else takeWords(part.text, prepared, understood);
    }
  }
  understood.needs = withoutRepeats(understood.needs);
  return understood;
}

/** Adds what a form of the lexicon stands for. */
function take(label: string, meanings: readonly Meaning[], understood: Understood): void {
  const need: Need = { label, groups: [], rows: [], topics: [], number: null };
  for (const meaning of meanings) {
    switch (meaning.kind) {
      case 'place':
        if (!understood.places.includes(meaning.id)) understood.places.push(meaning.id);
        return;
      case 'elsewhere':
        if (!understood.elsewhere.includes(label)) understood.elsewhere.push(label);
        return;
      case 'status':
        understood.status = true;
        break;
      case 'group':
        need.groups.push(meaning.index);
        break;
      case 'row':
        need.rows.push(meaning.row);
        break;
      case 'topic':
        need.topics.push(meaning.topic);
        break;
      case 'filler':
        break;
    }
  }
  if (need.groups.length + need.rows.length + need.topics.length > 0) understood.needs.push(need);
}

/** Adds the words and numbers of a stretch that the lexicon does not know. */
function takeWords(text: string, { meanings }: PreparedLexicon, understood: Understood): void {
  const rest = text.replace(/[\d,.]*\d(?:万|千|百|亿)?|[一二三四五六七八九十两]+[十百千万亿][一二三四五六七八九十百千万亿]*/g, (figure) => {
    const [number] = numbersIn(figure);
    if (number !== undefined) understood.needs.push({ label: figure, groups: [], rows: [], topics: [], number });
    return ' ';
  });
  for (const { segment, isWordLike } of words.segment(rest)) {
    const isFiller = meanings.get(segment)?.some(({ kind }) => kind === 'filler') ?? false;
    // A single character says too little on its own, unless it is all there is.
    if (!isWordLike || isFiller || (segment.length < 2 && rest.trim() !== segment)) continue;
    understood.needs.push({ label: segment, groups: [], rows: [], topics: [], number: null });
  }
}

function withoutRepeats(needs: readonly Need[]): Need[] {
  const seen = new Set<string>();
  return needs.filter((need) => {
    const key = keyOf(need);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same for two needs that ask for the same thing, however they were worded. */
export function keyOf({ label, groups, rows, topics, number }: Need): string {
  if (number !== null) return `#${number}`;
  return groups.length + rows.length + topics.length > 0 ? [...groups, ...rows, ...topics].join('+') : label;
}
