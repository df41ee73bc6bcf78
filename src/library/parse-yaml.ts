import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { checkYaml } from './check-yaml.ts';
import type { Problem } from './problem.ts';
import { DEEPEST, deepestLine, tooDeep } from './problem-of-nesting.ts';

/** YAML read with its lines. */
export interface ParsedYaml {
  data: unknown;
  /** Line of the field or list item at a path, or of the nearest enclosing one that is there, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
  problems: Problem[];
}

/**
 * Reads YAML and keeps the line of every field. Never throws: what cannot be read is a problem.
 * @param firstLine line in the file at which the text begins
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  try {
    return readYaml(text, file, firstLine);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const line = deepestLine(text) + firstLine - 1;
    return { data: undefined, lineOf: () => firstLine, problems: [tooDeep(file, line, 'YAML')] };
  }
}

function readYaml(text: string, file: string, firstLine: number): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  // After the first mistake of form the parser only stumbles on; a repeated field is one by itself.
  const firstOfForm = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const problems = document.errors
    .filter((error) => error.code === 'DUPLICATE_KEY' || error === firstOfForm)
    .map(({ code, pos: [at] }) => ({
      file,
      line: lineAt(startOfQuoted(document, at) ?? at),
      field: 'YAML',
      ...explainMistake(code, text.slice(at).match(/^[^\s:]+/)?.[0]),
    }));
  const targets = aliasTargets(document, text);
  // An alias without its anchor is no mistake to the parser, but throws as soon as values are asked for.
  for (const [{ source, range }, target] of targets) {
    if (target || !range) continue;
    problems.push({ file, line: lineAt(range[0]), field: 'YAML', ...explainMistake('BAD_ALIAS', source) });
  }
  if (problems.length === 0) problems.push(...checkYaml(document, targets, text, file, lineAt));
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf: lineFinder(new WeakRef(document), text, lineCounter, firstLine),
  };
}

/**
 * Finds lines in a text that was parsed. Lines are asked for where something is wrong: a library of thousands of files does
 * not keep its syntax trees for that, so this holds none and stands outside the function that made it.
 */
function lineFinder(
  parsed: WeakRef<Document>,
  text: string,
  lineCounter: LineCounter,
  firstLine: number,
): ParsedYaml['lineOf'] {
  return (path) => {
    const document: Document = parsed.deref() ?? parseDocument(text, { prettyErrors: false });
    let line = firstLine;
    let node: unknown = document.contents;
    for (const key of path) {
      if (isAlias(node)) node = node.resolve(document);
      let at: Node | undefined;
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
        if (pair && isNode(pair.key)) at = pair.key;
        node = pair?.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(key)];
        if (isNode(item)) at = item;
        node = item;
      }
      if (!at?.range) break;
      line = lineCounter.linePos(at.range[0]).line + firstLine - 1;
    }
    return line;
  };
}

/** What each `*name` stands for: the last `&name` before it, if there is one. The parser's own look-up walks the whole file for each. */
function aliasTargets(document: Document, text: string): Map<Alias, Node | undefined> {
  const targets = new Map<Alias, Node | undefined>();
  if (!text.includes('*')) return targets;
  const anchored = new Map<string, Node>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, anchored.get(node.source));
      else if (node.anchor) anchored.set(node.anchor, node);
    },
  });
  return targets;
}

/** Where the quoted text begins that a position ends or lies in: a quotation mark left open is found at the end only. */
function startOfQuoted(document: Document, at: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < at && at <= range[2]) start = range[0];
    },
  });
  return start;
}

/** What the parser stumbled over, in an author's words. */
function explainMistake(code: string, word = ''): Pick<Problem, 'found' | 'expected' | 'remedy'> {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {
        found: `字段 ${word} 写了两次`,
        expected: '每个字段只写一次',
        remedy: '删去多写的一个；两处都要的，合成一处。',
      };
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return {
        found: '缩进不对',
        expected: '同一组字段左边对齐，缩进用空格，不用 Tab',
        remedy: '和上下同一组的行对齐。',
      };
    case 'MISSING_CHAR':
      return {
        found: '缺少引号、括号或冒号',
        expected: '引号和括号成对，字段名后是冒号加空格',
        remedy: '补上缺的一个。',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        found: '一行里有两处冒号加空格',
        expected: '一行写一个字段',
        remedy: '文字里的冒号用全角的“：”，或给整段文字加引号。',
      };
    case 'BAD_ALIAS':
      return {
        found: `*${word}，前面没有 &${word}`,
        expected: '先用 & 起名，再用 * 引用',
        remedy: '检查名字的拼写；不想引用别处的，给文字加引号。',
      };
    case 'RESOURCE_EXHAUSTION':
      return { found: '套得太深', expected: `最多 ${DEEPEST} 层`, remedy: '拆开来写，少套几层。' };
    default:
      return {
        found: `读不懂的写法（${code}）`,
        expected: '合乎 YAML 格式的文字',
        remedy: '检查这一行的缩进、冒号后的空格和引号；文字里有冒号加空格的，整段加引号。',
      };
  }
}
