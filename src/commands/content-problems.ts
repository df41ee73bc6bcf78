import { checkSchedules } from '../eligibility/points/check-schedules.ts';
import { collectQuotes } from '../evidence/collect-quotes.ts';
import {
  explainFailure,
  explainUnlocked,
  explainUnnoted,
  explainUnused,
  explainUnverified,
} from '../evidence/explain.ts';
import { compareWithLock, type EvidenceLock } from '../evidence/lock.ts';
import type { NormalisedText } from '../evidence/normalise.ts';
import { disorderedStretch } from '../evidence/official-text.ts';
import { verifyPolicy } from '../evidence/verify.ts';
import { checkFaq } from '../faq/check-faq.ts';
import { checkFaqDays, checkPolicyDays, daysAhead } from '../library/check-days.ts';
import { placeOfUse } from '../library/line-of-use.ts';
import type { Problem } from '../library/problem.ts';
import { type ContentFile, type LibraryReading, readLibrary } from '../library/read-library.ts';
import type { ReadingStore } from '../library/stored-reading.ts';
import { dataReleasesSchema } from '../open-data/release.ts';
import { checkPublished } from '../permalinks/check-published.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import { LEDGER_FILE } from '../permalinks/parse-ledger.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { HISTORY_PATH, historyIn, SNAPSHOT_PATH, snapshotIn } from './change-history.ts';
import { checkSameWaysOfPlace } from './check-same-ways.ts';
import { contentFolder } from './content-files.ts';
import { LOCK_PATH, lockIn } from './evidence-lock.ts';
import { NOTED_PATH, notedFilesIn } from './noted-files.ts';
import { readOriginal } from './originals.ts';
import { ledgerIn } from './permalink-ledger.ts';
import { readYaml } from './read-yaml.ts';

/** Everything that is wrong with the content below a project folder, whatever else lies in it. Needs no original. */
export function contentProblems(root = process.cwd(), store?: ReadingStore): LibraryReading {
  return problemsOfFolder(contentFolder(root), dayInChina(new Date()), store);
}

/**
 * Everything that is wrong with the files of a content folder: lock, history and the ledger of addresses included, and what
 * lies there and is not read.
 * @param today day as `YYYY-MM-DD`, in China
 * @param store what was read in earlier runs
 */
export function problemsOfFolder(
  files: readonly ContentFile[],
  today = dayInChina(new Date()),
  store?: ReadingStore,
): LibraryReading {
  const fileAt = (wanted: string) => files.find(({ path }) => path === wanted);
  const { lock, problems: lockFaults } = lockIn(fileAt(LOCK_PATH));
  const { ledger, problems: ledgerFaults } = ledgerIn(fileAt(LEDGER_FILE));
  const collections = files.filter(({ path }) => path.split('/').length > 2);
  const isLockHeld = lockFaults.length === 0 && fileAt(LOCK_PATH) !== undefined;
  const { problems, ...reading } = problemsIn(collections, isLockHeld ? lock : undefined, readOriginal, today, store);
  const beside = files.filter(
    ({ path, faults }) => path.split('/').length === 2 && ![...KEPT, NOTED_PATH].includes(path) && faults,
  );
  const all = [
    ...problems,
    ...lockFaults,
    ...ledgerFaults,
    ...checkLedgerDays(ledger, today),
    ...historyIn(fileAt(HISTORY_PATH), today).problems,
    ...snapshotIn(fileAt(SNAPSHOT_PATH)).problems,
    ...notedFilesIn(fileAt(NOTED_PATH)).problems,
    ...releaseFaults(fileAt(RELEASES_PATH)),
    ...beside.flatMap(({ faults = [] }) => faults),
    ...KEPT.filter((path) => !fileAt(path)).map(missing),
  ];
  // Content that could not be read whole is not missing.
  return { ...reading, problems: all.length > 0 ? all : checkPublished(ledger, reading.library) };
}

/** The files beside the collections without which nothing can be held against what was published and verified. */
const RELEASES_PATH = 'content/data-releases.yaml';
const KEPT = [LOCK_PATH, LEDGER_FILE, HISTORY_PATH, SNAPSHOT_PATH, RELEASES_PATH];

function missing(file: string): Problem {
  const remedy = `从版本库取回（git checkout -- ${file}）；新建的项目，${MADE_BY[file]}。`;
  return { file, line: 1, field: '文件', found: '没有这个文件', expected: '和内容一起保存的记录', remedy };
}

const MADE_BY: Readonly<Record<string, string>> = {
  [LOCK_PATH]: '运行 npm run verify:evidence',
  [LEDGER_FILE]: '建一个空文件，再运行 npm run permalinks',
  [HISTORY_PATH]: '运行 npm run changes',
  [SNAPSHOT_PATH]: '运行 npm run changes',
  [RELEASES_PATH]: '写上数据形式现在的版本',
};

/** What is wrong in what is told of the versions of the data. */
function releaseFaults(file: ContentFile | undefined): readonly Problem[] {
  if (!file) return [];
  return file.faults ?? readYaml(file.text, file.path, dataReleasesSchema).problems;
}

/** What became of an address is noted when it has happened. */
function checkLedgerDays(ledger: Ledger, today: string): Problem[] {
  return ledger.entries.flatMap(({ address, status, line }) =>
    status.kind === 'published'
      ? []
      : daysAhead(LEDGER_FILE, [[[status.kind], status.on]], today, () => line).map((problem) => ({
          ...problem,
          field: address,
        })),
  );
}

/**
 * Everything that is wrong with content files and their lock. Where an original is at hand,
 * an unverified phrase is reported with the passage of it that is nearest.
 * @param lock undefined where it cannot be read: then nothing is said of what it holds
 * @param today day as `YYYY-MM-DD`, in China
 * @param store what was read in earlier runs
 */
export function problemsIn(
  files: readonly ContentFile[],
  lock: EvidenceLock | undefined,
  originalOf: (policy: string) => NormalisedText | undefined,
  today = dayInChina(new Date()),
  store?: ReadingStore,
): LibraryReading {
  const reading = readLibrary(files, store);
  const { library, problems, lineOf, lineOfFaq, sourceOf } = reading;
  const all = [...problems, ...checkSchedules(library, reading.known.policies, sourceOf)];
  // Phrases of a schedule that cannot be read at the moment are no less used.
  const areSchedulesRead = library.points.length === reading.known.points.length;
  for (const policy of library.policies) {
    all.push(...checkPolicyDays(policy, today, (path) => lineOf(policy.id, path)));
    if (!lock) continue;
    const locked = lock.documents[policy.id]?.quotes ?? [];
    const { unlocked, unused } = compareWithLock(collectQuotes(policy), locked);
    const original = unlocked.length > 0 ? originalOf(policy.id) : undefined;
    const failed = original ? verifyPolicy(policy, original).failed : [];
    const locators = policy.clauses.map(({ locator }) => locator);
    // A clause that the file does not have is a problem of its own, reported already.
    for (const quote of unlocked.filter(({ clause }) => locators.includes(clause))) {
      const failure = failed.find((entry) => entry.quote === quote.quote && entry.clause === quote.clause);
      const fault = failure
        ? explainFailure(failure)
        : original
          ? explainUnnoted(quote)
          : locked.length === 0
            ? explainUnverified(quote)
            : explainUnlocked(quote, locked);
      all.push({ ...placeOfUse(policy, quote, sourceOf), ...fault });
    }
    const disordered = disorderedStretch(policy, locked);
    if (disordered !== undefined) {
      all.push({
        file: policy.path,
        line: lineOf(policy.id, ['officialText', disordered, 'from']),
        field: `officialText.${disordered}`,
        found: 'through 在 from 前面，或者这一段和上一段有重叠',
        expected: '几段公文正文照原文的先后写，每一段的 through 在 from 后面，各段不重叠',
        remedy: '把 from、through 的原话写长到只有一处有的，或者换它们的先后。',
      });
    }
    // A phrase that was changed leaves its old entry behind; verifying the new one clears it away.
    for (const entry of unlocked.length === 0 && areSchedulesRead ? unused : []) {
      const line = policy.clauses.find(({ locator }) => locator === entry.clause)?.line ?? 1;
      all.push({ file: policy.path, line, ...explainUnused(entry) });
    }
  }
  const known = new Set(library.policies.map(({ id }) => id));
  for (const id of Object.keys(lock?.documents ?? {})) {
    if (!known.has(id) && problems.length === 0) {
      all.push({
        file: 'content/evidence.lock.json',
        line: 1,
        field: id,
        found: '核对记录里有这份文件，content/policies 里没有',
        expected: '每份有核对记录的文件都在',
        remedy: '误删了文件的，把它放回来；确实不要的，运行 npm run verify:evidence。',
      });
    }
  }
  // What an answer rests on is mended first; until then nothing can be said of the answer.
  const faulty = new Set(all.map(({ file }) => file));
  for (const faq of library.faqs) {
    all.push(...checkFaqDays(faq, today, (path) => lineOfFaq(faq.id, path)));
    const rests = [...faq.restsOn, ...faq.leftOpen, ...faq.bring].map(({ policy }) => policy);
    const paths = library.policies.filter(({ id }) => rests.includes(id)).map(({ path }) => path);
    if (paths.some((path) => faulty.has(path))) continue;
    all.push(...checkFaq(faq, library, (path) => lineOfFaq(faq.id, path)));
  }
  if (all.length === 0) all.push(...checkSameWaysOfPlace(library, lineOfFaq));
  return { ...reading, problems: all };
}
