import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BuiltPage, builtText, faultsIn, fileAt, pages, siteUrl } from './built-site.ts';

const idsOf = new Map(
  pages.map(({ file, root }) => [file, new Set(root.querySelectorAll('[id]').map(({ id }) => id))] as const),
);

/** Everything that a page points at: links, forms, pictures, scripts and styles, and its own and its picture's address. */
function targetsOf({ root, url }: BuiltPage): { written: string; target: URL }[] {
  const written = root
    .querySelectorAll('[href], [src], [action], [srcset], meta[property="og:url"], meta[property="og:image"]')
    .flatMap(({ rawTagName, attributes: { href, src, action, srcset, content } }) => [
      href,
      src,
      action,
      ...(srcset?.split(',').map((candidate) => candidate.trim().split(/\s+/)[0]) ?? []),
      rawTagName.toLowerCase() === 'meta' ? content : undefined,
    ])
    .filter((address) => address !== undefined);
  return written.map((address) => ({ written: address, target: new URL(address, url) }));
}

test('every link within the site leads to a page or file that is there', () => {
  const faults = faultsIn(pages, (page) =>
    targetsOf(page).map(({ written, target }) =>
      target.origin === siteUrl.origin && target.protocol !== 'data:' && !fileAt(target) ? written : undefined,
    ),
  );
  assert.deepEqual([...new Set(faults)], []);
});

test('every link to a place in a page leads to an element that is there', () => {
  let followed = 0;
  const faults = faultsIn(pages, (page) =>
    targetsOf(page).map(({ written, target }) => {
      const ids = idsOf.get(fileAt(target) ?? '');
      // Behind the quiz stands what it is set to, `#place=x`, behind a report what it is about, and no element.
      if (!target.hash || !ids || (/\/(eligibility|report)\/$/.test(target.pathname) && target.hash.includes('=')))
        return undefined;
      followed += 1;
      return ids.has(decodeURIComponent(target.hash.slice(1))) ? undefined : written;
    }),
  );
  assert.deepEqual([...new Set(faults)], []);
  assert.ok(followed > 0);
});

test('every button that opens something names an element of its page', () => {
  const faults = faultsIn(pages, ({ file, root }) =>
    root
      .querySelectorAll('[popovertarget], [commandfor]')
      .map(({ attributes }) => attributes['popovertarget'] ?? attributes['commandfor'])
      .map((id) => (id && idsOf.get(file)?.has(id) ? undefined : `no element #${id}`)),
  );
  assert.deepEqual(faults, []);
});

test('every link has somewhere to go', () => {
  assert.deepEqual(
    faultsIn(pages, ({ root }) =>
      root.querySelectorAll('a').map(({ attributes: { href }, textContent }) => {
        const inert = href === undefined || href === '' || href === '#' || href.startsWith('javascript:');
        return inert ? `${textContent.trim()}: ${href}` : undefined;
      }),
    ),
    [],
  );
});

test('no page loads anything from another origin', () => {
  const loaded =
    'link[rel="stylesheet"], link[rel="icon"], link[rel="preload"], link[rel="modulepreload"], link[rel="preconnect"], ' +
    'link[rel="dns-prefetch"], link[rel="manifest"], [src], [srcset], object[data], use[href]';
  const faults = faultsIn(pages, ({ root, url }) =>
    root
      .querySelectorAll(loaded)
      .flatMap(({ attributes: { href, src, srcset, data } }) =>
        [href, src, srcset, data]
          .filter((address) => address !== undefined)
          .filter((address) => ![siteUrl.origin, 'null'].includes(new URL(address, url).origin)),
      ),
  );
  assert.deepEqual(faults, []);
});

test('no style sheet loads anything from another origin', () => {
  const sheets = new Set(
    pages.flatMap(({ root, url }) =>
      root
        .querySelectorAll('link[rel="stylesheet"]')
        .map(({ attributes: { href } }) => fileAt(new URL(href ?? '', url))),
    ),
  );
  assert.ok(sheets.size > 0);
  for (const sheet of sheets) {
    assert.ok(sheet);
    assert.deepEqual(builtText(sheet).match(/(?:url\(|@import)\s*["']?(?:https?:)?\/\/[^)"']*/g) ?? [], [], sheet);
  }
});
