import { dirname } from 'node:path';
import ts from 'typescript';
import { memoize } from '../../src/language/memoize.ts';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  // What the compiler itself brings is not on trial; declarations of ours are.
  skipDefaultLibCheck: true,
};

const host = ts.createCompilerHost(OPTIONS);
const LIBRARIES = dirname(ts.getDefaultLibFilePath(OPTIONS));
const library = memoize((file: string) =>
  ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.ES2022),
);

/** What the compiler, at its strictest, says of a file. */
export function faultsOf(file: string): string[] {
  const program = ts.createProgram([file], OPTIONS, {
    ...host,
    getSourceFile: (path, ...how) => (path.startsWith(LIBRARIES) ? library(path) : host.getSourceFile(path, ...how)),
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
