import type { GlossaryTerm } from '../schema/glossary-term.ts';
import type { Place } from '../schema/place.ts';
import type { Policy } from '../schema/policy-body.ts';
import type { Question } from '../schema/question.ts';
import type { Topic } from '../schema/topic.ts';
import { checkCoverage } from './check-coverage.ts';
import { checkIdentifiers } from './check-identifiers.ts';
import { checkEntryReferences, checkReferences } from './check-references.ts';
import { type Library, orderLibrary } from './library.ts';
import type { Problem } from './problem.ts';
import { ENTRY_COLLECTIONS, type EntryCollection, readEntry } from './read-entry.ts';
import { type PolicyReading, readPolicy } from './read-policy.ts';
import { suggestRemedy } from './suggest.ts';

/** A content file: its path below the project folder, and its text. */
export interface ContentFile {
  path: string;
  text: string;
}

/**
 * Reads content files into one library and checks them against each other.
 * Never throws: whatever is wrong comes back as problems, all of them at once.
 */
export function readLibrary(files: readonly ContentFile[]): { library: Library; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries: Record<EntryCollection, unknown[]> = { places: [], topics: [], glossary: [], questions: [] };
  const paths = new Map<string, string>();
  const readings: (PolicyReading & { policy: Policy })[] = [];
  for (const { path, text } of files) {
    const folder = path.split('/')[1] ?? '';
    const collection = ENTRY_COLLECTIONS.find((name) => name === folder);
    if (collection && path.endsWith('.yaml')) {
      const reading = readEntry(collection, text, path);
      problems.push(...reading.problems);
      if (!reading.entry) continue;
      entries[collection].push(reading.entry);
      paths.set(`${collection}/${reading.entry.id}`, path);
    } else if (folder === 'policies' && path.endsWith('.mdx')) {
      const reading = readPolicy(text, path);
      problems.push(...reading.problems);
      if (reading.policy) readings.push({ ...reading, policy: reading.policy });
    } else {
      problems.push(misplaced(path, folder));
    }
  }
  const library = orderLibrary({
    places: entries.places as Place[],
    topics: entries.topics as Topic[],
    glossary: entries.glossary as GlossaryTerm[],
    questions: entries.questions as Question[],
    policies: readings.map(({ policy }) => policy),
  });
  for (const { policy, lineOf } of readings) {
    problems.push(
      ...checkIdentifiers(policy),
      ...checkReferences(policy, library, lineOf),
      ...checkCoverage(policy, library.topics, lineOf),
    );
  }
  problems.push(...checkEntryReferences(library, (collection, id) => paths.get(`${collection}/${id}`) ?? id));
  return { library, problems };
}

function misplaced(path: string, folder: string): Problem {
  const known = ['policies', ...ENTRY_COLLECTIONS];
  return {
    file: path,
    line: 1,
    field: '文件',
    found: `${folder} 里的 ${path.replace(/^.*\//, '')}`,
    expected: 'policies 里放 .mdx，places、topics、glossary、questions 里放 .yaml',
    remedy: known.includes(folder) ? '检查扩展名。' : suggestRemedy(folder, known),
  };
}
