/** Sums made by hand from the originals, on both sides of their lines; and what may be said of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decidingFacts } from '../../../../src/eligibility/points/deciding-facts.ts';
import type { Fraction } from '../../../../src/eligibility/points/fraction.ts';
import type { PointsAnswers } from '../../../../src/eligibility/points/points-answer.ts';
import { nextScreen, screensOf } from '../../../../src/eligibility/points/points-screens.ts';
import { totalStatuses, truthOfTotal } from '../../../../src/eligibility/points/points-status.ts';
import { waysToLine } from '../../../../src/eligibility/points/ways-to-line.ts';
import { nothingBut, withListsHeld } from '../../../points-people.ts';
import { FORMS, scheduleNamed } from './schedules.ts';

const shown = ({ top, bottom }: Fraction) => (bottom === 1 ? `${top}` : `${top}/${bottom}`);

/** What each total comes to, as `least..most`, with the state of its line, had we every list. */
function reckoned(name: (typeof FORMS)[number], answers: PointsAnswers): string[] {
  const schedule = withListsHeld(scheduleNamed(name));
  return totalStatuses(schedule, nothingBut(schedule, answers)).map(({ total, lowest, highest, line }) => {
    const sum = shown(lowest) === shown(highest) ? shown(lowest) : `${shown(lowest)}..${shown(highest)}`;
    return `${total.name} ${sum} ${line}`;
  });
}

describe('reckonings by hand', () => {
  test('Guangzhou: five full years of all', () => {
    // 居住证 5×8=40, 租 20, 五险 5×5×2=50, 公积金 10, 年龄 30 = 150.
    const insured = { pension: 5, medical: 5, unemployment: 5, injury: 5, maternity: 5 };
    const five = { permit: 5, rents: 5, fund: 5, ...insured, age: 30 };
    assert.deepEqual(reckoned('guangzhou', five), ['资格分 150 reached', '排名分 150 no-line']);
    // 有产权房又租房，选一项，仍是 20；公积金少一年，差 2.
    assert.deepEqual(reckoned('guangzhou', { ...five, owns: true, fund: 4 }), [
      '资格分 148 out-of-reach',
      '排名分 148 no-line',
    ]);
    // 加分只进资格分：高中 10，治安处罚一次 -10；专利两人各半 20/2=10，三人 20/3.
    const two = { people: 2, first: false };
    const three = { people: 3, first: false };
    const more = { ...five, fund: 0, schooling: 'secondary', penalties: 1, patents: [two, three] };
    assert.deepEqual(reckoned('guangzhou', more), ['资格分 470/3 reached', '排名分 140 no-line']);
  });

  test('Guangzhou: the day after the 40th birthday is read in two ways', () => {
    assert.deepEqual(reckoned('guangzhou', { age: 40 }), ['资格分 30 out-of-reach', '排名分 30 no-line']);
    assert.deepEqual(reckoned('guangzhou', { age: 40.5 }), ['资格分 28..30 out-of-reach', '排名分 28..30 no-line']);
    assert.deepEqual(reckoned('guangzhou', { age: 41 }), ['资格分 28 out-of-reach', '排名分 28 no-line']);
    assert.deepEqual(reckoned('guangzhou', { age: 60 }), ['资格分 0 out-of-reach', '排名分 0 no-line']);
  });

  test('Shenzhen: the cap of the first item, taxes of which one is chosen, the 40th year', () => {
    // 全日制大专 70 + 另加 30 = 100，封顶 100；30 岁 5 分.
    const full = { schooling: 'college-full', 'local-school': true, age: 30 };
    assert.deepEqual(reckoned('shenzhen', full), ['总分 105 reached']);
    // 技师 90，取证后参保不满一年不积.
    assert.deepEqual(reckoned('shenzhen', { skill: 'technician', age: 36 }), ['总分 0 out-of-reach']);
    assert.deepEqual(reckoned('shenzhen', { skill: 'technician', age: 36, 'insured-since': 1 }), [
      '总分 90 out-of-reach',
    ]);
    // 第二类纳税 150 万+60 万=50+20=70，个税 9.4 万=60，选一类.
    const taxes = { 'company-tax': 2_100_000, 'income-tax': 94_000, 'tax-each-year': true, age: 36 };
    assert.deepEqual(reckoned('shenzhen', taxes), ['总分 70 out-of-reach']);
    // 40 周岁：减 2 或不减；大专 60 + 参保 30 + 单位 10 = 100.
    const forty = { schooling: 'college-part', pension: 10, 'by-employer': true, age: 40 };
    assert.deepEqual(reckoned('shenzhen', forty), ['总分 98..100 readings-differ']);
    // 两人共有的发明专利，第一人：50/3×2；另一人 50/3.
    assert.deepEqual(reckoned('shenzhen', { age: 36, inventions: [{ people: 2, first: true }] }), [
      '总分 100/3 out-of-reach',
    ]);
  });

  test('Dongguan: the fifth year and the 46th year', () => {
    assert.deepEqual(reckoned('dongguan', { age: 40, 'lived-here': 4 }), ['累计积分 17 out-of-reach']);
    // 5 年：30 或 4×4+6=22，加 36－45 周岁 1 分.
    assert.deepEqual(reckoned('dongguan', { age: 40, 'lived-here': 5 }), ['累计积分 23..31 out-of-reach']);
    // 四种方式选最高的一种，不相加.
    assert.deepEqual(reckoned('dongguan', { age: 40, 'lived-here': 3, 'worked-here': 4 }), [
      '累计积分 17 out-of-reach',
    ]);
    assert.deepEqual(reckoned('dongguan', { age: 46, schooling: 'college' }), ['累计积分 57..60 out-of-reach']);
    // 本科 80 + 丙类 30 - 违法一条 80 + 5 = 35.
    assert.deepEqual(reckoned('dongguan', { age: 20, schooling: 'degree', town: 'c', offences: 1 }), [
      '累计积分 35 out-of-reach',
    ]);
    assert.deepEqual(reckoned('dongguan', { age: 20, schooling: 'degree', town: 'c' }), ['累计积分 115 reached']);
  });

  test('Zhongshan: items of one total only, and the thirty percent', () => {
    // 五级 20 + 无违法生育 100（只入学）.
    assert.deepEqual(reckoned('zhongshan', { skill: 'junior', births: 'none', age: 40 }), [
      '入学总积分 120 reached',
      '住房保障总积分 20 out-of-reach',
      '入户总积分 20 out-of-reach',
    ]);
    // 高中 30 + 中级工 40 = 70；企业评定 70 只入户，取最高：30 + 70 = 100.
    assert.deepEqual(
      reckoned('zhongshan', {
        schooling: 'secondary',
        skill: 'middle',
        'by-employer': 'technician',
        births: 'open',
        age: 40,
      }),
      ['入学总积分 70 reached', '住房保障总积分 70 reached', '入户总积分 100 reached'],
    );
    // 50 分，外镇：50 或 65，入户线 60.
    const outside = { schooling: 'secondary', skill: 'junior', births: 'open', age: 40, outside: true };
    assert.deepEqual(reckoned('zhongshan', outside).at(-1), '入户总积分 50..65 readings-differ');
    // 参保：中山 4 年、省内别处 2 年，养老：6×1.5 + 4×0.5 = 11；公积金 7 个月 0.7.
    const tenths = { 'pension-here': 4, 'pension-province': 2, 'fund-months': 7, births: 'open', age: 40 };
    assert.deepEqual(reckoned('zhongshan', tenths).at(-1), '入户总积分 117/10 out-of-reach');
  });

  test('Shanghai: rising as age falls, one of two, waiting, the floor of the whole', () => {
    assert.deepEqual(reckoned('shanghai', { age: 56 }), ['总积分 5 out-of-reach']);
    assert.deepEqual(reckoned('shanghai', { age: 44 }), ['总积分 29 out-of-reach']);
    assert.deepEqual(reckoned('shanghai', { age: 43 }), ['总积分 30 out-of-reach']);
    // 学士 90 与三级 60 选一项；90+30=120.
    const chosen = { age: 30, degree: 'bachelor', skill: 'three', 'skill-fits': true };
    assert.deepEqual(reckoned('shanghai', chosen), ['总积分 120 reached']);
    // 公共服务 4 年不计，5 年 20 分或 0 分.
    assert.deepEqual(reckoned('shanghai', { age: 61, 'public-service': 4 }), ['总积分 0 out-of-reach']);
    assert.deepEqual(reckoned('shanghai', { age: 61, 'public-service': 5 }), ['总积分 0..20 out-of-reach']);
    assert.deepEqual(reckoned('shanghai', { ...chosen, 'false-papers': 1 }), ['总积分 0 out-of-reach']);
  });
});

describe('what is said of a sum', () => {
  test('who reaches a line that a quota stands behind is ranked, and is promised nothing more', () => {
    const schedule = scheduleNamed('guangzhou');
    const [qualifying, ranking] = totalStatuses(schedule, nothingBut(schedule, { permit: 40 }));
    assert.deepEqual(
      [qualifying?.line, qualifying?.promises, qualifying?.total.opens?.kind],
      ['reached', 'ranked', 'ranked'],
    );
    assert.deepEqual([ranking?.line, ranking?.promises, ranking?.missing], ['no-line', 'nothing', null]);
    assert.deepEqual(qualifying?.unheldLists, []);
  });

  test('a list that is not held makes no line reached or missed, whatever is said of it', () => {
    const schedule = scheduleNamed('guangzhou');
    for (const catalogue of [true, false, null]) {
      const answers = nothingBut(schedule, { permit: 14, age: 30, catalogue });
      const [status] = totalStatuses(schedule, answers);
      assert.deepEqual([status?.line, status?.promises], ['list-not-held', 'nothing']);
      assert.equal(status && truthOfTotal(status), 'silent');
    }
    const { catalogue: _, ...others } = nothingBut(schedule, { permit: 14, age: 30 });
    assert.deepEqual(decidingFacts(schedule, others), []);
  });

  test('no points outweigh a veto, and one that may hold still waits for its answer', () => {
    const schedule = withListsHeld(scheduleNamed('shanghai'));
    const rich = nothingBut(schedule, { insured: 40, age: 30 });
    const stand = (answers: PointsAnswers) => totalStatuses(schedule, answers)[0];
    const told = (answers: PointsAnswers) => {
      const status = stand(answers);
      return [status?.line, status?.promises, status && truthOfTotal(status)];
    };
    assert.deepEqual(told(rich), ['reached', 'may-apply', 'met']);
    assert.deepEqual(told({ ...rich, 'grave-crime': true }), ['reached', 'nothing', 'unmet']);
    assert.deepEqual(told({ ...rich, 'grave-crime': null }), ['reached', 'nothing', 'unanswered']);
    const { 'grave-crime': _, ...open } = rich;
    assert.deepEqual(decidingFacts(schedule, open), ['grave-crime']);
  });

  test('what readings alone decide is for the window', () => {
    const schedule = scheduleNamed('shenzhen');
    const answers = nothingBut(schedule, { schooling: 'college-part', pension: 10, 'by-employer': true, age: 40 });
    const [status] = totalStatuses(schedule, answers);
    assert.equal(status && truthOfTotal(status), 'silent');
    assert.deepEqual(status?.missing && [shown(status.missing.least), shown(status.missing.most)], ['0', '2']);
    assert.deepEqual(decidingFacts(schedule, answers), []);
  });

  test('what is missing is said with the items that could bring it, in the schedule’s own order', () => {
    const schedule = scheduleNamed('guangzhou');
    const answers = nothingBut(schedule, { permit: 14, age: 30, schooling: 'college' });
    // 112 + 30 + 20 = 162, with two penalties 142.
    const ways = waysToLine(schedule, { ...answers, penalties: 2 }, 'qualifying');
    const says = Object.fromEntries(ways.map(({ item, brings, alone }) => [item.id, `${shown(brings.most)} ${alone}`]));
    assert.equal(says['schooling'], '10 always');
    assert.equal(says['blood'], '10 always');
    assert.equal(says['merit'], undefined);
    assert.equal(says['penalties'], undefined);
    assert.equal(says['moved-out'], '10 always');
    assert.deepEqual(Object.keys(says).slice(0, 3), ['permit-years', 'dwelling', 'moved-out']);
  });

  test('what an item could bring is told over all readings, also over those that agree on what is so far', () => {
    const schedule = scheduleNamed('dongguan');
    // Two years are 8 by either reading. Ten are 60 by the one, and 4×4 + 6×6 = 52 by the other.
    const ways = waysToLine(schedule, nothingBut(schedule, { 'insured-here': 2 }), 'sum');
    const years = ways.find(({ item }) => item.id === 'years-here');
    const { least, most } = years?.brings ?? assert.fail('years here bring points');
    assert.notEqual(shown(most), shown(least));
  });

  test('不知道 is not asked again, and counts neither as nothing nor as something', () => {
    const schedule = scheduleNamed('dongguan');
    const { schooling: _, ...others } = nothingBut(schedule, { age: 20, town: 'c' });
    assert.deepEqual(decidingFacts(schedule, others), ['schooling']);
    assert.deepEqual(decidingFacts(schedule, { ...others, schooling: null }), []);
    assert.equal(totalStatuses(schedule, { ...others, schooling: null })[0]?.line, 'open');
  });

  test('at most six fields a screen, in the schedule’s own groups', () => {
    for (const name of FORMS) {
      const schedule = scheduleNamed(name);
      const ids = schedule.facts.map(({ id }) => id);
      const screens = screensOf(schedule, ids);
      assert.ok(screens.every(({ facts }) => facts.length > 0 && facts.length <= 6));
      assert.deepEqual(screens.flatMap(({ facts }) => facts.map(({ id }) => id)).toSorted(), ids.toSorted());
    }
  });

  test('the screen that comes next holds what can decide, as all of it tried at once would', () => {
    for (const name of ['guangzhou', 'zhongshan'] as const) {
      const schedule = scheduleNamed(name);
      const total = schedule.totals.find(({ line }) => line !== null)?.id ?? '';
      let answers: PointsAnswers = {};
      for (let screens = 0; screens < 12; screens += 1) {
        const deciding = decidingFacts(schedule, answers, [total]);
        const next = nextScreen(schedule, answers, total);
        assert.equal(next === undefined, deciding.length === 0);
        const shown = next?.facts.map(({ id }) => id) ?? [];
        assert.deepEqual(
          shown,
          shown.filter((id) => deciding.includes(id)),
        );
        answers = { ...answers, ...Object.fromEntries(shown.map((id) => [id, null])) };
      }
      assert.deepEqual(nextScreen(schedule, answers, total), undefined);
    }
  });

  test('an impossible number gets a sentence', () => {
    const schedule = scheduleNamed('guangzhou');
    assert.throws(() => totalStatuses(schedule, { age: 200 }), /填 18 到 70 之间的数，例如 38 周岁。/);
    assert.throws(() => totalStatuses(schedule, { permit: 2.5 }), /填整数，不满的零头不填，例如 6 年。/);
    assert.throws(() => totalStatuses(schedule, { age: 30.3 }), /填整数，或者整数加 0.5，例如 38 周岁。/);
    assert.throws(() => totalStatuses(schedule, { schooling: 'none' }), /从列出的里面选一个/);
  });
});

describe('forms that are said by what is asked, or beside what is counted', () => {
  test('hours of each year under a ceiling of that year come to the years with so many hours', () => {
    // 每满50小时计2分。1年内计分不超过2分，单项累计最高不超过10分.
    const schedule = scheduleNamed('guangzhou');
    const some = [0, 49, 50, 99, 100, 400];
    const years = some.flatMap((a) => some.flatMap((b) => some.map((c) => [a, b, c, 50, 50])));
    for (const hours of years) {
      const each = hours.map((number) => Math.min(2, 2 * Math.floor(number / 50)));
      const byTheWords = Math.min(
        10,
        each.reduce((sum, points) => sum + points),
      );
      const answers = nothingBut(schedule, {
        'volunteer-years': hours.filter((number) => number >= 50).length,
        age: 60,
      });
      const [status] = totalStatuses(withListsHeld(schedule), answers);
      assert.equal(status && shown(status.lowest), `${byTheWords}`, hours.join());
    }
  });

  test('one honour of several grades counts once, different ones add up', () => {
    // 同一项奖得过市级和区级，只算市级10分；另有一项区级的，5分.
    assert.deepEqual(reckoned('guangzhou', { age: 60, 'city-honours': 1, 'district-honours': 1 }), [
      '资格分 15 out-of-reach',
      '排名分 0 no-line',
    ]);
    const grades = scheduleNamed('guangzhou').facts.filter(({ id }) => id.endsWith('-honours'));
    const once = grades.filter(({ explained }) => JSON.stringify(explained).includes('同一奖项只取最高分'));
    assert.deepEqual(
      once.map(({ id }) => id),
      ['national-honours', 'province-honours', 'city-honours', 'district-honours'],
    );
  });

  test('one act in two items is deducted once: who is asked of the second is told so', () => {
    const [evasion, penalties] = ['evasion', 'penalties'].map((id) =>
      scheduleNamed('guangzhou').facts.find((fact) => fact.id === id),
    );
    for (const fact of [evasion, penalties]) {
      assert.match(JSON.stringify(fact?.notCounted), /已减分的，不重复减分/);
      assert.match(fact?.ask ?? '', /已经减过的，不再算/);
    }
  });

  test('a schedule that another body draws up stands beside the one that is counted', () => {
    assert.deepEqual(
      scheduleNamed('guangzhou').others.map(({ evidence }) => evidence.quote),
      ['分别制定本行业一线从业人员的积分制指标体系'],
    );
  });

  test('levels that were renamed keep their earlier name beside the present one', () => {
    const contest = scheduleNamed('shenzhen').facts.find(({ id }) => id === 'contest');
    const renamed = contest?.kind === 'one' ? contest.options.filter(({ formerly }) => formerly) : [];
    assert.deepEqual(
      renamed.map(({ id, formerly }) => [id, formerly?.label]),
      [['city-third', '2016年之前的区级三等奖']],
    );
  });

  test('an order that is made apart in each town says so', () => {
    const opens = scheduleNamed('zhongshan').totals.map((total) => total.opens);
    assert.ok(opens.every((one) => one?.kind === 'ranked' && one.apart?.quote.includes('分区排名')));
  });

  test('an amount that is a share of another is asked as the share', () => {
    // 以其投资份额占该企业实收资本的比例而分摊企业已缴纳税额.
    const asks = scheduleNamed('dongguan').facts.map(({ ask }) => ask);
    assert.ok(
      asks.some((ask) => ask.includes('分摊')),
      asks.join('\n'),
    );
  });
});
