import type { Problem } from '../library/problem.ts';
import { FORCES_RISING, type Force } from '../schema/force.ts';
import { formatValidityEnd } from '../schema/format-validity.ts';
import { type ValidityState, validityStateOn } from '../schema/validity-state.ts';
import { validityName, validityWords } from '../schema/validity-words.ts';
import { BENEFITS_HEADING, FORCE_MARKS } from '../schema/words.ts';
import { claimsIn, saysForce, sendsToAsk } from './claims.ts';
import type { FaqUnderCheck } from './faq-under-check.ts';
import { forcesOf } from './force-of.ts';
import type { FaqGround } from './ground.ts';
import { type Piece, piecesOf, placesNamedIn } from './pieces.ts';

/** Part of the answer, with where it stands. */
interface Said {
  field: string;
  /** Looked up where it is told. */
  line: () => number;
  pieces: Piece[];
}

/**
 * Claims of an answer that what it rests on does not bear: a right (可以) over a direction or a thing that others decide,
 * the present (现在) over a plan that has ended or whose validity is unknown, an ended plan that is not called ended. Over a plan
 * that runs, what is said of now names the day on which it ends, so that it is as true afterwards.
 * @param asOf the day on which the answer was last read against its grounds, `YYYY-MM-DD`
 */
export function checkClaims(checked: FaqUnderCheck, asOf: string): Problem[] {
  const { faq, places, lineOf } = checked;
  const said: Said[] = [
    { field: 'answer', line: () => lineOf(['answer']), pieces: piecesOf(faq.answer, places) },
    { field: 'for', line: () => lineOf(['for']), pieces: piecesOf(faq.for, places) },
    ...faq.body.map(({ text, line }) => ({ field: '正文', line: () => line, pieces: piecesOf(text, places) })),
  ];
  return [
    ...said.flatMap((part) => part.pieces.flatMap((piece) => faultsOf(piece, part, checked, asOf))),
    ...checkSaysEnd(checked, asOf),
  ];
}

function faultsOf(piece: Piece, { field, line }: Said, { faq, grounds }: FaqUnderCheck, asOf: string): Problem[] {
  const claims = claimsIn(piece.text, piece.sentence);
  if (claims.length === 0) return [];
  const concerned = grounds.filter(({ policy }) => piece.places.includes(policy.place));
  const problems: Problem[] = [];
  const report = (expected: string, remedy: string) =>
    problems.push({ file: faq.path, line: line(), field, found: `“${piece.text.trim()}”`, expected, remedy });
  if (claims.includes('right') && field !== 'for') {
    const fault = faultOfRight(concerned, piece.sentence);
    if (fault) report(fault.expected, fault.remedy);
  }
  const states = [...new Set(concerned.map(({ policy }) => validityStateOn(policy.validity, asOf)))];
  const notHolding = states.find((state) => state !== 'in-term');
  const claimsNow = claims.includes('present') && (claims.includes('right') || !sendsToAsk(piece.sentence));
  if ((claimsNow || claims.includes('valid')) && notHolding) {
    const validity = concerned.find(({ policy }) => stateOf(policy, asOf) === notHolding)?.policy.validity;
    const { word } = validityWords(validity ?? {}, notHolding);
    report(
      `不说现在怎样：${keysWith(concerned, notHolding, asOf)}是“${word}”`,
      notHolding === 'ended'
        ? `写成“${word}，不能据此认为现在可以申领”。`
        : '去掉“现在”一类的词，或写成“现在还有没有效，要向当地问”。',
    );
  }
  const running = concerned.find(({ policy }) => stateOf(policy, asOf) === 'in-term');
  if ((claimsNow || claims.includes('valid')) && !notHolding && running && !namesEnd(running.policy, piece.sentence)) {
    report(
      `说现在怎样的，同一句里写明到哪天为止：${running.policy.id}的期限到${endOf(running.policy)}`,
      `写成“到${endOf(running.policy)}为止……”，期限一过，这句话照样是真的。`,
    );
  }
  // To say that it ends on its day is true before and after.
  const isDated = !/已|早就/.test(piece.text) && concerned.some(({ policy }) => namesEnd(policy, piece.text));
  if (claims.includes('ended') && !states.includes('ended') && !isDated && !sendsToAsk(piece.sentence)) {
    report(`没有结束的不说结束：${keysWith(concerned, states[0], asOf)}`, '去掉“已结束”一类的词。');
  }
  return problems;
}

/** How a sentence says what is no right. */
const HOW_TO_SAY = {
  entitlement: '',
  direction: '改成“要求”“推动”“鼓励”一类原文的说法；另有写明可以申请的，分开写，并写上地名。',
  discretionary: '同一句里写明由谁决定（原文写了的），或改成“支持”“鼓励”一类原文的说法。',
  selection: '同一句里写明须经评选、推荐或排名。',
  duty: '同一句里写明要求单位或机关这样做，例如“文件要求用人单位……”。',
} as const satisfies Record<Force, string>;

/** Why a claim of a right does not stand on its grounds; undefined where it does. */
function faultOfRight(
  grounds: readonly FaqGround[],
  sentence: string,
): { expected: string; remedy: string } | undefined {
  const forces = grounds.flatMap((ground) => {
    if (ground.kind !== 'item') return [];
    const isSaid = ground.item.kind === 'provision';
    return forcesOf(ground.policy, ground.item.id).flatMap((force) =>
      // What a text leaves open gives nobody a right, whatever it is about.
      isSaid || force !== 'entitlement' ? [{ force, ground }] : [],
    );
  });
  const [weakest] = forces.toSorted((a, b) => FORCES_RISING.indexOf(a.force) - FORCES_RISING.indexOf(b.force));
  const weaker = weakest?.force === 'entitlement' ? undefined : weakest;
  if (weaker && saysForce(weaker.force, sentence)) return undefined;
  if (weaker) {
    return {
      expected: `不说“可以”“能”“有权”：${weaker.ground.key} 是“${FORCE_MARKS[weaker.force].word}”`,
      remedy: HOW_TO_SAY[weaker.force],
    };
  }
  if (forces.length > 0) return undefined;
  const keys = grounds.map(({ key }) => key).join('、');
  return {
    expected: `不说“可以”“能”“有权”：依据（${keys}）里没有一条写明可以申请`,
    remedy: `补上写明可以申请的那一条（“${BENEFITS_HEADING}”里一项所依据的），或换一种说法。`,
  };
}

/**
 * The short answer, or where that does not name its place the longer one, calls an ended plan ended, and says of one that has
 * not ended when it does: the day then changes nothing about it.
 */
function checkSaysEnd({ faq, grounds, places, lineOf }: FaqUnderCheck, asOf: string): Problem[] {
  // A term that prints no last day has none that an answer could name.
  const printed = grounds.map(({ policy }) => policy).filter((policy) => endOf(policy) !== '');
  const named = placesNamedIn(faq.answer, places);
  const says = (text: string, policy: Policy, hasEnded: boolean) =>
    piecesOf(text, places).some(
      (piece) =>
        piece.places.includes(policy.place) &&
        (hasEnded ? claimsIn(piece.text, piece.sentence).includes('ended') : namesEnd(policy, piece.text)),
    );
  const byPlaceAndEnd = new Map(
    printed.map((policy) => [`${policy.place} ${hasEndedBy(policy, asOf) || endOf(policy)}`, policy]),
  );
  return [...byPlaceAndEnd.values()].flatMap((policy) => {
    const { place } = policy;
    const hasEnded = hasEndedBy(policy, asOf);
    const isNamed = places.length === 1 || named.includes(place);
    const missing = isNamed
      ? !says(faq.answer, policy, hasEnded)
      : !faq.body.some(({ text }) => placesNamedIn(text, places).includes(place) && says(text, policy, hasEnded));
    if (!missing) return [];
    const short = places.find(({ id }) => id === place)?.names[1] ?? place;
    const found = {
      file: faq.path,
      line: isNamed ? lineOf(['answer']) : (faq.body[0]?.line ?? 1),
      field: isNamed ? 'answer' : '正文',
    };
    if (!hasEnded) {
      const name = validityName(policy.validity);
      return {
        ...found,
        found: `说到${short}，没有说${name}到哪天为止`,
        expected: `${policy.id}的${name}到${endOf(policy)}，回答要说出来，期限一过才照样是真的`,
        remedy: `写上到哪天为止，例如“${short}（${name}到${endOf(policy)}）：……”。`,
      };
    }
    return {
      ...found,
      found: `说到${short}，没有说规划期已结束`,
      expected: `${keysWith(grounds, 'ended', asOf)}的期限已经结束，回答要说出来`,
      remedy: `写上“规划期已结束”，例如“${short}（规划期已结束）：……”。`,
    };
  });
}

type Policy = FaqGround['policy'];

const hasEndedBy = (policy: Policy, day: string) => stateOf(policy, day) === 'ended';

/** The end of a printed term as its words give it: 2025年, 2025年12月31日; empty where none is printed. */
const endOf = ({ validity }: Pick<Policy, 'validity'>) =>
  validity.kind === 'printed' ? formatValidityEnd(validity, 'until') : '';

/** True where a text names the end of a document's validity. The last day of a year may be called its end. */
function namesEnd(policy: Pick<Policy, 'validity'>, text: string): boolean {
  const end = endOf(policy);
  return end !== '' && [end, end.replace('12月31日', '底')].some((words) => text.includes(words));
}

const stateOf = (policy: FaqGround['policy'], asOf: string): ValidityState => validityStateOn(policy.validity, asOf);

/** The documents of grounds whose validity is in a state. */
function keysWith(grounds: readonly FaqGround[], state: ValidityState | undefined, asOf: string): string {
  const policies = grounds.map(({ policy }) => policy).filter((policy) => stateOf(policy, asOf) === state);
  return [...new Set(policies.map(({ id }) => id))].join('、');
}
