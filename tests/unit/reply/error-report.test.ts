import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportText } from '../../../src/reply/error-report.ts';

test('a report names page, clause, words and phrase, and leaves room for the reader’s', () => {
  const page = 'https://example.cn/policies/x/#grant';
  assert.equal(
    reportText({ page, clause: '二（一）', says: '可以申请', quote: '可直接申请' }),
    `报告错误：有据\n页面：${page}\n条款：二（一）\n页面上写的：可以申请\n引的原话：“可直接申请”\n哪里不对，应该怎样写：\n\n从哪里看到的（文件、条款、网址，没有可以不写）：\n`,
  );
});

test('what is not known is left for the reader, and no line stands empty for it', () => {
  assert.equal(
    reportText({ page: '' }),
    '报告错误：有据\n页面：\n页面上写的：\n哪里不对，应该怎样写：\n\n从哪里看到的（文件、条款、网址，没有可以不写）：\n',
  );
});
