/**
 * How much of what people found in originals a draft finds. `npm run bench:draft` holds the drafts of the authored documents
 * against those documents; `npm run bench:draft -- <folder>` drafts of other originals against what a reader noted there as
 * `<id>.yaml` (see draft/against-annotation.ts). Originals are looked for where `npm run verify:evidence` looks.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { contentFiles } from '../../src/commands/content-files.ts';
import { originalsFolder, readOriginal } from '../../src/commands/originals.ts';
import { readOriginalFile } from '../../src/commands/read-original/read-original.ts';
import { type Draft, draftOf } from '../../src/draft/draft.ts';
import { readLibrary } from '../../src/library/read-library.ts';
import { annotationSchema, besideReader } from './draft/against-annotation.ts';
import { besideAuthored, type Recall } from './draft/against-authored.ts';

const { library } = readLibrary(contentFiles());
const [folder] = process.argv.slice(2);
const totals = new Map<string, Recall>();

async function draftFrom(path: string): Promise<Draft | undefined> {
  const reading = await readOriginalFile(path);
  return 'refused' in reading ? undefined : draftOf(reading.lines, library.wording, reading);
}

function tell(id: string, result: object): void {
  console.log(`\n${id}`);
  for (const [name, value] of Object.entries(result)) {
    if (Array.isArray(value)) {
      console.log(
        `  ${name.padEnd(10)} ${value.length}${value.length > 0 ? `: ${value.slice(0, 12).join(' | ')}` : ''}`,
      );
      continue;
    }
    const { found, of, missed } = value as Recall;
    const total = totals.get(name) ?? { found: 0, of: 0, missed: [] };
    totals.set(name, { found: total.found + found, of: total.of + of, missed: [...total.missed, ...missed] });
    console.log(
      `  ${name.padEnd(10)} ${found} of ${of}${missed.length > 0 ? `; missed: ${missed.slice(0, 12).join(' | ')}` : ''}`,
    );
  }
}

const absent: string[] = [];
if (folder) {
  for (const file of globSync('*.yaml', { cwd: folder }).sort()) {
    const id = basename(file, '.yaml');
    const [path] = globSync(`{,*/}${id}.*`, { cwd: originalsFolder() });
    const draft = path && (await draftFrom(join(originalsFolder(), path)));
    if (draft) tell(id, besideReader(draft, annotationSchema.parse(parse(readFileSync(join(folder, file), 'utf8')))));
    else absent.push(id);
  }
} else {
  for (const policy of library.policies) {
    const original = readOriginal(policy.id);
    const draft = original && (await draftFrom(join(originalsFolder(), `${policy.id}.txt`)));
    if (original && draft) tell(policy.id, besideAuthored(draft, policy, original));
    else absent.push(policy.id);
  }
}
console.log('\nAll');
for (const [name, { found, of }] of totals)
  console.log(`  ${name.padEnd(10)} ${found} of ${of} (${of === 0 ? '–' : `${((100 * found) / of).toFixed(1)} %`})`);
if (absent.length > 0)
  console.log(`Not measured, because there is no original in ${originalsFolder()}: ${absent.join(', ')}.`);
