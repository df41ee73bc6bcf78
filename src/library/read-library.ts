import { DIVISIONS } from '../places/divisions.ts';
import type { CollectionName } from '../schema/common.ts';
import type { Faq } from '../schema/faq.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { BodyCollection } from './allowed-markup.ts';
import type { BodyPiece } from './body-to-draw.ts';
import { checkBenefitWording } from './check-benefit-wording.ts';
import { checkCircles } from './check-circles.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkEntryReferences } from './check-entry-references.ts';
import { checkFaqReferences, checkSameQuestions } from './check-faq-references.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkWhereabouts } from './check-place-questions.ts';
import { checkQuestionsTogether } from './check-questions-together.ts';
import { checkReferences } from './check-references.ts';
import { checkReservedNames } from './check-reserved-names.ts';
import { checkRows } from './check-rows.ts';
import { checkSamePhrase } from './check-same-phrase.ts';
import { checkShortAnswer, checkShortLines } from './check-short-lines.ts';
import { checkShortValues } from './check-short-values.ts';
import { checkText } from './check-text.ts';
import { checkUndecided } from './check-undecided.ts';
import { COLLECTION_NAMES, COLLECTIONS, forEachCollection } from './collections.ts';
import { type EntryReading, idOfFile } from './entry-reading.ts';
import { keptReading } from './kept-readings.ts';
import type { Library } from './library.ts';
import { orderLibrary } from './order-library.ts';
import type { LineOf, Problem, SourceOf } from './problem.ts';
import { type ReadingStore, storedReading } from './stored-reading.ts';
import { suggestRemedy } from './suggest.ts';
import type { KnownIds } from './unknown-word.ts';

/** A content file: its path below the project folder, and its text. */
export interface ContentFile {
  path: string;
  text: string;
  /** Why it could not be read; its text is then empty, and nothing is concluded from its silence. */
  faults?: readonly Problem[];
}

/** A library with what is wrong in it. */
export interface LibraryReading {
  /** What could be read whole. A file that could not takes no part in the checks between files until it is mended. */
  library: Library;
  /** What the page of an entry draws of its body. */
  bodyOf: (collection: BodyCollection, id: string) => readonly BodyPiece[];
  problems: Problem[];
  /** Path of the file of an entry, and the lines of its fields: in an MDX file, of its front matter. */
  sourceOf: SourceOf;
  /** Ids of what is there, read or not. */
  known: KnownIds;
  /** Line of a field of the front matter of a document in the library, counted from 1. */
  lineOf: (policy: string, path: readonly PropertyKey[]) => number;
  /** Line of a field of the front matter of a question, counted from 1. */
  lineOfFaq: (faq: string, path: readonly PropertyKey[]) => number;
}

/**
 * Reads content files into one library and checks them against each other.
 * Never throws: whatever is wrong comes back as problems, all of them at once.
 * @param store what was read in earlier runs
 */
export function readLibrary(files: readonly ContentFile[], store?: ReadingStore): LibraryReading {
  const problems: Problem[] = [];
  const entries = forEachCollection((): unknown[] => []);
  const known = forEachCollection((): string[] => []);
  const sources = new Map<string, { file: string; lineOf: LineOf }>();
  const bodies = new Map<string, readonly BodyPiece[]>();
  for (const file of files) {
    const { path, text } = file;
    const faults = file.faults ?? keptReading(`${path} as text`, text, () => checkText(text, path));
    const [, folder = '', ...below] = path.split('/');
    const name = COLLECTION_NAMES.find((collection) => collection === folder);
    const id = idOfFile(path);
    if (faults.length > 0) {
      problems.push(...faults);
      for (const ids of name ? [known[name]] : Object.values(known)) ids.push(id);
    } else if (name && stands(name, below)) {
      const read = (): EntryReading<unknown> => COLLECTIONS[name].read(text, path);
      const { entry, body, lineOf, ...reading } = keptReading(path, text, () => storedReading(path, text, read, store));
      problems.push(...reading.problems);
      const key = `${name}/${id}`;
      problems.push(...checkUnique(id, path, sources.get(key)?.file));
      known[name].push(id);
      sources.set(key, { file: path, lineOf });
      const undecided = keptReading(`${path} as draft`, text, () => checkUndecided(text, path));
      problems.push(...undecided);
      // A draft takes no part in the checks between files until all of it is decided.
      if (!entry || undecided.length > 0) continue;
      entries[name].push(entry);
      bodies.set(key, body);
    } else {
      problems.push(misplaced(path, folder));
      // What it holds is not missing, it is elsewhere.
      for (const ids of Object.values(known)) ids.push(id);
    }
  }
  const library = orderLibrary(entries as unknown as Library);
  const sourceOf: SourceOf = (collection, id) => sources.get(`${collection}/${id}`) ?? { file: id, lineOf: () => 1 };
  // A table of words that cannot be read at the moment would make everything look wrong that stands on it.
  const isWordingWhole = library.wording.length === known.wording.length;
  for (const policy of library.policies) {
    const { lineOf } = sourceOf('policies', policy.id);
    problems.push(
      ...(known.places.includes(policy.place) ? checkFolder(policy, lineOf) : []),
      ...checkIdentifiers(policy, lineOf),
      ...checkReferences(policy, library, known, lineOf),
      ...checkCoverage(policy, library.topics, lineOf),
      ...checkRows(policy, library.topics),
      ...(isWordingWhole ? checkBenefitWording(policy, library, lineOf) : []),
      ...(isWordingWhole ? checkShortLines(policy, library, lineOf) : []),
      ...checkShortValues(policy, library),
    );
  }
  problems.push(...checkSamePhrase(library.policies, problems.length === 0));
  problems.push(...checkEntryReferences(library, known, sourceOf));
  problems.push(...checkCircles(library, sourceOf), ...checkReservedNames(library, sourceOf));
  problems.push(...checkWhereabouts(library, DIVISIONS, sourceOf), ...checkQuestionsTogether(library, sourceOf));
  const lineOfFaq: LibraryReading['lineOfFaq'] = (faq, path) => sourceOf('faqs', faq).lineOf(path);
  const readWhole = new Set(library.policies.map(({ id }) => id));
  const isHeld = ({ restsOn }: Faq) => restsOn.every((ground) => readWhole.has(ground.policy));
  for (const faq of library.faqs) {
    problems.push(
      ...checkFaqReferences(faq, library, known, (path) => lineOfFaq(faq.id, path)),
      ...(isWordingWhole && isHeld(faq) ? checkShortAnswer(faq, library, (path) => lineOfFaq(faq.id, path)) : []),
    );
  }
  problems.push(...checkSameQuestions(library.faqs, lineOfFaq));
  return {
    library,
    bodyOf: (collection, id) => bodies.get(`${collection}/${id}`) ?? [],
    problems,
    sourceOf,
    known,
    lineOf: (policy, path) => sourceOf('policies', policy).lineOf(path),
    lineOfFaq,
  };
}

/** True where the files of a collection stand: in its folder, or in folders of that. */
function stands(name: CollectionName, below: readonly string[]): boolean {
  const { extension, within } = COLLECTIONS[name];
  return below.length === (within === null ? 1 : 2) && below.at(-1)?.endsWith(`.${extension}`) === true;
}

/** A document stands in the folder of its place. */
function checkFolder(policy: Policy, lineOf: LineOf): Problem[] {
  const folder = policy.path.split('/').at(-2) ?? '';
  if (folder === policy.place) return [];
  return [
    {
      file: policy.path,
      line: lineOf(['place']),
      field: 'place',
      found: `“${policy.place}”，文件却放在 ${folder} 里`,
      expected: `文件放在 content/policies/${policy.place}/ 里`,
      remedy: '把文件移过去，或改正 place。',
    },
  ];
}

/** Documents in different folders still share one name space: their addresses do not name the folder. */
function checkUnique(id: string, file: string, first: string | undefined): Problem[] {
  if (first === undefined) return [];
  return [
    {
      file,
      line: 1,
      field: '文件名',
      found: `“${id}”已经是 ${first} 的名字`,
      expected: '每份文件的名字不同',
      remedy: '给后加的文件改名。',
    },
  ];
}

/** A file that stands where none of its kind is read. */
function misplaced(path: string, folder: string): Problem {
  const name = COLLECTION_NAMES.find((collection) => collection === folder);
  const report = (found: string, expected: string, remedy: string) => {
    return { file: path, line: 1, field: '文件的位置', found, expected, remedy };
  };
  if (!name) {
    return report(`文件夹 ${folder}`, `${COLLECTION_NAMES.join('、')} 之一`, suggestRemedy(folder, COLLECTION_NAMES));
  }
  const { extension, within } = COLLECTIONS[name];
  const id = idOfFile(path);
  if (!path.endsWith(`.${extension}`)) {
    return report(
      path.replace(/^.*\//, '').includes('.') ? `扩展名 .${path.split('.').at(-1)}` : '没有扩展名',
      `${folder} 里放 .${extension} 文件`,
      `改名为 ${id}.${extension}。`,
    );
  }
  const place = within === null ? folder : `${folder}/${within}`;
  return report(
    '文件放在了别的一层',
    `content/${place}/<id>.${extension}`,
    `移到 content/${place}/${id}.${extension}。`,
  );
}
