import { type Node, parse } from 'acorn';
import { compatibility, featuresOf, type Identifier, knownTo } from './compatibility.ts';

const api = compatibility.api as unknown as Identifier;
const builtins = compatibility.javascript['builtins'];

/** All objects of the language and the browser, by name. */
const OBJECTS = new Map<string, Identifier>([
  ...featuresOf(api),
  ...featuresOf(builtins),
  ...featuresOf(api['Window']).filter(([name]) => !name.endsWith('_event')),
]);

/** Everything that bears a name: whose a member is cannot be seen from the text. */
const BEARERS = new Map<string, Identifier[]>();
function addBearers(features: Identifier | undefined): void {
  for (const [written, feature] of featuresOf(features)) {
    const name = written.replace(/_static$/, '');
    BEARERS.set(name, [...(BEARERS.get(name) ?? []), feature]);
    addBearers(feature);
  }
}
addBearers(api);
addBearers(builtins);

/** Members that iterators have in new browsers only, and arrays in all. */
const ITERATOR_HELPERS = new Set([
  'map',
  'filter',
  'flatMap',
  'find',
  'some',
  'every',
  'forEach',
  'reduce',
  'take',
  'drop',
  'toArray',
]);
const ITERATORS = new Set(['values', 'keys', 'entries', 'matchAll']);

interface Tree extends Node {
  [field: string]: unknown;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;
const nameOf = (value: unknown) => (isTree(value) && value.type === 'Identifier' ? String(value['name']) : undefined);

/**
 * What in a script the browsers at the floor do not know: syntax, objects and members, each as `Map.groupBy` or
 * `.toSorted`. Of a member whose object cannot be seen from the text, what any object that has it has had for long counts
 * as known.
 * @param isModule whether the script may import
 */
export function scriptsAboveFloor(text: string, isModule = true): string[] {
  const isKnown = knownTo();
  const found = new Set<string>();
  if (/\(\?<[=!]/.test(text) && !isKnown(compatibility.javascript['regular_expressions']?.['lookbehind_assertion'])) {
    found.add('look-behind (?<…)');
  }
  let tree: Node;
  try {
    tree = parse(text, {
      ecmaVersion: 2021,
      sourceType: isModule ? 'module' : 'script',
      allowAwaitOutsideFunction: false,
    });
  } catch (error) {
    const { pos = 0 } = error as SyntaxError & { pos?: number };
    return [...found, `syntax: ${text.slice(Math.max(0, pos - 30), pos + 30)}`];
  }
  const declared = new Set<string>();
  const visit = (value: unknown, look: (node: Tree, parent: Tree | undefined) => void, parent?: Tree): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, look, parent);
    else if (isTree(value)) {
      look(value, parent);
      for (const field of Object.values(value)) visit(field, look, value);
    }
  };
  visit(tree, (node, parent) => {
    const binds = [
      'VariableDeclarator',
      'FunctionDeclaration',
      'ClassDeclaration',
      'ImportSpecifier',
      'ImportDefaultSpecifier',
    ];
    const name = parent && binds.includes(parent.type) ? nameOf(node) : undefined;
    if (name) declared.add(name);
    if (/Function/.test(node.type)) for (const one of node['params'] as unknown[]) declared.add(nameOf(one) ?? '');
  });
  visit(tree, (node, parent) => {
    if (node.type === 'MemberExpression' && node['computed'] === false) member(node, parent);
    const name = nameOf(node);
    const isReference =
      parent && !(parent.type === 'MemberExpression' && parent['property'] === node) && parent.type !== 'Property';
    if (name && isReference && !declared.has(name) && OBJECTS.has(name) && !isKnown(OBJECTS.get(name))) found.add(name);
  });
  return [...found];

  function member(node: Tree, parent: Tree | undefined): void {
    const name = nameOf(node['property']) ?? '';
    const object = nameOf(node['object']);
    const own =
      object && !declared.has(object)
        ? (OBJECTS.get(object)?.[`${name}_static`] ?? OBJECTS.get(object)?.[name])
        : undefined;
    if (own && !isKnown(own)) found.add(`${object}.${name}`);
    const all = BEARERS.get(name);
    const isCalled = parent?.type === 'CallExpression' && parent['callee'] === node;
    if (!own && isCalled && all && !all.some(isKnown)) found.add(`.${name}`);
    const call = node['object'];
    const callee = isTree(call) && call.type === 'CallExpression' ? call['callee'] : undefined;
    const isArray = isTree(callee) && nameOf(callee['object']) === 'Object';
    const made =
      isTree(callee) && callee.type === 'MemberExpression' && !isArray ? nameOf(callee['property']) : undefined;
    const helpers = builtins?.['Iterator']?.[name];
    if (made && ITERATORS.has(made) && ITERATOR_HELPERS.has(name) && !isKnown(helpers)) found.add(`iterator.${name}`);
  }
}
