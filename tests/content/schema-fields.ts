import type { z } from 'zod';

/** A field that a schema allows, by its path from the whole: `validity.from`. Items of a list have the path of the list. */
export interface SchemaField {
  path: string;
  /** True where it may be left out. */
  optional: boolean;
  /** True where `null` may stand in it. */
  nullable: boolean;
  /** The most characters of its text, and the most items of its list, where there is a bound. */
  longest: number | undefined;
  most: number | undefined;
}

/** Everything that a schema names: its fields, and the words that some of them are chosen from. */
export interface SchemaNames {
  fields: SchemaField[];
  values: string[];
}

/** The most characters or items that a schema lets through; undefined where it has no bound. */
function boundOf(schema: z.core.$ZodType): number | undefined {
  const checks = schema._zod.def.checks?.map((check) => check._zod.def) ?? [];
  const bound = checks.find((check): check is z.core.$ZodCheckMaxLengthDef => check.check === 'max_length');
  return bound?.maximum;
}

/** Reads the names off a schema, through lists, alternatives and transformations. What a function decides is not seen. */
export function namesOf(schema: z.core.$ZodType): SchemaNames {
  const fields = new Map<string, SchemaField>();
  const values = new Set<string>();
  const visit = (node: z.core.$ZodType, path: string): void => {
    const { def } = (node as z.core.$ZodTypes)._zod;
    const at = fields.get(path);
    const maximum = boundOf(node);
    switch (def.type) {
      case 'object':
        for (const [name, inner] of Object.entries(def.shape)) {
          const below = path === '' ? name : `${path}.${name}`;
          const known = fields.get(below);
          const field = { path: below, optional: false, nullable: false, longest: undefined, most: undefined };
          if (!known) fields.set(below, field);
          visit(inner, below);
        }
        return;
      case 'array':
        if (at && maximum !== undefined) at.most = maximum;
        visit(def.element, path);
        return;
      case 'union':
        for (const option of def.options) visit(option, path);
        return;
      case 'pipe':
        visit(def.in, path);
        visit(def.out, path);
        return;
      case 'tuple':
        for (const item of def.items) visit(item, path);
        return;
      case 'optional':
      case 'default':
        if (at) at.optional = true;
        visit(def.innerType, path);
        return;
      case 'nullable':
        if (at) at.nullable = true;
        visit(def.innerType, path);
        return;
      case 'null':
        if (at) at.nullable = true;
        return;
      case 'string':
        if (at && maximum !== undefined) at.longest = maximum;
        return;
      case 'enum':
        for (const value of Object.values(def.entries)) values.add(String(value));
        return;
      case 'literal':
        for (const value of def.values) if (typeof value === 'string') values.add(value);
        return;
      default:
        return;
    }
  };
  visit(schema, '');
  return { fields: [...fields.values()], values: [...values] };
}
