import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareName, nameWithYear, officialName, policyNames, shortName } from '../../../src/reply/name-policy.ts';
import { type PolicyFacts, type ProvisionFacts, provisionReply } from '../../../src/reply/provision-reply.ts';
import { REPLY_FORMS, type ReplyForm, writeReply } from '../../../src/reply/write-reply.ts';

const known = { title: '云州市落户办法', shortTitle: '落户办法', number: null, issued: '2019-02-02' };
const report = { carrier: '林州晨报', day: '2019-02-22', reposted: true };
const document: PolicyFacts = {
  names: policyNames({ ...known, report: null }, '云州'),
  source: 'official',
  validity: { state: 'ended', of: 'plan' },
};
const reported: PolicyFacts = {
  names: policyNames({ ...known, report }, '云州'),
  source: 'news-report',
  validity: { state: 'text-not-seen' },
};
const line: ProvisionFacts = {
  summary: '高级工可以落户',
  clause: '二',
  numbers: [],
  quotes: ['可申请落户'],
  forces: ['entitlement'],
};
const open: ProvisionFacts = { ...line, summary: '几岁没有写', quotes: [], forces: [] };
const links = { item: 'https://example.org/p/#x', short: 'https://example.org/q/1/' };
const FORMS = Object.keys(REPLY_FORMS) as ReplyForm[];

test('a line of a document is told as the document', () => {
  assert.equal(
    writeReply(provisionReply(line, document, links), 'text'),
    `云州：高级工可以落户。
依据：《云州市落户办法》（2019年）二：“可申请落户”
注意：规划期已结束，不能据此认为现在可以申领。
https://example.org/q/1/`,
  );
});

test('a line of a report is told as the report, and nowhere as the document', () => {
  assert.equal(
    writeReply(provisionReply(line, reported, links), 'text'),
    `云州（据报道）：高级工可以落户。
依据：《林州晨报》对《云州市落户办法》的报道（2019年2月22日转载）二：“可申请落户”
注意：只见报道，未见正式文件，须向当地核实。
https://example.org/q/1/`,
  );
  for (const facts of [line, open, { ...line, forces: ['discretionary', 'direction'] as const }])
    for (const form of FORMS) {
      const text = writeReply(provisionReply(facts, reported, links), form);
      assert.match(text, /报道/);
      assert.doesNotMatch(text, /文件没有写明|文件写明|文本只作|原文未载/);
    }
});

test('what is left open is called so once, and is named after what was read', () => {
  assert.equal(provisionReply(open, document, links).answer, '云州（文件没有写明）：几岁没有写。');
  assert.equal(provisionReply(open, reported, links).answer, '云州（报道没有写）：几岁没有写。');
  assert.equal(provisionReply(open, document, links).grounds[0]?.says, null);
});

test('what gives nobody a right says so, of a report as the report has it', () => {
  const weak: ProvisionFacts = { ...line, forces: ['direction', 'direction'] };
  assert.equal(provisionReply(weak, document, links).cautions.length, 2);
  assert.match(provisionReply(weak, reported, links).cautions[0] ?? '', /^照报道所写/);
});

test('a report is named in every length, with its newspaper', () => {
  assert.deepEqual(
    [officialName, shortName, nameWithYear, bareName].map((name) => name(reported.names)),
    [
      '《林州晨报》对《云州市落户办法》的报道（2019年2月22日转载）',
      '云州《林州晨报》的报道（2019年2月22日转载）',
      '云州《林州晨报》的报道（2019年）',
      '云州《林州晨报》的报道',
    ],
  );
  const own = policyNames({ ...known, report: { ...report, carrier: '云州晨报', reposted: false } }, '云州');
  assert.equal(shortName(own), '《云州晨报》的报道（2019年2月22日）');
});

test('a number that the short answer gives in part only is said in full after it', () => {
  const counted: ProvisionFacts = {
    ...line,
    summary: '任务8000',
    numbers: ['任务 入户：2012年8000人', '上限 每人每年3次以内'],
  };
  const { answer } = provisionReply(counted, document, links);
  assert.ok(answer.endsWith('任务8000。说全的数：任务 入户：2012年8000人；上限 每人每年3次以内。'), answer);
});
