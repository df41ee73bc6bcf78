import { memoize } from '../language/memoize.ts';
import { commonCharacters, type DecodeGb18030 } from './common-characters.ts';

/** Where traditional characters are read from. */
interface Characters {
  traditional: () => Promise<string>;
  decode: DecodeGb18030;
}

/**
 * Makes what gives a query in simplified characters. The table is read with the first query that has a character beyond the
 * common simplified ones; where it cannot be reached, that query is rejected and the next one tries again.
 */
export function makeSimplifier({ traditional, decode }: Characters): (query: string) => Promise<string> {
  const table = memoize(async (_: string) => {
    const characters = [...(await traditional())];
    return new Map(
      characters.flatMap((from, at) => (at % 2 === 0 ? [[from, characters[at + 1] ?? from] as const] : [])),
    );
  });
  let common: ReadonlySet<string> | undefined;
  return async (query) => {
    const letters = query.slice(0, LONGEST).match(/\p{Script=Han}/gu) ?? [];
    if (letters.length === 0) return query;
    common ??= new Set(commonCharacters(decode));
    if (letters.every((character) => common?.has(character))) return query;
    const simplified = await table('');
    return query.replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character);
  };
}

/** So much of what is typed is looked at for characters to convert: what is pasted beyond that is not read either. */
const LONGEST = 4000;
