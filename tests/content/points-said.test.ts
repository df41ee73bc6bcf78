/** What the schedules that are held say to people at their edges: which list decides, which reading, which quota. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PointsAnswers } from '../../src/eligibility/points/points-answer.ts';
import { answeredSum, totalStatuses } from '../../src/eligibility/points/points-status.ts';
import { totalStatusWords } from '../../src/eligibility/points/points-status-words.ts';
import { reckoningData } from '../../src/eligibility/points/reckoning-data.ts';
import { library } from '../held-content.ts';
import { nothingBut } from '../points-people.ts';

/** What is said of a total of a schedule to somebody. */
function said(name: string, total: string, given: (of: (answers: PointsAnswers) => PointsAnswers) => PointsAnswers) {
  const schedule = library.points.find(({ id }) => id === name);
  assert.ok(schedule, name);
  const answers = given((known) => nothingBut(schedule, known));
  const status = totalStatuses(schedule, answers).find((one) => one.total.id === total);
  assert.ok(status, total);
  // As a browser has it.
  const { after } = reckoningData(schedule, {}, {}, (id) => ({ shortTitle: id }));
  const answered = answeredSum(schedule, answers, status.total);
  return totalStatusWords(schedule, status, { after: after[total] ?? '', answered }).join('');
}

const SHANGHAI = 'shanghai-2015-residence-points';

test('of lists that are not held, those are named that can still bring somebody to the line', () => {
  const graduate = said(SHANGHAI, 'sum', (nothingBesides) =>
    nothingBesides({ age: 45, degree: 'bachelor', insured: 0, 'same-field': true }),
  );
  assert.match(graduate, /^到不到线，要看“本市紧缺急需专业目录”，名单没有收录。/);
});

test('a reading that decides once a list says yes is told beside the list', () => {
  const technician = said(SHANGHAI, 'sum', (nothingBesides) =>
    nothingBesides({ age: 61, skill: 'one', 'skill-listed': true, 'wage-six-months': false, insured: 20 }),
  );
  assert.match(technician, /^到不到线，要看“技能类国家职业资格目录”，名单没有收录；也要看原文怎样读。/);
});

test('a percentage on the whole is counted in what is answered where it is known who gets it', () => {
  const answers = { schooling: 'secondary', skill: 'junior', births: 'none', 'births-beyond': 0, convicted: false };
  const of = (outside: boolean | null) =>
    said('zhongshan-2014-points-rules', 'settlement', () => ({ ...answers, detained: 0, outside }));
  assert.equal(of(true), '还没有定。照答完的各项，有的读法到了线，有的还差10分。');
  assert.equal(of(false), '还没有定。照答完的各项，离线还差10分。');
});

test('who has answered everything is not told of what was not answered', () => {
  const told = said('guangzhou-2025-points-settlement', 'qualifying', (nothingBesides) =>
    nothingBesides({ permit: 4 }),
  );
  assert.match(told, /^照已经答的，怎样都到不了线。别的都按最多算，离线还差/);
});

test('where no more are granted than a number, whoever reaches the line is told', () => {
  const told = said('shenzhen-2017-talent-points-table', 'sum', (nothingBesides) =>
    nothingBesides({ age: 30, schooling: 'degree-part', title: 'junior', pension: 10 }),
  );
  assert.equal(
    told,
    '分数到了线。能不能申请、批不批，还要看分数以外的条件。批多少还有指标管着，到了线不等于批得下来。',
  );
});
