import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../library/library.ts';
import { searchRecords } from '../search/records.ts';
import { metaOf } from '../search/result-meta.ts';
import { today } from '../site/today.ts';
import { FORCE_MARKS, TERM_MARKS } from '../site/words.ts';

/**
 * Writes Pagefind's index of every provision into a built site. Returns the number of records.
 * Throws where Pagefind refuses a record: an index that lacks one would hide a provision.
 */
export async function writeSearchIndex(library: Library, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const records = searchRecords(library, today);
  for (const record of records) {
    const words = {
      term: TERM_MARKS[record.term].word,
      force: record.force ? FORCE_MARKS[record.force].word : '',
    };
    const added = await index.addCustomRecord({
      url: `/${record.path}`,
      content: record.content,
      language: 'zh-cn',
      ...metaOf(record, words),
    });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${record.path}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  if (written.errors.length > 0) throw new Error(`Pagefind did not write its index: ${written.errors.join('; ')}`);
  // Pagefind's own interfaces are not used here.
  for (const path of globSync(join(folder, 'pagefind', 'pagefind-{ui,modular-ui,component-ui,highlight}.*')))
    rmSync(path);
  return records.length;
}
