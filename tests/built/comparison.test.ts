import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLedger } from '../../src/commands/permalink-ledger.ts';
import { briefColumn } from '../../src/comparison/brief-column.ts';
import { cellHtml, groundsHtml, headHtml } from '../../src/comparison/column-html.ts';
import { MOST_SHOWN_PLACES } from '../../src/comparison/shown-at-first.ts';
import { numbersIn } from '../../src/library/numbers-in.ts';
import type { ComparisonRow } from '../../src/open-data/comparison-row.ts';
import { columnOfDocuments } from '../../src/reply/column-of-documents.ts';
import { itemsOf, type Policy } from '../../src/schema/policy-body.ts';
import { silenceWords } from '../../src/schema/source-words.ts';
import { library } from '../held-content.ts';
import { builtDocument, builtText, comparisonPages, faultsIn, pages, siteUrl } from './built-site.ts';

const { ledger } = readLedger();

/** The documents of a topic's page with the topic. */
function subjectOf(file: string) {
  const topic = library.topics.find(({ id }) => file === `compare/${id}/index.html`);
  assert.ok(topic, file);
  return topic;
}
const isAbout = (policy: Policy, topic: string) => !policy.notAbout.includes(topic);

/**
 * The documents of the places that a page draws: all that were published in its table, or else the first; later places are
 * added by choice, from the files of their documents.
 */
function documentsDrawn(root: (typeof pages)[number]['root'], topic: string): Policy[] {
  const drawn = new Set(root.querySelectorAll('td[data-row]').map(({ attributes }) => attributes['data-place']));
  const documents = library.policies.filter((policy) => isAbout(policy, topic));
  for (const { place } of documents) {
    if (ledger.byAddress.has(`/compare/${topic}/${place}/`)) assert.ok(drawn.has(place), `${topic}: ${place}`);
  }
  assert.ok(
    documents.some(({ place }) => drawn.has(place)),
    topic,
  );
  return documents.filter(({ place }) => drawn.has(place));
}

test('there is a table for every topic, and a page for every place that was published with one', () => {
  assert.deepEqual(
    comparisonPages.map(({ file }) => file).sort(),
    library.topics.map(({ id }) => `compare/${id}/index.html`).sort(),
  );
  const expected = library.topics.flatMap(({ id }) =>
    library.places
      .filter(({ level }) => level !== 'country')
      .filter((place) => library.policies.some((policy) => policy.place === place.id && isAbout(policy, id)))
      .filter((place) => ledger.byAddress.has(`/compare/${id}/${place.id}/`))
      .map((place) => `compare/${id}/${place.id}/index.html`),
  );
  const built = pages.flatMap(({ file }) => (/^compare\/[^/]+\/[^/]+\/index\.html$/.test(file) ? [file] : []));
  assert.deepEqual(built.sort(), expected.sort());
});

test('every cell says what its document says: every item once, those that a brief one leaves out by number, or the silence in its word', () => {
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    return documentsDrawn(root, topic.id).flatMap((policy) =>
      topic.rows.map((row) => {
        const part = root.getElementById(`${row.id}-${policy.id}`);
        const items = itemsOf(policy).filter((item) => item.topic === topic.id && item.rowIds.includes(row.id));
        const said = part?.querySelectorAll('li') ?? [];
        const absent = part?.querySelectorAll('.absent').map(({ textContent }) => textContent) ?? [];
        const links = said.map((item) => item.querySelector('.locator')?.attributes['href']?.split('#')[1]);
        const leftOut = part?.querySelector('.left-out a');
        const others = items.filter(({ id }) => !links.includes(id));
        const whole =
          new Set(links).size === links.length &&
          links.every((id) => items.some((item) => item.id === id)) &&
          (leftOut
            ? others.length > 0 &&
              leftOut.text === `还有 ${others.length} 条` &&
              leftOut.attributes['href']?.endsWith(`/places/${policy.place}/#${topic.id}`)
            : others.length === 0) &&
          said.every((item) => items.some(({ summary }) => item.textContent.includes(summary))) &&
          absent.join() === (items.length > 0 ? '' : silenceWords('silent', policy.source).word);
        return whole ? undefined : `#${row.id}-${policy.id}: ${links.join(' ')} ${absent.join()}`;
      }),
    );
  });
  assert.deepEqual(faults, []);
});

test('that a document is not about the topic is told once, below the rows, and in no cell', () => {
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    const drawn = root.querySelectorAll('thead th[data-place]').map(({ attributes }) => attributes['data-place']);
    return library.policies
      .filter(({ place, notAbout }) => drawn.includes(place) && notAbout.includes(topic.id))
      .filter(({ place }) => library.policies.some((one) => one.place === place && isAbout(one, topic.id)))
      .flatMap(({ id, place, shortTitle }) => {
        const cells = root.querySelectorAll(`td[data-row] [data-policy="${id}"]`).length;
        const told = root.querySelectorAll(`td[data-left-out][data-place="${place}"] p`);
        const once = told.filter(({ textContent }) => textContent.endsWith(shortTitle)).length;
        // What was published as the address of one of its cells is found where it is told.
        const anchors = topic.rows.filter((row) => root.getElementById(`${row.id}-${id}`)).length;
        return cells === 0 && once === 1 && anchors === topic.rows.length ? [] : `${id}: ${cells} ${once} ${anchors}`;
      });
  });
  assert.deepEqual(faults, []);
});

test('every mark of evidence opens the very phrases that its item stands on', () => {
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    return documentsDrawn(root, topic.id).flatMap((policy) =>
      itemsOf(policy)
        .filter((item) => item.topic === topic.id && item.kind !== 'open-point' && item.rowIds.length > 0)
        .filter((item) => {
          const isBrief =
            root.querySelector(`thead th[data-place="${policy.place}"]`)?.attributes['data-brief'] !== undefined;
          return !isBrief || root.querySelector(`[popovertarget="ground-${policy.id}-${item.id}"]`) !== null;
        })
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

test('the files of documents give the very columns that pages show', () => {
  let compared = 0;
  const root = siteUrl.pathname;
  const links = {
    place: (id: string) => `${root}places/${id}/`,
    policy: (id: string, line?: string) => `${root}policies/${id}/${line === undefined ? '' : `#${line}`}`,
  };
  const faults = faultsIn(comparisonPages, ({ file, root: page, html }) => {
    const topic = subjectOf(file);
    const shown = page.querySelectorAll('thead th[data-place]').map(({ attributes }) => attributes['data-place']);
    return library.places
      .filter(({ id, level }) => shown.includes(id) && level !== 'country')
      .flatMap((place) => {
        const files = library.policies
          .filter((policy) => policy.place === place.id)
          .toSorted((a, b) => b.issued.date.localeCompare(a.issued.date))
          .map(({ id }) => builtDocument(id));
        const whole = columnOfDocuments(
          { id: place.id, name: place.shortName },
          topic,
          files.map(({ file }) => file),
        );
        const isBrief =
          page.querySelector(`thead th[data-place="${place.id}"]`)?.attributes['data-brief'] !== undefined;
        const column = isBrief
          ? { ...briefColumn(whole, `${links.place(place.id)}#${topic.id}`), files: files.map(({ name }) => name) }
          : whole;
        const drawn = [headHtml(column, links), ...topic.rows.map((row) => cellHtml(column, row, links))];
        compared += drawn.length;
        return [...drawn, groundsHtml([column], topic.rows, links)].map((piece) =>
          html.includes(piece) ? undefined : `${place.id}: ${piece.slice(0, 200)}`,
        );
      });
  });
  assert.deepEqual(faults, []);
  assert.ok(compared > 200, `${compared} cells compared`);
});

test('a short value leads a cell with all its marks, the same on the page and in the data', () => {
  let led = 0;
  const faults = faultsIn(comparisonPages, ({ file, root }) => {
    const topic = subjectOf(file);
    const { items } = JSON.parse(builtText(`api/v1/compare/${topic.id}.json`)) as {
      items: { dimension: string; document: { id: string } | null; item: string | null; short: string | null }[];
    };
    return documentsDrawn(root, topic.id).flatMap(({ id: document }) =>
      topic.rows.map(({ id: row }) => {
        const data = items.find((one) => one.document?.id === document && one.dimension === row && one.item !== null);
        const part = root.querySelector(`#${row}-${document}`);
        const shown = part?.querySelector('.short-value');
        // Where the text leaves all open, its lines say so.
        const isOpen = part?.querySelectorAll('li').every((line) => line.classList.contains('open'));
        if (shown) led += 1;
        if (topic.short && data && !isOpen && !shown) return `${row} of ${document}: no short value`;
        if (!shown) return !data || isOpen || data.short === null ? undefined : `${row} of ${document}: ${data.short}`;
        const [says, ...marks] = shown.querySelectorAll('b, span:not([hidden])').map(({ text }) => text);
        const told = marks.length > 0 ? `${says}（${marks.join(' · ')}）` : says;
        const isFirst = part?.querySelector('p, li') === shown;
        return isFirst && data?.short === told ? undefined : `${row} of ${document}: ${told}, not ${data?.short}`;
      }),
    );
  });
  assert.deepEqual(faults, []);
  assert.ok(led > 20, `${led} cells led by a short value`);
});

test('the figures of a short value stand in what is quoted on the rows that it stands on', () => {
  let led = 0;
  const faults = library.topics.flatMap(({ id }) => {
    const { items } = JSON.parse(builtText(`api/v1/compare/${id}.json`)) as { items: ComparisonRow[] };
    const cells = Map.groupBy(
      items.filter(({ leads, item }) => leads && item !== null),
      ({ cellUrl }) => cellUrl,
    );
    return [...cells].flatMap(([url, rows]) => {
      led += 1;
      const quoted = rows.flatMap(({ quote, moreQuotes, elsewhere, quantities }) =>
        [quote, ...[...moreQuotes, ...elsewhere, ...quantities].map((one) => one.quote)].flatMap((words) =>
          numbersIn(words ?? ''),
        ),
      );
      // Marks and notes of ours stand in brackets.
      return numbersIn(rows[0]?.short?.replace(/（[^（）]*）/g, '') ?? '').flatMap((figure) =>
        quoted.includes(figure) ? [] : `${url}: ${figure} of ${rows[0]?.short}`,
      );
    });
  });
  assert.deepEqual(faults, []);
  assert.ok(led > 100, `${led} cells are led`);
});

test('where at most six places speak of a topic and share a row, all of them are on its page as it is served', () => {
  const shownOn = (topic: string) => {
    const page = comparisonPages.find(({ file }) => file === `compare/${topic}/index.html`);
    return page?.root
      .querySelectorAll('thead th[data-place]:not([data-context])')
      .map(({ attributes }) => attributes['data-place']);
  };
  for (const { id } of library.topics) {
    const speaking = new Set(
      library.policies
        .filter(
          (policy) => isAbout(policy, id) && library.places.some((p) => p.id === policy.place && p.level !== 'country'),
        )
        .map(({ place }) => place),
    );
    const shown = shownOn(id) ?? [];
    assert.ok(shown.length >= 1 && shown.length <= MOST_SHOWN_PLACES, `${id}: ${shown.join()}`);
    assert.ok(
      shown.every((place) => speaking.has(place ?? '')),
      id,
    );
  }
  const settlement = new Set(
    library.policies.filter((policy) => isAbout(policy, 'settlement')).map(({ place }) => place),
  );
  settlement.delete('china');
  assert.deepEqual(new Set(shownOn('settlement')), settlement);
});
