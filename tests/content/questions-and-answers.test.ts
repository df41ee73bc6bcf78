import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkFaq } from '../../src/faq/check-faq.ts';
import { groundsAt } from '../../src/faq/ground.ts';
import { heldUnder } from '../../src/library/acts.ts';
import { entryOf } from '../../src/library/library.ts';
import { formatProblems } from '../../src/library/problem.ts';
import { dayInChina } from '../../src/schema/day-in-china.ts';
import { ANSWER_LIMIT, type Faq } from '../../src/schema/faq.ts';
import { formatDay } from '../../src/schema/format-day.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { library } from '../held-content.ts';

const { faqs } = library;
const today = dayInChina(new Date());
const problemsOf = (faq: Faq) => checkFaq(faq, library, () => 1);
const policiesOf = (faq: Faq) => [...new Set(groundsAt(faq.restsOn, library).map(({ policy }) => policy))];
const nameOf = (place: string) => entryOf(library.places, place).shortName;
const placeNames = (faq: Faq) => [...new Set(policiesOf(faq).map(({ place }) => nameOf(place)))];

test('there are at least fifty questions, over every document, of every kind', () => {
  assert.ok(faqs.length >= 50, `${faqs.length} questions`);
  const rested = new Set(faqs.flatMap(policiesOf));
  for (const policy of library.policies) assert.ok(rested.has(policy), policy.id);
  for (const kind of ['answered', 'silent', 'differs'])
    assert.ok(
      faqs.some((faq) => faq.kind === kind),
      kind,
    );
});

describe('every answer says no more than what it rests on, and was reviewed as it stands', () => {
  for (const faq of faqs) test(faq.id, () => assert.equal(formatProblems(problemsOf(faq)), formatProblems([])));
});

test('who reads until when a document holds reads as well that the one above it has ended', () => {
  const lapsing = library.policies.flatMap((policy) => {
    const { validity } = policy;
    const lapsed = heldUnder(policy, library).some((above) => validityStateOn(above.validity, today) === 'ended');
    return lapsed && validity.kind === 'printed' && validity.until !== null ? [formatDay(validity.until)] : [];
  });
  assert.ok(lapsing.length > 0);
  const texts = faqs.flatMap(({ id, answer, body }) =>
    [answer, ...body.map(({ text }) => text)].map((text) => ({ id, text })),
  );
  const untold = texts.filter(({ text }) => lapsing.some((day) => text.includes(day)) && !text.includes('已结束'));
  assert.deepEqual(untold, []);
});

test('every short answer stands alone: it fits, and it names the place', () => {
  for (const { id, answer, ...faq } of faqs) {
    // A mark stands behind what had room.
    const unmarked = answer.replace(/（[^（）]*）。$/, (end) => (faq.marked ? '。' : end));
    assert.ok([...unmarked].length <= ANSWER_LIMIT, id);
    if (faq.kind === 'silent' && placeNames({ ...faq, id, answer }).length > 1) continue;
    const names = [...placeNames({ ...faq, id, answer }), '新区'];
    assert.ok(
      names.some((name) => answer.includes(name)),
      id,
    );
  }
});

test('every ended plan is called ended, in the answer or, where that names other places only, below it', () => {
  for (const faq of faqs) {
    if (!policiesOf(faq).some(({ validity }) => validityStateOn(validity, today) === 'ended')) continue;
    const said = [faq.answer, ...faq.body.map(({ text }) => text)].join('\n');
    assert.match(said, /已经?结束/, faq.id);
  }
});

/** An answer with a claim put into it, and how that is noticed. */
const withClaim = (faq: Faq, claim: string): Faq => ({ ...faq, answer: `${claim}。` });

test('“now anybody may” is noticed in every answer over a document that is not known to hold', () => {
  for (const faq of faqs) {
    for (const policy of policiesOf(faq)) {
      if (validityStateOn(policy.validity, today) === 'in-term') continue;
      const claim = `${nameOf(policy.place)}现在可以申请`;
      const found = problemsOf(withClaim(faq, claim)).map((problem) => problem.found);
      assert.ok(found.includes(`“${claim}”`), `${faq.id}, ${policy.id}`);
    }
  }
});

test('“may” is noticed over every direction, and wherever nothing grants it', () => {
  let noticed = 0;
  for (const faq of faqs) {
    for (const name of placeNames(faq)) {
      const own = groundsAt(faq.restsOn, library).filter(({ policy }) => nameOf(policy.place) === name);
      const grants = own.flatMap((ground) =>
        ground.kind === 'item'
          ? ground.policy.benefits.filter((benefit) => benefit.grants === ground.item.id).map(({ force }) => force)
          : [],
      );
      const mayNot = grants.includes('direction') || own.every(({ kind }) => kind !== 'item');
      if (!mayNot) continue;
      for (const word of ['可以申请', '能申请', '有权申请', '可申请']) {
        const found = problemsOf(withClaim(faq, `${name}${word}`)).map((problem) => problem.found);
        assert.ok(found.includes(`“${name}${word}”`), `${faq.id}, ${name}, ${word}`);
        noticed += 1;
      }
    }
  }
  assert.ok(noticed > 60, `${noticed} noticed`);
});

test('a figure out of nowhere is noticed in every answer', () => {
  for (const faq of faqs) {
    const [name = ''] = placeNames(faq);
    const found = problemsOf(withClaim(faq, `${name}奖励98765元`)).map((problem) => problem.found);
    assert.ok(found.includes('数字 98765 不在依据里'), faq.id);
  }
});

test('an ended plan that is not called ended is noticed in every answer', () => {
  for (const faq of faqs) {
    const ended = policiesOf(faq).filter(({ validity }) => validityStateOn(validity, today) === 'ended');
    for (const { place } of ended) {
      const name = nameOf(place);
      const found = problemsOf(withClaim(faq, `${name}的文件没有写`)).map((problem) => problem.found);
      assert.ok(found.includes(`说到${name}，没有说规划期已结束`), faq.id);
    }
  }
});

test('a change of any ground flags the answers that rest on it, and no others', () => {
  const [policy] = library.policies.filter(({ id }) => id.startsWith('qingyuan'));
  assert.ok(policy);
  const changed = {
    ...library,
    policies: library.policies.map((one) =>
      one !== policy
        ? one
        : {
            ...one,
            clauses: one.clauses.map((clause) => ({
              ...clause,
              items: clause.items.map((item) =>
                item.id === 'family-members' ? { ...item, summary: '配偶和未成年子女可随迁' } : item,
              ),
            })),
          },
    ),
  };
  const flagged = faqs
    .filter((faq) => checkFaq(faq, changed, () => 1).some(({ field }) => field === 'reviewed'))
    .map(({ id }) => id);
  const resting = faqs
    .filter(({ restsOn }) =>
      restsOn.some((pointer) => 'provision' in pointer && pointer.provision === 'family-members'),
    )
    .map(({ id }) => id);
  assert.ok(resting.length > 1);
  assert.deepEqual(flagged, resting);
});

test('every related question and every way of asking leads somewhere of its own', () => {
  const ways = faqs.flatMap(({ question, alsoAsked }) => [question, ...alsoAsked]);
  assert.equal(new Set(ways).size, ways.length);
  assert.ok(ways.length >= faqs.length * 6);
  for (const { id, related } of faqs) assert.ok(!related.includes(id), id);
});
