import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withOldAnchors } from '../../../src/commands/old-addresses.ts';
import { oldAnchors } from '../../../src/permalinks/old-anchors.ts';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';

const anchorsOf = (text: string) => {
  const { ledger, problems } = parseLedger(text);
  assert.deepEqual(problems, []);
  return Object.fromEntries(oldAnchors(ledger));
};

test('pages whose anchors are all where they were carry nothing', () => {
  assert.deepEqual(anchorsOf('/a/\n  #x\n/b/ moved 2027-01-01 /a/\n  #x\n'), {});
});

test('an anchor that was renamed is an alias of the new one, on the page that its page moved to', () => {
  assert.deepEqual(anchorsOf('/a/ moved 2027-01-01 /b/\n  #x moved 2027-01-01 /b/#y\n/b/\n  #y\n'), {
    '/b/': { aliases: [{ id: 'x', of: 'y' }], gone: [] },
  });
});

test('what went to another page, or was retired, leaves word where readers look for it', () => {
  assert.deepEqual(
    anchorsOf('/a/\n  #x moved 2027-01-01 /b/#x\n  #y retired 2027-01-02 /c/ 与另一条重复，已经合并\n'),
    {
      '/a/': {
        aliases: [],
        gone: [
          { id: 'x', to: '/b/#x', status: { kind: 'moved', on: '2027-01-01', to: '/b/#x' } },
          {
            id: 'y',
            to: '/c/',
            status: { kind: 'retired', on: '2027-01-02', look: '/c/', reason: '与另一条重复，已经合并' },
          },
        ],
      },
    },
  );
});

test('an id that the new page uses for something of its own is left to it', () => {
  assert.deepEqual(anchorsOf('/a/ moved 2027-01-01 /b/\n  #x moved 2027-01-01 /b/#y\n/b/\n  #x\n  #y\n'), {});
});

test('a mark is put into the element, or into the first cell or item where text may not stand between them', () => {
  const page =
    '<main><p id="p">a</p><table id="t" class="c"><tr id="r"><td>b</td></tr></table><dl><div id="d"><dt>c</dt></div></dl></main>';
  const aliases = ['p', 't', 'r', 'd'].map((of) => ({ id: `old-${of}`, of }));
  assert.equal(
    withOldAnchors(page, { aliases, gone: [] }, ''),
    '<main><p id="p"><span id="old-p" data-moved></span>a</p><table id="t" class="c"><tr id="r"><td>' +
      '<span id="old-r" data-moved></span><span id="old-t" data-moved></span>b</td></tr></table>' +
      '<dl><div id="d"><dt><span id="old-d" data-moved></span>c</dt></div></dl></main>',
  );
});

test('what holds nothing has the mark behind it, an empty element within it', () => {
  const aliases = ['i', 'e'].map((of) => ({ id: `old-${of}`, of }));
  assert.equal(
    withOldAnchors('<main><input id="i" name="q"><p id="e" ></p></main>', { aliases, gone: [] }, ''),
    '<main><input id="i" name="q"><span id="old-i" data-moved></span><p id="e" ><span id="old-e" data-moved></span></p></main>',
  );
});

test('word of what is gone stands at the end of the page, its reason as text', () => {
  const gone = [
    { id: 'y', to: '/c/', status: { kind: 'retired', on: '2027-01-02', look: '/c/', reason: '<b> & 重复' } } as const,
  ];
  assert.equal(
    withOldAnchors('<main>a</main>', { aliases: [], gone }, '/base'),
    '<main>a<section class="page"><h2>不在这一页上的</h2><ul><li id="y" data-moved><code>y</code>：' +
      '2027-01-02 撤下。原因：&lt;b&gt; &amp; 重复 <a href="/base/c/">改看这里</a></li></ul></section></main>',
  );
});
