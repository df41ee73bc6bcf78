import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOfSchedule } from '../../../src/schema/points-phrases.ts';
import { FORMS, scheduleNamed } from '../eligibility/points/schedules.ts';

test('every phrase of a schedule is given with its clause, and none is forgotten', () => {
  for (const name of FORMS) {
    const schedule = scheduleNamed(name);
    const phrases = phrasesOfSchedule(schedule);
    assert.ok(phrases.every(({ clause, quote }) => clause.length > 0 && [...quote].length <= 60));
    // What is quoted stands under a few names only: each occurrence is one of those that were given.
    const text = JSON.stringify(schedule);
    const given = new Set(phrases.map(({ quote }) => quote));
    const quoted = [...text.matchAll(/"(?:quote|phrase|rule|countsInPhrase)":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, one]) => one ?? '',
    );
    assert.deepEqual(
      quoted.filter((one) => !given.has(JSON.parse(`"${one}"`))),
      [],
    );
    assert.ok(quoted.length > 40);
  }
});

test('a line that stands in another document is a phrase of that document', () => {
  const phrases = phrasesOfSchedule(scheduleNamed('shenzhen'));
  const documentAt = (path: string) => phrases.find((phrase) => phrase.path.join('.') === path)?.document;
  assert.equal(documentAt('totals.0.line.evidence'), 'shenzhen-2016-talent-introduction');
  assert.equal(documentAt('title'), 'shenzhen');
});

test('a phrase of an item stands in the item’s clause', () => {
  const tax = phrasesOfSchedule(scheduleNamed('shenzhen')).find(({ quote }) => quote === '24万元以上');
  assert.equal(tax?.clause, '纳税情况');
});
