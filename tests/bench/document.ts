/**
 * Measures what one further document of real size, and one question about it, add to the built site: `npm run bench:document`.
 * Builds the site with a copy of the largest document, compares it with the site as it is, prints a table, writes
 * .cache/bench-document.json, and fails where a limit is passed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/commands/build.ts';
import { isBuildCurrent } from '../../src/commands/build-fingerprint.ts';
import { buildWithOneMore } from './document/copied-site.ts';
import { costDifference, costsOf, sumOf } from './document/cost.ts';

const FILE = '.cache/bench-document.json';
const KILOBYTE = 1024;

if (!isBuildCurrent() && !(await buildSite())) throw new Error('The site could not be built');
const { root, remove } = buildWithOneMore({
  policy: 'liaocheng-2019-vocational-skills-upgrade',
  place: 'liaocheng',
  faq: 'liaocheng-fraud',
  apart: ['work-for-training', 'veteran-free', 'title-by-qualification'],
});
try {
  const added = costDifference(costsOf('dist'), costsOf(join(root, 'dist')));
  const isDownload = (name: string) => name === 'whole-library downloads';
  const isQuestion = (name: string) => name === 'question';
  const document = sumOf(added, (name) => !isDownload(name) && !isQuestion(name));
  const question = sumOf(added, isQuestion);
  const downloads = sumOf(added, isDownload);
  const limits = [
    { of: 'files of a document', found: document.files, limit: 25 },
    { of: 'KB of a document', found: Math.ceil(document.bytes / KILOBYTE), limit: 400 },
    { of: 'KB of whole-library downloads', found: Math.ceil(downloads.bytes / KILOBYTE), limit: 300 },
    { of: 'files of a question', found: question.files, limit: 3 },
    { of: 'KB of a question', found: Math.ceil(question.bytes / KILOBYTE), limit: 40 },
  ];
  console.table(Object.fromEntries([...added].filter(([, { files, bytes }]) => files !== 0 || bytes !== 0)));
  console.table(limits.map((row) => ({ ...row, within: row.found <= row.limit ? 'yes' : 'NO' })));
  mkdirSync('.cache', { recursive: true });
  const report = { measured: new Date().toISOString(), added: Object.fromEntries(added), limits };
  writeFileSync(FILE, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Written: ${FILE}`);
  if (limits.some(({ found, limit }) => found > limit)) process.exitCode = 1;
} finally {
  remove();
}
