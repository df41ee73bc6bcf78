import { lostLimits } from '../library/check-short-lines.ts';
import type { Library } from '../library/library.ts';
import type { Benefit } from '../schema/benefit.ts';
import { benefitsOn } from '../schema/benefits-on.ts';
import type { Force } from '../schema/force.ts';
import { FORCES_RISING } from '../schema/force.ts';
import { leavesOf, reckonedTotalOf, unheldIn } from '../schema/leaves-of.ts';
import { LIMIT_KINDS, LIMIT_MARKS } from '../schema/limit-marks.ts';
import { numbersAsked } from '../schema/numbers-asked.ts';
import type { PointsSchedule } from '../schema/points-schedule.ts';
import { type ClauseItem, evidenceOf, itemsOf, type Policy, type Provision } from '../schema/policy-body.ts';
import { quantityWords } from '../schema/quantity-words.ts';
import { type RelatedPeriod, validityNotesOn } from '../schema/related-periods.ts';
import { NOT_HELD, silenceWords, sourceWords } from '../schema/source-words.ts';
import type { TopicRow } from '../schema/topic.ts';
import { validityStateOn } from '../schema/validity-state.ts';
import { VALIDITY_NOTES } from '../schema/validity-words.ts';
import { limitRows } from '../schema/wording.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import type { CellPart } from './place-matrix.ts';
import { stateMark } from './short-words.ts';

/** What leads a cell: a value in a few words, or which silence it is, with all that has to be said whenever it is. */
export interface ShortValue {
  /** 高级工起, 45周岁以下, 60分, 是, 否, 原文未载; empty where no value sums up what the cell says. */
  says: string;
  /** 有条件, 有范围, 名单未收录, 只可排名, 只写方向或指引, in this order. */
  marks: readonly string[];
  /** Ids of the items that it stands on. */
  of?: readonly string[];
  /** True where the text says nothing: what follows from a term is then not said. */
  absent?: true;
}

/** More numbers than this, or words about them, are no short value. */
const MOST_NUMBERS = 3;
const LONGEST_NUMBERS = 60;

/**
 * Makes what reads the short value of what one document says on a row, whatever the day.
 * - Where the content names values for the row, these; else the row's numbers, whole, where it asks for few.
 * - Every mark follows from what is typed: from benefits that stand on the items, or on what these cite of another document, from
 *   points schedules that quote them, and from limiting words of their phrases that the value does not say.
 * @example makeShortValues(library)(part, row) // { says: '高级工起', marks: ['有条件', '名单未收录'] }
 */
export function makeShortValues({
  wording,
  points,
  policies,
}: Pick<Library, 'wording' | 'points' | 'policies'>): (part: CellPart, row: TopicRow) => ShortValue {
  const limits = limitRows(wording);
  return ({ policy, cell }, row) => {
    if (cell.kind !== 'answered') return absentValue(silenceWords(cell.kind, policy.source).word);
    const said = cell.items.filter((item) => item.kind === 'provision');
    const named = said.filter(({ short }) => short?.some((value) => value.row === row.id));
    if (named.length === 0 && cell.items.every(({ kind }) => kind === 'open-point'))
      return absentValue(sourceWords(policy.source).leftOpen);
    const [says, grounds] = named.length > 0 ? [namedValues(named, row), named] : numbersOf(cell.items, row);
    if (says === '') return { says, marks: [] };
    const waived = (provision: Provision, id: string) => provision.unlimited?.some(({ limit }) => limit === id);
    const lost = grounds.flatMap((provision) =>
      lostLimits(
        says,
        provision.evidence.map(({ quote }) => quote),
        limits.filter(({ id }) => !waived(provision, id)),
      ).map((limit) => limit.limits),
    );
    const limited = new Set([...lost, ...grounds.flatMap(({ marked = [] }) => marked)]);
    const standing = grounds.map((provision) => itemStatus(policy, provision, points));
    const cited = grounds.flatMap(({ elsewhere = [] }) =>
      elsewhere.flatMap((there) => {
        const other = policies.find(({ id }) => id === there.policy);
        const item = other && itemsOf(other).find(({ id }) => id === there.provision);
        return other && item?.kind === 'provision' ? [itemStatus(other, item, points)] : [];
      }),
    );
    if ([...standing, ...cited].some(({ conditional }) => conditional)) limited.add('condition');
    const force = FORCES_RISING.find((weakest) => standing.some(({ forces }) => forces.includes(weakest)));
    const ranked = standing.some((one) => one.ranked);
    return {
      says,
      of: grounds.map(({ id }) => id),
      marks: [
        ...LIMIT_KINDS.filter((kind) => limited.has(kind)).map((kind) => LIMIT_MARKS[kind]),
        ...(standing.some(({ unheld }) => unheld) ? ['名单未收录'] : []),
        ...(ranked ? ['只可排名'] : []),
        ...(force && force !== 'entitlement' && !(ranked && force === 'selection') ? [FORCE_MARKS[force].word] : []),
      ],
    };
  };
}

/**
 * The short value of what one document says on a row on a day, with the mark of its validity, and of what has ended beside that, last.
 * @param beside the times that are told of it beside its own validity
 */
export function shortValueOn(
  value: ShortValue,
  { validity }: Pick<Policy, 'validity'>,
  day: string,
  beside: readonly RelatedPeriod[] = [],
): ShortValue {
  const term = stateMark(validityStateOn(validity, day));
  const ended = validityNotesOn(beside, day).map((says) => VALIDITY_NOTES[says].word);
  const marks = [...(term === undefined ? [] : [term]), ...ended];
  return value.says === '' || value.absent || marks.length === 0
    ? value
    : { ...value, marks: [...value.marks, ...marks] };
}

/** What leads the cell of a place of which no document is held. */
export const NOT_HELD_VALUE: ShortValue = absentValue(NOT_HELD.word);

function absentValue(says: string): ShortValue {
  return { says, marks: [], absent: true };
}

const namedValues = (provisions: readonly Provision[], row: TopicRow) =>
  provisions.flatMap(({ short = [] }) => short.flatMap((value) => (value.row === row.id ? value.says : []))).join('；');

/** The numbers of a row that asks for them, and the items that they stand in; none where they are many, or a table holds them. */
function numbersOf(items: readonly ClauseItem[], row: TopicRow): [says: string, grounds: Provision[]] {
  const asked = numbersAsked(row);
  const grounds = items.flatMap((item) =>
    item.kind === 'provision' && item.quantities.some(({ kind }) => asked?.includes(kind)) ? [item] : [],
  );
  const numbers = grounds.flatMap(({ quantities }) => quantities.filter(({ kind }) => asked?.includes(kind)));
  const words = [...new Set(numbers.map((number) => quantityWords(number)))];
  const says = words.join('；');
  // Of several, and beside lines that say something else, or that something is open, each says what it counts.
  const isAlone = words.length === 1 && grounds.length === items.length;
  const isTold = isAlone || numbers.every(({ of }) => of !== undefined);
  const isShort = isTold && words.length <= MOST_NUMBERS && says.length <= LONGEST_NUMBERS;
  return isShort && items.every(({ kind }) => kind !== 'table') ? [says, grounds] : ['', []];
}

/** What is typed about an item: what it gives, and what else has to hold. */
interface ItemStatus {
  /** Force of what it grants. */
  forces: readonly Force[];
  /** True where something besides it has to hold. */
  conditional: boolean;
  /** True where a list that is not held settles it. */
  unheld: boolean;
  /** True where reaching it only puts somebody in an order with others. */
  ranked: boolean;
}

function itemStatus(policy: Policy, provision: Provision, points: readonly PointsSchedule[]): ItemStatus {
  const benefits = benefitsOn(policy, provision);
  const leaves = benefits.flatMap(({ conditions }) => leavesOf(conditions));
  const scheduled = schedulesQuoting(policy, provision, points);
  const lines = leaves.flatMap((leaf) => {
    const total = reckonedTotalOf(leaf);
    return points.find(({ id }) => id === total?.schedule)?.totals.filter(({ id }) => id === total?.total) ?? [];
  });
  return {
    forces: benefits.filter(({ grants }) => grants === provision.id).map(({ force }) => force),
    conditional: benefits.some((benefit) => isConditional(benefit, provision)),
    unheld: leaves.some((leaf) => unheldIn(leaf)) || scheduled.some(({ unheld }) => unheld),
    ranked:
      benefits.some((benefit) => ranksPeople(policy, benefit)) ||
      lines.some(({ opens }) => opens?.kind === 'ranked') ||
      scheduled.some(({ ranked }) => ranked),
  };
}

/** True for what is decided by putting people in order, in the words that grant it. */
const ranksPeople = (policy: Policy, { force, grants }: Benefit): boolean =>
  force === 'selection' &&
  itemsOf(policy).some((item) => item.id === grants && evidenceOf(item).some(({ quote }) => quote.includes('排名')));

/**
 * True where something has to hold besides what an item says: what it grants has conditions, or it is one of several. That
 * somebody wants it says nothing of who may have it.
 */
const isConditional = ({ conditions, bars, grants }: Benefit, provision: Provision): boolean =>
  bars.length > 0 ||
  leavesOf(conditions).some(
    (leaf) =>
      !('unmetMeans' in leaf && leaf.unmetMeans === 'not-wanted') &&
      (leaf.because !== provision.id || grants === provision.id),
  );

/** The parts of points schedules that stand on phrases of a line: whether they only rank, and hang on a list that is not held. */
function schedulesQuoting(policy: Policy, provision: Provision, points: readonly PointsSchedule[]) {
  return (policy.quotedBySchedules ?? []).flatMap(({ schedule: id, path: [part, at, items, index], clause, quote }) => {
    const schedule = points.find((candidate) => candidate.id === id);
    const isQuoted = provision.evidence.some(
      (own) => own.clause === clause && (own.quote.includes(quote) || quote.includes(own.quote)),
    );
    if (!schedule || !isQuoted) return [];
    const group = part === 'groups' ? schedule.groups[Number(at)] : undefined;
    const scored = items === 'items' ? group?.items[Number(index)] : undefined;
    const total = part === 'totals' ? schedule.totals[Number(at)]?.id : undefined;
    const counts = total === undefined ? (scored?.countsIn ?? group?.countsIn ?? []) : [total];
    const asked = JSON.stringify(scored ?? null);
    return [
      {
        ranked: schedule.totals.some(({ id: name, opens }) => counts.includes(name) && opens?.kind === 'ranked'),
        unheld: schedule.facts.some((fact) => fact.list?.held === false && asked.includes(`"${fact.id}"`)),
      },
    ];
  });
}
