import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkUndecided } from '../library/check-undecided.ts';
import type { Problem } from '../library/problem.ts';

/** Every mark of what nobody has decided in the personas that rules are tested with. */
export function undecidedPersonas(root = process.cwd()): Problem[] {
  return globSync('tests/personas/*.yaml', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => checkUndecided(readFileSync(join(root, path), 'utf8'), path));
}
