/** `_headers` and `_redirects` read as Netlify and Cloudflare Pages document them, over every file of the built site. */
import assert from 'node:assert/strict';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatHostHeaders, HEADER_LIMITS } from '../../src/commands/host-headers.ts';
import { headersFor } from '../../src/commands/response-headers.ts';
import { CLOUDFLARE_LIMIT, formatRedirects } from '../../src/permalinks/server-rules.ts';
import { builtText, siteUrl } from './built-site.ts';

const base = siteUrl.pathname.replace(/\/$/, '');

interface Rule {
  path: string;
  headers: Map<string, string>;
}

/** Reads a `_headers` file: a path, then its headers, indented. Throws at a line that either host passes over. */
function readRules(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ {2}([a-z-]+): (\S.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value && rule && !rule.headers.has(name)) rule.headers.set(name, value);
    else if (/^\/[\w./:*-]*$/.test(line)) rules.push({ path: line, headers: new Map() });
    else throw new Error(`neither a path nor a header of a path: ${line}`);
  }
  return rules;
}

const escaped = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\-]/g, '\\$&');

/** Cloudflare Pages: one `*` for all characters, placeholders up to the next slash; values of one header are joined. */
function onCloudflare(rules: readonly Rule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    const pattern = rule.path.split('*').map(escaped).join('.*').replaceAll(/:\w+/g, '[^/]+');
    if (!new RegExp(`^${pattern}$`).test(path)) continue;
    for (const [name, value] of rule.headers) found.set(name, [found.get(name), value].filter(Boolean).join(', '));
  }
  return found;
}

/** Netlify: `*` alone in its part also for nothing, a slash at the end does not matter; the last rule counts. */
function onNetlify(rules: readonly Rule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const rule of rules) {
    const parts = rule.path.split('/').filter(Boolean);
    const pattern = parts.map((part) =>
      part.startsWith(':') ? '[^/]+' : part === '*' ? '?.*' : part.split('*').map(escaped).join('.*'),
    );
    if (!new RegExp(`^/${pattern.join('/')}/?$`, 'i').test(path)) continue;
    for (const [name, value] of rule.headers) found.set(name, value);
  }
  return found;
}

const rules = readRules(builtText('_headers'));

test('every file gets from both hosts the headers that our own servers send', () => {
  const files = globSync('**/*', { cwd: 'dist' })
    .filter((file) => statSync(join('dist', file)).isFile())
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => !/^\/_(?!astro\/)|\.(br|gz)$/.test(file));
  const faults: string[] = [];
  for (const file of files) {
    const path = file.replace(/\/index\.html$/, '/');
    for (const [host, answer] of [
      ['Cloudflare', onCloudflare],
      ['Netlify', onNetlify],
    ] as const) {
      const sent = answer(rules, base + path);
      for (const [name, value] of Object.entries(headersFor(path))) {
        // Both hosts know usual types, and have pages asked for again, by themselves.
        const isTheirs = name === 'content-type' ? !/csv|calendar|opensearch|atom/.test(value) : value === 'no-cache';
        if (sent.get(name) !== (isTheirs ? undefined : value))
          faults.push(`${host} ${path} ${name}: ${sent.get(name)}`);
        sent.delete(name);
      }
      for (const name of sent.keys()) faults.push(`${host} ${path}: ${name} is too much`);
    }
  }
  assert.ok(files.length > 1000);
  assert.deepEqual(faults.slice(0, 20), []);
});

test('_headers keeps within what Cloudflare Pages reads: 100 rules, lines of 2,000 characters, one * a path', () => {
  assert.ok(rules.length <= HEADER_LIMITS.rules);
  for (const line of builtText('_headers').split('\n')) assert.ok(line.length <= HEADER_LIMITS.line);
  for (const { path } of rules) assert.ok(path.split('*').length <= 2, path);
});

test('a site whose headers a host would not read whole is not built', () => {
  const many = Array.from({ length: 120 }, (_, number) => `folder-${number}/index.html`);
  assert.throws(() => formatHostHeaders(many, ''), /_headers has \d+ rules; Cloudflare Pages reads 100/);
  assert.throws(() => formatHostHeaders(['a/index.html'], `/${'x'.repeat(2000)}`), /does not read/);
});

/** Reads a `_redirects` file as Netlify does: from, to, a status that may be enforced. Throws at what it passes over. */
function readRedirects(text: string) {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, from, to, status, force] = /^(\/\S*) (\/\S*) (\d{3})(!?)$/.exec(line) ?? [];
      if (!from || !to || !status) throw new Error(`not a redirect: ${line}`);
      return { from, to, status: Number(status), isForced: force === '!', length: line.length };
    });
}

test('_redirects has only what the hosts document: absolute paths, 301, 302 and 410, each once for each host', () => {
  const gone = { from: '/policies/gone/', to: null };
  const moved = { from: '/policies/old/', to: '/policies/new/' };
  for (const text of [
    builtText('_redirects'),
    formatRedirects([gone, moved], '/base', ['/base/q/576/ /base/about/#reuse 302']),
  ]) {
    const redirects = readRedirects(text);
    assert.ok(redirects.length <= CLOUDFLARE_LIMIT);
    for (const { from, status, isForced, length } of redirects) {
      assert.ok([301, 302, 410].includes(status));
      assert.ok(length <= 1000);
      // Without wildcards and placeholders all are static: Cloudflare reads 2,000 of these, and 100 of the others.
      assert.doesNotMatch(from, /[*:]/);
      // What Netlify enforces Cloudflare passes over: there the page itself answers, or the line without the mark.
      if (status === 410) assert.ok(isForced);
    }
  }
  assert.deepEqual(
    readRedirects(formatRedirects([gone, moved], '')).map(({ status, isForced }) => `${status}${isForced ? '!' : ''}`),
    ['410!', '301!', '301'],
  );
});
