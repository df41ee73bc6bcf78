import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { builtPolicyPages, faultsIn, pages } from './built-site.ts';

/** What is asked of a page does not depend on the page: it is put together once, and not for each. */
class OneConfig extends StaticConfigLoader {
  #config: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;

  override getConfigFor(...given: Parameters<StaticConfigLoader['getConfigFor']>) {
    this.#config ??= super.getConfigFor(...given);
    return this.#config;
  }
}

const validator = new HtmlValidate(
  new OneConfig({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // The filters of a list work as they are changed: there is nothing to send. Forms that are sent are checked below.
      'wcag/h32': 'off',
      // The boxes of one list are sent under one name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    },
  }),
);

test('every page is valid and accessible HTML', async () => {
  assert.ok(builtPolicyPages.length > 0);
  const faults: string[] = [];
  for (const { file, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { line, column, ruleId, message } of results.flatMap(({ messages }) => messages)) {
      // HTML lets details stand in a cell of a head since it is no sectioning root any more.
      if (message.startsWith('<details> element is not permitted as a descendant of <th>')) continue;
      faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
    }
  }
  assert.deepEqual(faults, []);
});

test('every form that is sent has a button that sends it', () => {
  const faults = faultsIn(pages, ({ root }) =>
    root
      .querySelectorAll('form[action]')
      .map((form) => (form.querySelector('button[type="submit"]') ? undefined : `no submit button: ${form.rawAttrs}`)),
  );
  assert.deepEqual(faults, []);
});

test('no element carries a style of its own', () => {
  assert.deepEqual(
    faultsIn(pages, ({ root }) =>
      root.querySelectorAll('[style]').map(({ rawTagName, rawAttrs }) => `<${rawTagName} ${rawAttrs}>`),
    ),
    [],
  );
});

test('every table has a caption that says something', () => {
  let tables = 0;
  const faults = faultsIn(pages, ({ root }) =>
    root.querySelectorAll('main table').map((table) => {
      tables += 1;
      return table.querySelector('caption')?.textContent.trim() ? undefined : `<table ${table.rawAttrs}>`;
    }),
  );
  assert.deepEqual(faults, []);
  assert.ok(tables > 10);
});
