import './src/commands/settle-address.ts';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildTargets } from './src/commands/browser-floor.ts';
import { inlineScript } from './src/commands/inline-script.ts';
import { readLedger } from './src/commands/permalink-ledger.ts';
import { showContentProblems } from './src/commands/show-content-problems.ts';

const { ledger } = readLedger();
const pageDays = inlineScript('src/islands/page-days.ts');
const embedTheme = inlineScript('src/islands/embed-theme.ts');
const answering = inlineScript('src/islands/quiz/answering.ts');
const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');

/** True for pages that the sitemap lists: no second doors, and no pages that only lead on. */
function isListed(address) {
  const path = new URL(address).pathname.slice(base.length);
  const fate = ledger.byAddress.get(path)?.status.kind ?? 'published';
  return fate === 'published' && !/^\/(404|offline|q\/\d+|faq\/[a-z0-9-]+\/embed|embed\/.+)\/$/.test(path);
}

/** Scripts that stand on every page: as one file they weigh less than as four. */
const ON_EVERY_PAGE = {
  name: 'on-every-page',
  test: /islands\/(copying|write-clipboard|with-patience)\.ts$|preload-helper/,
};

/** Late modules are few and small, and Astro links their styles itself: the code that fetches both ahead weighs more than it saves. */
const plainLateImports = {
  name: 'plain-late-imports',
  enforce: 'pre',
  // Nor do scripts carry the list of what it would fetch; what every page loads to copy and to wait comes as one file.
  configEnvironment: (name) =>
    name === 'client'
      ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups: [ON_EVERY_PAGE] } } } } }
      : undefined,
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/** What the quiz uses and other pages, too. None of these modules holds a state, so that a copy of one is as good as the module. */
const COPIED =
  /\/src\/((language|schema|places|eligibility|reply|charts)\/.+|site\/folder-of-build|islands\/(read-pieces|read-file|fetch-of-build|tell-outdated|readers-day|quiz\/kept-answers|quiz\/place-words))\.ts$/;

/**
 * The quiz has copies of its own of what other pages use as well: torn apart into files that they share, it would ask for eighteen more
 * before it draws anything, most of them smaller than their names.
 */
const quizInOneFile = {
  name: 'quiz-in-one-file',
  apply: 'build',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  async resolveId(id, importer) {
    if (!importer || !/\/src\/islands\/quiz\/|\?quiz$/.test(importer)) return undefined;
    const found = await this.resolve(id, importer.replace(/\?quiz$/, ''), { skipSelf: true });
    return found && COPIED.test(found.id) ? `${found.id}?quiz` : found;
  },
};

/** What was read and checked before a build is what pages are drawn from: the bundle asks the module that holds it. */
const contentOnce = {
  name: 'content-once',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/commands/site-content.ts')
      ? { id: new URL('./src/commands/site-content.ts', import.meta.url).href, external: 'absolute' }
      : undefined,
};

/** Browsers get the weights of the ranking by name, without the ranges within which labelled queries hold them. */
const weightsAlone = {
  name: 'weights-alone',
  apply: 'build',
  transform: (code, id) => {
    if (!id.endsWith('/search/ranking-weights.ts')) return undefined;
    const weights = Array.from(code.matchAll(/(\w+): weight\(([\d.]+),/g), ([, name, value]) => `${name}: ${value}`);
    const written = code.match(/: weight\(/g)?.length;
    if (weights.length !== written)
      throw new Error(`${written} weights are written in ${id}, ${weights.length} were read`);
    return `export const WEIGHTS = {${weights.join()}};`;
  },
};

export default defineConfig({
  // The address at which the site is published: canonical links, the sitemap and citations are made from it.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Content is read by src/library/, not by Astro; what it would colour code with does not go with the policy below.
  markdown: { syntaxHighlight: false },
  integrations: [sitemap({ filter: isListed })],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        // Text becomes a page or a program in one module only: src/islands/trusted-types.ts.
        "require-trusted-types-for 'script'",
        'trusted-types youju',
      ],
      scriptDirective: { resources: ["'self'"], hashes: [pageDays.hash, embedTheme.hash, answering.hash] },
    },
  },
  devToolbar: { enabled: false },
  vite: {
    // What `PageDays` puts into every page, `Embed` into those for frames, and the quiz into its own; their hashes stand above.
    define: {
      'import.meta.env.PAGE_DAYS': JSON.stringify(pageDays.code),
      'import.meta.env.EMBED_THEME': JSON.stringify(embedTheme.code),
      'import.meta.env.ANSWERING': JSON.stringify(answering.code),
    },
    plugins: [
      contentOnce,
      showContentProblems(fileURLToPath(new URL('.', import.meta.url))),
      plainLateImports,
      quizInOneFile,
      weightsAlone,
    ],
    build: {
      // Scripts and styles are lowered to the oldest browsers in which the site works.
      target: buildTargets(),
      cssTarget: buildTargets(),
    },
  },
});
