import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import ts from 'typescript';

/** Where an error is passed over rightly, with why nobody misses a trace of it. */
const PASSED_OVER: Readonly<Record<string, string>> = {
  'src/islands/quiz/kept-answers.ts': 'where a browser keeps nothing, a reload begins anew',
  'src/islands/quiz/answering.ts': 'asks ahead: the quiz asks for the same, and tells where it does not come',
  'src/schema/outside-address.ts': 'an address that is no percent-encoding is shown as it stands',
  'src/islands/anchor.ts': 'a fragment that is no percent-encoding is taken as it stands',
  'src/eligibility/share-link.ts': 'what is malformed is listed, and told to the reader',
  'src/permalinks/parse-ledger.ts': 'what is malformed becomes a located problem',
  'src/language/memoize.ts': 'forgets what did not load; who asked for it is told by the same promise',
  'src/islands/search/place-chosen.ts': 'storage is shut off: no place is remembered, and none is preferred',
  'src/search/locate-places.ts': 'the list of places was read by `read-pieces.ts`, which has told it',
  'src/islands/search/search-panel.ts': 'warming up: `giveUp` has told it, and the next query tries again',
  'src/commands/decode-utf8.ts': 'what is no UTF-8 becomes a located problem',
  'src/commands/link-file.ts': 'a disk without links, where files are copied',
  'src/commands/reading-store.ts': 'what was kept is damaged, or cannot be kept: the file itself is read',
  'tests/bench/run-server.ts': 'asks until a server is up',
  'src/commands/kept-builds.ts': 'a folder without a note; a disk without links, where files are copied',
  'src/commands/site-handler.ts': 'an address that is no percent-encoding names no file',
};

/** Where a text of TypeScript catches an error without even looking at it, by line. */
function silentCatches(path: string, text: string): string[] {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const note = (node: ts.Node) =>
    found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`);
  const looksAway = (handler: ts.Node | undefined) =>
    handler !== undefined &&
    (ts.isArrowFunction(handler) || ts.isFunctionExpression(handler)) &&
    handler.parameters.length === 0;
  const visit = (node: ts.Node): void => {
    if (ts.isCatchClause(node) && !node.variableDeclaration) note(node);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { text: name } = node.expression.name;
      const handler = name === 'catch' ? node.arguments[0] : name === 'then' ? node.arguments[1] : undefined;
      if (looksAway(handler)) note(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('an error that is not looked at is found, however it is caught', () => {
  const text = `try { a(); } catch {}
try { a(); } catch (error) { tell(error); }
b().catch(() => null);
b().catch((error) => tell(error));
b().then(go, () => {});
b().then(() => go());`;
  assert.deepEqual(silentCatches('x.ts', text), ['x.ts:1', 'x.ts:3', 'x.ts:5']);
});

test('no error is passed over without a trace, save where it is said why', () => {
  const silent = globSync('{src,tests/bench}/**/*.{ts,tsx}')
    .map((path) => path.replaceAll('\\', '/'))
    .flatMap((path) => silentCatches(path, readFileSync(path, 'utf8')));
  const pathOf = (place: string) => place.replace(/:\d+$/, '');
  assert.deepEqual(
    silent.filter((place) => !(pathOf(place) in PASSED_OVER)),
    [],
    'Name the error in the console, or say in PASSED_OVER why nobody misses it',
  );
  const used = new Set(silent.map(pathOf));
  assert.deepEqual(
    Object.keys(PASSED_OVER).filter((path) => !used.has(path)),
    [],
    'These no longer pass anything over',
  );
});
