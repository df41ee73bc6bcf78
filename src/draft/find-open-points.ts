import { edgeOf, edgeRulesIn } from './edge-rules.ts';
import { quoteAround } from './quote-around.ts';

/** Something that a text may leave open, with the words that raise it; no quote where it is the whole text that is silent. */
export interface FoundOpenPoint {
  asks: string;
  quote: string | null;
}

/** Words after which a reader asks on, and what. */
const RAISED: readonly [words: RegExp, asks: string][] = [
  [/按(?:照)?(?:有关|相关|国家有关|国家和?省?有关)?规定(?!的)/, '按哪份规定，写没写'],
  [/按(?:照)?(?:有关|相关)政策/, '按哪份政策，写没写'],
  [/符合(?:规定|相关|一定)?条件(?:的)?/, '什么条件，写没写'],
  [/(?:急需)?紧缺(?:急需)?/, '哪些算紧缺，谁来定，写没写'],
  [/适当|一定(?:比例|标准|数量|年限|金额|资金)/, '是多少，写没写'],
  [/优秀|突出(?:贡献|能力)|业绩突出/, '怎样算，谁来定，写没写'],
  [/合法稳定/, '怎样算合法稳定，拿什么证明，写没写'],
  [/等(?:材料|证件|条件|情形|人员|方面|部门)/, '“等”以外还有没有，写没写'],
  [/新(?:取得|入户|引进)/, '从哪一天起算“新”，写没写'],
  // 证书核发之日起12个月内 says from when.
  [
    /(?<![起后0-9０-９一二三四五六七八九十][的，,]?)[0-9０-９一二三四五六七八九十]+\s*(?:年|个月|日|天|个工作日)\s*内/,
    '从哪一天算起，写没写',
  ],
  [/未成年/, '到几岁，按哪一天算，写没写'],
  [/视为|可视同/, '凭什么认定，写没写'],
];

/** Points that a clause may leave open. Each is a question for a reader, none an assertion. */
export function findOpenPoints(text: string): FoundOpenPoint[] {
  const raised = RAISED.flatMap(([words, asks]): FoundOpenPoint[] => {
    const match = words.exec(text);
    if (!match) return [];
    return [
      { asks: `“${match[0].trim()}”：${asks}`, quote: quoteAround(text, match.index, match.index + match[0].length) },
    ];
  });
  const grant = /(?:给予|发放|享受|领取)[^。；;]{0,24}(?:补贴|补助|奖励|津贴|资助)/.exec(text);
  if (grant && !/[元%％分倍]|标准/.test(text))
    raised.push({
      asks: '给多少、给几次、到哪里领，写没写',
      quote: quoteAround(text, grant.index, grant.index + grant[0].length),
    });
  return raised;
}

/** That a text says from when it holds: 自发布之日起三十日后施行, 公布后施行. 2012年7月30日…实施方案 says nothing of it. */
const SAYS_SINCE =
  /[起日](?:正式|开始)?(?:施行|实施(?!方案|意见|办法|细则)|执行|生效)|[自从][^。；;《》]{2,40}起[^。；;《》]{0,20}(?:施行|试行|生效)|(?:公布|发布|颁布|印发)(?:之日)?后[^。；;《》]{0,12}(?:施行|试行|实施|执行|生效)/;

/** Points that a whole text may leave open: what documents use to say of themselves. */
export function openPointsOfText(text: string): FoundOpenPoint[] {
  const points: FoundOpenPoint[] = [];
  if (!/有效期|试行期|试行[一二两三四五六七八九十\d]+年|废止|失效|至\d{4}年/.test(text.normalize('NFKC')))
    points.push({ asks: '有效期，全文没有找到', quote: null });
  if (!SAYS_SINCE.test(text.replace(/\s/g, ''))) points.push({ asks: '从哪一天起施行，全文没有找到', quote: null });
  const rules = edgeRulesIn(text);
  const open = [...text.matchAll(/[0-9０-９]+\s*周?岁(?=\s*(?:[（(][^）)]{0,12}[）)])?\s*及?以[上下])/g)].find(
    (age) => {
      const [start, end] = [age.index, age.index + age[0].length];
      return (
        edgeOf({ text, start, end }, text.slice(Math.max(0, start - 8), start), text.slice(end, end + 24), rules) ===
        undefined
      );
    },
  );
  if (open) {
    const end = open.index + open[0].length;
    const [range] = /^\s*及?以[上下]/.exec(text.slice(end)) ?? [''];
    points.push({
      asks: `“${`${open[0]}${range}`.replace(/\s/g, '')}”：含不含本数，写没写`,
      quote: quoteAround(text, open.index, end + range.length),
    });
  }
  return points;
}
