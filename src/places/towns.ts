import { type Division, shortNameOf } from './division.ts';

/**
 * Towns and subdistricts of the cities that have no counties, so that the list of divisions ends with the city: by its code. As
 * the cities' own governments list them in 2025; what was merged since 2019 stands here under both names.
 */
const TOWNS: Readonly<Record<string, readonly string[]>> = {
  '441900': [
    ...['莞城街道', '东城街道', '南城街道', '万江街道', '石龙镇', '虎门镇', '厚街镇', '沙田镇', '道滘镇', '洪梅镇'],
    ...[
      '麻涌镇',
      '中堂镇',
      '高埗镇',
      '樟木头镇',
      '大岭山镇',
      '长安镇',
      '望牛墩镇',
      '黄江镇',
      '石碣镇',
      '清溪镇',
      '塘厦镇',
    ],
    ...[
      '凤岗镇',
      '横沥镇',
      '东坑镇',
      '企石镇',
      '常平镇',
      '石排镇',
      '桥头镇',
      '大朗镇',
      '寮步镇',
      '茶山镇',
      '谢岗镇',
      '松山湖',
    ],
  ],
  '442000': [
    ...[
      '石岐街道',
      '东区街道',
      '西区街道',
      '南区街道',
      '五桂山街道',
      '中山港街道',
      '民众街道',
      '南朗街道',
      '小榄镇',
      '黄圃镇',
    ],
    ...[
      '东凤镇',
      '古镇镇',
      '沙溪镇',
      '坦洲镇',
      '港口镇',
      '三角镇',
      '横栏镇',
      '南头镇',
      '阜沙镇',
      '三乡镇',
      '板芙镇',
      '大涌镇',
    ],
    ...['神湾镇', '东升镇', '南朗镇', '民众镇'],
  ],
};

/** Names that are words, or those of other places, where their kind is not said: 港口, 深圳的南头. */
const NOT_ALONE = /^(?:[东西南]区|[东南]城|民众|港口|三角|古镇|桥头|南头|沙田|东升|中堂|三乡)$/;

const KIND = /(?:街道|镇)$/;

/** The names of the towns of a city without counties, with their kind and, where nobody can mean anything else, without. */
export function townNamesOf(code: string | null): string[] {
  return (TOWNS[code ?? ''] ?? []).flatMap((name) => {
    const short = name.replace(KIND, '');
    return short === name || NOT_ALONE.test(short) ? [name] : [name, short];
  });
}

/**
 * Full names of counties elsewhere that begin with the name of such a town: who writes 长安区 does not mean 长安镇.
 * @example countiesLikeTowns(DIVISIONS) // ['长安区', …]
 */
export function countiesLikeTowns(divisions: readonly Division[]): string[] {
  const towns = new Set(Object.keys(TOWNS).flatMap(townNamesOf));
  const named = divisions.filter(({ name }) => towns.has(shortNameOf(name)) && !towns.has(name));
  return [...new Set(named.map(({ name }) => name))];
}
