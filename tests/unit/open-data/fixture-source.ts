import { readFileSync } from 'node:fs';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { makeRuleBook } from '../../../src/eligibility/rule-book.ts';
import { lockSchema } from '../../../src/evidence/lock.ts';
import { verifiedIn } from '../../../src/evidence/verified-in.ts';
import type { DayOfChanges } from '../../../src/history/history.ts';
import type { Library } from '../../../src/library/library.ts';
import { readLibrary } from '../../../src/library/read-library.ts';
import type { NotedFile } from '../../../src/open-data/noted-files.ts';
import type { OpenDataSource } from '../../../src/open-data/source.ts';
import { sha256 } from '../../../src/site/sha256.ts';

const VALID = 'tests/fixtures/valid';

/** The library of the fixtures, whose files may be changed as they are read. */
export function fixtureLibrary(change: (text: string, path: string) => string = (text) => text): Library {
  const files = contentFiles(VALID).map((file) => ({ ...file, text: change(file.text, file.path) }));
  return readLibrary(files).library;
}

export { sha256 as hashOf };

/** Open data of a library, as the site on some origin would publish them on a day. */
export function fixtureSource({
  library,
  today,
  history = [],
  noted = {},
  origin = 'https://youju.example',
}: {
  library: Library;
  today: string;
  history?: readonly DayOfChanges[];
  noted?: Readonly<Record<string, NotedFile>>;
  origin?: string;
}): OpenDataSource {
  const at = (path: string) => `${origin}/${path}`;
  const verified = verifiedIn(
    lockSchema.parse(JSON.parse(readFileSync(`${VALID}/content/evidence.lock.json`, 'utf8'))),
  );
  return {
    library,
    today,
    cited: today,
    notedOf: (path) => noted[path],
    history,
    rules: makeRuleBook(library, sha256),
    links: {
      policy: (policy, anchor) => at(`policies/${policy}/${anchor ? `#${anchor}` : ''}`),
      points: (policy) => at(`policies/${policy}/points/`),
      place: (id) => at(`places/${id}/`),
      comparison: (topic) => at(`compare/${topic}/`),
      faq: (id) => at(`faq/${id}/`),
      glossaryEntry: (id) => at(`glossary/#${id}`),
      cell: (topic, row, of) => at(`compare/${topic}/#${row}-${'policy' in of ? of.policy : of.place}`),
      page: at,
      file: (name) => at(`api/v1/${name}`),
    },
    hashOf: sha256,
    keep: (pieces) => [...pieces],
    verified: {
      ...verified,
      quoteOf: (policy, evidence) => {
        try {
          return verified.quoteOf(policy, evidence);
        } catch {
          return { sha256: sha256(evidence.quote), verified: today };
        }
      },
    },
    hasFileForEachTable: () => true,
  };
}
