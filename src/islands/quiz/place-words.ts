import type { NamedPlace, PlaceMatch } from '../../places/where-is.ts';

/** One way in which a name can be meant. */
export interface PlaceChoice {
  label: string;
  /** The places it comes to, one of which is meant; null stands for a place of which nothing is held. */
  places: readonly (string | null)[];
  /** The name of the place of which nothing is held, where the choice is one place. */
  notHeld?: string;
}

/** Label of the choice of who does not know which of two places it is: it keeps both open. */
export const NOT_KNOWN = '不知道';

/** What has to be chosen below a name, with what is asked. */
export interface PlaceChoices {
  ask: string;
  of: PlaceChoice[];
}

/** What has to be chosen below a name before it is understood; undefined where nothing has. */
export function choicesOf(named: NamedPlace, nameOf: (place: string) => string): PlaceChoices | undefined {
  switch (named.kind) {
    case 'functional-area': {
      const { area, within } = named;
      return {
        ask: `在${nameOf(area)}里面吗？`,
        of: [
          { label: '在', places: [area] },
          { label: '不在', places: [within] },
          { label: NOT_KNOWN, places: [within, area] },
        ],
      };
    }
    case 'province':
      return {
        ask: '是省里的哪里？',
        of: [
          ...named.inside.map((place) => ({ label: nameOf(place), places: [place] })),
          { label: '省里别的地方', places: [named.own] },
        ],
      };
    case 'several': {
      const isHeld = named.candidates.some(({ leadsTo }) => leadsTo.kind !== 'not-held');
      // Which of them it is makes no difference where nothing is held of any.
      if (!isHeld) return undefined;
      return {
        ask: '是哪一处？',
        // The place that is meant is more often one of which something is held.
        of: named.candidates
          .flatMap(({ name, leadsTo }) => choicesAmong(name, leadsTo, nameOf))
          .sort((a, b) => Number(isOfNone(a)) - Number(isOfNone(b))),
      };
    }
    default:
      return undefined;
  }
}

const isOfNone = ({ places }: PlaceChoice) => places.every((place) => place === null);

/** A candidate as choices: the parts of one that has to be asked about further stand as choices themselves. */
function choicesAmong(name: string, leadsTo: PlaceMatch, nameOf: (place: string) => string): PlaceChoice[] {
  if (leadsTo.kind === 'held') return [{ label: name, places: [leadsTo.place] }];
  const further = choicesOf(leadsTo, nameOf);
  if (!further) return [{ label: name, places: [null], notHeld: name }];
  return further.of.map(({ label, places }) => ({ label: `${name}，${further.ask}${label}`, places }));
}

/**
 * What was picked below a name, in words: 广东省中山市。 Where yes and no were the choice, with what was asked: 在兰州新区里面吗？不在。
 * @param notHeld what is done with a place of which nothing is held
 */
export function saysOfChoice({ ask, of }: PlaceChoices, { label, places }: PlaceChoice, notHeld: string): string {
  const picked = of.some((choice) => choice.label === NOT_KNOWN) ? `${ask}${label}` : label;
  return `${picked}。${isOfNone({ label, places }) ? `没有收录。${notHeld}` : ''}`;
}

/**
 * What a name comes to, in words.
 * @param notHeld what is done with a place of which nothing is held
 */
export function saysOf(named: NamedPlace, nameOf: (place: string) => string, notHeld: string): string {
  switch (named.kind) {
    case 'held':
      return named.name === nameOf(named.place)
        ? `收录了${named.name}的文件。`
        : `${named.name}属于${nameOf(named.place)}，收录了${nameOf(named.place)}的文件。`;
    case 'functional-area': {
      const belongs = named.within && nameOf(named.within) !== named.name ? `，属于${nameOf(named.within)}` : '';
      return `${named.name}${belongs}；${nameOf(named.area)}也占了其中一部分，两边的文件不一样。`;
    }
    case 'province':
      return `${named.name}很大，各市的文件不一样。${named.own ? '' : '省一级的文件没有收录。'}`;
    case 'several': {
      const { candidates } = named;
      const isHeld = candidates.some(({ leadsTo }) => leadsTo.kind !== 'not-held');
      const count = `叫“${named.name}”的地方有 ${candidates.length} 处`;
      if (isHeld) return `${count}。`;
      // Many names would push the options off the screen.
      const all =
        candidates.length > FEW ? count : `叫“${named.name}”的有${candidates.map(({ name }) => name).join('、')}`;
      return `${all}，都没有收录文件。${notHeld}`;
    }
    case 'not-held':
      return `没有收录${[...new Set([named.province, named.city, named.name])].join('')}的文件。${notHeld}`;
    case 'unknown':
      return `没有认出“${named.name}”。写县、区、市的全名试试，例如 英德市；也可以直接选下面的选项。`;
  }
}

/** So many places of a name are called by their names. */
const FEW = 2;
