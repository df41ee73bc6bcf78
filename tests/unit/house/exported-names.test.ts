import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** What Astro asks every page for. */
const OF_ASTRO = /^(GET|prerender|getStaticPaths)$/;

/** Names that a file exports. */
function exportedBy(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.DeclarationStatement;
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** Names that several files export, each with the files. */
function repeatedNames(files: readonly (readonly [path: string, text: string])[]): string[] {
  const exported = files.flatMap(([path, text]) =>
    [...new Set(exportedBy(path, text))].filter((name) => !OF_ASTRO.test(name)).map((name) => ({ name, path })),
  );
  return [...Map.groupBy(exported, ({ name }) => name)].flatMap(([name, where]) =>
    where.length > 1 ? [`${name}: ${where.map(({ path }) => path).join(', ')}`] : [],
  );
}

test('a name is exported once: who looks for it finds the one thing that bears it', () => {
  const files = globSync('{src,tests}/**/*.{ts,tsx}').map((path) => [path, readFileSync(path, 'utf8')] as const);
  assert.ok(files.length > 500);
  assert.deepEqual(repeatedNames(files), []);
});

test('types, functions and constants of one name are seen', () => {
  const found = repeatedNames([
    ['a.ts', 'export interface Answer {}\nexport const LIMIT = 1;\nexport async function GET() {}'],
    ['b.ts', 'export type Answer = string;\nconst LIMIT = 2;\nexport async function GET() {}'],
    ['c.ts', 'export function LIMIT() {}'],
  ]);
  assert.deepEqual(found, ['Answer: a.ts, b.ts', 'LIMIT: a.ts, c.ts']);
});
