import type { Benefit, Waiver } from '../schema/benefit.ts';
import { joinedBy } from '../schema/conditions/all.ts';
import { isContext } from '../schema/context-place.ts';
import { FORCES_RISING, type Force } from '../schema/force.ts';
import { judgedIn, leafGrounds, leavesOf, listIn, reckonedTotalOf, unnamedIn } from '../schema/leaves-of.ts';
import { segmentsLike } from '../schema/phrase-pattern.ts';
import { type Clause, type ClauseItem, itemsOf, type Policy } from '../schema/policy-body.ts';
import { TIE_QUESTIONS } from '../schema/tie-questions.ts';
import type { Topic } from '../schema/topic.ts';
import { type ForceRow, forceRows, type LimitRow, limitRows } from '../schema/wording.ts';
import { FORCE_MARKS } from '../schema/words.ts';
import type { Library } from './library.ts';
import type { LineOf, Problem } from './problem.ts';
import { nearest } from './suggest.ts';

/** A benefit with all that its check looks at. */
interface Examined {
  policy: Policy;
  benefit: Benefit;
  /** The quotes of the granting provision. */
  quotes: readonly string[];
  report: (path: PropertyKey[], field: string, found: string, expected: string, remedy: string) => void;
}

/**
 * The step from the phrase to the claim: the force of a benefit is that of its words by one table for all documents; every
 * limiting word of the granting provision, and every open point beside it, is a condition or waived with a reason; and a benefit
 * of a place says how somebody belongs there.
 */
export function checkBenefitWording(policy: Policy, library: Library, lineOf: LineOf): Problem[] {
  const problems: Problem[] = [];
  const place = library.places.find(({ id }) => id === policy.place);
  policy.benefits.forEach((benefit, index) => {
    const granting = itemsOf(policy).find(({ id }) => id === benefit.grants);
    // A grant that leads nowhere is reported elsewhere.
    if (!granting) return;
    const examined: Examined = {
      policy,
      benefit,
      quotes: quotesOf(granting),
      report: (path, field, found, expected, remedy) =>
        problems.push({
          file: policy.path,
          line: lineOf(['benefits', index, ...path]),
          field: `benefits.${benefit.id}.${field}`,
          found,
          expected,
          remedy,
        }),
    };
    checkForce(examined, forceRows(library.wording));
    checkLimits(examined, limitRows(library.wording));
    checkOpenPoints(examined, library.topics);
    checkUnspecified(examined);
    if (place) checkTie(examined, isContext(place));
  });
  return problems;
}

function quotesOf(item: ClauseItem): string[] {
  if (item.kind === 'provision') return item.evidence.map(({ quote }) => quote);
  return item.kind === 'table' ? [item.quote] : [];
}

/** The waivers of one kind, with their places. */
function waived<Key extends 'words' | 'open' | 'force'>(
  benefit: Benefit,
  key: Key,
): { value: string; index: number }[] {
  return benefit.waived.flatMap((waiver: Waiver, index) =>
    key in waiver ? [{ value: (waiver as Record<string, string>)[key] ?? '', index }] : [],
  );
}

const rank = (force: Force) => FORCES_RISING.indexOf(force);
const named = (force: Force) => `${force}（${FORCE_MARKS[force].word}）`;

/** The force of the words: the named words stand in a quote, and no weaker ones beside them without a reason. */
function checkForce({ benefit, quotes, report }: Examined, rows: readonly ForceRow[]): void {
  // A table that cannot be read is a problem of its own.
  if (rows.length === 0) return;
  const { forceWords, force } = benefit;
  const quote = quotes.find((text) => text.includes(forceWords));
  if (quote === undefined) {
    report(
      ['forceWords'],
      'forceWords',
      `“${forceWords}”不在 ${benefit.grants} 的引文里`,
      `${benefit.grants} 的引文里的原话：${quotes.map((text) => `“${text}”`).join('') || '它没有引文'}`,
      '换成引文里承载约束力的那几个字，或给那一条补上载有它的引文。',
    );
    return;
  }
  const whole = rows.filter((row) => segmentsLike(row.words, forceWords).some(({ text }) => text === forceWords));
  // Of two wordings the longer one says more: 支持企业, not 支持.
  const [row] = whole.toSorted((a, b) => b.words.length - a.words.length);
  if (!row) {
    report(
      ['forceWords'],
      'forceWords',
      `“${forceWords}”不在约束力的表里`,
      `content/wording/force.yaml 里的一种说法，相近的有 ${nearest(
        forceWords,
        rows.map(({ words }) => words),
      ).join('、')}`,
      '只留表里有的那几个字；确实是新的说法，先在表里加一行 { words: 说法, force: 约束力 }，会变的那一段写“…”。',
    );
    return;
  }
  if (row.force !== force) {
    report(
      ['force'],
      'force',
      named(force),
      `${named(row.force)}：表里“${row.words}”是这样`,
      `改成 force: ${row.force}；引文里另有承载约束力的话，改 forceWords。`,
    );
    return;
  }
  const excused = waived(benefit, 'force');
  const at = quote.indexOf(forceWords);
  const used = new Set<number>();
  for (const other of quotes) {
    for (const { words, force: weaker } of rows) {
      if (rank(weaker) >= rank(force)) continue;
      for (const { start, end, text } of segmentsLike(words, other)) {
        const isWithin = other === quote && start >= at && end <= at + forceWords.length;
        const isShorterWording = rows.some(
          (longer) =>
            longer.words.length > words.length &&
            segmentsLike(longer.words, other).some((segment) => segment.start <= start && segment.end >= end) &&
            rank(longer.force) >= rank(force),
        );
        if (isWithin || isShorterWording) continue;
        const waiver = excused.find(({ value }) => text.includes(value) || value.includes(text));
        if (waiver) used.add(waiver.index);
        else {
          report(
            ['force'],
            'force',
            `${named(force)}，引文里却还有“${text}”，那是 ${named(weaker)}`,
            '同一条里有几种说法的，按最弱的算',
            `改成 force: ${weaker}，forceWords: ${text}；它说的是另一件事的，写 waived: [{ force: ${text}, reason: … }]。`,
          );
        }
      }
    }
  }
  for (const { value, index } of excused.filter(({ index }) => !used.has(index)))
    reportStale(report, index, 'force', value);
}

/** Every limiting word of the granting provision is carried by a condition, or waived. */
function checkLimits({ policy, benefit, quotes, report }: Examined, rows: readonly LimitRow[]): void {
  const leaves = [benefit.conditions, ...benefit.bars].flatMap(leavesOf);
  const items = itemsOf(policy);
  const carried = leaves.flatMap((leaf) => {
    const said = items.find(({ id }) => id === leaf.because);
    for (const words of leaf.words ?? []) {
      if ([...quotes, ...(said ? quotesOf(said) : [])].some((quote) => quote.includes(words))) continue;
      report(
        ['conditions'],
        'words',
        `“${words}”不在 ${benefit.grants} 和 ${leaf.because} 的引文里`,
        '条件的 words 是引文里的原话',
        '换成引文里的几个字，或给那一条补上引文。',
      );
    }
    return [...(leaf.words ?? []), ...(unnamedIn(leaf) ? [unnamedIn(leaf)?.says ?? ''] : [])];
  });
  const excused = waived(benefit, 'words');
  const used = new Set<number>();
  const missing = new Set<string>();
  for (const quote of quotes) {
    for (const words of rows.flatMap((row) => (row.limits === 'condition' ? row.words : []))) {
      for (const { text } of segmentsLike(words, quote)) {
        const waiver = excused.find(({ value }) => value.includes(text));
        if (waiver) used.add(waiver.index);
        else if (!carried.some((words) => words.includes(text))) missing.add(text);
      }
    }
  }
  // A longer wording names what a shorter one within it does.
  for (const text of [...missing].filter(
    (one) => ![...missing].some((other) => other !== one && other.includes(one)),
  )) {
    report(
      ['conditions'],
      'conditions',
      `引文里的“${text}”不是哪个条件的 words`,
      '限制人的词，每一个都是条件，或写明为什么不是',
      `给说的是它的那个条件加上 words: ${text}；没有写是什么的，加一条 { unspecified: ${text}, because: ${benefit.grants} }；不限制这一项的，写 waived: [{ words: ${text}, reason: … }]。`,
    );
  }
  for (const { value, index } of excused.filter(({ index }) => !used.has(index)))
    reportStale(report, index, 'words', value);
}

/** Every open point beside the granting provision, in a row that decides who may have something, is a condition or waived. */
function checkOpenPoints({ policy, benefit, report }: Examined, topics: readonly Topic[]): void {
  const because = new Set([
    ...[benefit.conditions, ...benefit.bars].flatMap(leafGrounds),
    ...(benefit.tie?.because ? [benefit.tie.because] : []),
  ]);
  const clause = policy.clauses.find(({ items }: Clause) => items.some(({ id }) => id === benefit.grants));
  const topic = topics.find(({ id }) => id === benefit.topic);
  // Of a topic that cannot be read at the moment nothing is known.
  if (!topic) return;
  const deciding = topic.rows.filter(({ decides }) => decides);
  const open = (clause?.items ?? []).filter(
    (item) =>
      item.kind === 'open-point' &&
      item.topic === benefit.topic &&
      item.rowIds.some((row) => deciding.some(({ id }) => id === row)),
  );
  const excused = waived(benefit, 'open');
  for (const { id, summary } of open) {
    if (because.has(id) || excused.some(({ value }) => value === id)) continue;
    report(
      ['conditions'],
      'conditions',
      `同一条里没有写明的“${summary}”（${id}）不在条件里`,
      '旁边没有写明的，是条件的 because，或写明为什么不影响',
      `加一条 { text-silent: …, because: ${id} }，或在答得出的条件上写 otherwise: text-silent；不影响这一项的，写 waived: [{ open: ${id}, reason: … }]。`,
    );
  }
  for (const { value, index } of excused) {
    if (because.has(value) || !open.some(({ id }) => id === value)) reportStale(report, index, 'open', value);
  }
}

/** Bare words can only be asked for beside other conditions: nobody can fail them, so they are no way in of their own. */
function checkUnspecified({ benefit, report }: Examined): void {
  const { conditions } = benefit;
  const allowed = joinedBy(conditions);
  const all = [conditions, ...benefit.bars].flatMap(leavesOf).filter(unnamedIn);
  if (all.every((leaf) => allowed.includes(leaf))) return;
  report(
    ['conditions'],
    'conditions',
    'unspecified 写在了 any、not 或 bars 里',
    'unspecified 直接放在最外面的 all 里',
    '移到最外面的 all 里；只限其中一种人的，写成 text-silent。',
  );
}

/** A benefit of a place says how somebody belongs there; one of the country cannot. */
function checkTie({ benefit, report }: Examined, isCountry: boolean): void {
  if (isCountry && benefit.tie) {
    report(['tie'], 'tie', '全国的事项写了 tie', '全国的不写：人人都在全国', '删去 tie。');
  }
  if (benefit.tieIn && (isCountry || benefit.tie)) {
    report(['tieIn'], 'tieIn', '写了 tieIn', '地区的事项，没有写 tie', '两样只留一样；全国的都不写。');
  }
  const checks = leavesOf(benefit.conditions).flatMap((leaf) =>
    listIn(leaf) || reckonedTotalOf(leaf) ? [] : (judgedIn(leaf)?.id ?? []),
  );
  benefit.tieIn?.forEach((id, index) => {
    if (checks.includes(id)) return;
    report(
      ['tieIn', index],
      'tieIn',
      `“${id}”`,
      '这一项条件里一个 self-check 的 id',
      `写说明和当地的关系的那一个${checks.length === 0 ? '' : `，有的是 ${checks.join('、')}`}。`,
    );
  });
  if (!isCountry && !benefit.tie && !benefit.tieIn) {
    report(
      [],
      'tie',
      '没有写 tie',
      `和当地的关系：${Object.keys(TIE_QUESTIONS).join('、')} 里的几种`,
      '文件写明要在当地上班、有户口的，写 tie: { requires: [works], because: 要点 }；没有写的，写 tie: { open: [works, lives, registered] }。',
    );
  }
}

function reportStale(report: Examined['report'], index: number, key: string, value: string): void {
  report(
    ['waived', index, key],
    'waived',
    `“${value}”没有要免的`,
    '免的是引文里还有、条件里没有的词，或旁边没有写明的一点',
    '删去这一条。',
  );
}
