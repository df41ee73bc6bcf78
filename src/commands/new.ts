/**
 * Scaffolds a file: `npm run new -- place|faq|topic|question|persona <id> [name]`. What is written passes its schema and is marked,
 * so that `npm run check` refuses it until somebody has decided. Never over what is there.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readLibrary } from '../library/read-library.ts';
import { suggestRemedy } from '../library/suggest.ts';
import { DIVISIONS } from '../places/divisions.ts';
import { idSchema } from '../schema/common.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { contentFiles } from './content-files.ts';
import { SCAFFOLD_KINDS, type ScaffoldKind, scaffold } from './scaffolds.ts';

const USAGE = `用法：npm run new -- ${SCAFFOLD_KINDS.join('|')} <文件名> [地区的全名]`;

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
  const { places } = readLibrary(contentFiles(root)).library;
  const { path, text } = scaffold(kind as ScaffoldKind, id, { today, name, places, divisions: DIVISIONS });
  if (existsSync(join(root, path))) return { refused: `没有写：${path} 已经有了，不覆盖；要重新写，先删去它。` };
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text, { flag: 'wx' });
  const nameless =
    kind === 'place' && name === undefined
      ? `\n没有给全名，代码和级别要自己填。名单里有的省、市、县，删去这个文件，再运行 npm run new -- place ${id} 全名，就都填好。`
      : '';
  return { output: `写好了 ${path}：每一处待定都要有人决定，没有删完标记，npm run check 不放行。${nameless}` };
}

if (import.meta.main) {
  const answer = writeScaffold(process.argv.slice(2));
  if ('output' in answer) console.log(answer.output);
  else {
    console.error(answer.refused);
    process.exitCode = 1;
  }
}
