import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IS_NIGHTLY, oneOfEach, runs, some } from '../../depth.ts';

const numbers = Array.from({ length: 1000 }, (_, at) => at);

test('on every change some of a list are tried, spread over all of it; at night all', () => {
  const tried = some(numbers, 10);
  assert.deepEqual(tried, IS_NIGHTLY ? numbers : [0, 100, 200, 300, 400, 500, 600, 700, 800, 900]);
  assert.equal(some(numbers, 300).length, IS_NIGHTLY ? 1000 : 300);
  assert.deepEqual(some([1, 2], 10), [1, 2]);
});

test('one of each has every trait, however many there are', () => {
  const traitsOf = (number: number) => [number % 7 === 0 && 'seven', number % 11 === 0 && 'eleven', 'number'];
  const tried = oneOfEach(numbers.slice(1), traitsOf);
  assert.deepEqual(tried, IS_NIGHTLY ? numbers.slice(1) : [77]);
  assert.deepEqual(oneOfEach([7, 11], traitsOf), [7, 11]);
  assert.deepEqual(oneOfEach([], traitsOf), []);
});

test('random tests are run twenty times as often at night', () => {
  assert.equal(runs(50), IS_NIGHTLY ? 1000 : 50);
});
