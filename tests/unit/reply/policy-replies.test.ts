import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PolicyReplies, replyAbout, shortOf } from '../../../src/reply/policy-replies.ts';

const replies: PolicyReplies = {
  names: { place: '云州', title: '云州市办法', shortName: '办法', number: null, year: '2026', report: null },
  source: 'third-party-copy',
  validities: [
    { since: null, validity: { state: 'in-term', of: 'plan' } },
    { since: '2027-01-01', validity: { state: 'ended', of: 'plan' } },
  ],
  items: {
    settle: { summary: '可以直接落户', clause: '二', quotes: ['可直接落户'], numbers: [], forces: [], number: 576 },
    open: { summary: '年龄怎么算没有写', clause: '三', quotes: [], numbers: [], forces: [] },
  },
};
const places = { page: 'https://youju.example/policies/x/', root: 'https://youju.example/' };

test('a reply is about the line, leads there, and names its short address', () => {
  const { answer, grounds, link } = replyAbout(replies, 'settle', '2026-11-28', places);
  assert.equal(answer, '云州：可以直接落户。');
  assert.deepEqual(
    grounds.map((ground) => [ground.clause, ground.quotes, ground.link]),
    [['二', ['可直接落户'], 'https://youju.example/policies/x/#settle']],
  );
  assert.equal(link, 'https://youju.example/q/576/');
  assert.equal(shortOf(replies, 'settle', places), link);
});

test('a line without a number is led to by its own address', () => {
  assert.equal(replyAbout(replies, 'open', '2026-11-28', places).link, 'https://youju.example/policies/x/#open');
  assert.equal(shortOf(replies, 'open', places), undefined);
});

test('the term is told as of the day', () => {
  const caution = (day: string) => replyAbout(replies, 'settle', day, places).cautions.join();
  assert.notEqual(caution('2026-12-31'), caution('2027-01-01'));
  assert.equal(caution('2027-01-01'), caution('2028-05-06'));
});

test('a line that the document does not have is refused', () => {
  assert.throws(() => replyAbout(replies, 'nothing', '2026-11-28', places), /nothing to reply about nothing/);
});
