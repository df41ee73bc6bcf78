import assert from 'node:assert/strict';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { draftFile } from '../../../src/commands/draft.ts';
import { placeOfOriginal } from '../../../src/commands/place-of-original.ts';
import { DIVISIONS } from '../../../src/places/divisions.ts';
import type { Place } from '../../../src/schema/place.ts';
import { asDocx, asPdf } from '../draft/carriers.ts';
import { FIXTURE } from '../draft/fixture.ts';

let root = '';

const draft = (original: string, rest: object = {}) => draftFile({ original, as: 'file', ...rest }, root, '2026-11-28');
const documents = () => globSync('content/policies/*/*.mdx', { cwd: root }).sort();

describe('npm run draft', () => {
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'youju-draft-command-'));
    cpSync(join(import.meta.dirname, '../../fixtures/valid/content'), join(root, 'content'), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  test('writes the document of a held place, says what it found, and does not write over it', async () => {
    const answer = await draft(FIXTURE);
    assert.ok('output' in answer, JSON.stringify(answer));
    const path = 'content/policies/yunzhou/yunzhou-2021-points.mdx';
    assert.match(answer.output, new RegExp(`^写好了 ${path}：\\d+ 条`));
    const first = readFileSync(join(root, path), 'utf8');
    const again = await draft(FIXTURE, { place: 'elsewhere-at-all' });
    assert.ok('refused' in again && /已经有了，不覆盖。$/.test(again.refused), JSON.stringify(again));
    assert.equal(readFileSync(join(root, path), 'utf8'), first);
  });

  test('says what has to be there besides: a place that is not held, a text to compare phrases with', async () => {
    const original = join(root, 'ordos-2015-notice.txt');
    writeFileSync(original, '鄂尔多斯市人民政府关于户籍的通知\n鄂府发〔2015〕1号\n一、本通知自发布之日起施行。\n');
    const answer = await draft(original);
    assert.ok(
      'output' in answer && answer.output.includes('npm run new -- place ordos 鄂尔多斯市；'),
      JSON.stringify(answer),
    );
    assert.match(answer.output, /找 ordos-2015-notice\.txt，那里还没有/);
    const beside = await draftFile(
      { original: FIXTURE, id: 'yunzhou-2021-beside', as: 'file' },
      root,
      '2026-11-28',
      root,
    );
    assert.ok('output' in beside && beside.output.includes('yunzhou-2021-beside.txt，那里还没有'));
    writeFileSync(join(root, 'yunzhou-2021-laid.txt'), readFileSync(FIXTURE));
    const laid = await draftFile({ original: FIXTURE, id: 'yunzhou-2021-laid', as: 'file' }, root, '2026-11-28', root);
    assert.ok('output' in laid && !/还没有/.test(laid.output), JSON.stringify(laid));
  });

  test('prints without writing', async () => {
    const before = documents();
    const printed = await draft(FIXTURE, { id: 'yunzhou-2021-other', as: 'print' });
    assert.ok('output' in printed && printed.output.startsWith('---\n'));
    const json = await draft(FIXTURE, { id: 'yunzhou-2021-other', as: 'json' });
    assert.ok('output' in json && JSON.parse(json.output).places.length > 20);
    assert.deepEqual(documents(), before);
  });

  test('saves the text as it was read beside, once', async () => {
    const original = join(root, 'notice.docx');
    writeFileSync(original, asDocx(readFileSync(FIXTURE, 'utf8').trimEnd().split('\n')));
    const text = join(root, 'notice.txt');
    const answer = await draft(original, { id: 'yunzhou-2021-word', text });
    assert.ok('output' in answer);
    assert.equal(readFileSync(text, 'utf8'), readFileSync(FIXTURE, 'utf8'));
    const again = await draft(original, { id: 'yunzhou-2021-again', text });
    assert.ok('refused' in again && again.refused.includes('notice.txt 已经有了'));
    assert.ok(!existsSync(join(root, 'content/policies/yunzhou/yunzhou-2021-again.mdx')));
  });

  test('what cannot be read, or named, is one sentence, and nothing is written', async () => {
    const before = documents();
    const scan = join(root, 'yunzhou-2021-scan.pdf');
    writeFileSync(scan, asPdf(['云州市'], { empty: true }));
    for (const [original, rest, why] of [
      [scan, {}, /没有文字的 PDF/],
      [join(root, 'nothing.txt'), {}, /没有这个文件/],
      [join(root, '通知.docx'), {}, /加 --id/],
      [FIXTURE, { place: '../..' }, /不能作网址/],
    ] as const) {
      const answer = await draft(original, rest);
      assert.ok('refused' in answer && why.test(answer.refused), JSON.stringify(answer));
      assert.match(answer.refused, /^没有写：[^\n]*。$/);
    }
    assert.deepEqual(documents(), before);
  });
});

describe('the place of an original', () => {
  const places = [
    { id: 'china', name: '全国', shortName: '全国', level: 'country', code: null },
    { id: 'lanzhou', name: '兰州市', shortName: '兰州', level: 'city', code: '620100' },
    { id: 'lanzhou-new-area', name: '甘肃省兰州新区', shortName: '兰州新区', level: 'functional-area', code: null },
  ] as unknown as Place[];
  const placeOf = (id: string, issuer: string) =>
    placeOfOriginal(
      id,
      { identity: { issuer: { value: issuer, locator: '', quote: '' }, isReport: false, isRepost: false } },
      places,
      DIVISIONS,
    );
  for (const [id, issuer, place] of [
    ['lanzhou-new-area-2024-x', '', 'lanzhou-new-area'],
    ['notice', '兰州新区管委会办公室', 'lanzhou-new-area'],
    ['notice', '兰州市人民政府', 'lanzhou'],
    ['notice', '佛山市人民政府', 'foshan'],
    ['national-2014-x', '国务院', 'china'],
    ['somewhere-2014-x', '', 'somewhere'],
    ['ordos-2015-x', '鄂尔多斯市人民政府', 'ordos'],
    ['lz-2019-x', '兰州市人民政府', 'lanzhou'],
    ['notice', '', 'undecided'],
  ] as const)
    test(`${id} ${issuer}: ${place}`, () => assert.equal(placeOf(id, issuer), place));
});
