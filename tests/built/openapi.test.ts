import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { entryOf } from '../../src/library/library.ts';
import { clauseOf, itemsOf } from '../../src/schema/policy-body.ts';
import { library } from '../held-content.ts';
import { builtText, fileAt } from './built-site.ts';
import { closed, compileSchema } from './open-data.ts';
import { faultsOf } from './strict-compiler.ts';

const description = JSON.parse(builtText('api/v1/openapi.json'));
const [{ url: baseUrl }] = description.servers as [{ url: string }];

/** Within the project, so that what the client imports is found. */
const FOLDER = '.cache/data-client';
const CLIENT = join(FOLDER, 'client.ts');

/** Answers as a server of static files would. */
async function fetchBuilt({ url }: Request): Promise<Response> {
  const file = fileAt(new URL(url));
  return file ? new Response(readFileSync(join('dist', file))) : new Response(null, { status: 404 });
}

describe('a client made from the description', () => {
  before(async () => {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'api.ts'), astToString(await openapiTS(builtText('api/v1/openapi.json'))));
    writeFileSync(CLIENT, readFileSync('tests/fixtures/data-client/client.ts'));
  });

  test('compiles, and finds who may settle where, on which clause', async () => {
    assert.deepEqual(faultsOf(CLIENT), []);
    const { settlementClauses, unknownPlace } = await import(pathToFileURL(CLIENT).href);
    const expected = library.policies.flatMap((policy) => {
      const place = entryOf(library.places, policy.place);
      if (place.level === 'country') return [];
      return policy.benefits.flatMap(({ topic, title, grants }) =>
        topic === 'settlement' ? [`${place.name}：${title}（${clauseOf(entryOf(itemsOf(policy), grants))}）`] : [],
      );
    });
    const found: string[] = await settlementClauses(baseUrl, fetchBuilt);
    assert.deepEqual(found.map((line) => line.replace(/http.*$/, '')).toSorted(), expected.toSorted());
    assert.ok(found.length > 1);
    for (const line of found) {
      const link = new URL(line.slice(line.indexOf('http')));
      const page = fileAt(link);
      assert.ok(page && builtText(page).includes(`id="${link.hash.slice(1)}"`), line);
    }
    assert.equal(await unknownPlace(baseUrl, fetchBuilt), 404);
  });

  test('a client that asks for what is not described does not compile', () => {
    const misled = join(FOLDER, 'misled.ts');
    writeFileSync(misled, readFileSync(CLIENT, 'utf8').replace("'/topics/{id}.json'", "'/subjects/{id}.json'"));
    assert.notDeepEqual(faultsOf(misled), []);
  });

  test('every JSON but schemas is described once, has the form that is described, and every address that is described has files', () => {
    const root = new URL('..', new URL('..', `${baseUrl}/`)).href;
    const described = Object.entries<{ servers?: { url: string }[]; get: { operationId: string } }>(
      description.paths,
    ).map(([path, { servers, get }]) => {
      const at = `${servers?.[0]?.url ?? baseUrl}${path}`.slice(root.length);
      return {
        form: get.operationId,
        pattern: new RegExp(`^${at.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[a-z0-9-]+')}$`),
      };
    });
    const files = globSync(['api/v1/**/*.json', 'charts/*.json'], { cwd: 'dist' }).filter(
      (path) => !/schema|openapi/.test(path),
    );
    for (const { pattern } of described)
      assert.ok(
        files.some((path) => pattern.test(path)),
        String(pattern),
      );
    const $defs = JSON.parse(
      JSON.stringify(closed(description.components.schemas)).replaceAll('#/components/schemas/', '#/$defs/'),
    );
    const forms = new Map(described.map(({ form }) => [form, compileSchema({ $ref: `#/$defs/${form}`, $defs })]));
    for (const path of files) {
      const [one, ...others] = described.filter(({ pattern }) => pattern.test(path));
      assert.ok(one && others.length === 0, path);
      const fits = forms.get(one.form);
      assert.ok(fits?.(JSON.parse(builtText(path))), `${path}: ${JSON.stringify(fits?.errors?.slice(0, 3))}`);
    }
  });
});
