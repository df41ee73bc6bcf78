/**
 * Measures servers: `npm run bench:server`. A page of a document, as browsers ask for it, from nginx with deploy/nginx.conf
 * and from `npm start`, beside an nginx that serves nothing but one plain file of the same bytes, all compressed, by turns in
 * one run: ratios, since rates do not travel between machines. Needs nginx and wrk.
 * Prints a table, writes .cache/bench-server.json, and fails where a server is below its bar or one request failed.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { buildSite } from '../../src/commands/build.ts';
import { isBuildCurrent } from '../../src/commands/build-fingerprint.ts';
import { nginxSettings, programOf, RECIPES, withRecipe, withServer } from './run-server.ts';

const FILE = '.cache/bench-server.json';
const ROUNDS = 9;
const SECONDS = 1;
const CONNECTIONS = 32;
const PLAIN = 'nginx, one plain file';
/** What each must reach of the rate of the plain file. */
const BARS = { 'nginx, deploy/nginx.conf': 0.9, 'npm start': 0.12 } as const;

interface Round {
  /** Requests a second. */
  rate: number;
  /** Answers that were not a success, and connections that broke. */
  errors: number;
}

/** Asks for one address over and over. Throws where wrk is not installed. */
async function measure(port: number, path: string): Promise<Round> {
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t', '1', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '-H', 'Accept-Encoding: gzip'],
    `http://127.0.0.1:${port}${path}`,
  ]);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  const broken = [...(/Socket errors: (.*)/.exec(stdout)?.[1] ?? '').matchAll(/\d+/g)].map(Number);
  return { rate, errors: broken.reduce((sum, count) => sum + count, refused) };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Starts the three servers, and has them asked by turns, so that whatever else the machine does meets all alike. */
async function compare(page: string, root: string): Promise<Map<string, Round[]>> {
  const nginx = RECIPES.find(({ name }) => name === 'nginx');
  const program = nginx && programOf(nginx, (reason) => console.error(reason));
  if (!nginx || !program) throw new Error('nginx is not installed: there is nothing to compare with.');
  const plain = join(root, 'plain');
  mkdirSync(join(plain, 'own'), { recursive: true });
  for (const ending of ['', '.gz']) copyFileSync(`dist/${page}index.html${ending}`, join(plain, `index.html${ending}`));
  const plainSettings = (port: number) => {
    const server = `types { text/html html; } server { listen 127.0.0.1:${port}; root ${plain}; gzip_static on; }`;
    const file = join(plain, 'own', 'main.conf');
    writeFileSync(file, nginxSettings(join(plain, 'own'), server));
    return ['-p', join(plain, 'own'), '-c', file];
  };
  symlinkSync(resolve('dist'), join(root, 'current'));
  const rounds = new Map<string, Round[]>();
  await withServer(program, plainSettings, (plainPort) =>
    withRecipe(nginx, program, root, join(root, 'own'), (recipePort) =>
      withStart(async (startPort) => {
        const asked = [
          [PLAIN, plainPort, '/index.html'],
          ['nginx, deploy/nginx.conf', recipePort, `/${page}`],
          ['npm start', startPort, `/${page}`],
        ] as const;
        for (let round = 0; round < ROUNDS; round += 1)
          for (const [name, port, path] of asked)
            rounds.set(name, [...(rounds.get(name) ?? []), await measure(port, path)]);
      }),
    ),
  );
  return rounds;
}

/** `npm start` in a process of its own, as it is run. */
async function withStart(use: (port: number) => Promise<void>): Promise<void> {
  await withServer(process.execPath, ['src/commands/start.ts'], use, (port) => ({
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_PATH: '',
  }));
}

if (!isBuildCurrent() && !(await buildSite())) throw new Error('The site could not be built');
const largest = globSync('dist/policies/*/index.html').sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
const page = largest.replaceAll('\\', '/').replace('dist/', '').replace('index.html', '');
const root = mkdtempSync(join(tmpdir(), 'youju-bench-server-'));
try {
  const rounds = await compare(page, root);
  const plain = rounds.get(PLAIN) ?? [];
  const results = [...rounds].map(([server, own]) => ({
    server,
    'requests a second': Math.round(median(own.map(({ rate }) => rate))),
    // Of each turn its own: what else the machine does meets all servers of a turn alike.
    ratio: Number(median(own.map(({ rate }, turn) => rate / (plain[turn]?.rate ?? Number.NaN))).toFixed(2)),
    bar: BARS[server as keyof typeof BARS] ?? null,
    errors: own.reduce((sum, { errors }) => sum + errors, 0),
  }));
  const bytes = statSync(`dist/${page}index.html.gz`).size;
  console.log(`/${page}, ${bytes} bytes with gzip; ${CONNECTIONS} connections, median of ${ROUNDS} × ${SECONDS} s`);
  console.table(results);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ page, bytes, results }, null, 2)}\n`);
  const faults = results.filter(({ ratio, bar, errors }) => !(ratio >= (bar ?? 0)) || errors > 0);
  if (faults.length > 0) {
    console.error(`Below the bar, or with errors: ${faults.map(({ server }) => server).join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
