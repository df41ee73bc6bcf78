/** Points schedules on the built site: all of each is there without a script, and no more than the content has. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST_LIST } from '../../src/permalinks/list-pages.ts';
import { phrasesOfSchedule } from '../../src/schema/points-phrases.ts';
import { library } from '../held-content.ts';
import { pageWeight } from '../page-weight.ts';
import { faultsIn, pages } from './built-site.ts';

const KILOBYTE = 1024;
const schedulePages = pages.filter(({ file }) => /^policies\/[^/]+\/points\/index\.html$/.test(file));
const sideBySide = pages.filter(({ file }) => /^points\/(?:pages\/\d+\/)?index\.html$/.test(file));
const plain = (text: string) => text.replace(/\s/g, '');

test('every schedule has its page, and no other document has one', () => {
  const expected = library.points.map(({ id }) => `policies/${id}/points/index.html`);
  assert.deepEqual(schedulePages.map(({ file }) => file).toSorted(), expected.toSorted());
});

test('lines, totals, groups, items, readings and every phrase stand on the page of a schedule without a script', () => {
  const faults = faultsIn(schedulePages, ({ file, root }) => {
    const schedule = library.points.find(({ id }) => file.includes(`/${id}/`));
    if (!schedule) return ['no schedule'];
    const body = root.querySelector('main');
    for (const script of body?.querySelectorAll('script') ?? []) script.remove();
    const text = plain(body?.text ?? '');
    const wanted = [
      ...schedule.totals.map(({ name, line }) => `${name}：${line ? `${line.points}分` : '没有线'}`),
      ...schedule.groups.flatMap(({ name, items }) => [name, ...items.map((item) => item.name)]),
      ...schedule.readings.flatMap(({ about, options }) => [about, ...options.map(({ says }) => says)]),
      ...schedule.vetoes.map(({ says }) => says),
      ...schedule.others.map(({ says }) => says),
      ...phrasesOfSchedule(schedule).map(({ quote }) => quote),
    ];
    return wanted.filter((words) => !text.includes(plain(words)));
  });
  assert.deepEqual(faults, []);
});

test('every phrase leads to its clause, of the document that it stands in', () => {
  const faults = faultsIn(schedulePages, ({ root }) =>
    root
      .querySelectorAll('.phrase a')
      .map((link) => (/\/policies\/[^/]+\/#./.test(link.getAttribute('href') ?? '') ? undefined : link.toString())),
  );
  assert.deepEqual(faults, []);
});

test('schedules stand side by side, each once with its link, no more on a page than it holds, in the order of the places', () => {
  const orderOf = new Map(library.places.map(({ id }, at) => [id, at]));
  const placeOf = (id: string) => orderOf.get(library.policies.find((policy) => policy.id === id)?.place ?? '') ?? 0;
  const shown = sideBySide.map(({ root }) =>
    root
      .querySelectorAll('#lines h3 a')
      .map((link) => /policies\/([^/]+)\/points\//.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
  );
  assert.deepEqual(shown.flat().toSorted(), library.points.map(({ id }) => id).toSorted());
  for (const page of shown) {
    assert.ok(page.length <= LONGEST_LIST.schedules);
    assert.deepEqual(
      page,
      page.toSorted((a, b) => placeOf(a) - placeOf(b)),
    );
  }
});

test('the page of a schedule is 47 KB at most, its script 25 KB, compressed', () => {
  const faults = faultsIn(schedulePages, ({ file }) => {
    const { total, script } = pageWeight(`dist/${file}`);
    return [total <= 47 * KILOBYTE && script <= 25 * KILOBYTE ? undefined : `${total} bytes, ${script} of them script`];
  });
  assert.deepEqual(faults, []);
});
