/**
 * Drafts a document from its original: `npm run draft -- <original> [--place <id>] [--id <id>] [--print | --json] [--text <file>]`.
 * Writes content/policies/<place>/<id>.mdx, in which every proposal is marked; never over what is there. What cannot be read is
 * said in one sentence, and nothing is written.
 */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Draft, draftOf } from '../draft/draft.ts';
import { writeDraft } from '../draft/write-draft.ts';
import { readLibrary } from '../library/read-library.ts';
import { DIVISIONS } from '../places/divisions.ts';
import { idSchema } from '../schema/common.ts';
import { dayInChina } from '../schema/day-in-china.ts';
import { UNDECIDED } from '../schema/undecided.ts';
import { contentFiles } from './content-files.ts';
import { originalsFolder, originalText } from './originals.ts';
import { divisionOfOriginal, placeOfOriginal } from './place-of-original.ts';
import { readOriginalFile } from './read-original/read-original.ts';

const USAGE =
  '用法：npm run draft -- <原文：txt、md、html、docx 或 pdf> [--place 地区] [--id 文件名] [--print 或 --json] [--text 另存读出的文字]';

/** What the command was asked for. */
export interface DraftRequest {
  original: string;
  place?: string | undefined;
  id?: string | undefined;
  /** Where the text as it was read is saved, for comparing phrases with. */
  text?: string | undefined;
  /** `print` and `json` write no document. */
  as: 'file' | 'print' | 'json';
}

/** What came of it: what to print, or in one sentence why nothing was written. */
export type DraftAnswer = { output: string } | { refused: string };

/** Drafts a document below a project folder. */
export async function draftFile(
  request: DraftRequest,
  root = process.cwd(),
  today = dayInChina(new Date()),
  originals = originalsFolder(),
): Promise<DraftAnswer> {
  const { original, text } = request;
  const id = request.id ?? basename(original).replace(/\.\w+$/, '');
  const refuse = (why: string): DraftAnswer => ({ refused: `没有写：${original} ${why}。` });
  for (const name of [id, ...(request.place === undefined ? [] : [request.place])]) {
    if (!idSchema.safeParse(name).success)
      return refuse(
        `的名字“${name}”不能作网址，请加 --id，用小写英文字母、数字和连字符，例如 --id yunzhou-2020-settlement`,
      );
  }
  const reading = await readOriginalFile(original);
  if ('refused' in reading) return refuse(reading.refused);
  const { library } = readLibrary(contentFiles(root));
  const draft = draftOf(reading.lines, library.wording, reading);
  const place = request.place ?? placeOfOriginal(id, draft, library.places, DIVISIONS);
  const heldAs = ({ title, number }: { title: string; number: string | null }) =>
    library.policies.find(
      (policy) => (number !== null && policy.number?.text === number) || title.includes(policy.title),
    )?.id ?? null;
  const written = writeDraft(draft, { place, today, heldAs });
  if (request.as === 'json') return { output: JSON.stringify({ id, place, ...draft }, null, 2) };
  if (request.as === 'print') return { output: written };
  const path = `content/policies/${place}/${id}.mdx`;
  const [there] = globSync(`content/policies/*/${id}.mdx`, { cwd: root });
  if (there !== undefined) return refuse(`要写的 ${there.replaceAll('\\', '/')} 已经有了，不覆盖`);
  if (text !== undefined && existsSync(text)) return refuse(`的文字要另存的 ${text} 已经有了，不覆盖`);
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), written, { flag: 'wx' });
  if (text !== undefined) writeFileSync(text, `${reading.lines.join('\n')}\n`, { flag: 'wx' });
  const isHeld = library.places.some((held) => held.id === place);
  return {
    output: [
      reportOfDraft(draft, path, written, reading.isFile || text !== undefined),
      ...(isHeld ? [] : [placeToMake(place, divisionOfOriginal(draft, DIVISIONS)?.name)]),
      ...(originalText(id, originals) === undefined ? [textToLay(id, originals)] : []),
    ].join('\n'),
  };
}

/** What there is to do where the place of a draft is not held. */
function placeToMake(place: string, name = '全名'): string {
  return `地区 ${place} 还没有：运行 npm run new -- place ${place} ${name}；要用别的 id，先删去写好的文件，加 --place 再起草一次。`;
}

/** What there is to do where phrases cannot be compared yet. */
function textToLay(id: string, originals: string): string {
  return `核对原话时，在 ${originals} 里找 ${id}.txt，那里还没有：把这份原文的文字放进去，或用环境变量 ORIGINALS_DIR 指明它在哪个文件夹。`;
}

/** What was found, and what was not, in a few lines. */
function reportOfDraft(draft: Draft, path: string, written: string, hasText: boolean): string {
  const { identity, clauses, unplaced, places } = draft;
  const count = (of: (clause: Draft['clauses'][number]) => number) =>
    clauses.reduce((sum, clause) => sum + of(clause), 0);
  const missing = Object.entries({
    title: '标题',
    issuer: '发文机关',
    number: '文号',
    issued: '日期',
    validity: '有效期',
  }).filter(([key]) => !(key in identity));
  return [
    `写好了 ${path}：${clauses.length} 条（原文里的位置 ${places.length} 个，其中 ${places.filter(({ ours }) => ours !== null).length} 个是本站数的或起的名字），` +
      `数 ${count(({ numbers }) => numbers.length)} 个，日期 ${count(({ dates }) => dates.length)} 个，引用的文件 ${count(({ citations }) => citations.length)} 处，` +
      `限定词 ${count(({ limits }) => limits.length)} 处，表格 ${count(({ tables }) => tables.length)} 张。`,
    `待定 ${written.split(UNDECIDED).length - 1} 处：决定一处，删去一处标记；没有删完，npm run check 不放行。`,
    ...(missing.length > 0 ? [`没有在原文里找到：${missing.map(([, name]) => name).join('、')}。`] : []),
    ...unplaced.map(
      ({ line, lastLine, why }) => `没有放进来：第 ${line}${lastLine === line ? '' : `—${lastLine}`} 行，${why}。`,
    ),
    ...(hasText ? [] : ['行号是读出来的文字的行号；核对引文要有这份文字：加 --text <文件>.txt 另存。']),
  ].join('\n');
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      place: { type: 'string' },
      id: { type: 'string' },
      text: { type: 'string' },
      print: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [original, ...more] = positionals;
  const answer: DraftAnswer =
    original === undefined || more.length > 0
      ? { refused: USAGE }
      : await draftFile({ ...values, original, as: values.json ? 'json' : values.print ? 'print' : 'file' });
  if ('output' in answer) console.log(answer.output);
  else {
    console.error(answer.refused);
    process.exitCode = 1;
  }
}
