import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserFloor, buildTargets, compareVersions } from '../../../src/commands/browser-floor.ts';

test('the floor is what package.json says', () => {
  assert.equal(browserFloor().get('chrome'), '88');
  assert.ok(buildTargets().includes('ios14.5'));
});

test('versions are ordered by their numbers', () => {
  assert.ok(compareVersions('9', '10') < 0);
  assert.ok(compareVersions('15.4', '15.10') < 0);
  assert.equal(compareVersions('16', '16.0'), 0);
});
