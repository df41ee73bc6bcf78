/**
 * Writes every sentence that the site composes from a document, with the data it is made of, for a second reader:
 * `npm run --silent sentences -- <document>`; of all documents where none is named.
 */
import { makeRuleBook } from '../eligibility/rule-book.ts';
import { makeWayBook } from '../eligibility/ways/make-way-book.ts';
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { everySentence } from '../site/every-sentence.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFiles } from './content-files.ts';

const names = process.argv.slice(2);
const { library, problems } = readLibrary(contentFiles());
const known = library.policies.filter(({ benefits }) => benefits.length > 0).map(({ id }) => id);
const unknown = names.filter((name) => !known.includes(name));
if (problems.length > 0 || unknown.length > 0) {
  console.error(
    problems.length > 0
      ? formatProblems(problems)
      : `没有 ${unknown.join('、')} 这份文件，或者它没有写个人的事项。有的是：${known.join('、')}`,
  );
  process.exitCode = 1;
} else {
  const book = makeRuleBook(library, sha256);
  const ways = makeWayBook(library);
  const books = { book, ways: { ...ways, grounds: { ...ways.grounds, ...book.grounds } } };
  for (const id of names.length > 0 ? names : known) console.log(everySentence(id, books));
}
