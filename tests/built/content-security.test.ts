import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type BuiltPage, faultsIn, pages } from './built-site.ts';

/** The directives of a page's policy; undefined where it has none, or more than one. */
function policyOf({ root }: BuiltPage): Map<string, string[]> | undefined {
  const metas = root.querySelectorAll('meta[http-equiv="content-security-policy" i]');
  const content = metas[0]?.attributes['content'];
  if (metas.length !== 1 || !content) return undefined;
  const directives = content.split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.flatMap(([name, ...values]) => (name ? [[name, values] as const] : [])));
}

test('every page has one content security policy', () => {
  assert.deepEqual(
    faultsIn(pages, (page) => [policyOf(page) ? undefined : 'no policy']),
    [],
  );
});

test('no policy allows inline or evaluated script, or inline style', () => {
  const faults = faultsIn(pages, (page) =>
    [...(policyOf(page) ?? [])].flatMap(([name, values]) =>
      values.filter((value) => /^'unsafe-(inline|eval|hashes)'$/.test(value)).map((value) => `${name} ${value}`),
    ),
  );
  assert.deepEqual(faults, []);
});

test('every policy keeps to this site, with no source left open', () => {
  const faults = faultsIn(pages, (page) => {
    const policy = policyOf(page) ?? new Map<string, string[]>();
    const open = [...policy].flatMap(([name, values]) =>
      values
        .filter(
          (value) =>
            !(
              ['require-trusted-types-for', 'trusted-types'].includes(name) ||
              /^'(self|none|sha(256|384|512)-[\w+/=]+)'$|^data:$/.test(value)
            ),
        )
        .map((value) => `${name} ${value}`),
    );
    const required = {
      'default-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'youju',
    };
    const missing = Object.entries(required).filter(([name, value]) => policy.get(name)?.join(' ') !== value);
    return [...open, ...missing.map((entry) => `not ${entry.join(' ')}`)];
  });
  assert.deepEqual(faults, []);
});

test('data: is for pictures only', () => {
  const faults = faultsIn(pages, (page) =>
    [...(policyOf(page) ?? [])].map(([name, values]) =>
      values.includes('data:') && name !== 'img-src' ? name : undefined,
    ),
  );
  assert.deepEqual(faults, []);
});

test('every script within a page is one that its policy names', () => {
  const faults = faultsIn(pages, (page) =>
    // What is written as data is run by nobody.
    page.root.querySelectorAll('script:not([src]):not([type$="json"])').map(({ textContent }) => {
      const hash = `'sha256-${createHash('sha256').update(textContent).digest('base64')}'`;
      return policyOf(page)?.get('script-src')?.includes(hash) ? undefined : `${hash} ${textContent.slice(0, 60)}`;
    }),
  );
  assert.deepEqual(faults, []);
});

test('no script makes a program of text, which Trusted Types would refuse', () => {
  // What reads content does, where it reaches a bundle: constants of its files belong into files of their own.
  const faults = globSync('dist/**/*.js').filter((file) => /\bFunction\(|\beval\(/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(faults, []);
});

test('no element has a handler written into it', () => {
  const faults = faultsIn(pages, ({ root }) =>
    root
      .querySelectorAll('*')
      .map(
        ({ rawTagName, attributes }) => Object.keys(attributes).find((name) => /^on/i.test(name)) && `<${rawTagName}>`,
      ),
  );
  assert.deepEqual(faults, []);
});
