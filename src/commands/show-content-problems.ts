import { join } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { formatProblem, formatProblems, type Problem } from '../library/problem.ts';
import { contentProblems } from './content-problems.ts';
import { readingStore } from './reading-store.ts';

type Plugin = Extract<NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number], { name: string }>;

/**
 * Lets the development server read the content again when a file of it has changed, and lay what is wrong with it over the page,
 * as it does with code that cannot be run. What is right again takes the notice away.
 * @param root the project's folder
 */
export function showContentProblems(root: string) {
  return {
    name: 'show-content-problems',
    apply: 'serve',
    configureServer({ environments, watcher, ws }) {
      const folder = join(root, 'content', '/');
      const check = () => contentProblems(root, readingStore(join(root, '.cache/readings'))).problems;
      let problems = check();
      const show = () => {
        if (problems.length > 0) ws.send({ type: 'error', err: overlayOf(problems, root) });
      };
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        problems = check();
        for (const { moduleGraph } of Object.values(environments)) moduleGraph?.invalidateAll();
        // What is wrong stands over the page that is open, at once; loading it anew would take longer.
        if (problems.length > 0) show();
        else ws.send({ type: 'full-reload' });
      });
      // A page that was loaded anew asks again.
      ws.on('connection', show);
    },
  } satisfies Plugin;
}

/** What Vite lays over a page: the first problem with its place, and the rest below. */
function overlayOf(problems: readonly Problem[], root: string) {
  const [first] = problems;
  return {
    message: first ? formatProblem(first) : '',
    stack: formatProblems(problems),
    plugin: 'npm run check',
    ...(first ? { id: first.file, loc: { file: join(root, first.file), line: first.line, column: 0 } } : {}),
  };
}
