/**
 * Writes every sentence that the site composes from a document, or for the head of a place's page, with the data it is made of, for a
 * second reader: `npm run --silent sentences -- <document or place>`; of all where none is named.
 */
import { makeRuleBook } from '../eligibility/rule-book.ts';
import { makeWayBook } from '../eligibility/ways/make-way-book.ts';
import { heldPlaces } from '../library/library.ts';
import { formatProblems } from '../library/problem.ts';
import { readLibrary } from '../library/read-library.ts';
import { everySentence } from '../site/every-sentence.ts';
import { everyTile } from '../site/every-tile.ts';
import { sha256 } from '../site/sha256.ts';
import { contentFiles } from './content-files.ts';
import { readingStore } from './reading-store.ts';

const names = process.argv.slice(2);
const { library, problems } = readLibrary(contentFiles(), readingStore());
const documents = library.policies.filter(({ benefits }) => benefits.length > 0).map(({ id }) => id);
const places = heldPlaces(library).map(({ id }) => id);
const unknown = names.filter((name) => !documents.includes(name) && !places.includes(name));
if (problems.length > 0 || unknown.length > 0) {
  console.error(
    problems.length > 0
      ? formatProblems(problems)
      : `没有 ${unknown.join('、')} 这份文件或这个地方，或者它没有写个人的事项。文件有：${documents.join('、')}；地方有：${places.join('、')}`,
  );
  process.exitCode = 1;
} else {
  const book = makeRuleBook(library, sha256);
  const ways = makeWayBook(library);
  const books = { book, ways: { ...ways, grounds: { ...ways.grounds, ...book.grounds } } };
  for (const id of names.length > 0 ? names : [...documents, ...places]) {
    console.log(documents.includes(id) ? everySentence(id, books) : everyTile(id, library));
  }
}
