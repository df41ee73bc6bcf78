import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatProblem } from '../../../src/library/problem.ts';
import { hasOwnPage } from '../../../src/permalinks/ledger.ts';
import { parseLedger } from '../../../src/permalinks/parse-ledger.ts';

const SAMPLE = `// a comment
own-pages 2
/policies/a/ 1
  #x 2
  #old 3 moved 2027-03-01 #x
  #gone 4 retired 2027-03-01 - 与上一条重复，已经合并

/policies/b/ moved 2027-03-01 /policies/a/
/data.csv retired 2027-03-02 /policies/a/#x 并入别的 表格里
`;

test('a line is an address with its number and what has become of it; an anchor belongs to the page above it', () => {
  const { ledger, problems } = parseLedger(SAMPLE);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    ledger.entries.map(({ address, number, status, line }) => [line, address, number, status]),
    [
      [3, '/policies/a/', 1, { kind: 'published' }],
      [4, '/policies/a/#x', 2, { kind: 'published' }],
      [5, '/policies/a/#old', 3, { kind: 'moved', on: '2027-03-01', to: '/policies/a/#x' }],
      [6, '/policies/a/#gone', 4, { kind: 'retired', on: '2027-03-01', look: null, reason: '与上一条重复，已经合并' }],
      [8, '/policies/b/', null, { kind: 'moved', on: '2027-03-01', to: '/policies/a/' }],
      [9, '/data.csv', null, { kind: 'retired', on: '2027-03-02', look: '/policies/a/#x', reason: '并入别的 表格里' }],
    ],
  );
  assert.equal(ledger.byNumber.get(3)?.address, '/policies/a/#old');
  assert.deepEqual(
    [1, 2, 3, 4, 5].filter((number) => hasOwnPage(ledger, number)),
    [1, 2],
  );
});

describe('whoever writes a line wrongly is told where, what was found, what was expected and one way out', () => {
  const mistakes: [mistake: string, text: string, message: string][] = [
    [
      'an address with its host',
      'https://youju.example/a/',
      '1  https://youju.example/a/\n  发现：“https://youju.example/a/”\n  应为：以 / 开头的地址，例如 /policies/x/\n  改法：改正地址；整个网址的，去掉域名。',
    ],
    [
      'an anchor that is no id',
      '/a/\n  #高级工',
      '2  #高级工\n  发现：“#高级工”\n  应为：# 后面是页面里的 id，只有字母、数字、点、横线\n  改法：改正这个锚点。',
    ],
    [
      'an anchor without a page',
      '#x',
      '1  #x\n  发现：锚点前面没有页面\n  应为：锚点缩进写在它的页面下面\n  改法：把这一行移到它的页面下面。',
    ],
    [
      'the number zero',
      'own-pages 0\n/a/ 0',
      '2  /a/\n  发现：编号 0\n  应为：从 1 开始的编号\n  改法：运行 npm run permalinks 另取编号。',
    ],
    [
      'numbers without a word of which have pages',
      '/a/ 7',
      '1  own-pages\n  发现：没有这一行，而有编号\n  应为：第一个地址前面有一行“own-pages 编号”：到哪个编号为止，短网址有自己的页面\n  改法：把那一行照原样放回；还没有发布过的新网站，写“own-pages 0”。',
    ],
    [
      'a bound that is no number',
      'own-pages 5xx\n/a/',
      '1  own-pages\n  发现：“5xx”\n  应为：一行“own-pages 编号”\n  改法：只留最先发布的那一行，照原样放回。',
    ],
    [
      'two bounds',
      'own-pages 5\nown-pages 6\n/a/',
      '2  own-pages\n  发现：又一行 own-pages\n  应为：一行“own-pages 编号”\n  改法：只留最先发布的那一行，照原样放回。',
    ],
    [
      'a word that is none of the two',
      '/a/ deleted',
      '1  /a/\n  发现：“deleted”\n  应为：编号，然后空着，或者 moved，或者 retired\n  改法：搬走的写“moved 日期 新地址”，撤下的写“retired 日期 可看的地址或 - 理由”。',
    ],
    [
      'no day',
      '/a/ moved',
      '1  /a/\n  发现：没有写日期\n  应为：年-月-日，例如 2027-03-01\n  改法：在 moved 后面写上哪一天。',
    ],
    [
      'a day that is not in the calendar',
      '/a/ moved 2027-02-30 /b/',
      '1  /a/\n  发现：日期“2027-02-30”\n  应为：年-月-日，例如 2027-03-01\n  改法：在 moved 后面写上哪一天。',
    ],
    [
      'a move to nowhere',
      '/a/ moved 2027-03-01',
      '1  /a/\n  发现：没有写搬到哪里\n  应为：一个地址，例如 /policies/x/#new；同一页里的可以只写 #new\n  改法：写上新地址，后面不写别的。',
    ],
    [
      'a move with something after it',
      '/a/ moved 2027-03-01 /b/ 改名',
      '1  /a/\n  发现：/b/ 改名\n  应为：一个地址，例如 /policies/x/#new；同一页里的可以只写 #new\n  改法：写上新地址，后面不写别的。',
    ],
    [
      'something retired without a place to look',
      '/a/ retired 2027-03-01 重复的一页，已经删除',
      '1  /a/\n  发现：重复的一页，已经删除\n  应为：一个地址；没有可看的写 -\n  改法：在日期后面写上读者可以改看的地址。',
    ],
    [
      'something retired without a reason',
      '/a/ retired 2027-03-01 -',
      '1  /a/\n  发现：没有写理由\n  应为：至少 6 个字的理由，给读者看\n  改法：写明为什么撤下。',
    ],
    [
      'a reason that says nothing',
      '/a/ retired 2027-03-01 - 删了',
      '1  /a/\n  发现：理由“删了”\n  应为：至少 6 个字的理由，给读者看\n  改法：写明为什么撤下。',
    ],
    [
      'an address that stands twice',
      '/a/\n/b/\n/a/',
      '3  /a/\n  发现：第 1 行已经有它\n  应为：一个地址只写一行\n  改法：删去后加的一行。',
    ],
    [
      'a number that is used twice',
      'own-pages 0\n/a/ 7\n/b/ 7',
      '3  /b/\n  发现：编号 7，第 2 行的 /a/ 已经用了\n  应为：编号不重复，也不再用\n  改法：两个分支各取了一次号时，删去还没有发布的那一行，再运行 npm run permalinks。',
    ],
    [
      'a move that leads round',
      '/a/ moved 2027-03-01 /a/',
      '1  /a/\n  发现：moved 到 /a/，又绕了回来\n  应为：搬到一个还在的地址\n  改法：改正其中一行的新地址。',
    ],
  ];
  for (const [mistake, text, message] of mistakes) {
    test(mistake, () => {
      const { problems } = parseLedger(`${text}\n`);
      assert.equal(problems.map(formatProblem).join('\n\n'), `content/permalinks.txt:${message}`);
    });
  }
});
