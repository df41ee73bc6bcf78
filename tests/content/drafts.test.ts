/** The authored documents are the oracle of drafts: people found their places, numbers and dates without a program. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { originalsFolder, readOriginal } from '../../src/commands/originals.ts';
import { readOriginalFile } from '../../src/commands/read-original/read-original.ts';
import { type Draft, draftOf } from '../../src/draft/draft.ts';
import { writeDraft } from '../../src/draft/write-draft.ts';
import { normalise, normaliseQuote } from '../../src/evidence/normalise.ts';
import { verifyPolicy } from '../../src/evidence/verify.ts';
import { checkUndecided } from '../../src/library/check-undecided.ts';
import { readPolicy } from '../../src/library/read-policy.ts';
import { besideAuthored } from '../bench/draft/against-authored.ts';
import { library } from '../held-content.ts';

/**
 * What drafts lack of what authors found, by document. Whoever authors a document need not mend `src/draft/` for it: what is
 * written here is known to be lacking, and is left to whoever does.
 */
const LACKING: Readonly<Record<string, readonly string[]>> = {};

/** True for words that begin in a row of a table, or in lines that the draft names as a table it could not tell apart. */
function toldApart(draft: Draft, lines: readonly string[]): (words: string) => boolean {
  const ranges = [...draft.unplaced, ...draft.clauses.flatMap((clause) => clause.tables)];
  const texts = ranges.map(({ line, lastLine }) => normalise(lines.slice(line - 1, lastLine).join('\n')).text);
  return (words) => texts.some((text) => text.includes(normaliseQuote(words)));
}

for (const policy of library.policies) {
  const original = readOriginal(policy.id);
  test(`a draft of ${policy.id} finds what its authors found`, async (t) => {
    if (!original) {
      t.diagnostic(`could not be verified: no original of ${policy.id} in ${originalsFolder()}`);
      return;
    }
    const reading = await readOriginalFile(join(originalsFolder(), `${policy.id}.txt`));
    assert.ok('lines' in reading);
    const draft = draftOf(reading.lines, library.wording, reading);
    const { number, printed, named, numbers, dates, citations, tables } = besideAuthored(draft, policy, original);
    const lacking = [number, printed, numbers, dates, citations, tables].flatMap(({ missed }) => missed);
    assert.deepEqual(
      lacking,
      LACKING[policy.id] ?? [],
      `The document may be right: a draft of ${policy.path} lacks what is in it, ${lacking.join('、')}. Compare it with the original; where the document is right, mend src/draft/, or name what is lacking under LACKING in this test.`,
    );
    const told = toldApart(draft, reading.lines);
    const untold = policy.clauses.filter(({ locator, opens }) => named.missed.includes(locator) && !told(opens));
    assert.ok(untold.length <= 2, untold.map(({ locator }) => locator).join());
    const text = writeDraft(draft, { place: policy.place, today: '2026-11-28', heldAs: () => null });
    const { entry, problems } = readPolicy(text, policy.path);
    assert.deepEqual(problems, []);
    assert.ok(entry && checkUndecided(text, policy.path).length > 20);
    assert.deepEqual(verifyPolicy(entry, original).failed, []);
  });
}
