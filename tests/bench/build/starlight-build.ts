import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Library } from '../../../src/library/library.ts';
import type { Clause, ClauseItem, Policy } from '../../../src/schema/policy-body.ts';

/** What is measured beside. It is fetched when this is asked for: nobody else needs its packages. */
const PACKAGES = { '@astrojs/starlight': '0.42.0', astro: '7.3.4' };

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({
      title: '有据',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '文件', items: [{ autogenerate: { directory: 'policies' } }] }],
    }),
  ],
});
`;

const COLLECTION = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Writes a Starlight project with the same texts into a folder: a page a document and a page a question, as Markdown, with its
 * headings, tables and quotes. What Starlight does with them is what it does by default: pages, table of contents, sidebar, search.
 * @throws where its packages cannot be installed
 */
export function writeStarlightProject(library: Library, root: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  if (!existsSync(join(root, 'node_modules/@astrojs/starlight'))) {
    write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }));
    const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`Starlight could not be installed:\n${stderr}`);
  }
  for (const made of ['src', 'dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(root, made), { recursive: true, force: true });
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTION);
  write('src/content/docs/index.md', page('有据', '[文件](/policies/)'));
  for (const policy of library.policies) write(`src/content/docs/policies/${policy.id}.md`, pageOf(policy));
  for (const { id, question, answer, body } of library.faqs)
    write(`src/content/docs/faq/${id}.md`, page(question, [answer, ...body.map(({ text }) => text)].join('\n\n')));
}

const page = (title: string, text: string) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;

const pageOf = (policy: Policy) => page(policy.title, [policy.lede, ...policy.clauses.map(sectionOf)].join('\n\n'));

const sectionOf = (clause: Clause): string =>
  [`## ${clause.locator} ${clause.title}`, ...clause.items.map(textOf)].join('\n\n');

function textOf(item: ClauseItem): string {
  const heading = `### ${item.summary}`;
  if (item.kind === 'table') {
    const rows = [item.columns, item.columns.map(() => '---'), ...item.rows.map(({ cells }) => cells)];
    return `${heading}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
  }
  const quotes = item.kind === 'provision' ? item.evidence.map(({ quote }) => `> ${quote}`) : [];
  return [heading, item.text, ...quotes].join('\n\n');
}
