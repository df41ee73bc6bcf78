/** What can be proved of the real rules without anybody's answers, by trying all there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answers } from '../../src/eligibility/answer.ts';
import { decide, openQuestions } from '../../src/eligibility/decide.ts';
import { nextQuestion } from '../../src/eligibility/next-question.ts';
import type { Rule } from '../../src/eligibility/rule.ts';
import { withWhatFollows } from '../../src/eligibility/what-follows.ts';
import type { Condition } from '../../src/schema/condition.ts';
import { comparisonOf, judgedIn, leavesOf, unheldIn } from '../../src/schema/leaves-of.ts';
import { paidTo } from '../../src/schema/payees.ts';
import { IS_NIGHTLY, runs } from '../depth.ts';
import {
  completionsOf,
  decisionOn,
  everyAnswer,
  type OracleDecision,
  oracleTruth,
  questionsIn,
  questionsThatMatter,
  tellingAnswers,
} from '../unit/eligibility/oracle.ts';
import { askedRules, checkKeysOf, contentRules, library, placesWithRules } from './content-rules.ts';
import { answersOf, readPersonas } from './persona.ts';
import { randomPeople } from './random-people.ts';

const { questions, rules } = contentRules;

/** Every way to answer a rule's self-checks. */
function checkings(rule: Rule): Answers[] {
  return checkKeysOf(rule).reduce<Answers[]>(
    (all, key) => all.flatMap((answers) => ['yes', 'no'].map((judged) => ({ ...answers, [key]: [judged] }))),
    [{}],
  );
}

/** What is tried of each question: on every change one answer of each kind that the rule tells apart, at night all. */
const tried = IS_NIGHTLY ? everyAnswer : tellingAnswers;

/** Every way to answer a rule's questions and self-checks. */
function everyone(rule: Rule): Answers[] {
  return checkings(rule).flatMap((answers) => completionsOf(rule, answers, questions, tried));
}

const decisionsOf = new Map<Rule, Set<OracleDecision>>(
  rules.map((rule) => [rule, new Set(everyone(rule).map((answers) => decisionOn(rule, answers, questions)))]),
);
const reaches = (rule: Rule, decision: OracleDecision) => decisionsOf.get(rule)?.has(decision) === true;

const isUnheld = (condition: Condition) => unheldIn(condition) !== undefined;

/** Whether a condition holds a point that the text leaves open for everybody it concerns: it stands outside every `any`. */
function isOpenForAll(condition: Condition): boolean {
  return (
    condition.kind === 'text-silent' ||
    isUnheld(condition) ||
    (condition.kind === 'all' && condition.of.some(isOpenForAll))
  );
}

test('with everything answered, a rule is decided', () => {
  for (const rule of rules) assert.ok(!reaches(rule, 'unanswered'), rule.key);
});

test('every benefit can be met, or ends at the window because the text leaves something open for everybody', () => {
  for (const rule of rules) {
    if (isOpenForAll(rule.conditions)) {
      assert.ok(reaches(rule, 'silent'), `${rule.key} cannot come to silent`);
      assert.ok(!reaches(rule, 'met'), `${rule.key} is met although a point is open`);
    } else {
      assert.ok(reaches(rule, 'met'), `${rule.key} cannot be met`);
    }
  }
});

test('every benefit that asks something can be failed, or something it asks is open where it is not met', () => {
  const neverUnmet = rules.filter((rule) => !reaches(rule, 'unmet'));
  for (const rule of neverUnmet) {
    const leaves = leavesOf(rule.conditions);
    assert.ok(
      leaves.some(
        (leaf) =>
          leaf.kind === 'text-silent' ||
          isUnheld(leaf) ||
          (leaf.kind === 'question' && leaf.otherwise === 'text-silent'),
      ),
      `${rule.key} cannot be failed`,
    );
    assert.ok(reaches(rule, 'silent'), `${rule.key} cannot come out otherwise than met`);
  }
});

test('every bar can shut somebody out, and nobody is shut out by a rule without bars', () => {
  for (const rule of rules) assert.equal(reaches(rule, 'barred'), rule.bars.length > 0, rule.key);
});

test('no condition contradicts itself, and none is met whatever is answered', () => {
  for (const rule of rules) {
    const inspect = (condition: Condition): void => {
      // What is not asked in a condition does not change it.
      const people = everyone({ ...rule, conditions: condition, bars: [] });
      const truths = new Set(people.map((answers) => oracleTruth(condition, answers, rule.policy, questions)));
      assert.ok(truths.has('met') || truths.has('silent'), `${rule.key}: contradictory ${JSON.stringify(condition)}`);
      // Bare words settle nothing: they are there to be told.
      const settles =
        condition.kind === 'text-silent' ||
        isUnheld(condition) ||
        condition.kind === 'unspecified' ||
        truths.size > 1 ||
        !truths.has('met');
      assert.ok(settles, `${rule.key}: always met ${JSON.stringify(condition)}`);
      if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(inspect);
      if (condition.kind === 'not') inspect(condition.of);
    };
    [rule.conditions, ...rule.bars].forEach(inspect);
  }
});

test('every question can matter, and where it cannot, because the text is open either way, it is not asked', () => {
  const mattering = new Set<string>();
  for (const rule of rules) {
    const matter = new Set(checkings(rule).flatMap((answers) => questionsThatMatter(rule, answers, questions, tried)));
    for (const id of matter) mattering.add(id);
    const idle = questionsIn(rule).filter((id) => !matter.has(id));
    assert.ok(idle.length === 0 || isOpenForAll(rule.conditions), `${rule.key}: ${idle}`);
    const asked = openQuestions(rule, {}, contentRules);
    assert.deepEqual(
      idle.filter((id) => asked.includes(id)),
      [],
      rule.key,
    );
  }
  assert.deepEqual([...mattering].sort(), questions.map(({ id }) => id).sort());
});

test('every question is asked, but those that stand in a direction only', () => {
  const asked = new Set(askedRules().flatMap((rule) => openQuestions(rule, {}, contentRules)));
  const shownOnly = questions.map(({ id }) => id).filter((id) => !asked.has(id));
  // Conditions of directions are shown, not asked; a link or a file may still carry the answer.
  assert.deepEqual(shownOnly, ['project-training-group', 'rural-hardship']);
  for (const id of shownOnly) {
    assert.ok(
      rules.some((rule) => rule.force === 'direction' && openQuestions(rule, {}, contentRules).includes(id)),
      id,
    );
  }
});

/**
 * Options that no benefit tells apart, by question, with the reason why they are options all the same.
 * People look for what holds for them; they need not know which of the options come to the same.
 */
const ALIKE: Record<string, { options: string[]; because: string }[]> = {
  'certificate-kind': [
    {
      options: ['special-ability', 'training-completion', 'special-operation'],
      because: 'Liaocheng names each; the others name 职业资格 or 技能等级 and leave these open.',
    },
  ],
  'employer-kind': [
    {
      options: ['public-institution', 'own-business', 'other', 'not-working'],
      because: 'Qingyuan says 在企业中 once and leaves all others open.',
    },
  ],
  'false-papers': [
    {
      options: ['never', 'longer-ago'],
      because: 'None of the barred: a past bar that has run out is no bar, but is no “never”.',
    },
  ],
  housing: [
    { options: ['owns', 'rents'], because: 'None of those named: owning or renting, either takes one out of it.' },
  ],
  'labour-contract': [
    { options: ['under-one-year', 'none'], because: 'None of those named: a shorter contract or none.' },
  ],
  'project-training-group': [
    {
      options: ['overcapacity-unemployed', 'before-release', 'compulsory-rehabilitation', 'yellow-river-resettled'],
      because: 'Liaocheng names each of them for one thing.',
    },
  ],
  'rural-hardship': [
    {
      options: ['minimum-living-family', 'poor-disabled-family', 'rural-destitute'],
      because: 'Lanzhou names each of them for one thing.',
    },
  ],
  'training-certificate': [
    {
      options: ['occupational-qualification', 'skill-level-certificate', 'special-ability'],
      because: 'Liaocheng and Tianjin name these three for one thing.',
    },
  ],
  'worker-kind': [
    {
      options: ['rural-migrant', 'poor-family-child', 'school-leaver'],
      because: 'Liaocheng names each of them for one thing.',
    },
  ],
};

test('every option is told apart from the others, and from choosing nothing, by some benefit', () => {
  const leaves = rules.flatMap(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf));
  const similar = questions.flatMap((question) => {
    if (question.kind !== 'one' && question.kind !== 'several') return [];
    const profile = (answer: string[]) =>
      leaves
        .filter((leaf) => leaf.kind === 'question' && leaf.question === question.id)
        .map((leaf) => oracleTruth(leaf, { [question.id]: answer }, '', questions))
        .join();
    const nothing = question.kind === 'several' ? [{ id: 'nothing', profile: profile([]) }] : [];
    const options = [...nothing, ...question.options.map(({ id }) => ({ id, profile: profile([id]) }))];
    const isNamed = (id: string) =>
      leaves.some(
        (leaf) =>
          leaf.kind === 'question' && leaf.question === question.id && Object.values(leaf.test).flat().includes(id),
      );
    return (
      [...Map.groupBy(options, (option) => option.profile).values()]
        .filter((group) => group.length > 1)
        // People look for their own city, though none of its documents asks for what is asked.
        .filter((group) => !(question.kind === 'one' && question.places) || group.some(({ id }) => isNamed(id)))
        .map((group) => [question.id, group.map(({ id }) => id)])
    );
  });
  assert.deepEqual(
    similar,
    Object.entries(ALIKE).flatMap(([id, groups]) => groups.map(({ options }) => [id, options])),
  );
});

test('what comes later is waited for by who has yet to get there: a question whose answer is the last word says which are not', () => {
  const waiting = rules.flatMap(({ key, conditions }) =>
    leavesOf(conditions).flatMap((leaf) =>
      leaf.kind === 'question' && leaf.unmetMeans === 'later' ? { key, leaf } : [],
    ),
  );
  assert.ok(waiting.length > 0);
  for (const { key, leaf } of waiting) {
    const question = questions.find(({ id }) => id === leaf.question);
    // Where somebody is, a level and a number change.
    if (question?.kind !== 'several' && (question?.kind !== 'one' || question.places || question.ordered)) continue;
    const pending = question.options.flatMap((option) => (option.pending ? option.id : []));
    assert.ok(pending.length > 0, `${key}: ${leaf.question}`);
    // What is wanted, or what is not, is all of one kind: had, or still to come.
    const kinds = 'is' in leaf.test ? new Set(leaf.test.is.map((id) => pending.includes(String(id)))).size : 0;
    assert.equal(kinds, 1, `${key}: ${leaf.question}`);
  }
});

test('every number that a benefit names has answers on both sides of it', () => {
  for (const rule of rules) {
    for (const leaf of [rule.conditions, ...rule.bars].flatMap(leavesOf)) {
      if (leaf.kind !== 'question') continue;
      const question = questions.find(({ id }) => id === leaf.question);
      assert.ok(question, leaf.question);
      const truths = everyAnswer(question, rule).map((answer) =>
        oracleTruth(leaf, { [question.id]: answer }, rule.policy, questions),
      );
      // Where the words do not say whether the number itself counts, it is a third answer of its own.
      const sides = leaf.edge === 'not-written' ? 3 : 2;
      assert.equal(new Set(truths).size, sides, `${rule.key}: ${JSON.stringify(leaf)}`);
    }
  }
});

/** What is asked next after the answers so far, and the steps that follow by the answer to it. */
interface Step {
  asks: string | undefined;
  by: Map<string, Step>;
}
const firstSteps = new WeakMap<readonly Rule[], Step>();

/** The questions somebody is asked, from an empty start, for some rules. Whoever answers alike is asked alike: that is worked out once. */
function orderAsked(among: readonly Rule[], person: Answers): string[] {
  let answers: Answers = {};
  const stepFrom = (): Step => {
    const known = withWhatFollows([], answers, '2026-11-30', questions);
    return { asks: nextQuestion(among, known, contentRules)?.question.id, by: new Map() };
  };
  let step = firstSteps.get(among) ?? stepFrom();
  firstSteps.set(among, step);
  for (;;) {
    const { asks, by } = step;
    if (asks === undefined) return Object.keys(answers);
    const answer = person[asks] ?? null;
    answers = { ...answers, [asks]: answer };
    const told = JSON.stringify(answer);
    step = by.get(told) ?? stepFrom();
    by.set(told, step);
  }
}
const countAsked = (among: readonly Rule[], person: Answers) => orderAsked(among, person).length;

test('the date of a certificate is asked only of somebody whose level is known, whatever was chosen', () => {
  const topics = [undefined, ...new Set(rules.map(({ topic }) => topic))];
  const people = randomPeople(200);
  let dated = 0;
  for (const place of [undefined, ...placesWithRules]) {
    for (const topic of topics) {
      const among = askedRules(place).filter((rule) => !topic || rule.topic === topic);
      for (const person of people) {
        const asked = orderAsked(among, person);
        const at = asked.indexOf('certificate-date');
        if (at === -1) continue;
        dated += 1;
        assert.ok(asked.slice(0, at).includes('skill-level'), `${place} ${topic}: ${asked}`);
      }
    }
  }
  assert.ok(dated > 0);
});

test('no date before the New Area’s document, however early, refuses its award, and none is sure of it', () => {
  for (const level of ['technician', 'senior-technician']) {
    const rule = rules.find(({ id }) => id === `award-${level}`);
    assert.ok(rule);
    for (const [date, decision] of [
      ['1990', 'silent'],
      ['2014-09-18', 'silent'],
      ['2014-09-19', 'silent'],
      ['2021-08-01', 'silent'],
      ['2024-09-18', 'silent'],
      ['2024-09-19', 'met'],
      ['2026', 'met'],
    ] as const) {
      const answers = {
        'skill-level': [level],
        'works-in': ['lanzhou-new-area'],
        'certificate-kind': ['skill-level-certificate'],
        'certificate-date': date,
      };
      assert.equal(decide(rule, answers, contentRules), decision, `${level} ${date}`);
    }
  }
});

test('a fault is asked of the city one wants to move to: each document bars from its own procedure only', () => {
  const barred = rules.filter(({ bars }) =>
    bars.flatMap(leavesOf).some((leaf) => comparisonOf(leaf)?.question === 'false-papers'),
  );
  assert.ok(new Set(barred.map(({ place }) => place)).size > 1, 'only one city asks it');
  assert.match(questions.find(({ id }) => id === 'false-papers')?.ask ?? '', /^在你想迁去的城市，/);
});

test('where the money goes to others, nobody is asked whether they drew it: who never drew any may have used it up', () => {
  const others = rules.filter(({ money }) => paidTo(money) === 'others');
  assert.ok(others.length > 0);
  for (const { key, conditions } of others) {
    for (const leaf of leavesOf(conditions)) {
      const asked = questions.find(({ id }) => id === comparisonOf(leaf)?.question);
      assert.doesNotMatch([asked?.ask, asked?.help, judgedIn(leaf)?.says].join(), /领过|领到/, key);
    }
  }
});

test('who has several certificates is told of which one each question about a certificate asks', () => {
  for (const id of ['skill-level', 'certificate-kind', 'certificate-date']) {
    assert.match(questions.find((question) => question.id === id)?.help ?? '', /有几张证书的，[^。]*那一张/, id);
  }
});

test('who may move to where they live without working there is not asked whether they want to move to where they work', () => {
  const wish = questions.find(({ id }) => id === 'wants-to-move');
  const asking = rules.filter(({ conditions }) =>
    leavesOf(conditions).some((leaf) => comparisonOf(leaf)?.question === 'wants-to-move'),
  );
  assert.ok(asking.some(({ tie }) => tie && 'open' in tie && tie.open.includes('lives')));
  assert.match(wish?.ask ?? '', /居住/);
});

test('what asks after somebody’s faults is asked last, whatever was chosen', () => {
  const inBarsOnly = questions.filter(({ id }) => {
    const at = (conditions: readonly Condition[]) =>
      conditions.flatMap(leavesOf).some((leaf) => leaf.kind === 'question' && leaf.question === id);
    return at(rules.flatMap(({ bars }) => bars)) && !at(rules.map(({ conditions }) => conditions));
  });
  assert.deepEqual(
    inBarsOnly.map(({ id }) => id),
    ['false-papers'],
  );
  let accused = 0;
  for (const place of ['qingyuan', undefined]) {
    for (const person of randomPeople(400)) {
      const settles = { ...person, 'works-in': ['qingyuan'], 'skill-level': ['senior-worker'] };
      const asked = orderAsked(askedRules(place), settles);
      if (!asked.includes('false-papers')) continue;
      accused += 1;
      assert.equal(asked.at(-1), 'false-papers', `${place}: ${asked}`);
    }
  }
  assert.ok(accused > 0);
});

test('who does not want to move is not asked after their faults in moving', () => {
  let asked = 0;
  for (const place of [...placesWithRules, undefined]) {
    for (const person of randomPeople(200)) {
      const settles = { ...person, 'works-in': [place ?? 'qingyuan'], 'skill-level': ['technician'] };
      const questionsOf = (wish: string) => orderAsked(askedRules(place), { ...settles, 'wants-to-move': [wish] });
      assert.ok(!questionsOf('not-now').includes('false-papers'), `${place}`);
      asked += Number(questionsOf('wants').includes('false-papers'));
    }
  }
  assert.ok(asked > 0);
});

const mean = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0) / numbers.length;
const meanAsked = (among: readonly Rule[], people: readonly Answers[]) =>
  mean(people.map((person) => countAsked(among, person)));
const askingAll = (among: readonly Rule[]) => new Set(among.flatMap(questionsIn)).size;

const personas = readPersonas().map((persona) => {
  const [first] = persona.expects;
  const place = rules.find(({ key }) => key === first?.benefit)?.place;
  return { ...persona, place, given: answersOf(persona, contentRules) };
});
/** The personas with the rest of their questions answered at random. */
const completed = randomPeople(personas.length).map((person, at) => ({ ...person, ...personas[at]?.given }));

/** So many questions a place may ask on average of somebody who knows nothing else. */
const MOST_AT_A_PLACE = 8;

/**
 * At most how many questions are asked on average, by place; a place not named has the bar of all places. Of everything held, at most
 * half of what asking all would take. A bar has a tenth of a question or two to spare: a further place is a further answer to where
 * somebody works, and draws the people at random anew.
 */
const BARS: Record<string, number> = {
  china: 4.3,
  lanzhou: 4.6,
  'lanzhou-new-area': 3.4,
  // A stranger is asked where they work, live and are registered, so that nobody without a tie is told 符合.
  liaocheng: 7.3,
  // What is for the newly settled is asked of the wish and of where one is registered.
  qingyuan: 3.5,
  // Two ways in, by level or by points, and a round of one year that is told by the day of birth.
  guangzhou: 4.6,
};

for (const [who, people] of [
  ['the personas, what they leave open at random', completed],
  [`${runs(500)} random people`, randomPeople(runs(500))],
] as const) {
  test(`${who}: on average no more questions than the bar of each place and of everything held`, (t) => {
    const counted = [...placesWithRules, undefined].map((place) => {
      const among = askedRules(place);
      const asked = meanAsked(among, people);
      t.diagnostic(`${place ?? 'everything held'}: ${asked.toFixed(2)} questions, asking all ${askingAll(among)}`);
      return { place, asked, bar: place ? (BARS[place] ?? MOST_AT_A_PLACE) : askingAll(among) / 2 };
    });
    const places = counted.filter(({ place }) => place);
    t.diagnostic(`mean over the places: ${mean(places.map(({ asked }) => asked)).toFixed(2)}`);
    for (const { place, asked, bar } of counted) {
      assert.ok(asked <= bar, `${place ?? 'everything held'}: ${asked} questions, at most ${bar}`);
    }
  });
}

for (const [who, among, rest] of [
  ['the personas at their own place, what they leave open at random', personas, completed],
  ['the personas at their own place, what they leave open 不知道', personas, personas.map(({ given }) => given)],
  [
    'the personas of the sample at their own place, what they leave open 不知道',
    personas.filter(({ why }) => why.startsWith('样例')),
    personas.filter(({ why }) => why.startsWith('样例')).map(({ given }) => given),
  ],
] as const) {
  test(`${who}: on average at most ${MOST_AT_A_PLACE} questions`, (t) => {
    const asked = mean(among.map(({ place }, at) => countAsked(askedRules(place), rest[at] ?? {})));
    const all = mean(among.map(({ place }) => askingAll(askedRules(place))));
    t.diagnostic(`${among.length} personas: ${asked.toFixed(2)} questions, asking all ${all.toFixed(2)}`);
    assert.ok(asked <= MOST_AT_A_PLACE, `${asked}`);
  });
}

test(`people who meet all but one condition at most: on average at most ${MOST_AT_A_PLACE} questions at their place`, (t) => {
  const strangers = randomPeople(personas.length);
  const near = personas.flatMap(({ place, given, expects }, at) => {
    if (expects.every(({ decision }) => decision !== 'met')) return [];
    const person = { ...strangers[at], ...given };
    const failing = Object.keys(given).map((question) => ({ ...person, [question]: strangers[at]?.[question] ?? [] }));
    return [person, ...failing].map((answers) => ({ place, answers }));
  });
  const asked = mean(near.map(({ place, answers }) => countAsked(askedRules(place), answers)));
  t.diagnostic(`${near.length} people: ${asked.toFixed(2)} questions`);
  assert.ok(near.length > 500);
  assert.ok(asked <= MOST_AT_A_PLACE, `${asked}`);
});

test('no question shows more than eight answers at once, 不知道 among them; of places the quiz folds the others', () => {
  for (const question of questions) {
    if (question.kind === 'number' || question.kind === 'date' || (question.kind === 'one' && question.places))
      continue;
    const shown = new Set(question.options.map(({ id, group }) => group ?? id)).size;
    const none = question.kind === 'several' ? 1 : 0;
    assert.ok(shown + none + 1 <= 8, `${question.id}: ${shown + none + 1}`);
  }
});

test('what a training pays follows the certificate that it leads to, never the level that somebody has today', () => {
  let paid = 0;
  for (const { id, benefits } of library.policies) {
    for (const benefit of benefits) {
      if (benefit.topic !== 'training' || !benefit.money) continue;
      paid += 1;
      // The certificate is got by the training: whoever asks beforehand has another level, or none.
      assert.deepEqual(
        benefit.money.amounts.filter(({ question }) => question === 'skill-level'),
        [],
        `${id}/${benefit.id}`,
      );
    }
  }
  assert.ok(paid > 0);
});
