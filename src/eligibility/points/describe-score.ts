import { EACH_FACT } from '../../schema/points-each-fact.ts';
import type { PointsSchedule } from '../../schema/points-schedule.ts';
import type { Included, PointsEvidence, PointsPhrase, PointsTest, Score } from '../../schema/points-score.ts';

/** A part of a score in words, with the phrases that it stands on, and what it is made of. */
export interface ScoreLine {
  readonly says: string;
  readonly evidence: readonly PointsEvidence[];
  readonly of: readonly ScoreLine[];
}

/** What an item brings, in plain words: every band with its ends, every step, ceiling and choice. */
export function describeScore(schedule: PointsSchedule, item: { clause: string; score: Score }): ScoreLine {
  const text = JSON.stringify(item.score);
  const several = schedule.facts.filter(({ id }) => text.includes(`"${id}"`)).length > 1;
  return linesOf(item.score, { schedule, clause: item.clause, facts: [], several });
}

interface Setting {
  readonly schedule: PointsSchedule;
  readonly clause: string;
  /** The facts that `*` stands for. */
  readonly facts: readonly string[];
  /** Whether the item hangs on several facts, so that each line has to say on which. */
  readonly several: boolean;
}

function linesOf(score: Score, setting: Setting): ScoreLine {
  const { schedule } = setting;
  const line = (
    says: string,
    phrases: readonly (PointsPhrase | undefined)[],
    of: readonly ScoreLine[] = [],
  ): ScoreLine => ({
    says,
    evidence: phrases.flatMap((phrase) => (phrase === undefined ? [] : [placed(phrase, setting.clause)])),
    of,
  });
  switch (score.kind) {
    case 'points':
      return line(pointsInWords(score.points), [score.phrase]);
    case 'steps': {
      const unit = unitOf(score.added, setting);
      const start =
        score.from === 0
          ? ''
          : score.towards === 'up'
            ? `超过${plainNumber(score.from)}${unit}的，`
            : `不到${plainNumber(score.from)}${unit}的，`;
      const per = `${plainNumber(score.each)}${unit}`;
      const begun =
        score.counted === 'begun'
          ? `每${score.towards === 'up' ? '多' : '少'}${per}（不满的也算）`
          : `每${score.towards === 'down' ? '少' : score.counted === 'full' && GROWING_UNITS.has(unit) ? '满' : ''}${per}`;
      const end = score.upTo === undefined ? '' : `，数到${plainNumber(score.upTo)}${unit}为止`;
      const inPart = score.counted === 'in-part' ? '，零头按比例算' : '';
      return line(`${subject(score.added, setting)}${start}${begun}：${pointsInWords(score.points)}${inPart}${end}`, [
        score.phrase,
      ]);
    }
    case 'bands': {
      const unit = unitOf(score.added, setting);
      const bands = score.bands.map((band) => {
        const inner = linesOf(band.score, setting);
        const range = rangeInWords(band, unit);
        return inner.of.length === 0 ? { ...inner, says: `${range}：${inner.says}` } : line(range, [], [inner]);
      });
      const about = `${subject(score.added, setting)}看在哪一档`;
      return line(score.gaps === undefined ? about : `${about}。${score.gaps}`, [score.rule], bands);
    }
    case 'options': {
      const fact = schedule.facts.find(({ id }) => id === score.fact);
      const options = fact?.kind === 'one' ? fact.options : [];
      const told = options.flatMap(({ id, label, formerly }) => {
        const option = score.points[id];
        if (!option) return [];
        const before = formerly ? `（以前叫：${formerly.label}）` : '';
        const doubt = option.under ? '，有的读法不算' : '';
        return [line(`${label}${before}：${pointsInWords(option.points)}${doubt}`, [option.phrase, formerly?.phrase])];
      });
      return line('看是哪一种', [], told);
    }
    case 'share': {
      const divisor = score.divisorPlus === 0 ? '人数' : `（人数加${score.divisorPlus}）`;
      const first = score.firstTimes === 1 ? '' : `，排第一的再乘${score.firstTimes}`;
      const counted = score.counted === 'all' ? '，几项加起来' : '，几项只算最高的一项';
      return line(
        `${subject([score.list], setting)}每项${score.points}分，几个人共有的，除以${divisor}${first}${counted}`,
        [score.phrase],
      );
    }
    case 'when': {
      const inner = linesOf(score.score, setting);
      const waits = score.waits ? '（满了才开始算）' : '';
      const says = `${testInWords(score.test, setting)}${waits}`;
      return inner.of.length === 0
        ? {
            ...inner,
            says: `${says}：${inner.says}`,
            evidence: [...line('', [score.phrase]).evidence, ...inner.evidence],
          }
        : line(says, [score.phrase], [inner]);
    }
    case 'sum':
      return line(
        '下面几项加起来',
        [],
        score.of.map((part) => linesOf(part, setting)),
      );
    case 'highest':
      return line(
        '下面几项只算最高的一项',
        [score.phrase],
        score.of.map((part) => linesOf(part, setting)),
      );
    case 'chosen':
      return line(
        '下面几项由本人选一项',
        [score.phrase],
        score.of.map((part) => linesOf(part, setting)),
      );
    case 'each': {
      const inner = linesOf(score.score, { ...setting, facts: score.facts });
      const taken = { sum: '加起来', highest: '只算最高的一种', chosen: '由本人选一种' }[score.taken];
      return line(`${score.facts.length}种，每一种都照下面算，${taken}`, [score.phrase], [inner]);
    }
    case 'limited': {
      const most = score.atMost === undefined ? [] : [`最多${score.atMost}分`];
      const least = score.atLeast === undefined ? [] : [`最少${score.atLeast}分`];
      const inner = linesOf(score.score, setting);
      const says = [...most, ...least].join('，');
      return inner.of.length === 0
        ? {
            ...inner,
            says: `${inner.says}，${says}`,
            evidence: [...inner.evidence, placed(score.phrase, setting.clause)],
          }
        : line(says, [score.phrase], [inner]);
    }
    case 'by-reading': {
      const reading = schedule.readings.find(({ id }) => id === score.reading);
      const ways = reading?.options.flatMap(({ id, says }) => {
        const way = score.of[id];
        return way ? [line(`一种读法：${says}`, [], [linesOf(way, setting)])] : [];
      });
      return line(`有几种读法。${reading?.about ?? ''}`, [reading?.phrase], ways);
    }
  }
}

/** A phrase with the clause that it stands in. */
function placed(phrase: PointsPhrase, clause: string): PointsEvidence {
  return typeof phrase === 'string' ? { clause, quote: phrase } : phrase;
}

/** Units that are full after a while; of others each one counts: 每满1年, 每1次. */
const GROWING_UNITS: ReadonlySet<string> = new Set(['年', '月', '个月', '天', '日', '小时', '周岁', '元']);

/** What is asked, where an item asks for several things: 近5年献了几次血， */
function subject(added: readonly string[], { schedule, several }: Setting): string {
  if (!several || added.includes(EACH_FACT)) return '';
  const asks = added.map((id) => schedule.facts.find((fact) => fact.id === id)?.ask ?? '');
  return `${asks.map(shortAsk).join('，加上')}，`;
}

/** The unit of numbers that are added together. */
function unitOf(added: readonly string[], { schedule, facts }: Setting): string {
  const [first] = added.includes(EACH_FACT) ? facts : added;
  const fact = schedule.facts.find(({ id }) => id === first);
  return fact?.kind === 'number' ? fact.unit : '';
}

/** A number as people write it: 3万, 7.6万, 1200. */
export function plainNumber(number: number): string {
  return Math.abs(number) >= 10_000 && number % 100 === 0 ? `${number / 10_000}万` : String(number);
}

/** 8分; 减10分. */
function pointsInWords(points: number): string {
  return points < 0 ? `减${-points}分` : `${points}分`;
}

/** 1万元（含）到3万元（不含）; an end that the text leaves open says so. */
function rangeInWords(
  band: { from?: number | undefined; fromIncluded: Included; to?: number | undefined; toIncluded: Included },
  unit: string,
): string {
  const end = (at: number, included: Included) =>
    `${plainNumber(at)}${unit}（${typeof included === 'boolean' ? (included ? '含' : '不含') : '没有写含不含'}）`;
  if (band.from !== undefined && band.to !== undefined) {
    return band.from === band.to
      ? `正好${plainNumber(band.from)}${unit}`
      : `${end(band.from, band.fromIncluded)}到${end(band.to, band.toIncluded)}`;
  }
  if (band.from !== undefined) return `${end(band.from, band.fromIncluded)}以上`;
  return band.to === undefined ? '不论多少' : `${end(band.to, band.toIncluded)}以下`;
}

/** What a test asks, by the questions that it hangs on. */
export function testInWords(test: PointsTest, setting: Pick<Setting, 'schedule' | 'facts'>): string {
  const factOf = (id: string) =>
    setting.schedule.facts.find((fact) => fact.id === (id === EACH_FACT ? setting.facts[0] : id));
  const ask = (id: string) => {
    const fact = factOf(id);
    return fact ? shortAsk(fact.ask) : '';
  };
  switch (test.kind) {
    case 'yes':
      return `“${ask(test.fact)}”答“是”的`;
    case 'is': {
      const fact = factOf(test.fact);
      const labels =
        fact?.kind === 'one' ? fact.options.filter(({ id }) => test.is.includes(id)).map(({ label }) => label) : [];
      return `${ask(test.fact)}：${labels.join('、')}`;
    }
    case 'within': {
      const fact = factOf(test.added[0] ?? '');
      return `${test.added.map(ask).join('，加上')}：${rangeInWords(test, fact?.kind === 'number' ? fact.unit : '')}`;
    }
    case 'all':
      return test.of.map((part) => testInWords(part, setting)).join('，并且');
    case 'any':
      return test.of.map((part) => testInWords(part, setting)).join('，或者');
    case 'not':
      return `不是“${testInWords(test.of, setting)}”`;
  }
}

/**
 * What is asked, without how to fill it in.
 * @example shortAsk('多少周岁？过了生日的，填半岁。') // '多少周岁'
 */
const shortAsk = (ask: string): string => ask.replace(/？.*$/s, '');
