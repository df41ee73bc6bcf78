import { BENEFICIARIES, type Beneficiary } from '../../schema/beneficiaries.ts';
import type { Office } from '../../schema/benefit.ts';
import { formatDay } from '../../schema/format-day.ts';
import { judgedIn } from '../../schema/leaves-of.ts';
import { openQuestion } from '../../schema/open-question.ts';
import type { Paper } from '../../schema/policy.ts';
import { sourceWords } from '../../schema/source-words.ts';
import { validityName } from '../../schema/validity-words.ts';
import { type RuleGround, ruleGroundKey } from '../rule-book.ts';
import { endingOf } from '../rule-validity.ts';
import { explainedLeaves, type Verdict } from '../verdict.ts';
import { notOrQuestions } from './check-words.ts';
import type { Way } from './group-ways.ts';
import { sourceNamed, thingNamed, yearOf } from './names.ts';
import { oneByOne, openPoints } from './silences.ts';
import type { Asked, WayBook } from './way-parts.ts';

/** What still counts of a way: all but what is refused, or the way itself where that is all. */
export function liveVerdicts({ verdict, along }: Way): Verdict[] {
  const live = [verdict, ...along].filter(({ decision }) => decision !== 'unmet' && decision !== 'barred');
  return live.length > 0 ? live : [verdict];
}

/** What a way needs brought, and what of it is named. */
export interface Needed {
  /** Ids of the items that say what to bring. */
  bring: string[];
  /** Ids of the items that say where to apply. */
  applyAt: string[];
  people: Beneficiary[];
  papers: Paper[];
  offices: Office[];
}

/** What the live verdicts of a way need, each thing once. */
export function neededOf(way: Way, { parts, sources }: Pick<WayBook, 'parts' | 'sources'>): Needed {
  const live = liveVerdicts(way);
  const bring = [...new Set(live.flatMap(({ rule }) => rule.bring))];
  const people = BENEFICIARIES.filter((person) => live.some(({ rule }) => rule.for === person));
  return {
    bring,
    applyAt: [...new Set(live.flatMap(({ rule }) => rule.applyAt))],
    people,
    papers: (sources[way.verdict.rule.policy]?.papers ?? []).filter(
      (paper) => bring.includes(paper.because) && paper.for.some((person) => people.includes(person)),
    ),
    offices: once(
      live.flatMap(({ rule }) => parts[rule.key]?.offices ?? []),
      ({ name }) => name,
    ),
  };
}

/**
 * The questions for the window, in the order in which they are put: of validity, of what is silent about this person, of what the text
 * leaves open, and what else an answer tells somebody to ask.
 */
export function asksOf(way: Way, { parts, sources, grounds }: WayBook): Asked[] {
  const live = liveVerdicts(way);
  const { rule } = way.verdict;
  const source = sources[rule.policy];
  const { bring, applyAt, papers, offices } = neededOf(way, { parts, sources });
  const ofAll = (partOf: (verdict: Verdict) => readonly Asked[]) => live.flatMap(partOf);
  const clausesOf = (id: string) => [grounds[ruleGroundKey(rule.policy, id)]?.clause ?? ''].filter(Boolean);
  const written = once<Asked>(
    [
      ...validityQuestions(way.verdict, sources),
      ...ofAll((verdict) => openPoints(verdict, { grounds, sources })),
      ...ofAll((verdict) => parts[verdict.rule.key]?.asks ?? []),
      ...ofAll((verdict) =>
        openInChecks(verdict, grounds, (line) => papers.some((paper) => paper.because === line && paper.askFirst)),
      ),
      ...[...bring, ...applyAt].flatMap((id): Asked[] => {
        const says = source?.open[id];
        return says === undefined ? [] : [{ says, because: id, clauses: clausesOf(id) }];
      }),
      ...papers.flatMap((paper): Asked[] => {
        const says = paperQuestion(paper);
        return says ? [{ says, because: paper.because, clauses: clausesOf(paper.because), isOfCheck: true }] : [];
      }),
    ],
    // What an item leaves open is asked once, first as it stands with this person.
    ({ says, because, isOfCheck, isFurther }) => (isOfCheck || isFurther ? says : because || says),
  );
  return [
    ...written,
    ...(papers.length > 0 || written.some(isOfPapers) ? [] : [{ says: '要带什么材料？', because: '', clauses: [] }]),
    ...followingQuestions(way.verdict, live, { parts, grounds }, offices),
  ].flatMap(oneByOne);
}

/** Whether a question is about what to bring. */
export const isOfPapers = ({ says }: Asked): boolean => /材料|交什么|交哪/.test(says);

/** A note beside what the person judges: in brackets, or after ；. */
const NOTES = /（([^（）]*)）|；([^；。]*)/g;

/**
 * What the text leaves open of what only the person can judge, as questions of theirs.
 * @param isAsked whether an item has a question of its own about what to bring
 */
function openInChecks(
  { rule, explanation }: Verdict,
  grounds: WayBook['grounds'],
  isAsked: (line: string) => boolean,
): Asked[] {
  return explainedLeaves(explanation).flatMap(({ leaf, truth }): Asked[] => {
    const says = truth === 'unmet' ? undefined : judgedIn(leaf)?.says.replace(/。$/, '');
    const clause = grounds[ruleGroundKey(rule.policy, leaf.because)]?.clause;
    if (says === undefined || clause === undefined) return [];
    const orElse = notOrQuestions(says);
    if (orElse) return [{ says: orElse, because: leaf.because, clauses: [clause], isOfCheck: true }];
    const bare = says.replace(NOTES, '').replaceAll('你', '我');
    return [...says.matchAll(NOTES)].flatMap(([, inside, after]): Asked[] => {
      const note = inside ?? after ?? '';
      const toAsk = note.match(/^(.+)，先问$/)?.[1];
      const question = toAsk ? `${toAsk}？` : openQuestion(note.replace(/，要问[^，]*$/, ''));
      if (question === undefined || (toAsk && isAsked(leaf.because))) return [];
      const isShort = question.length < LEAST_QUESTION;
      return [
        {
          says: isShort ? `“${bare}”，${question}` : question,
          because: leaf.because,
          clauses: [clause],
          isOfCheck: true,
        },
      ];
    });
  });
}

/** A question with fewer characters says nothing by itself: 怎样算？ */
const LEAST_QUESTION = 10;

/** What the text itself says of the day on which it was written. */
export const isOfItsTime = (ground: Pick<RuleGround, 'quote'> | undefined): boolean =>
  /目前|现阶段/.test(ground?.quote ?? '') && /\d/.test(ground?.quote ?? '');

/** What a note of a paper says of asking. */
export const ASK_NOTE = /[，；]?先问(.*)$/;

/** The question that a paper brings along which is better asked about first, and has none of its own. */
export function paperQuestion({ name, note, askFirst }: Paper): string | undefined {
  const [, about] = (askFirst === undefined && note?.match(ASK_NOTE)) || [];
  return about === undefined ? undefined : `${name}，现在${about === '窗口' ? '还要不要' : about}？`;
}

/** Whether an office is that of the place where somebody is insured: what is set is set there. */
const isOfInsured = ({ name }: Office) => name.includes('参保地');

/** What is asked after all that the text leaves open: whatever else an answer tells somebody to ask. */
function followingQuestions(
  { rule, decision, force, validityState, lapsed }: Verdict,
  live: readonly Verdict[],
  { parts, grounds }: Pick<WayBook, 'parts' | 'grounds'>,
  offices: readonly Office[],
): Asked[] {
  const ask = (says: string, because = ''): Asked[] => [
    { says, because, clauses: because ? [grounds[ruleGroundKey(rule.policy, because)]?.clause ?? ''] : [] },
  ];
  const amounts = live.flatMap(({ rule: { money } }) => money?.amounts ?? []);
  const old = amounts.find(({ because }) => isOfItsTime(grounds[ruleGroundKey(rule.policy, because)]));
  const limit = amounts.find(({ means }) => means === 'limit');
  const several = offices.find(({ name }) => name.includes('、'));
  const isRefused = decision === 'unmet' || decision === 'barred';
  return [
    ...(old ? ask(`${thingNamed(rule, parts)}，现在是多少？`, old.because) : []),
    ...(limit ? ask(`${offices.some(isOfInsured) ? '我参保的地方' : '当地'}定的标准是多少？`, limit.because) : []),
    ...(several ? ask('写了几个部门，先找哪一家？', several.because) : []),
    ...(force === 'selection' && validityState === 'in-term' && !isRefused
      ? ask('现在收申请吗？下一轮什么时候收？')
      : []),
    ...(validityState === 'in-term' && lapsed.length === 0 && !isRefused
      ? ask(`这份${sourceWords(rule.source).speaker}后来改过没有？`)
      : []),
  ];
}

/** Whether it still holds is asked first, wherever the text does not say so itself, or what it stands on has ended. */
function validityQuestions(verdict: Verdict, sources: WayBook['sources']): Asked[] {
  const ofParents = verdict.lapsed.map((parent) => ({
    says: `${sourceNamed(parent, sources)}过了期限，依据它的这一项现在还办吗？`,
    because: '',
    clauses: [],
  }));
  return [...ownValidityQuestion(verdict, sources[verdict.rule.policy]?.dated ?? ''), ...ofParents];
}

function ownValidityQuestion({ rule, validityState }: Verdict, dated: string): Asked[] {
  const { speaker } = sourceWords(rule.source);
  const ask = (says: string, clause: string) => [{ says, because: '', clauses: clause ? [clause] : [] }];
  const stillHolds = ask(`这份${yearOf(rule.issued)}的${speaker}，现在还执行吗？`, dated);
  switch (validityState) {
    case 'none-printed':
      return stillHolds;
    case 'text-not-seen':
      return ask('正式的文件是哪一份，现在还执行吗？', '');
    case 'ended': {
      const ending = endingOf(rule);
      if (ending.kind === 'printed' && ending.of === 'round') {
        return ask(`这一轮申报${formatDay(ending.until)}截止了，下一轮什么时候收？`, dated);
      }
      return rule.validity.kind === 'printed' && rule.validity.until
        ? ask(
            `${validityName(rule.validity)}到${yearOf(rule.validity.until)}结束了，现在还办吗？`,
            rule.validity.clause,
          )
        : stillHolds;
    }
    case 'unsettled':
      return rule.validity.kind === 'printed'
        ? ask(`${validityName(rule.validity)}有几种算法，今天还算在里面吗？`, rule.validity.clause)
        : [];
    default:
      return [];
  }
}

/** Each once, in order of its first. */
export function once<Part>(all: readonly Part[], keyOf: (part: Part) => string): Part[] {
  const seen = new Set<string>();
  return all.filter((part) => !seen.has(keyOf(part)) && seen.add(keyOf(part)));
}
