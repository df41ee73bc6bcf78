import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinReplies } from '../../../src/reply/join-replies.ts';

const first = { text: '问：甲？\n答：可以。', html: '<p>甲</p>' };
const second = { text: '问：乙？\n答：没有写。', html: '<p>乙</p>' };

test('one reply is sent as it is', () => {
  assert.deepEqual(joinReplies([first]), first);
});

test('several are one message, each with its number, in the order in which they were gathered', () => {
  assert.deepEqual(joinReplies([second, first]), {
    text: '1. 问：乙？\n答：没有写。\n\n2. 问：甲？\n答：可以。',
    html: '<p>乙</p>\n<hr>\n<p>甲</p>',
  });
  assert.deepEqual(joinReplies([]), { text: '', html: '' });
});
