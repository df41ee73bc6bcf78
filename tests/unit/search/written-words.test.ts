import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparedOf } from '../../../src/search/compared-words.ts';
import { questionKey } from '../../../src/search/question-key.ts';
import { understand } from '../../../src/search/understand.ts';
import { inWrittenWords, writtenWords } from '../../../src/search/written-words.ts';
import { seeded } from '../../bench/eligibility/seeded.ts';
import { prepared } from './sample-lexicon.ts';

const DIALECTS = ['哪里 边度', '领 攞', '领着 攞紧', '不 唔', '要不要 使唔使'];

/** The same by one expression that tries all forms, the longest first. */
function byExpression(text: string): string {
  const said = new Map(
    DIALECTS.map((entry) => entry.split(' ')).flatMap(([word = '', ...forms]) =>
      forms.map((form): [string, string] => [form, word]),
    ),
  );
  const forms = [...said.keys()].sort((one, other) => other.length - one.length);
  return text.replace(new RegExp(forms.join('|'), 'g'), (form) => said.get(form) ?? form);
}

test('words of dialects become written ones, a longer word before the shorter in it', () => {
  const written = writtenWords(DIALECTS);
  assert.equal(inWrittenWords('攞紧失业金使唔使去边度攞', written), '领着失业金要不要去哪里领');
  const { oneOf } = seeded(16);
  const letters = [...'攞紧使唔使边度失业金的'];
  for (let times = 0; times < 300; times += 1) {
    const text = Array.from({ length: 12 }, () => oneOf(letters)).join('');
    assert.equal(inWrittenWords(text, written), byExpression(text), text);
  }
});

test('a query, a way of asking and its key are read in written words', () => {
  assert.equal(understand('补贴边度攞', prepared).asRead, '补贴哪里领');
  assert.equal(comparedOf('补贴边度攞', prepared), comparedOf('补贴哪里领', prepared));
  assert.equal(questionKey('补贴边度攞', prepared).key, questionKey('补贴哪里领', prepared).key);
});
