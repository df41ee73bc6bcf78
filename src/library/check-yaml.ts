import { type Alias, type Document, isAlias, isCollection, isScalar, type Node, visit } from 'yaml';
import { hiddenCharacterIn } from '../schema/hidden-characters.ts';
import { ADDRESS_FIELD, ADDRESS_IN_TEXT } from '../schema/outside-address.ts';
import { addressInText, hiddenCharacter } from './check-text.ts';
import type { Problem } from './problem.ts';
import { DEEPEST, tooDeep } from './problem-of-nesting.ts';

/** How often one file may name something by `*name`: each may stand for many others, so few can fill a machine. */
const MOST_ALIASES = 200;

/**
 * What YAML allows and content does not: types of its own (`!!js/function`), other versions of the language, fields whose
 * name means something to JavaScript, values that refer to themselves or to each other without end, depth without end,
 * characters that nobody sees, also where they are written as `\u202e`, and addresses in ordinary text.
 * @param document YAML that the parser accepts
 * @param targets what each `*name` in it stands for
 * @param lineAt line of a place in the text, counted from 1
 */
export function checkYaml(
  document: Document,
  targets: ReadonlyMap<Alias, Node | undefined>,
  text: string,
  file: string,
  lineAt: (offset: number) => number,
): Problem[] {
  const problems: Problem[] = [];
  const report = (node: Node, found: string, expected: string, remedy: string) =>
    problems.push({ file, line: lineAt(node.range?.[0] ?? 0), field: 'YAML', found, expected, remedy });
  if (/^%(?:YAML|TAG)\b/m.test(text) && document.contents) {
    report(document.contents, '% 开头的指令', '只写字段，不写 YAML 指令', '删去 % 开头的一行和它后面的 ---。');
  }
  let aliases = 0;
  visit(document, {
    Node(key, node, path) {
      if (path.length > DEEPEST && path.filter(isCollection).length > DEEPEST) {
        problems.push(tooDeep(file, lineAt(node.range?.[0] ?? 0), 'YAML'));
        return visit.BREAK;
      }
      if (isAlias(node)) {
        aliases += 1;
        const target = targets.get(node);
        if (aliases > MOST_ALIASES || path.includes(target as never)) {
          report(
            node,
            `*${node.source}，引用太多或引用了自己`,
            `一个文件里最多 ${MOST_ALIASES} 处 *，不套着引用`,
            '照原样写出来。',
          );
          return visit.BREAK;
        }
        if (isCollection(target) && hasAlias(target)) {
          report(node, `*${node.source}，里面又有引用`, '被引用的一段里没有别的 *', '照原样写出来。');
          return visit.BREAK;
        }
      } else if (node.tag !== undefined && isExplicit(node, text)) {
        report(
          node,
          `类型标记 ${written(node, text)}`,
          '字段只写文字、数字、列表，不写 ! 开头的类型',
          '删去类型标记；文字以 ! 开头的，整段加引号。',
        );
      }
      if (key === 'key' && !isScalar(node)) {
        report(node, '字段名是一组东西', '字段名是一个词', '删去 ?，把字段名写成一个词。');
      }
      if (!isScalar(node) || typeof node.value !== 'string') return undefined;
      const line = lineAt(node.range?.[0] ?? 0);
      if (key === 'key' && node.value === '__proto__') {
        report(node, '字段 __proto__', '已有的字段名', '删去它。');
      }
      const hidden = hiddenCharacterIn(node.value);
      if (hidden) problems.push(hiddenCharacter(file, line, 'YAML', hidden.name));
      const pair = path[path.length - 1];
      const isAddress = pair !== undefined && 'key' in pair && isScalar(pair.key) && pair.key.value === ADDRESS_FIELD;
      const [address] = isAddress ? [] : (ADDRESS_IN_TEXT.exec(node.value) ?? []);
      if (address !== undefined) problems.push(addressInText(file, line, 'YAML', address));
      return undefined;
    },
  });
  return problems;
}

function hasAlias(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** The tag as it is written before a node, read backwards from where its value begins; empty where none is written. */
function written(node: Node, text: string): string {
  const start = node.range?.[0] ?? 0;
  const before =
    /!(?:<[^>\s]*>|[^\s,[\]{}]*)[ \t]*(?:&\S+[ \t]*)?\n?\s*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ??
    '';
  return before.trim().split(/\s/)[0] ?? '';
}

const isExplicit = (node: Node, text: string) => written(node, text) !== '';
