import type { Problem } from '../library/problem.ts';
import { type Address, type AddressStatus, type Ledger, type LedgerEntry, makeLedger, splitAddress } from './ledger.ts';
import { resolveAddress } from './resolve-address.ts';

export const LEDGER_FILE = 'content/permalinks.txt';

const PAGE = /^\/(?:[\w.-]+(?:\/[\w.-]+)*\/?)?$/;
const ANCHOR = /^#[\w.-]+$/;
const SHORTEST_REASON = 6;
/** Begins the line that says up to which number short addresses are pages of their own. */
export const OWN_PAGES = 'own-pages';

/**
 * Reads the ledger. First the last number that has a page of its own, then one line an address; an anchor stands indented
 * below its page:
 *
 *     own-pages 12
 *     /policies/x/ 12
 *       #settle-direct 13
 *       #old 14 moved 2027-03-01 #new
 *       #gone 15 retired 2027-03-01 /policies/x/#new 与上一条重复，已经合并
 *     /policies/y/ 16 moved 2027-03-01 /policies/x/
 *
 * Lines that begin with `//` are comments. Never throws: what is wrong comes back as problems.
 */
export function parseLedger(text: string): { ledger: Ledger; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: LedgerEntry[] = [];
  let page: Address | null = null;
  let lastWithPage: number | null = null;
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '' || written.startsWith('//')) continue;
    const line = index + 1;
    const report = (found: string, expected: string, remedy: string) =>
      problems.push({ file: LEDGER_FILE, line, field: written.trim().split(/\s/)[0] ?? '', found, expected, remedy });
    const [name = '', ...words] = written.trim().split(/\s+/);
    if (name === OWN_PAGES) {
      const isNumber = words.length === 1 && /^\d+$/.test(words[0] ?? '');
      if (lastWithPage !== null || !isNumber) {
        const found = isNumber ? `又一行 ${OWN_PAGES}` : `“${words.join(' ')}”`;
        report(found, `一行“${OWN_PAGES} 编号”`, '只留最先发布的那一行，照原样放回。');
      }
      lastWithPage ??= Number(words[0]) || 0;
      continue;
    }
    if (name.startsWith('#')) {
      if (!ANCHOR.test(name)) {
        report(`“${name}”`, '# 后面是页面里的 id，只有字母、数字、点、横线', '改正这个锚点。');
        continue;
      }
      if (page === null) {
        report('锚点前面没有页面', '锚点缩进写在它的页面下面', '把这一行移到它的页面下面。');
        continue;
      }
    } else {
      if (!PAGE.test(name)) {
        report(`“${name}”`, '以 / 开头的地址，例如 /policies/x/', '改正地址；整个网址的，去掉域名。');
        page = null;
        continue;
      }
      page = name;
    }
    const number = /^\d+$/.test(words[0] ?? '') ? Number(words.shift()) : null;
    if (number === 0) report('编号 0', '从 1 开始的编号', '运行 npm run permalinks 另取编号。');
    const status = readStatus(words, page, report);
    if (status) entries.push({ address: name.startsWith('#') ? page + name : name, number, status, line });
  }
  const ledger = makeLedger(entries, lastWithPage ?? 0);
  const [numbered] = ledger.byNumber.values();
  if (lastWithPage === null && numbered) {
    problems.push({
      file: LEDGER_FILE,
      line: 1,
      field: OWN_PAGES,
      found: '没有这一行，而有编号',
      expected: `第一个地址前面有一行“${OWN_PAGES} 编号”：到哪个编号为止，短网址有自己的页面`,
      remedy: `把那一行照原样放回；还没有发布过的新网站，写“${OWN_PAGES} 0”。`,
    });
  }
  return { ledger, problems: [...problems, ...checkEntries(ledger)] };
}

type Report = (found: string, expected: string, remedy: string) => void;

/** Reads what has become of an address, reporting what is wrong in it; undefined where it cannot be used. */
function readStatus(words: readonly string[], page: Address, report: Report): AddressStatus | undefined {
  const [kind, on = '', target = '', ...rest] = words;
  if (kind === undefined) return { kind: 'published' };
  if (kind !== 'moved' && kind !== 'retired') {
    report(
      `“${words.join(' ')}”`,
      '编号，然后空着，或者 moved，或者 retired',
      '搬走的写“moved 日期 新地址”，撤下的写“retired 日期 可看的地址或 - 理由”。',
    );
    return undefined;
  }
  if (!isDay(on)) {
    report(on ? `日期“${on}”` : '没有写日期', '年-月-日，例如 2027-03-01', `在 ${kind} 后面写上哪一天。`);
    return undefined;
  }
  const to = target.startsWith('#') ? page + target : target;
  const isAddress = (() => {
    const { page: place, anchor } = splitAddress(to);
    return PAGE.test(place) && (anchor === null || ANCHOR.test(`#${anchor}`));
  })();
  if (kind === 'moved') {
    if (isAddress && rest.length === 0) return { kind, on, to };
    report(
      [target, ...rest].join(' ') || '没有写搬到哪里',
      '一个地址，例如 /policies/x/#new；同一页里的可以只写 #new',
      '写上新地址，后面不写别的。',
    );
    return undefined;
  }
  const reason = rest.join(' ');
  if (target !== '-' && !isAddress) {
    report(target || '没有写可以看哪里', '一个地址；没有可看的写 -', '在日期后面写上读者可以改看的地址。');
    return undefined;
  }
  if ([...reason].length < SHORTEST_REASON) {
    report(
      reason ? `理由“${reason}”` : '没有写理由',
      `至少 ${SHORTEST_REASON} 个字的理由，给读者看`,
      '写明为什么撤下。',
    );
    return undefined;
  }
  return { kind, on, look: target === '-' ? null : to, reason };
}

/** True for a day of the calendar, `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** What is wrong between lines: an address or a number that stands twice, moves that lead nowhere. */
function checkEntries(ledger: Ledger): Problem[] {
  return ledger.entries.flatMap((entry) => {
    const { address, number, status, line } = entry;
    const report = (found: string, expected: string, remedy: string): Problem => {
      return { file: LEDGER_FILE, line, field: address, found, expected, remedy };
    };
    const faults: Problem[] = [];
    const first = ledger.byAddress.get(address);
    if (first && first !== entry)
      faults.push(report(`第 ${first.line} 行已经有它`, '一个地址只写一行', '删去后加的一行。'));
    const holder = number === null ? undefined : ledger.byNumber.get(number);
    if (holder && holder !== entry) {
      faults.push(
        report(
          `编号 ${number}，第 ${holder.line} 行的 ${holder.address} 已经用了`,
          '编号不重复，也不再用',
          '两个分支各取了一次号时，删去还没有发布的那一行，再运行 npm run permalinks。',
        ),
      );
    }
    if (status.kind === 'moved' && leadsRound(ledger, address))
      faults.push(report(`moved 到 ${status.to}，又绕了回来`, '搬到一个还在的地址', '改正其中一行的新地址。'));
    return faults;
  });
}

function leadsRound(ledger: Ledger, address: Address): boolean {
  try {
    resolveAddress(ledger, address);
    return false;
  } catch {
    return true;
  }
}
