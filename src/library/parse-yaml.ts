import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

/** YAML read with its lines. */
export interface ParsedYaml {
  data: unknown;
  /** Line of the value at a path, or of the nearest enclosing one, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
  problems: Problem[];
}

/**
 * Reads YAML and keeps the line of every value.
 * @param firstLine line in the file at which the text begins
 */
export function parseYaml(text: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: 'YAML',
    found: yamlMistake(error.code),
    expected: '合乎 YAML 格式的文字',
    remedy: '检查这一行的缩进、冒号后的空格和引号；含有冒号的文字要加引号。',
  }));
  return {
    data: problems.length > 0 ? undefined : document.toJS(),
    problems,
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineAt(node.range[0]);
      }
      return firstLine;
    },
  };
}

function yamlMistake(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return '同一个字段写了两次';
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return '缩进不对';
    case 'MISSING_CHAR':
      return '缺少引号、括号或冒号';
    default:
      return `读不懂的写法（${code}）`;
  }
}
