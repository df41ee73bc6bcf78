import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { currentState } from '../../../src/commands/change-history.ts';
import { tryPersonas } from '../../../src/commands/try-personas.ts';
import { changedVerdicts, joinVerdicts } from '../../../src/history/changed-verdicts.ts';
import { recordChanges } from '../../../src/history/record-changes.ts';
import { formatSnapshot, snapshotSchema, triedIn } from '../../../src/history/snapshot.ts';
import { changeDetails } from '../../../src/site/change-details.ts';
import { fixtureLibrary } from '../open-data/fixture-source.ts';

const POLICY = 'yunzhou-2020-skilled-settlement';
const DAY = '2026-12-01';
const folder = mkdtempSync(join(tmpdir(), 'personas-'));

function writePersona(id: string, who: string, level: string): void {
  mkdirSync(join(folder, 'tests/personas'), { recursive: true });
  const answers = `{ works-in: yunzhou, skill-level: ${level}, years-worked: 3, false-papers-day: 2015-01-01, papers-held: [identity-card, certificate] }`;
  const expects = `[{ benefit: ${POLICY}/settlement, decision: met, headline: met-in-term, because: settle-direct }]`;
  writeFileSync(
    join(folder, `tests/personas/${id}.yaml`),
    `id: ${id}\nwho: ${who}\nday: "2021-01-01"\nanswers: ${answers}\nexpects: ${expects}\nwhy: 例子。\n`,
  );
}
writePersona('yun-senior', '云州的高级工。', 'senior-worker');
writePersona('yun-technician', '云州的技师。', 'technician');

const library = fixtureLibrary();
const stricter = fixtureLibrary((text) =>
  text.replace('atLeast: senior-worker, because', 'atLeast: technician, because'),
);
const [was, is] = [tryPersonas(library, folder), tryPersonas(stricter, folder)];

describe('verdicts of personas', () => {
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('when a rule changes, those of the personas for whom it comes to something else are told, and no others', () => {
    // Through the file that keeps them.
    const kept = triedIn(snapshotSchema.parse(JSON.parse(formatSnapshot(currentState(library), was.tried))));
    assert.deepEqual(kept, was.tried);
    assert.ok(kept);
    const verdicts = changedVerdicts(kept, is.tried, is.told);
    assert.deepEqual(
      verdicts[`${POLICY}/settlement`]?.map((verdict) => verdict.case),
      ['yun-senior'],
    );
    const [day] = recordChanges([], currentState(library), currentState(stricter), DAY, verdicts);
    const change = day?.changes.find(({ what }) => what === `policies/${POLICY}#benefit-settlement`);
    assert.ok(change?.change === 'changed');
    assert.deepEqual(change.in, ['conditions', 'verdicts']);
    const { verdicts: shown } = changeDetails(change);
    assert.match(shown?.says ?? '', /1 个的结论变了/);
    assert.equal(shown?.cases[0]?.who, '云州的高级工（按2021年1月1日算）：');
    assert.equal(shown?.cases[0]?.after, '不符合文件写的条件');
  });

  test('where something else changes what a rule comes to, the rule is told of by itself', () => {
    const state = currentState(library);
    const [day] = recordChanges([], state, state, DAY, changedVerdicts(was.tried, is.tried, is.told));
    assert.deepEqual(
      day?.changes.map((change) => [change.what, 'in' in change && change.in]),
      [[`policies/${POLICY}#benefit-settlement`, ['verdicts']]],
    );
  });

  test('of a persona whose answers changed, and of a rule that was not there, nothing is told', () => {
    const other = { ...is.tried, personas: { ...is.tried.personas, 'yun-senior': 'other' } };
    assert.deepEqual(changedVerdicts(was.tried, other, is.told), {});
    assert.deepEqual(changedVerdicts({ ...was.tried, verdicts: {} }, is.tried, is.told), {});
  });

  test('what went and came back on one day is not told', () => {
    const verdict = { case: 'a', who: '甲。', day: DAY, before: 'unmet', after: 'met-in-term' };
    const back = { ...verdict, before: 'met-in-term', after: 'unmet' };
    const on = { ...verdict, before: 'met-in-term', after: 'barred' };
    assert.deepEqual(joinVerdicts([verdict], [back]), []);
    assert.deepEqual(joinVerdicts([verdict], [on]), [{ ...verdict, after: 'barred' }]);
    const state = currentState(library);
    const there = recordChanges([], state, state, DAY, { [`${POLICY}/settlement`]: [verdict] });
    assert.equal(there.length, 1);
    assert.deepEqual(recordChanges(there, state, state, DAY, { [`${POLICY}/settlement`]: [back] }), []);
  });
});
