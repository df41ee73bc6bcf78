/**
 * Scaffolds a file: `npm run new -- place|faq|topic|question|persona <id> [name]`, where a place takes its full name and a persona
 * `<document>/<benefit>`, so that what is known of them is filled in. What is written passes its schema and is marked,
 * so that `npm run check` refuses it until somebody has decided. Never over what is there.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../library/library.ts';
import { readLibrary } from '../library/read-library.ts';
import { nearest, suggestRemedy } from '../library/suggest.ts';
import { DIVISIONS } from '../places/divisions.ts';
import { idSchema } from '../schema/common.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { contentFiles } from './content-files.ts';
import { personaAnswers } from './persona-answers.ts';
import { SCAFFOLD_KINDS, type ScaffoldKind, scaffold } from './scaffolds.ts';

const USAGE = `用法：npm run new -- ${SCAFFOLD_KINDS.join('|')} <文件名> [地区的全名，或例子的 文件/事项]`;

/** Writes a scaffold below a project folder; in one sentence, what was written or why nothing was. */
export function writeScaffold(
  [kind = '', id = '', name]: readonly string[],
  root = process.cwd(),
  today = dayInChina(new Date()),
): { output: string } | { refused: string } {
  if (kind === '' || id === '') return { refused: USAGE };
  if (!(SCAFFOLD_KINDS as readonly string[]).includes(kind))
    return { refused: `没有写：“${kind}”不是能新建的，${suggestRemedy(kind, SCAFFOLD_KINDS)}${USAGE}` };
  if (!idSchema.safeParse(id).success)
    return { refused: `没有写：文件名“${id}”要用小写英文字母、数字和连字符，例如 yunzhou-fee。` };
  const { library } = readLibrary(contentFiles(root));
  const { places } = library;
  const answers = kind === 'persona' && name !== undefined ? personaAnswers(name, library) : undefined;
  if (kind === 'persona' && name !== undefined && !answers) return { refused: noSuchBenefit(name, library) };
  const benefit = name !== undefined && answers ? { key: name, answers } : undefined;
  const { path, text } = scaffold(kind as ScaffoldKind, id, { today, name, places, divisions: DIVISIONS, benefit });
  if (existsSync(join(root, path))) return { refused: `没有写：${path} 已经有了，不覆盖；要重新写，先删去它。` };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
  const nameless =
    kind === 'place' && name === undefined
      ? `\n没有给全名，代码和级别要自己填。名单里有的省、市、县，删去这个文件，再运行 npm run new -- place ${id} 全名，就都填好。`
      : '';
  return { output: `写好了 ${path}：每一处待定都要有人决定，没有删完标记，npm run check 不放行。${nameless}` };
}

/** Why no persona was written for a benefit. */
function noSuchBenefit(key: string, { policies }: Library): string {
  const keys = policies.flatMap(({ id, benefits }) => benefits.map((benefit) => `${id}/${benefit.id}`));
  const ofDocument = keys.filter((one) => one.startsWith(`${key.replace(/\/.*/, '')}/`));
  return `没有写：没有 ${key} 这个事项，写成 文件的id/事项的id，例如 ${(ofDocument.length > 0 ? ofDocument : nearest(key, keys)).join('、')}；那份文件还有错、还有待定的，先改好。`;
}

if (import.meta.main) {
  const answer = writeScaffold(process.argv.slice(2));
  if ('output' in answer) console.log(answer.output);
  else {
    console.error(answer.refused);
    process.exitCode = 1;
  }
}
