import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentFiles } from '../../src/commands/content-files.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { absenceOf } from '../../src/schema/source-words.ts';
import { comparisonPages, faultsIn, pages } from './built-site.ts';

const { library } = readLibrary(contentFiles());

/** The documents of a topic's page with the topic. */
function subjectOf(file: string) {
  const topic = library.topics.find(({ id }) => file === `compare/${id}/index.html`);
  assert.ok(topic, file);
  return topic;
}
const isAbout = (policy: Policy, topic: string) => !policy.notAbout.includes(topic);

test('there is a table for every topic, and a page for every place that a topic has documents of', () => {
  assert.deepEqual(
    comparisonPages.map(({ file }) => file).sort(),
    library.topics.map(({ id }) => `compare/${id}/index.html`).sort(),
  );
  const expected = library.topics.flatMap(({ id }) =>
    library.places
      .filter(({ level }) => level !== 'country')
      .filter((place) => library.policies.some((policy) => policy.place === place.id && isAbout(policy, id)))
      .map((place) => `compare/${id}/${place.id}/index.html`),
  );
  const built = pages.flatMap(({ file }) => (/^compare\/[^/]+\/[^/]+\/index\.html$/.test(file) ? [file] : []));
  assert.deepEqual(built.sort(), expected.sort());
});

test('every cell says what its document says: every item once, or the absence in its word', () => {
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    return library.policies
      .filter((policy) => isAbout(policy, topic.id))
      .flatMap((policy) =>
        topic.rows.map((row) => {
          const part = root.getElementById(`${row.id}-${policy.id}`);
          const items = itemsOf(policy).filter((item) => item.topic === topic.id && item.rowIds.includes(row.id));
          const said = part?.querySelectorAll('li') ?? [];
          const absent = part?.querySelectorAll('.absent').map(({ textContent }) => textContent) ?? [];
          const links = said.map((item) => item.querySelector('.locator')?.attributes['href']?.split('#')[1]);
          const whole =
            links.toSorted().join() ===
              items
                .map(({ id }) => id)
                .toSorted()
                .join() &&
            said.every((item) => items.some(({ summary }) => item.textContent.includes(summary))) &&
            absent.join() === (items.length > 0 ? '' : absenceOf('silent', policy.source).word);
          return whole ? undefined : `#${row.id}-${policy.id}: ${links.join(' ')} ${absent.join()}`;
        }),
      );
  });
  assert.deepEqual(faults, []);
});

test('every mark of evidence opens the very phrases that its item stands on', () => {
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    return library.policies
      .filter((policy) => isAbout(policy, topic.id))
      .flatMap((policy) =>
        itemsOf(policy)
          .filter((item) => item.topic === topic.id && item.kind !== 'unstated' && item.rowIds.length > 0)
          .map((item) => {
            const ground = root.getElementById(`ground-${policy.id}-${item.id}`);
            const quotes = ground?.querySelectorAll('q').map(({ textContent }) => textContent);
            const expected =
              item.kind === 'provision'
                ? item.evidence.map(({ quote }) => quote)
                : item.kind === 'table'
                  ? [item.quote]
                  : [];
            return quotes?.join() === expected.join() ? undefined : `${policy.id}#${item.id}`;
          }),
      );
  });
  assert.deepEqual(faults, []);
});

test('every cell of the table has an address of its own, by its place', () => {
  const faults = faultsIn(comparisonPages, ({ root }) =>
    root
      .querySelectorAll('td[data-row]')
      .map(({ id, attributes }) =>
        id === `${attributes['data-row']}-${attributes['data-place']}` ? undefined : `no address: ${id}`,
      ),
  );
  assert.deepEqual(faults, []);
});

test('a national text is never a city’s answer: its cells are marked, stand last, and take no part in differences', () => {
  const faults = faultsIn(comparisonPages, ({ root }) =>
    root.querySelectorAll('tbody tr').map((line) => {
      const cells = line.querySelectorAll('td').map(({ attributes }) => attributes);
      const context = cells.map((cell) => cell['data-context'] !== undefined);
      const national = cells.map((cell) => cell['data-place'] === 'china');
      const local = cells.flatMap((cell) => (cell['data-place'] === 'china' ? [] : [cell['data-meaning'] ?? '']));
      const answers = local.filter((meaning) => meaning.startsWith('='));
      const said = line.querySelector('.difference')?.attributes['data-difference'];
      const differs = new Set(answers).size > 1;
      const saidOf = ['different', 'incomparable'].includes(said ?? '');
      const sound =
        context.join() === national.join() &&
        national.lastIndexOf(false) < (national.indexOf(true) === -1 ? national.length : national.indexOf(true)) &&
        saidOf === differs;
      return sound ? undefined : `${line.querySelector('th')?.id}: ${said}`;
    }),
  );
  assert.deepEqual(faults, []);
});
