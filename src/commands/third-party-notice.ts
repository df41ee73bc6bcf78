import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDependencies } from './dependencies.ts';
import { shippedPackages } from './shipped-packages.ts';

/**
 * The notice of what the site is made with: each package with its version and licence, and the whole licence of those
 * of which something is published. It follows from the lock alone, whatever the machine.
 * @throws where a published package brings no text of its licence
 */
export async function thirdPartyNotice(): Promise<string> {
  const dependencies = readDependencies().filter(({ isDev }) => !isDev);
  const shipped = new Set(await shippedPackages());
  const line = ({ name, version, licence }: { name: string; version: string; licence: string | null }) =>
    `${name} ${version}  ${licence}`;
  const published = dependencies.filter(({ path, name }) => path === `node_modules/${name}` && shipped.has(name));
  const used = [...new Set(dependencies.filter((one) => !published.includes(one)).map(line))];
  return `有据用到的软件和许可
Software used by Youju, and its licences
=========================================

网站里有下面这些软件的一部分，许可全文在后面。
Parts of the following are in the site; their licences stand in full below.

${published.map(line).join('\n')}

下面这些只用来做网站，网站里没有。
The following only help to make the site; nothing of them is in it.

${used.join('\n')}
${published.map((one) => `\n\n${line(one)}\n${'-'.repeat(line(one).length)}\n\n${licenceText(one.path)}`).join('')}
`;
}

/** The text of a package's licence, and of the notice beside it. */
function licenceText(folder: string): string {
  const names = globSync('*', { cwd: folder })
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name) && statSync(join(folder, name)).isFile())
    .sort();
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r', '').trim());
  if (texts.length > 0) return texts.join('\n\n');
  const { repository, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    repository?: string | { url: string };
    author?: string | { name: string };
  };
  const source = typeof repository === 'string' ? repository : repository?.url;
  const holder = typeof author === 'string' ? author : author?.name;
  if (!source && !holder)
    throw new Error(`${folder} brings no licence, and says neither whose it is nor whence it comes`);
  return [holder && `Copyright ${holder}`, source].filter(Boolean).join('\n');
}
