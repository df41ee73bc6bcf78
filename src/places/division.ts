/** A division of the country with a code of its own in GB/T 2260: a province, a city or prefecture, a county or district. */
export interface Division {
  /** Code of six digits. */
  code: string;
  /** Full official name: 英德市. */
  name: string;
  level: 'province' | 'city' | 'county';
  /** Code of the division it lies in; null for a province. */
  within: string | null;
}

/** Kinds of division at the end of a name, those first that end with another. */
const KINDS = [
  '特别行政区',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '林区',
  '矿区',
  '新区',
  '省',
  '市',
  '区',
  '县',
  '盟',
  '旗',
] as const;

/** Peoples that autonomous divisions are named after, behind the name of the place. */
const PEOPLES =
  /(各族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|普米族|塔吉克族?|怒族|保安族|裕固族|独龙族|鄂温克族|鄂伦春族?)$/;

/**
 * The name by which people call a division: without its kind, and without the peoples that it is named after. The full
 * name where nothing of two characters would be left.
 * @example shortNameOf('英德市') // 英德
 * @example shortNameOf('连山壮族瑶族自治县') // 连山
 * @example shortNameOf('莘县') // 莘县
 */
export function shortNameOf(name: string): string {
  const kind = KINDS.find((end) => name.endsWith(end) && name.length - end.length >= 2);
  if (kind === undefined) return name;
  let short = name.slice(0, -kind.length);
  if (!/自治|族区/.test(name)) return short;
  for (let next = withoutEnd(short, PEOPLES); next !== short; next = withoutEnd(short, PEOPLES)) short = next;
  // Some are named after a people alone: 东乡族自治县.
  return withoutEnd(short, /族$/);
}

function withoutEnd(name: string, end: RegExp): string {
  const rest = name.replace(end, '');
  return rest.length < 2 ? name : rest;
}
