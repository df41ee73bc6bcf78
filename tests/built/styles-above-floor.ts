import { type CssNode, generate, parse, type WalkContext, walk } from 'css-tree';
import { compatibility, featuresOf, type Identifier, knownTo } from './compatibility.ts';

const css = compatibility.css as unknown as Record<string, Identifier>;

/** Functions of values by name, wherever the data have them. */
const FUNCTIONS = new Map<string, Identifier>();
function addFunctions(feature: Identifier | undefined): void {
  for (const [name, below] of featuresOf(feature)) {
    FUNCTIONS.set(name, below);
    addFunctions(below);
  }
}
addFunctions(css['types']);

const length = css['types']?.['length'];
const UNITS: Readonly<Record<string, Identifier | undefined>> = {
  dv: length?.['viewport_percentage_units_dynamic'],
  sv: length?.['viewport_percentage_units_small'],
  lv: length?.['viewport_percentage_units_large'],
  cq: length?.['container_query_length_units'],
};

/**
 * What in a style sheet the browsers at the floor do not know: at-rules, selectors, properties, keywords, functions, units,
 * nesting and ranges in media queries. What stands within `@supports` is asked for first, and counts as known.
 */
export function stylesAboveFloor(text: string): string[] {
  const isKnown = knownTo();
  const found = new Set<string>();
  const note = (feature: Identifier | undefined, name: string) => {
    if (feature && !isKnown(feature)) found.add(name);
  };
  const guards: CssNode[] = [];
  walk(parse(text, { parseValue: true, parseCustomProperty: true }), {
    enter(this: WalkContext, node: CssNode) {
      if (
        node.type === 'Atrule' &&
        node.name === 'supports' &&
        node.prelude &&
        !/^not\b/.test(generate(node.prelude))
      ) {
        guards.push(node);
      }
      if (guards.length > 0) return;
      if (node.type === 'Atrule') note(css['at-rules']?.[node.name], `@${node.name}`);
      // Containers came with ranges from the first.
      if (node.type === 'FeatureRange' && this.atrule?.name === 'media')
        note(css['at-rules']?.['media']?.['range_syntax'], 'media range');
      if (node.type === 'NestingSelector') note(css['selectors']?.['nesting'], 'nesting');
      if (node.type === 'PseudoClassSelector') note(css['selectors']?.[node.name], `:${node.name}`);
      if (node.type === 'PseudoElementSelector') note(css['selectors']?.[node.name], `::${node.name}`);
      if (node.type === 'Dimension') note(UNITS[node.unit.slice(0, 2)], node.unit);
      if (node.type === 'Function') note(FUNCTIONS.get(node.name), `${node.name}()`);
      if (node.type === 'Declaration' && !node.property.startsWith('-')) {
        const { property } = node;
        const feature = css['properties']?.[property];
        note(feature, property);
        if (found.has(property)) return;
        walk(node.value, (value) => {
          if (value.type === 'Identifier') note(feature?.[value.name], `${property}: ${value.name}`);
        });
      }
    },
    leave(node: CssNode) {
      if (guards[guards.length - 1] === node) guards.pop();
    },
  });
  return [...found];
}
