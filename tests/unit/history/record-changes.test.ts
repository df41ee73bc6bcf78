import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Fingerprints } from '../../../src/history/fingerprints.ts';
import { type DayOfChanges, historySchema } from '../../../src/history/history.ts';
import { recordChanges } from '../../../src/history/record-changes.ts';
import { formatSnapshot, parseSnapshot } from '../../../src/history/snapshot.ts';
import { runs } from '../../depth.ts';

const thing = (hash: string, title = hash) => ({ title, aspects: { wording: hash } });
const said = (history: readonly DayOfChanges[]) =>
  history.map(({ day, changes }) => [day, ...changes.map(({ change, what }) => `${change} ${what}`)]);

test('what was added, changed and removed is told under its day, newest day first', () => {
  const first: Fingerprints = { 'glossary/a': thing('1'), 'glossary/b': thing('2') };
  const second: Fingerprints = { 'glossary/b': thing('3'), 'glossary/c': thing('4') };
  const history = recordChanges(recordChanges([], {}, first, '2026-11-20'), first, second, '2026-11-21');
  assert.deepEqual(said(history), [
    ['2026-11-21', 'removed glossary/a', 'changed glossary/b', 'added glossary/c'],
    ['2026-11-20', 'added glossary/a', 'added glossary/b'],
  ]);
  assert.equal(history[0]?.changes[0]?.title, '1');
});

test('where nothing changed nothing is told', () => {
  const state: Fingerprints = { 'glossary/a': thing('1') };
  const history = recordChanges([], {}, state, '2026-11-20');
  assert.deepEqual(recordChanges(history, state, state, '2026-11-25'), history);
});

test('of a document that comes or goes the provisions are counted, not listed', () => {
  const state: Fingerprints = {
    'policies/p': thing('1'),
    'policies/p#x': thing('2'),
    'policies/p#y': thing('3'),
    'policies/p#benefit-z': thing('4'),
  };
  const added = recordChanges([], {}, state, '2026-11-20');
  assert.deepEqual(added[0]?.changes, [{ change: 'added', what: 'policies/p', title: '1', holds: 2 }]);
  assert.deepEqual(said(recordChanges(added, state, {}, '2026-11-21'))[0], ['2026-11-21', 'removed policies/p']);
});

test('on one day, what was added and then changed was added; what was added and removed was never there', () => {
  const first: Fingerprints = { 'policies/p': thing('1'), 'policies/p#x': thing('2'), 'glossary/a': thing('3') };
  const second: Fingerprints = { 'policies/p': thing('1'), 'policies/p#x': thing('9'), 'policies/p#y': thing('4') };
  const day = '2026-11-20';
  const history = recordChanges(recordChanges([], {}, first, day), first, second, day);
  assert.deepEqual(history, [
    { day, again: 1, changes: [{ change: 'added', what: 'policies/p', title: '1', holds: 2 }] },
  ]);
});

test('a day counts how often it was added to, also where something is undone, and not where it says the same', () => {
  const states = ['1', '2', '2', '1'].map((b): Fingerprints => ({ 'glossary/a': thing('1'), 'glossary/b': thing(b) }));
  const day = '2026-11-21';
  let history = recordChanges(
    recordChanges([], {}, { 'glossary/b': thing('1') }, '2026-11-20'),
    { 'glossary/b': thing('1') },
    states[0] ?? {},
    day,
  );
  const counts = states.map((state, at) => {
    history = recordChanges(history, states[at - 1] ?? state, state, day);
    return history[0]?.again ?? 0;
  });
  assert.deepEqual(counts, [0, 1, 1, 2]);
});

test('sentences written by hand are kept', () => {
  const first: Fingerprints = { 'glossary/a': thing('1'), 'glossary/b': thing('1') };
  const day = '2026-11-20';
  const [entry] = recordChanges([], {}, first, day);
  assert.ok(entry);
  const told = [{ ...entry, says: '首批。', changes: entry.changes.map((change) => ({ ...change, says: '一句。' })) }];
  const [next] = recordChanges(told, first, { ...first, 'glossary/b': thing('2') }, day);
  assert.equal(next?.says, '首批。');
  assert.deepEqual(
    next?.changes.map(({ says }) => says),
    ['一句。', '一句。'],
  );
});

const stateArbitrary = fc
  .dictionary(
    fc.constantFrom(
      'policies/p',
      'policies/p#x',
      'policies/p#y',
      'policies/q',
      'policies/q#z',
      'glossary/a',
      'places/b',
    ),
    fc.constantFrom('1', '2').map((hash) => thing(hash)),
  )
  .map((state) => Object.fromEntries(Object.entries(state).filter(([key]) => key.replace(/#.*/, '') in state)));

test('however the days fall, replaying the history gives what there is now, and the history can be read again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(stateArbitrary, fc.boolean()), { maxLength: 8 }), (steps) => {
      let [history, state, day]: [DayOfChanges[], Fingerprints, number] = [[], {}, 10];
      for (const [next, sameDay] of steps) {
        if (!sameDay) day += 1;
        history = recordChanges(history, state, next, `2026-11-${day}`);
        state = next;
      }
      assert.deepEqual(historySchema.parse(history), history);
      // Documents and entries come and go as told; the parts of a document come and go with it.
      const there = new Set<string>();
      for (const { changes } of history.toReversed()) {
        for (const { change, what } of changes) {
          if (what.includes('#')) continue;
          assert.equal(there.has(what), change !== 'added', `${change} ${what}`);
          if (change === 'removed') there.delete(what);
          else there.add(what);
        }
      }
      assert.deepEqual(
        [...there].sort(),
        Object.keys(state)
          .filter((key) => !key.includes('#'))
          .sort(),
      );
    }),
    { numRuns: runs(1000) },
  );
});

test('a state is read back as it was written', () => {
  fc.assert(
    fc.property(stateArbitrary, (state) => {
      assert.deepEqual(parseSnapshot(formatSnapshot(state)), state);
    }),
  );
  assert.throws(() => parseSnapshot('{}'));
});
