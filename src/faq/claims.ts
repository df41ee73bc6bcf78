import type { Force } from '../schema/force.ts';

/** What a piece of an answer claims, as far as its words tell. */
export const CLAIMS = ['right', 'present', 'valid', 'ended'] as const;
export type Claim = (typeof CLAIMS)[number];

/** Words that hold 能 or 可 and claim nothing. */
const NO_CLAIM = /技能|智能|功能|职能|能力|能手|产能|节能|性能|可能|许可|认可|可见/g;

/** What is asked, denied or left open claims nothing: from such words on, the piece is passed over. */
const NOT_SAID = [
  /(?:没有?写|没写|未载|没有说|没说|不写|看不出|不知道|定不了|不等于|不表示|不是说|不能说|不是(?:每|人人|谁都)|不构成|不能据此|不能单凭|不能凭|谁也不能).*/g,
  /(?:(?:现在|目前|如今).{0,4})?(?:能不能|可不可以|能否|可否|是否|是不是|算不算|要不要|有没有|办不办|还办吗).*/g,
  /(?:不|未必|不一定)(?:可以?|能够?)/g,
  /(?:没有|并未|不是).{0,4}(?:结束|过期|到期|失效|废止)的?/g,
];

/** Says that something did not end, which for a plan that did is as wrong as saying that it holds. */
const NOT_ENDED = /(?:没有|还没|尚未|并未|未)(?:结束|过期|到期|失效|废止)/;

const WORDS = {
  right: /可以|能够?|有权|(?<!没)有资格|可(?=直接|自愿|申请|申领|领|享|落|迁|随迁|参加|选|报|办|用|预支|拿|得|按规定)/,
  present: /现在|目前|如今|眼下|当前|现行|仍|至今|还(?=在办|有效|执行)/,
  valid: /(?<!文本未载|没有写|写明|写)有效(?!期)|在有效期内/,
  ended: /(?:已经?|早已|早就)(?:结束|过期|到期|失效|废止)|(?:期|年底?|月底?)(?:就)?(?:结束|为止)/,
} as const satisfies Record<Claim, RegExp>;

/** Asks for something; where the sentence then says that the text is silent, nothing is claimed. */
const ASKS = /哪些|哪天|哪一天|哪里|几次|几年|多少|怎么|怎样|什么(?!.*都)/;

/**
 * What a piece of an answer claims: that somebody may, that it is so now, that a document holds, or that it has ended.
 * @param sentence the sentence that the piece belongs to
 */
export function claimsIn(piece: string, sentence: string): Claim[] {
  const onlyAsks = ASKS.test(piece) && (saysSilence(sentence) || sendsToAsk(sentence));
  if (NOT_ENDED.test(piece) && !/是否|有没有|是不是/.test(piece)) return ['valid'];
  const said = NOT_SAID.reduce((text, pattern) => text.replace(pattern, ''), piece.replace(NO_CLAIM, ''));
  return CLAIMS.filter((claim) => WORDS[claim].test(said) && !(onlyAsks && (claim === 'right' || claim === 'present')));
}

/** True where a sentence sends the reader to somebody who knows. */
export function sendsToAsk(sentence: string): boolean {
  return /核实|确认|问窗口|问当地|向.{1,8}问/.test(sentence);
}

/** What a sentence says where it tells of something that is no right by itself. */
const SAYS_FORCE = {
  entitlement: /$^/,
  direction: /$^/,
  discretionary: /由.{0,8}(?:单位|企业|各地|当地|学校|院校).{0,6}(?:决定|定)/,
  selection: /评选|选拔|推荐|选派|优选|选树|挑选|遴选|排名/,
  duty: /要求|应当|纳入|要(?:让|给|按)/,
} as const satisfies Record<Force, RegExp>;

/** True where a sentence says of what force it is: that others decide, that it is by selection, that it is demanded of offices. */
export function saysForce(force: Force, sentence: string): boolean {
  return SAYS_FORCE[force].test(sentence);
}

/** True where a text says that the documents say nothing, or are about something else. */
export function saysSilence(text: string): boolean {
  return /没有?写|原文未载|没有(?:一个|任何)|不涉及|没有列|没有提|没有规定|没提|没列|没有见到/.test(text);
}

/** Words that people ask with, by what they ask for: one that asks for the same is in the same row. */
const ASKED_WITH = [
  /多少/,
  /什么(?!时候|地方)|哪些|哪几|哪种|哪一/,
  /怎么|如何/,
  /什么时候|何时|哪天|多久/,
  /哪里|哪儿|什么地方/,
];

/** What a question asks about by name: 城市 in 哪些城市. */
const ASKED_ABOUT = /(?:哪些|哪几个|多少)(\p{Script=Han}{2})/gu;

/**
 * The part of an answer that leaves open the very thing that was asked; undefined where there is none. It sends the reader to
 * the window (what stands in brackets aside), or says of what was asked for that it is not written.
 */
export function leavesAskedOpen(question: string, answer: string): string | undefined {
  const about = [...question.matchAll(ASKED_ABOUT)].map(([, name = '']) => name);
  return answer
    .replace(/（[^）]*）/g, '')
    .split(/[；。]/)
    .find((part) => {
      if (/须(?:向|找).{0,8}(?:核实|确认|问)/.test(part)) return true;
      if (!saysSilence(part)) return false;
      return (
        ASKED_WITH.some((words) => words.test(question) && words.test(part)) ||
        about.some((name) => part.includes(name))
      );
    });
}
