import type { CollectedQuote } from './collect-quotes.ts';
import { nearestPassage } from './locate-quote.ts';
import type { LockedQuote } from './lock.ts';
import { normalise } from './normalise.ts';
import type { FailedQuote } from './verify.ts';

/** What is wrong with a phrase, what was expected, and one way out; in the words of content messages. */
export interface EvidenceFault {
  field: string;
  found: string;
  expected: string;
  remedy: string;
}

const USES = { quote: '引文', opening: '条款开头 opens', row: '表格的一行', names: '名单', bound: '公文起止' } as const;

const fieldOf = (quote: CollectedQuote) => `${quote.usedBy} · ${USES[quote.use]}（${quote.clause}）`;

/** Explains a phrase that is not where the page says it is. */
export function explainFailure(failed: FailedQuote): EvidenceFault {
  const field = fieldOf(failed);
  switch (failed.reason) {
    case 'not-in-original':
      return {
        field,
        found: `原文里没有“${failed.quote}”`,
        expected: failed.nearest
          ? `原文第 ${failed.nearest.line} 行最接近的是“${failed.nearest.text}”`
          : '原文里有的一段话',
        remedy: '照原文改引文；原文确实没有的，删去这一条。',
      };
    case 'across-the-next-opening':
      return {
        field,
        found: `“${failed.quote}”跨过了 ${failed.openedEarly?.clause} 的开头（原文第 ${failed.openedEarly?.line} 行）`,
        expected: `引文整段在 ${failed.clause} 里，${failed.openedEarly?.clause} 的 opens 只在它开头才有`,
        remedy: `那里只是提到 ${failed.openedEarly?.clause} 的，把它的 opens 写长，两条之间缺了别的条的，先补上；引文真跨了两条的，只留一条里的。`,
      };
    case 'in-another-clause':
      return {
        field,
        found: `“${failed.quote}”不在 ${failed.clause}`,
        expected: failed.foundIn
          ? `它在 ${failed.foundIn}（原文第 ${failed.nearest?.line} 行）`
          : `它在原文第 ${failed.nearest?.line} 行，在第一条之前`,
        remedy: failed.openedEarly
          ? `改正条款位置；条款位置没有错的，${failed.openedEarly.clause} 的 opens 在前文（原文第 ${failed.openedEarly.line} 行）也有，把它写长一些。`
          : '改正条款位置，或换成这一条里的原话。',
      };
    case 'clauses-out-of-order':
      return {
        field,
        found: `“${failed.quote}”没有出现在上一条之后`,
        expected: `各条按原文的先后排列；这几个字在原文第 ${failed.nearest?.line} 行`,
        remedy: '核对各条的顺序；opens 改成这一条在原文里开头的几个字。',
      };
  }
}

/** Explains a phrase that stands in its clause of the original and is not in the lock yet: told once for all of a file. */
export function explainUnnoted(quote: CollectedQuote): EvidenceFault & { tellsByLine: true } {
  return {
    field: '核对记录',
    found: `“${quote.quote}”在原文的 ${quote.clause} 里，还没有记下`,
    expected: '每句原话都有核对记录',
    remedy: '别处改完以后，运行 npm run verify:evidence，一次记下全部。',
    tellsByLine: true,
  };
}

/** Explains the phrases of a document that was never verified, where its original is not at hand: told once for all of a file. */
export function explainUnverified(quote: CollectedQuote): EvidenceFault & { tellsByLine: true } {
  return {
    field: '核对记录',
    found: `“${quote.quote}”没有核对过，也没有找到 ${quote.policy}.txt`,
    expected: '每句原话都和原文核对过',
    remedy: `把原文的文字存成 ${quote.policy}.txt，放进原文的文件夹（../shared/originals，或 ORIGINALS_DIR 指明的），再运行 npm run verify:evidence。`,
    tellsByLine: true,
  };
}

/** Explains a phrase that no lock entry covers, with the nearest one that is locked for the same document. */
export function explainUnlocked(quote: CollectedQuote, locked: readonly LockedQuote[]): EvidenceFault {
  const nearest = locked
    .map((entry) => ({ entry, likeness: nearestPassage(quote.quote, normalise(entry.quote))?.likeness ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness)[0];
  return {
    field: fieldOf(quote),
    found: `“${quote.quote}”没有核对记录`,
    expected: nearest ? `已核对的最接近的是“${nearest.entry.quote}”（${nearest.entry.clause}）` : '核对过的引文',
    remedy: '有原文的，运行 npm run verify:evidence 重新核对；没有原文的，把引文改回核对过的样子。',
  };
}

/** Explains a lock entry that nothing uses. */
export function explainUnused(entry: LockedQuote): EvidenceFault {
  return {
    field: `evidence.lock.json（${entry.clause}）`,
    found: `核对记录“${entry.quote}”没有地方用到`,
    expected: '每条核对记录都对应一处引文',
    remedy: '运行 npm run verify:evidence 更新核对记录；误删了引文的，把它加回来。',
  };
}
