/** Deadlines stand among the days of their document: what a phrase gives in figures is not left in a sentence alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf, itemsOf } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';

/** Within so many working days, within so many months of a day, before so many days of an event. */
const DEADLINES = [/(\d+)\s*个工作日内/g, /之日起\s*(\d+)\s*个月内/g, /前(\d+)个工作日/g];

test('a deadline that a phrase sets is typed, with its figure, where that phrase stands', () => {
  let found = 0;
  for (const { id, days = [], ...policy } of library.policies) {
    const items = itemsOf(policy);
    const phrasesOf = (line: string) =>
      items.flatMap((item) => (item.id === line ? evidenceOf(item).map(({ quote }) => quote) : []));
    const counted = days.flatMap((day) => (day.kind === 'counted' ? [day] : []));
    for (const quote of new Set(items.flatMap(evidenceOf).map((one) => one.quote))) {
      for (const [said, figure] of DEADLINES.flatMap((pattern) => [...quote.matchAll(pattern)])) {
        found += 1;
        assert.ok(
          counted.some(({ within, because }) => within === Number(figure) && phrasesOf(because).includes(quote)),
          `${id}: ${said} (${quote})`,
        );
      }
    }
  }
  assert.ok(found >= 15);
});

test('by how much a deadline may be made longer is typed with it', () => {
  let found = 0;
  for (const { id, days = [], ...policy } of library.policies) {
    for (const item of itemsOf(policy)) {
      for (const [said, figure] of evidenceOf(item).flatMap(({ quote }) => [...quote.matchAll(/延长(\d+)个工作日/g)])) {
        found += 1;
        assert.ok(
          days.some((day) => day.because === item.id && 'extension' in day && day.extension?.within === Number(figure)),
          `${id}#${item.id}: ${said}`,
        );
      }
    }
  }
  assert.ok(found >= 2);
});

test('a day of every month, or of the month after an event, is typed', () => {
  let found = 0;
  for (const { id, days = [], ...policy } of library.policies) {
    for (const item of itemsOf(policy)) {
      for (const [said, figure] of evidenceOf(item).flatMap(({ quote }) => [
        ...quote.matchAll(/(?:每月|次月)(\d+)日/g),
      ])) {
        found += 1;
        assert.ok(
          days.some((day) => day.because === item.id && day.kind === 'monthly' && day.until === Number(figure)),
          `${id}#${item.id}: ${said}`,
        );
      }
    }
  }
  assert.ok(found > 0);
});

test('a day of every year that a phrase sets is typed', () => {
  let found = 0;
  for (const { id, days = [], ...policy } of library.policies) {
    for (const item of itemsOf(policy)) {
      if (item.kind !== 'provision' || !evidenceOf(item).some(({ quote }) => /每年\d+月(底|\d+日)/.test(quote)))
        continue;
      found += 1;
      assert.ok(
        days.some(({ kind, because }) => kind === 'yearly' && because === item.id),
        `${id}#${item.id}`,
      );
    }
  }
  assert.ok(found > 0);
});
