import { cleanQuery } from './clean-query.ts';
import { type PreparedLexicon, segmentsOf } from './lexicon.ts';
import { squeeze } from './squeeze.ts';
import { inWrittenWords } from './written-words.ts';

/** A way of asking as it is compared: without its places, politeness, tone and signs. */
export interface QuestionKey {
  /** Empty where nothing is left. */
  key: string;
  /** Ids of the places that were named. */
  places: string[];
}

const GREETING =
  /^(你好|您好|请问一下|请问|请教一下|请教|想问一下|想问下|想问|我想问一下|我想问|问一下|咨询一下|想咨询一下|麻烦问一下|麻烦问下|麻烦|打听一下)/;
const TONE = /(谢谢了?|多谢|麻烦了|急|吗|呢|吧|啊|呀|嘛|么|哦|哈|不)$/;
/** What stands before and behind the name of a place, and goes with it. */
const BEFORE_PLACE = /[在到去往]$/;
const BEHIND_PLACE = /^(市里|市|这边|那边|这里|那里|当地)?的?/;

/**
 * What of a question is compared where somebody types it as it stands.
 * @param withParts false where the part of a place goes with it: what is asked of a county may be asked of its city
 * @example questionKey('请问在云州落户要带什么材料？谢谢', prepared) // { key: '落户要带什么材料', places: ['yunzhou'] }
 */
export function questionKey(text: string, prepared: PreparedLexicon, withParts = true): QuestionKey {
  const places: string[] = [];
  let left = '';
  let isBehind = false;
  for (const segment of segmentsOf(inWrittenWords(cleanQuery(text).text, prepared.written), prepared)) {
    const place = segment.meanings?.find((meaning) => meaning.kind === 'place');
    if (place?.kind === 'place') places.push(place.id);
    if (place?.kind === 'place' && (place.part === null || !withParts)) {
      left = left.replace(BEFORE_PLACE, '');
      isBehind = true;
      continue;
    }
    left += isBehind ? segment.text.replace(BEHIND_PLACE, '') : segment.text;
    isBehind = false;
  }
  let key = squeeze(left);
  for (let before = ''; before !== key; ) {
    before = key;
    key = key.replace(GREETING, '').replace(TONE, '');
  }
  return { key, places: [...new Set(places)] };
}
