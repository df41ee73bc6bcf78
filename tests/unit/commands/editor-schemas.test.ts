import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { contentFiles } from '../../../src/commands/content-files.ts';
import { editorSchemas, SCHEMA_FOLDER } from '../../../src/commands/editor-schemas.ts';
import { splitFrontMatter } from '../../../src/library/split-front-matter.ts';

const schemas = editorSchemas();
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new Map(Object.entries(schemas).map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

test('the schemas for editors are those of the check: npm run schemas', () => {
  for (const [name, text] of Object.entries(schemas))
    assert.equal(readFileSync(join(SCHEMA_FOLDER, `${name}.json`), 'utf8'), text, `${name}: run npm run schemas`);
});

test('no editor complains of content that the check takes', () => {
  const seen = new Set<string>();
  for (const { path, text } of contentFiles()) {
    const name = path.split('/')[1] ?? '';
    const validate = validators.get(name);
    assert.ok(validate, path);
    const data = parse(path.endsWith('.mdx') ? (splitFrontMatter(text)?.frontMatter ?? '') : text);
    assert.ok(validate(data), `${path}: ${JSON.stringify(validate.errors?.slice(0, 2))}`);
    seen.add(name);
  }
  assert.deepEqual([...seen].sort(), Object.keys(schemas).sort());
});

test('an editor sees an unknown field, a wrong word and a day that is none', () => {
  const refuses = (name: string, data: object) => validators.get(name)?.(data) === false;
  const place = parse(readFileSync('content/places/lanzhou.yaml', 'utf8'));
  assert.ok(refuses('places', { ...place, alias: [] }));
  assert.ok(refuses('places', { ...place, level: 'town' }));
  assert.ok(!refuses('places', place));
});
