import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  // The history of the form that the code gives the data.
  'content/data-releases.yaml',
];

/** Copies what a build reads besides the content into a folder, which must be there; packages are shared. */
export function copyCode(folder: string): void {
  for (const path of CODE) cpSync(path, join(folder, path), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** Copies what a build reads into a folder, which must be there. */
export function copyProject(folder: string): void {
  copyCode(folder);
  cpSync('content', join(folder, 'content'), { recursive: true });
}

/** Lets a copy have what reading content files gave here before: it is kept by what was read, wherever that lies. */
export function shareReadings(folder: string): void {
  const readings = resolve('.cache/readings');
  mkdirSync(readings, { recursive: true });
  mkdirSync(join(folder, '.cache'), { recursive: true });
  symlinkSync(readings, join(folder, '.cache/readings'), 'junction');
}

/** Gives a copy that is built what builds here kept of readings and pictures. Not shared: a build throws away what it did not ask for. */
export function copyKept(folder: string): void {
  for (const path of ['.cache/readings', '.cache/pictures'])
    if (existsSync(path)) cpSync(path, join(folder, path), { recursive: true });
}
