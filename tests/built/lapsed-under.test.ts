/** A document that stands on one whose term has ended says so wherever its own term is shown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { heldUnder } from '../../src/library/acts.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { makeEntries } from '../../src/search/make-entries.ts';
import { packPolicy, unpackPolicy } from '../../src/search/pack.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { searchInMemory } from '../content/index-in-memory.ts';
import { comparisonPages } from './built-site.ts';

const WORDS = '所依据的文件已结束';
const { library } = readLibrary(contentFiles());
const under = new Map(
  library.policies.map((policy) => [
    policy.id,
    heldUnder(policy, library).some(({ validity }) => validityStateOn(validity, buildDay) === 'ended'),
  ]),
);
/** Whether an element is shown on the build's day, without script. */
const isShown = (element: { getAttribute: (name: string) => string | undefined }) =>
  element.getAttribute('hidden') === undefined;

test('every cell of a comparison, and the head of its column', () => {
  const faults: string[] = [];
  const told = new Set<string>();
  for (const page of comparisonPages) {
    for (const part of page.root.querySelectorAll('.part[data-policy]')) {
      const id = part.getAttribute('data-policy') ?? '';
      const says = part
        .querySelectorAll('.cell-foot [data-term]')
        .some((mark) => isShown(mark) && mark.text.includes(WORDS));
      if (says !== under.get(id)) faults.push(`${page.file}: ${part.id}`);
      if (says) told.add(id);
    }
    for (const document of page.root.querySelectorAll('thead small')) {
      const id = document
        .querySelector('a')
        ?.getAttribute('href')
        ?.match(/policies\/([^/]+)\//)?.[1];
      const says = document.querySelectorAll('span').some((word) => isShown(word) && word.text.includes(WORDS));
      if (id !== undefined && says !== under.get(id)) faults.push(`${page.file}: head, ${id}`);
    }
  }
  assert.deepEqual(faults, []);
  assert.ok(told.size > 0);
});

test('every hit of a search, as of the reader’s day', () => {
  const entries = makeEntries(library, searchInMemory(library).prepared, buildDay);
  const told = (day: string) =>
    entries.flatMap((entry) => (unpackPolicy(packPolicy(entry), day).isUnderLapsed ? [entry.id] : [])).sort();
  assert.deepEqual(told(buildDay), [...under].flatMap(([id, isLapsed]) => (isLapsed ? [id] : [])).sort());
  assert.deepEqual(told('2010-01-01'), []);
});
