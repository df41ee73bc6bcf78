/** What has ended beside a document's own term is said wherever that is shown: a document under it, or its only round. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HTMLElement } from 'node-html-parser';
import { contentFiles } from '../../src/commands/content-files.ts';
import { heldUnder } from '../../src/library/acts.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { validityStateOn } from '../../src/schema/validity-state.ts';
import { makeEntries } from '../../src/search/make-entries.ts';
import { packPolicy, unpackPolicy } from '../../src/search/pack.ts';
import { buildDay } from '../../src/site/build-day.ts';
import { searchInMemory } from '../content/index-in-memory.ts';
import { comparisonPages, pages } from './built-site.ts';

const { library } = readLibrary(contentFiles());
const WORDS = { 'lapsed-under': '所依据的文件已结束', 'round-over': '这一轮申报已截止' } as const;
type Says = keyof typeof WORDS;

/** What is to be said of each document on a day, worked out anew. */
const saidOn = (day: string) =>
  new Map(
    library.policies.map((policy): [string, Says[]] => {
      const lapsed = heldUnder(policy, library).some(({ validity }) => validityStateOn(validity, day) === 'ended');
      const own = policy.benefits.filter(({ partOf }) => !partOf);
      const over = own.every(({ when = [] }) => {
        const days = (policy.days ?? []).filter(({ id }) => when.includes(id));
        return days.length > 0 && days.every((one) => one.kind === 'window' && one.until < day);
      });
      return [
        policy.id,
        [...(lapsed ? ['lapsed-under' as const] : []), ...(own.length > 0 && over ? ['round-over' as const] : [])],
      ];
    }),
  );
const due = saidOn(buildDay);

/** What of it is read among elements that are shown on the build's day, without script. */
const readIn = (elements: readonly HTMLElement[]) => {
  const shown = elements.filter((element) => element.getAttribute('hidden') === undefined).map(({ text }) => text);
  return Object.entries(WORDS).flatMap(([says, words]) => (shown.some((text) => text.includes(words)) ? [says] : []));
};

test('every cell of a comparison, and the head of its column', () => {
  const faults: string[] = [];
  const told = new Set<string>();
  const hold = (where: string, id: string, elements: readonly HTMLElement[]) => {
    const read = readIn(elements);
    for (const says of read) told.add(says);
    if (read.join() !== due.get(id)?.join()) faults.push(`${where}: ${read.join() || 'nothing'}`);
  };
  for (const { file, root } of comparisonPages) {
    for (const part of root.querySelectorAll('.part[data-policy]'))
      hold(
        `${file}, ${part.id}`,
        part.getAttribute('data-policy') ?? '',
        part.querySelectorAll('.cell-foot [data-term]'),
      );
    for (const document of root.querySelectorAll('thead small')) {
      const id = document
        .querySelector('a')
        ?.getAttribute('href')
        ?.match(/policies\/([^/]+)\//)?.[1];
      if (id !== undefined) hold(`${file}, head, ${id}`, id, document.querySelectorAll('span'));
    }
  }
  assert.deepEqual(faults, []);
  assert.deepEqual([...told].sort(), Object.keys(WORDS));
});

test('every document under a question, the question’s own marks, and the conditions of a place', () => {
  const faults: string[] = [];
  const hold = (where: string, ids: readonly string[], elements: readonly HTMLElement[]) => {
    const wanted = [...new Set(ids.flatMap((id) => due.get(id) ?? []))];
    const read = readIn(elements);
    if (wanted.some((says) => !read.includes(says)))
      faults.push(`${where}: ${read.join() || 'nothing'}, not ${wanted}`);
  };
  const policyIn = (element: HTMLElement | null) =>
    /policies\/([^/]+)\//.exec(element?.querySelector('a[href*="policies/"]')?.getAttribute('href') ?? '')?.[1] ?? '';
  let told = 0;
  for (const { file, root } of pages) {
    const isQuestion = /^faq\/[^/]+\/index\.html$/.test(file) && root.querySelector('.faq-marks') !== null;
    if (isQuestion) {
      const grounds = root.querySelectorAll('.grounds');
      for (const section of grounds)
        hold(file, [policyIn(section.querySelector('h3'))], section.querySelectorAll('.card-marks'));
      hold(
        `${file}, its marks`,
        grounds.map((section) => policyIn(section.querySelector('h3'))),
        root.querySelectorAll('.faq-marks .mark'),
      );
      told += grounds.length;
    }
    if (/^places\/[^/]+\/index\.html$/.test(file))
      for (const benefits of root.querySelectorAll('#conditions .benefits')) {
        const banners: HTMLElement[] = [];
        for (let at = benefits.previousElementSibling; at?.classList.contains('banner'); at = at.previousElementSibling)
          banners.push(at);
        hold(`${file}, conditions`, [benefits.getAttribute('data-policy') ?? ''], banners);
      }
  }
  assert.ok(told > 0);
  assert.deepEqual(faults, []);
});

test('every hit of a search, as of the reader’s day', () => {
  const entries = makeEntries(library, searchInMemory(library).prepared, buildDay);
  for (const day of [buildDay, '2010-01-01', '2025-11-10', '2025-11-11', '2027-01-01'])
    assert.deepEqual(
      entries.map((entry) => [entry.id, unpackPolicy(packPolicy(entry), day).validityNotes ?? []]),
      [...saidOn(day)],
      day,
    );
});
