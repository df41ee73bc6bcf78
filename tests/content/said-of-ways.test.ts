/**
 * What the site can say of a way, all of it: every benefit with every headline in every state of its term. No sentence says more
 * than conditions, force and validity together allow.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { HEADLINES, type Headline } from '../../src/eligibility/headline.ts';
import { makeRuleBook } from '../../src/eligibility/rule-book.ts';
import { compileRules } from '../../src/eligibility/rule-set.ts';
import { judge, type Verdict } from '../../src/eligibility/verdict.ts';
import type { Way } from '../../src/eligibility/ways/group-ways.ts';
import { makeWayBook } from '../../src/eligibility/ways/make-way-book.ts';
import { sayWay, verbOf } from '../../src/eligibility/ways/say-way.ts';
import { blocksOf } from '../../src/eligibility/ways/way-blocks.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { lastDaysOf } from '../../src/schema/validity-days.ts';
import { VALIDITY_STATES } from '../../src/schema/validity-state.ts';

const { library } = readLibrary(contentFiles());
const book = makeRuleBook(library, () => '00000000');
const rules = compileRules(book);
const ways = makeWayBook(library);
const wayBook = { ...ways, grounds: { ...ways.grounds, ...book.grounds } };
const words = { parts: ways.parts, questions: book.questions };

const DECISIONS: Partial<Record<Headline, Verdict['decision']>> = {
  unmet: 'unmet',
  'no-tie': 'unmet',
  'not-wanted': 'unmet',
  'comes-later': 'unmet',
  barred: 'barred',
  'tie-open': 'silent',
  'text-silent': 'silent',
  'needs-answers': 'unanswered',
  'needs-self-check': 'unanswered',
  'needs-facts': 'unanswered',
};

/** Every way with its verdict made to be each headline in each state, and what comes along made alike. */
function* everythingSaid(): Generator<{ way: Way; sentence: string; validity: string }> {
  for (const rule of book.rules) {
    if (ways.parts[rule.key]?.partOf) continue;
    const own = judge(rule, {}, '2026-11-28', rules);
    const along = book.rules
      .filter(({ key }) => ways.parts[key]?.partOf === rule.key)
      .map((other) => judge(other, {}, '2026-11-28', rules));
    for (const headline of HEADLINES) {
      for (const term of VALIDITY_STATES) {
        // What prints no end does not end.
        if (term === 'ended' && rule.term.kind === 'printed' && lastDaysOf(rule.term).length === 0) continue;
        const made = (verdict: Verdict): Verdict => ({
          ...verdict,
          headline,
          term,
          decision: DECISIONS[headline] ?? 'met',
        });
        const way = { verdict: made(own), along: along.map(made) };
        yield { way, ...sayWay(way, words) };
      }
    }
  }
}
const said = [...everythingSaid()];

/** A right in plain words. Of the thing itself, which may hold such a word, nothing is claimed. */
function claims({ way, sentence }: (typeof said)[number]): string {
  const things = [way.verdict, ...way.along].map(({ rule }) => ways.parts[rule.key]?.thing ?? rule.title);
  return things.reduce((text, thing) => text.replaceAll(thing, ''), sentence);
}

test('every way has a sentence in every case', () => {
  assert.ok(said.length > 1000);
  assert.deepEqual(
    said
      .filter(({ sentence }) => sentence.length < 6 || /undefined|null|。$/.test(sentence))
      .map(({ sentence }) => sentence),
    [],
  );
});

test('可以 is said only of what is met in full, is a right, and has not ended', () => {
  const wrong = said.filter((one) => {
    const { way } = one;
    const isMet = way.verdict.headline === 'met-in-term' || way.verdict.headline === 'met-verify-term';
    const has = ({ rule, unspecified }: Verdict) => verbOf(rule.forceWords) !== undefined && unspecified.length === 0;
    return /可以/.test(claims(one)) && !(isMet && [way.verdict, ...way.along].some(has));
  });
  assert.deepEqual(
    wrong.map(({ sentence }) => sentence),
    [],
  );
  assert.ok(said.some((one) => /可以/.test(claims(one))));
});

test('申请 is said only where the words of the text speak of it', () => {
  const wrong = said.filter((one) => {
    const spoken = [one.way.verdict, ...one.way.along].some(({ rule }) => /申请|申领|申报/.test(rule.forceWords));
    return /申请/.test(claims(one)) && !spoken;
  });
  assert.deepEqual(
    wrong.map(({ sentence }) => sentence),
    [],
  );
});

describe('whatever its conditions come to,', () => {
  for (const [term, words] of [
    ['none-printed', /没有写管到哪一年.*先打电话问/],
    ['text-not-seen', /只见报道/],
    ['ended', /不能据此认为现在还能办/],
  ] as const) {
    test(`a way that is ${term} is said with it`, () => {
      const open = said.filter(
        ({ way }) => way.verdict.term === term && !['unmet', 'barred'].includes(way.verdict.decision),
      );
      assert.ok(open.length > 0);
      assert.deepEqual(
        open.filter(({ validity }) => !words.test(validity)).map(({ sentence }) => sentence),
        [],
      );
      const asked = open.filter(({ way }) => way.verdict.rule.term.kind === 'printed' || term !== 'ended');
      assert.deepEqual(
        asked.filter(({ way }) => !/现在(还办|还执行)吗？/.test(blocksOf(way, wayBook).asks[0]?.says ?? '')).length,
        0,
      );
    });
  }
});

test('that what a rule stands on has ended is said whatever its conditions come to, and asked', () => {
  const leaning = said.filter(
    ({ way: { verdict } }) =>
      verdict.lapsed.length > 0 && verdict.term === 'in-term' && !['unmet', 'barred'].includes(verdict.decision),
  );
  assert.ok(leaning.length > 10);
  for (const { way, validity } of leaning) {
    assert.match(validity, /所依据的《.+》已经过了期限/);
    assert.match(blocksOf(way, wayBook).asks[0]?.says ?? '', /所依据的《.+》已经过了期限，现在还办吗？/);
  }
});

test('every question put to a window is one, and no paper stands twice on a list', () => {
  for (const { way } of said) {
    const { asks, brings } = blocksOf(way, wayBook);
    for (const { says } of asks) assert.match(says, /[？]$/, way.verdict.rule.key);
    assert.equal(new Set(brings.map(({ name }) => name)).size, brings.length);
    for (const { askFirst } of brings) assert.ok(askFirst === null || askFirst <= asks.length);
  }
});

test('nobody is told that a direction is theirs', () => {
  const directions = said.filter(({ way }) => way.verdict.headline === 'direction');
  assert.deepEqual(
    directions.filter((one) => /你可以|对得上/.test(claims(one))).map(({ sentence }) => sentence),
    [],
  );
});
