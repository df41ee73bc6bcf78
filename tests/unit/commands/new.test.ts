import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { writeScaffold } from '../../../src/commands/new.ts';
import { personaSchema } from '../../../src/commands/persona-file.ts';
import { undecidedPersonas } from '../../../src/commands/persona-problems.ts';
import { SCAFFOLD_KINDS } from '../../../src/commands/scaffolds.ts';
import { readLibrary } from '../../../src/library/read-library.ts';

let root = '';

const written = (kind: string, ...rest: string[]) => {
  const answer = writeScaffold([kind, ...rest], root, '2026-11-28');
  assert.ok('output' in answer, JSON.stringify(answer));
  return /写好了 (\S+?)：/.exec(answer.output)?.[1] ?? '';
};

describe('a new file', () => {
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'youju-new-'));
    cpSync(join(import.meta.dirname, '../../fixtures/valid/content'), join(root, 'content'), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));

  for (const kind of SCAFFOLD_KINDS) {
    test(`${kind}: passes its schema, is refused for its marks alone, and is never written over`, () => {
      const path = written(kind, `new-${kind}`);
      const text = readFileSync(join(root, path), 'utf8');
      if (kind === 'persona') {
        assert.ok(personaSchema.safeParse(parse(text)).success);
        assert.ok(undecidedPersonas(root).length > 5);
      } else {
        const problems = readLibrary(contentFiles(root)).problems.filter(({ file }) => file === path);
        assert.ok(problems.length > 3);
        assert.deepEqual(
          problems.filter(({ field }) => field !== '待定'),
          [],
        );
      }
      writeFileSync(join(root, path), '已有的内容');
      assert.deepEqual(writeScaffold([kind, `new-${kind}`], root), {
        refused: `没有写：${path} 已经有了，不覆盖；要重新写，先删去它。`,
      });
      assert.equal(readFileSync(join(root, path), 'utf8'), '已有的内容');
    });
  }

  test('a place that the list of divisions names has its code and level', () => {
    const place = parse(readFileSync(join(root, written('place', 'foshan', '佛山市')), 'utf8'));
    assert.deepEqual(
      [place.name, place.shortName, place.level, place.code, place.within],
      ['佛山市', '佛山', 'city', '440600', 'china'],
    );
  });

  test('a place whose province is not held names the province; one without its full name is told of it', () => {
    assert.match(
      readFileSync(join(root, written('place', 'ordos', '鄂尔多斯市')), 'utf8'),
      /within: china # .*：内蒙古自治区还没有/,
    );
    assert.doesNotMatch(readFileSync(join(root, written('place', 'guangdong', '广东省')), 'utf8'), /还没有/);
    const answer = writeScaffold(['place', 'zhanjiang'], root);
    assert.ok('output' in answer && answer.output.includes('npm run new -- place zhanjiang 全名'));
  });

  test('a persona for a benefit has every question and self-check that bears on it, with what can be answered', () => {
    const benefit = 'yunzhou-2020-skilled-settlement/settlement';
    const text = readFileSync(join(root, written('persona', 'for-settlement', benefit)), 'utf8');
    const persona = personaSchema.parse(parse(text));
    assert.equal(persona.expects[0]?.benefit, benefit);
    assert.ok(Object.keys(persona.answers).length > 2);
    assert.match(text, /works-in: null # 【待定】\S+：yunzhou、elsewhere\n/);
    for (const line of text.split('\n').filter((one) => /: null/.test(one))) assert.match(line, /【待定】/);
    const answer = writeScaffold(['persona', 'for-nothing', 'yunzhou-2020-skilled-settlement/setlement'], root);
    assert.ok('refused' in answer && answer.refused.includes(benefit), JSON.stringify(answer));
  });

  test('what is asked for wrongly is told in one sentence', () => {
    for (const [args, why] of [
      [[], /用法/],
      [['place'], /用法/],
      [['plase', 'foshan'], /place/],
      [['place', '佛山'], /小写英文字母/],
      [['place', '../../x'], /小写英文字母/],
    ] as const) {
      const answer = writeScaffold(args, root);
      assert.ok('refused' in answer && why.test(answer.refused), JSON.stringify(answer));
      assert.doesNotMatch(answer.refused, /\n/);
    }
  });
});
