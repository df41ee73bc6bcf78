/**
 * Writes the data that `dist/` publishes as an npm package with types: `npm run npm-package`, after a build, then
 * `npm pack .cache/npm-package`. Nothing is published: the package is private until whoever owns the name says otherwise.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { DATA_LICENCE, DATA_VERSION } from '../open-data/release.ts';
import { isBuildCurrent } from './build-fingerprint.ts';
import { filesBelow } from './files-below.ts';
import { publishedIndex } from './published-index.ts';

const FOLDER = '.cache/npm-package';

/** A function of the package: it reads one file of the data. */
interface Reader {
  name: string;
  /** Name of its form in the description of the interface. */
  form: string;
  /** Below the data, with `{id}` where it takes an id, `{table}` where it takes another. */
  path: string;
  title: string;
}

interface Description {
  paths: Record<string, { servers?: object; get: { operationId: string; summary: string } }>;
}

/** `cited-documents` → `citedDocuments`, as programs name things. */
const inCamelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What the description of the interface offers, a function an address. */
const readersOf = ({ paths }: Description): Reader[] =>
  Object.entries(paths).flatMap(([path, { servers, get }]) =>
    // What stands elsewhere on the site is not in the package.
    servers
      ? []
      : { name: inCamelCase(get.operationId), form: get.operationId, path: path.slice(1), title: get.summary },
  );

/** What a reader takes: the names in braces. */
const takenBy = ({ path }: Reader) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

function scriptOf(readers: readonly Reader[]): string {
  const functions = readers.map((reader) => {
    const path = reader.path.replace(/\{(\w+)\}/g, (_, name: string) => `\${named(${name})}`);
    return `export const ${reader.name} = (${takenBy(reader).join(', ')}) => read(\`${path}\`);`;
  });
  return `import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(new URL(\`./data/\${path}\`, import.meta.url), 'utf8'));

function named(id) {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw new TypeError(\`“\${id}” is no id: ids are of small letters, digits and hyphens\`);
}

${functions.join('\n')}
`;
}

function typesOf(readers: readonly Reader[]): string {
  const declared = readers.map((reader) => {
    const given = takenBy(reader)
      .map((name) => `${name}: string`)
      .join(', ');
    const missing = given ? ' Throws where there is none of that id.' : '';
    return `/** ${reader.title}.${missing} */
export declare function ${reader.name}(${given}): Forms['${reader.form}'];`;
  });
  return `import type { components } from './forms.js';

/** What each file of the data holds, by name. */
export type Forms = components['schemas'];

${declared.join('\n\n')}
`;
}

/** Major and minor of the form, then the day of the content, since of npm's version nothing else names it. */
const npmVersion = (changed: string) => `${DATA_VERSION.replace(/\.\d+$/, '')}.${changed.replaceAll('-', '')}`;

/** Writes the package of a built site's data into a folder, which is emptied first. */
export async function writeNpmPackage(into: string, folder = 'dist'): Promise<void> {
  const { index, root } = publishedIndex(folder);
  const data = join(folder, 'api/v1');
  const described = readFileSync(join(data, 'openapi.json'), 'utf8');
  const readers = readersOf(JSON.parse(described));
  const description = {
    name: 'youju-data',
    version: npmVersion(index.content.changed),
    private: true,
    description:
      '技能人才政策，句句有出处。Skilled-worker policies of China, provision by provision, each with its quoted clause.',
    keywords: ['技能人才', '落户', '职业培训', '补贴', 'policy', 'China'],
    license: DATA_LICENCE.name,
    homepage: index.documentation,
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './data/*.json': './data/*.json' },
    types: './index.d.ts',
    files: ['index.js', 'index.d.ts', 'forms.d.ts', 'data'],
    engines: { node: '>=20' },
    youju: { version: index.version, hash: index.content.hash },
  };
  const written: Record<string, string | Uint8Array> = {
    'package.json': `${JSON.stringify(description, null, 2)}\n`,
    'README.md': readmeOf(readers, index.version, root),
    'index.js': scriptOf(readers),
    'index.d.ts': typesOf(readers),
    'forms.d.ts': astToString(await openapiTS(described)),
  };
  for (const path of filesBelow(data)) {
    if (path.endsWith('.json')) written[`data/${path}`] = readFileSync(join(data, path));
  }
  rmSync(into, { recursive: true, force: true });
  for (const [path, contents] of Object.entries(written)) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), contents);
  }
}

function readmeOf(readers: readonly Reader[], version: string, root: string): string {
  const lines = readers.map((reader) => `- \`${reader.name}(${takenBy(reader).join(', ')})\`：${reader.title}`);
  return `# youju-data

有据的数据（${version}），每个文件一个函数，带 TypeScript 类型。说明：<${root}data/>。

\`\`\`ts
import { place, places } from 'youju-data';

for (const { id } of places().items)
  for (const { summary, clause, url } of place(id).provisions) console.log(summary, clause, url);
\`\`\`

${lines.join('\n')}

类型放得宽：以后的小版本会加字段、加代码值。许可：${DATA_LICENCE.title}，不及于原文的引文。
`;
}

if (import.meta.main) {
  if (isBuildCurrent()) {
    await writeNpmPackage(FOLDER);
    console.log(`Wrote ${FOLDER}/. To pack it: npm pack ./${FOLDER}`);
  } else {
    console.error('dist/ was not built of what is here now, or not for this SITE_URL. Build it first: npm run build');
    process.exitCode = 1;
  }
}
