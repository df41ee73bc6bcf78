/**
 * Measures what one further document of real size, and one question about it, add to the built site: `npm run bench:document`.
 * Builds the site with a copy of the largest document, and of one in the middle, compares it with the site as it is, prints tables, writes
 * .cache/bench-document.json, and fails where a limit is passed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/commands/build.ts';
import { isBuildCurrent } from '../../src/commands/build-fingerprint.ts';
import { buildWithOneMore, type CopyOf } from './document/copied-site.ts';
import { costDifference, costsOf, ONCE_FOR_ALL, sumOf } from './document/cost.ts';

const FILE = '.cache/bench-document.json';
const KILOBYTE = 1024;

if (!isBuildCurrent() && !(await buildSite())) throw new Error('The site could not be built');

/** The largest document held, and the one in the middle, each with provisions whose phrase it files in two ways itself. */
const DOCUMENTS: readonly CopyOf[] = [
  {
    policy: 'liaocheng-2019-vocational-skills-upgrade',
    place: 'liaocheng',
    faq: 'liaocheng-fraud',
    apart: ['work-for-training', 'veteran-free', 'title-by-qualification'],
  },
  {
    policy: 'qingyuan-2012-skilled-worker-settlement',
    place: 'qingyuan',
    faq: 'qingyuan-form',
    apart: ['without-moving', 'task-total', 'paper-certificate'],
  },
];

const before = costsOf('dist');
const reports = DOCUMENTS.map((copied) => {
  const { root, remove } = buildWithOneMore(copied);
  try {
    const added = costDifference(before, costsOf(join(root, 'dist')));
    const isDownload = (name: string) => name === 'whole-library downloads';
    const isQuestion = (name: string) => name === 'question';
    const document = sumOf(added, (name) => !isDownload(name) && !isQuestion(name) && name !== ONCE_FOR_ALL);
    const question = sumOf(added, isQuestion);
    const downloads = sumOf(added, isDownload);
    const limits = [
      { of: 'files of a document', found: document.files, limit: 25 },
      { of: 'KB of a document', found: Math.ceil(document.bytes / KILOBYTE), limit: 400 },
      { of: 'KB of whole-library downloads', found: Math.ceil(downloads.bytes / KILOBYTE), limit: 300 },
      { of: 'files of a question', found: question.files, limit: 3 },
      { of: 'KB of a question', found: Math.ceil(question.bytes / KILOBYTE), limit: 40 },
    ];
    console.log(`One more of ${copied.policy}:`);
    console.table(Object.fromEntries([...added].filter(([, { files, bytes }]) => files !== 0 || bytes !== 0)));
    console.table(limits.map((row) => ({ ...row, within: row.found <= row.limit ? 'yes' : 'NO' })));
    return { policy: copied.policy, added: Object.fromEntries(added), limits };
  } finally {
    remove();
  }
});
mkdirSync('.cache', { recursive: true });
writeFileSync(FILE, `${JSON.stringify({ measured: new Date().toISOString(), documents: reports }, null, 2)}\n`);
console.log(`Written: ${FILE}`);
if (reports.some(({ limits }) => limits.some(({ found, limit }) => found > limit))) process.exitCode = 1;
