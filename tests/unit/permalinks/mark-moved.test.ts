import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markMoved, renaming } from '../../../src/permalinks/mark-moved.ts';

const DAY = '2027-03-01';

function marked(text: string, there: readonly string[], names: [string, string][]): string {
  return markMoved(text, (address) => there.includes(address), renaming(names), DAY).text;
}

test('a page that was renamed takes its anchors along in one line', () => {
  assert.equal(
    marked('/p/old/ 1\n  #x 2\n', ['/p/new/', '/p/new/#x'], [['old', 'new']]),
    '/p/old/ 1 moved 2027-03-01 /p/new/\n  #x 2\n',
  );
});

test('an anchor that was renamed on a page that was renamed is led to its new name', () => {
  const names: [string, string][] = [
    ['old', 'new'],
    ['x', 'y'],
  ];
  assert.equal(
    marked('/p/old/ 1\n  #x 2\n  #z 3\n', ['/p/new/', '/p/new/#y', '/p/new/#z'], names),
    '/p/old/ 1 moved 2027-03-01 /p/new/\n  #x 2 moved 2027-03-01 /p/new/#y\n  #z 3\n',
  );
});

test('names within compound anchors are renamed, and what is still there stays', () => {
  assert.equal(
    marked('/c/\n  #who-old\n  #who-old-time\n', ['/c/', '/c/#who-new', '/c/#who-old-time'], [['old', 'new']]),
    '/c/\n  #who-old moved 2027-03-01 #who-new\n  #who-old-time\n',
  );
});

test('a second renaming of what has moved already is noted where it moved to', () => {
  assert.equal(
    marked('/a/ moved 2026-01-01 /b/\n  #x\n/b/\n  #x\n', ['/c/', '/c/#x'], [['b', 'c']]),
    '/a/ moved 2027-03-01 /c/\n  #x\n/b/ moved 2027-03-01 /c/\n  #x\n',
  );
});

test('nothing is marked as moved to where nothing is', () => {
  assert.equal(marked('/p/old/\n', [], [['old', 'new']]), '/p/old/\n');
});
