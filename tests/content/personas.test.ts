import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, outcomeOf } from '../../src/commands/persona-file.ts';
import { HEADLINES } from '../../src/eligibility/headline.ts';
import { FORCES } from '../../src/schema/force.ts';
import { leavesOf, unheldIn } from '../../src/schema/leaves-of.ts';
import { paidTo } from '../../src/schema/payees.ts';
import { contentRules, library } from './content-rules.ts';
import { answersOf, readPersonas } from './persona.ts';

const personas = readPersonas();
const ruleOf = (key: string) => contentRules.rules.find((rule) => rule.key === key);

for (const persona of personas) {
  test(`persona ${persona.id}: ${persona.who}`, () => {
    const answers = answersOf(persona, contentRules);
    const outcomes = persona.expects.map(({ benefit }) => {
      const rule = ruleOf(benefit);
      assert.ok(rule, `there is no benefit ${benefit}`);
      return outcomeOf(rule, answers, persona.day, contentRules);
    });
    assert.deepEqual(outcomes, persona.expects.map(inOrder));
    for (const { place, topic, row } of persona.absent) {
      const policies = library.policies.filter((policy) => policy.place === place);
      assert.ok(policies.length > 0, `there is no document of ${place}`);
      for (const { id, silent } of policies) {
        const rows: Record<string, unknown> = silent[topic] ?? {};
        assert.ok(
          row === undefined
            ? contentRules.notAbout.some((silence) => silence.policy === id && silence.topic === topic)
            : Object.hasOwn(rows, row),
          `${id} says something about ${topic} ${row ?? ''}`,
        );
      }
    }
  });
}

test('no topic that a place’s document is not about has a benefit there', () => {
  for (const { policy, topic } of contentRules.notAbout) {
    assert.ok(!contentRules.rules.some((rule) => rule.policy === policy && rule.topic === topic), `${policy} ${topic}`);
  }
});

test('there are at least 66 personas, and all those of the sample are among them', () => {
  assert.ok(personas.length >= 66);
  const samples = ['P02', 'P04', 'P06', 'P09', 'P15', 'P16', 'P19', 'P24', 'P26', 'P33', 'P36', 'P40'];
  for (const sample of samples) {
    const persona = personas.find(({ id }) => id.startsWith(`${sample.toLowerCase()}-`));
    assert.ok(persona?.why.includes(`样例 ${sample}`), sample);
  }
});

/** Some headlines belong to what no document here may have: a list that is not held, money that goes to others. */
function isReachable(headline: (typeof HEADLINES)[number]): boolean {
  const { rules } = contentRules;
  if (headline === 'list-not-held') {
    return rules.some(({ conditions, bars }) => [conditions, ...bars].flatMap(leavesOf).some(unheldIn));
  }
  return headline !== 'met-paid-to-others' || rules.some(({ money }) => paidTo(money) === 'others');
}

test('the personas reach every document, benefit, question, force and headline', () => {
  const expected = personas.flatMap(({ expects }) => expects);
  const missing = (all: readonly string[], found: readonly string[]) => all.filter((one) => !found.includes(one));
  const benefits = expected.map(({ benefit }) => benefit);
  assert.deepEqual(
    missing(
      contentRules.rules.map(({ key }) => key),
      benefits,
    ),
    [],
  );
  const forces = benefits.map((benefit) => ruleOf(benefit)?.force ?? '');
  assert.deepEqual(missing(FORCES, forces), []);
  assert.deepEqual(
    missing(
      HEADLINES.filter(isReachable),
      expected.map(({ headline }) => headline),
    ),
    [],
  );
  const asked = personas.flatMap(({ answers }) => Object.keys(answers));
  assert.deepEqual(
    missing(
      contentRules.questions.map(({ id }) => id),
      asked,
    ),
    [],
  );
});

test('no two personas give the same answers on the same day', () => {
  const keys = personas.map(({ answers, day }) => JSON.stringify([day, Object.entries(answers).sort()]));
  const again = personas.filter((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  assert.deepEqual(
    again.map(({ id }) => id),
    [],
  );
});
