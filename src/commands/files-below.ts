import { readdirSync } from 'node:fs';

/**
 * The files below a folder in order of their paths, which are relative to it and have slashes whatever the system. What begins
 * with a dot is left out. One walk that asks nothing of each file: a site has thousands, and a build looks at them often.
 * @throws where the folder cannot be read
 */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(`${folder}/${below}`, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(`${below}${entry.name}/`);
      else if (entry.isFile()) files.push(below + entry.name);
    }
  };
  walk('');
  return files.sort();
}
