import { changelogSchema, dataPackageSchema, indexSchema } from './catalogue.ts';
import { comparisonRowSchema } from './comparison-row.ts';
import { envelopeForm, listForm } from './envelope.ts';
import { EXTRACT_SCHEMAS } from './extracts.ts';
import { publishedChartSchema } from './published-chart.ts';
import { publishedSchema } from './published-schema.ts';
import { DATA_LICENCE, DATA_VERSION } from './release.ts';
import { RESOURCES } from './resources.ts';
import { publishedRulesSchema, RULES_FILE } from './rules.ts';
import type { OpenDataSource } from './source.ts';
import { tableSchema } from './table.ts';

/** A file of the data as an operation: its path, where `{id}` stands for what it is about, and the form of what it holds. */
interface Operation {
  path: string;
  name: string;
  title: string;
  /** What stands in braces in the path, and what it is. */
  ids?: Readonly<Record<string, string>>;
  /** Where the path begins, where that is not where all others do. */
  root?: string;
  form: Parameters<typeof publishedSchema>[0];
}

const EXTRACT_IDS: Readonly<Record<string, string>> = {
  policy: 'Of a document: `id` in policies.json.',
  place: 'Of a place: `id` in places.json.',
  topic: 'Of a topic: `id` in topics.json.',
};

function operations({ page }: Pick<OpenDataSource['links'], 'page'>): Operation[] {
  return [
    ...RESOURCES.map(({ name, title, itemSchema }) => ({
      path: `${name}.json`,
      name,
      title,
      form: listForm(itemSchema),
    })),
    ...EXTRACT_SCHEMAS.map(({ of, title, holds }) => ({
      path: `${of.folder}/{id}.json`,
      name: of.one,
      title,
      ids: { id: EXTRACT_IDS[of.one] ?? '' },
      form: envelopeForm(holds),
    })),
    {
      path: 'compare/{id}.json',
      name: 'comparison',
      title: '比较',
      ids: { id: EXTRACT_IDS.topic ?? '' },
      form: listForm(comparisonRowSchema),
    },
    {
      path: 'tables/{id}.json',
      name: 'tables',
      title: '一份文件里的表',
      ids: { id: 'Of a document, as index.json lists them.' },
      form: listForm(tableSchema),
    },
    {
      path: 'tables/{id}/{table}.json',
      name: 'table',
      title: '文件里的一张表',
      ids: { id: 'Of a document, as index.json lists them.', table: 'Of the table.' },
      form: listForm(tableSchema),
    },
    { path: RULES_FILE, name: 'rules', title: '测资格的规则', form: publishedRulesSchema },
    { path: 'index.json', name: 'index', title: '全部文件的目录', form: indexSchema },
    { path: 'changelog.json', name: 'changelog', title: '数据形式的改动', form: changelogSchema },
    { path: 'datapackage.json', name: 'datapackage', title: '数据包的描述', form: dataPackageSchema },
    {
      path: 'charts/{id}.json',
      name: 'chart',
      title: '图的数据',
      ids: { id: 'Of a picture, as index.json lists them.' },
      root: page(''),
      form: publishedChartSchema,
    },
  ];
}

/**
 * The JSON files as an API that programs can be made for (OpenAPI 3.1.1, https://spec.openapis.org/oas/v3.1.1.html): every
 * operation fetches a file, and there is nothing to sign in to.
 */
export function openApi({ links }: Pick<OpenDataSource, 'links'>): object {
  const all = operations(links);
  const schemas = Object.assign({}, ...all.map(({ name, form }) => componentsOf(name, form)));
  return {
    openapi: '3.1.1',
    info: {
      title: '有据 Youju',
      version: DATA_VERSION,
      summary: '技能人才政策，句句有出处。Files to fetch: each describes itself, and leads to the others.',
      description:
        'Lists of words (enums) are open: a minor version may add a word, so types made from them take any string, and a program meets words that it does not know. Fields may be added, too. Not described here are JSON Schemas, and feeds, which are JSON Feeds of version 1.',
      license: { name: DATA_LICENCE.title, url: DATA_LICENCE.path },
    },
    security: [],
    servers: [{ url: links.file('').replace(/\/$/, '') }],
    paths: Object.fromEntries(all.map((operation) => [`/${operation.path}`, pathItemOf(operation)])),
    components: { schemas },
  };
}

function pathItemOf({ name, title, ids = {}, root }: Operation): object {
  const parameters = Object.entries(ids).map(([of, description]) => ({
    name: of,
    in: 'path',
    required: true,
    description,
    schema: { type: 'string' },
  }));
  return {
    ...(root ? { servers: [{ url: root.replace(/\/$/, '') }] } : {}),
    get: {
      operationId: name,
      summary: title,
      ...(parameters.length > 0 ? { parameters } : {}),
      responses: {
        200: { description: title, content: { 'application/json': { schema: { $ref: pointerTo(name) } } } },
        404: { description: '没有这个编号。' },
      },
    },
  };
}

const pointerTo = (name: string) => `#/components/schemas/${name}`;

/** A form under its name, and what it refers to under names of their own: in one file these stand side by side. */
function componentsOf(name: string, form: Operation['form']): Record<string, unknown> {
  const { $defs = {}, $schema: _, ...schema } = publishedSchema(form) as Record<string, unknown>;
  const moved = JSON.stringify({ [name]: schema, ...prefixed(name, $defs as object) }).replaceAll(
    '"#/$defs/',
    `"${pointerTo(`${name}.`)}`,
  );
  return JSON.parse(moved);
}

const prefixed = (name: string, of: object) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [`${name}.${key}`, value]));
