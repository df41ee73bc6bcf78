/** What `npm run sentences` writes for a second reader: all that is said of a place or document, with the phrases it stands on. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { sayTile } from '../../src/eligibility/tiles/say-tile.ts';
import { heldPlaces } from '../../src/library/library.ts';
import { everyTile } from '../../src/site/every-tile.ts';
import { placeAnswers } from '../../src/site/place-answer.ts';
import { library } from '../held-content.ts';

test('of a place everything is written that the head of its page says on any day, and the words of every benefit', () => {
  for (const { id } of heldPlaces(library)) {
    const written = everyTile(id, library);
    for (const { answer } of placeAnswers(id, library)) {
      const said = [answer.sentence, ...answer.validityWords, ...answer.tiles.map((tile) => sayTile(tile).says)];
      for (const words of said) assert.ok(written.includes(words), `${id}: ${words}`);
      for (const { policy, benefit } of answer.tiles.flatMap(({ benefits }) => benefits)) {
        assert.ok(written.includes(`“${benefit.forceWords}”；${policy.id}#${benefit.grants}`), benefit.id);
      }
    }
  }
});

test('the command writes a place as it writes a document, and names what there is where it knows neither', () => {
  const [place] = heldPlaces(library);
  const run = (name: string) => spawnSync(process.execPath, ['src/commands/sentences.ts', name], { encoding: 'utf8' });
  assert.match(run(place?.id ?? '').stdout, /^# .+：地方页的开头/);
  const { status, stderr } = run('no-such-name');
  assert.equal(status, 1);
  assert.match(stderr, /没有 no-such-name 这份文件或这个地方/);
});
