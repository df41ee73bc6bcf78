import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyCode } from '../../copy-project.ts';
import { writeCopiedContent } from './copied-content.ts';

/**
 * Writes a project of so many documents into a folder, which is emptied first: the project's own code over copied content.
 * @throws where the answers of the copies cannot be noted as reviewed, with what was said
 */
export function writeCopiedProject(root: string, documents: number): number {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  copyCode(root);
  // A copy says the same as what it was copied from, which documents of two places never do without a reason.
  writeFileSync(join(root, 'src/library/check-same-phrase.ts'), 'export const checkSamePhrase = () => [];\n');
  const written = writeCopiedContent(root, documents);
  run(root, 'src/commands/review-faqs.ts', '--all');
  return written;
}

/** Builds a project as its users do. Throws where the build fails, with what it said. */
export function buildProject(root: string): void {
  run(root, 'src/commands/build-within-bounds.ts');
}

function run(root: string, ...command: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, SITE_URL: undefined, BASE_PATH: undefined, ORIGINALS_DIR: join(root, 'no-originals') },
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${(stdout + stderr).slice(0, 5000)}`);
}
