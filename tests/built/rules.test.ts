import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { RuleSet } from '../../src/eligibility/rule-set.ts';
import { truthTables } from '../../src/eligibility/truth-tables.ts';
import { dataReleasesSchema } from '../../src/open-data/release.ts';
import { CONDITION_FORMS } from '../../src/schema/conditions/forms.ts';
import { builtText, fileAt, pages, siteUrl } from './built-site.ts';
import { closed } from './open-data.ts';

const rules = JSON.parse(builtText('api/v1/rules.json'));
const schema = JSON.parse(builtText('api/v1/rules.schema.json'));
const isValid = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(closed(schema));
const takes = new Ajv2020({ allowUnionTypes: true }).compile(schema);

test('the published rules are as their schema says', () => {
  assert.ok(isValid(rules), JSON.stringify(isValid.errors, null, 2));
  assert.ok(takes({ ...JSON.parse(builtText('api/v1/rules.json')), more: true }), 'a field that a minor version adds');
});

test('the schema is where the rules say, and is identified by that address', () => {
  assert.equal(rules.$schema, schema.$id);
  assert.equal(rules.$schema, new URL('api/v1/rules.schema.json', siteUrl).href);
});

test('the schema names everything: every field is needed, and there is no other', () => {
  for (const field of Object.keys(rules)) {
    const { [field]: _, ...rest } = rules;
    assert.ok(!isValid(rest), `${field} left out`);
  }
  assert.ok(!isValid({ ...rules, more: true }));
  const [first, ...others] = rules.rules;
  for (const change of [
    { force: 'maybe' },
    { more: true },
    { issued: '2012-07' },
    { conditions: { kind: 'all', of: [{ kind: 'never' }] } },
    { conditions: { kind: 'question', question: 'housing', test: { is: 'owns' }, because: 'x', otherwise: 'unmet' } },
    { conditions: { kind: 'question', question: 'housing', test: {}, because: 'x', otherwise: 'unmet' } },
  ]) {
    assert.ok(!isValid({ ...rules, rules: [{ ...first, ...change }, ...others] }), JSON.stringify(change));
  }
});

test('every ground, document, place and topic that a rule names is published with it', () => {
  const all = (rules as RuleSet).rules;
  const places = rules.places.map(({ id }: { id: string }) => id);
  const topics = rules.topics.map(({ id }: { id: string }) => id);
  assert.ok(all.length > 0);
  for (const { rule, because } of all.map((rule) => ({ rule, because: becauseIn(rule) }))) {
    for (const provision of [rule.grants, ...rule.bring, ...rule.applyAt, ...because]) {
      assert.ok(rules.grounds[`${rule.policy}#${provision}`], `${rule.key}: ${provision}`);
      assert.ok(fileAt(new URL(`policies/${rule.policy}/`, siteUrl)), rule.policy);
    }
    assert.ok(rules.documents[rule.policy], rule.policy);
    assert.ok(places.includes(rule.place) && topics.includes(rule.topic), rule.key);
  }
});

test('every ground is an anchor on the page of its document', () => {
  const missing = Object.keys(rules.grounds).filter((key) => {
    const [policy, provision] = key.split('#');
    const page = pages.find(({ file }) => file === `policies/${policy}/index.html`);
    return !page?.root.querySelector(`[id="${provision}"]`);
  });
  assert.deepEqual(missing, []);
});

test('the page about the rules prints the tables that the engine works out, and the releases', () => {
  const root = pages.find(({ file }) => file === 'eligibility/rules/index.html')?.root;
  assert.ok(root);
  const tables = root
    .querySelectorAll('#truth tbody')
    .map((body) =>
      body.querySelectorAll('tr').map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.trim())),
    );
  assert.deepEqual(
    tables,
    truthTables().map(({ rows }) => rows.map(({ truth, with: others }) => [truth, ...others])),
  );
  const said = root.querySelectorAll('#changes li').map((item) => item.text.trim());
  assert.deepEqual(
    said,
    dataReleasesSchema
      .parse(parse(readFileSync('content/data-releases.yaml', 'utf8')))
      .flatMap(({ changes }) => changes),
  );
});

test('the page about the rules explains every kind of condition', () => {
  const grammar = pages.find(({ file }) => file === 'eligibility/rules/index.html')?.root.querySelector('#grammar');
  const named = grammar?.querySelectorAll('code').map(({ text }) => text) ?? [];
  assert.deepEqual(
    Object.keys(CONDITION_FORMS).filter((kind) => !named.includes(kind)),
    [],
  );
});

test('nothing of what checks the content is sent to browsers', () => {
  const scripts = globSync('dist/_astro/*.js');
  assert.ok(scripts.length > 0);
  assert.deepEqual(
    scripts.filter((script) => /ZodError|\$ZodType|json-schema\.org/.test(readFileSync(script, 'utf8'))),
    [],
  );
});

/** Every provision that the conditions and bars of a rule stand on. */
function becauseIn({ conditions, bars }: RuleSet['rules'][number]): string[] {
  return [...JSON.stringify([conditions, bars]).matchAll(/"because":"([^"]+)"/g)].map(([, id]) => id ?? '');
}
