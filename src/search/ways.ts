import { type Need, type Understood, wordNeed } from './understand.ts';

/** What a way of asking asks for. */
export type Asked = Pick<Understood, 'needs' | 'places' | 'elsewhere' | 'status'>;

/**
 * What a question asks for, as short text for the index: needs parted by spaces, their parts by commas, - before one
 * that denies, places after @, and ! where it asks for the term. {@link readWay} reads it. Two questions that ask for the same give the same text.
 */
export function writeWay({ needs, places, status }: Asked): string {
  const words = needs.map(({ label, groups, rows, topics, number, negative }) => {
    if (number !== null) return `#${number}`;
    const known = [
      ...groups.map((group) => `g${group}`),
      ...rows.map((row) => `r${row}`),
      ...topics.map((topic) => `t${topic}`),
    ];
    return known.length > 0 ? `${negative ? '-' : ''}${known.sort().join(',')}` : `w${label}`;
  });
  return [...words.sort(), ...places.map((place) => `@${place}`).sort(), ...(status ? ['!'] : [])].join(' ');
}

/** What {@link writeWay} wrote. */
export function readWay(text: string): Asked {
  const asked: Asked = { needs: [], places: [], elsewhere: [], status: false };
  for (const word of text.split(' ').filter(Boolean)) {
    if (word === '!') asked.status = true;
    else if (word.startsWith('@')) asked.places.push(word.slice(1));
    else asked.needs.push(readNeed(word));
  }
  return asked;
}

function readNeed(word: string): Need {
  const rest = word.slice(1);
  if (word.startsWith('#')) return { ...wordNeed(rest), number: Number(rest) };
  if (word.startsWith('w')) return wordNeed(rest);
  const negative = word.startsWith('-');
  const parts = (negative ? rest : word).split(',');
  const of = (kind: string) => parts.filter((part) => part.startsWith(kind)).map((part) => part.slice(1));
  // No label: what is known is compared by what it stands for.
  return { ...wordNeed(''), groups: of('g').map(Number), rows: of('r'), topics: of('t'), negative };
}
