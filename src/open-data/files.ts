import { COMPARISON_COLUMNS, comparisonCsv } from './comparison-columns.ts';
import { comparisonRowSchema } from './comparison-row.ts';
import { comparisonRows } from './comparison-rows.ts';
import type { DataFile } from './data-file.ts';
import { envelope, envelopeForm, listForm } from './envelope.ts';
import { EXTRACT_SCHEMAS, extractFiles } from './extracts.ts';
import { openApi } from './openapi.ts';
import { publishedSchema } from './published-schema.ts';
import { RESOURCES } from './resources.ts';
import { publishedRules, RULES_FILE, RULES_SCHEMA, rulesSchema } from './rules.ts';
import type { OpenDataSource } from './source.ts';
import { tableSchema as publishedTableSchema, tableJson, tablesOf } from './table.ts';
import { tableColumns, tableCsv } from './table-columns.ts';

const COMPARISON_SCHEMA = 'schemas/comparison.schema.json';
const TABLE_SCHEMA = 'schemas/table.schema.json';
const toJson = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Every file of the data, in the order of its documentation. Contents are made when they are asked for. */
export function dataFiles(source: OpenDataSource): DataFile[] {
  return [
    ...resourceFiles(source),
    ...comparisonFiles(source),
    ...tableFiles(source),
    ...extractFiles(source),
    ...schemaFiles(source),
    ...ruleFiles(source),
  ];
}

function resourceFiles(source: OpenDataSource): DataFile[] {
  return RESOURCES.flatMap((resource): DataFile[] => {
    const { name, title, description, items, columns, csv } = resource;
    const schema = `schemas/${name}.schema.json`;
    const about = { title, description, group: 'resource' } as const;
    return [
      { ...about, path: `${name}.csv`, columns, keys: resource, contents: () => csv(source) },
      {
        ...about,
        path: `${name}.json`,
        schema,
        contents: () => toJson(envelope(source, { title, schema, items: items(source) })),
      },
    ];
  });
}

function comparisonFiles(source: OpenDataSource): DataFile[] {
  return source.library.topics.flatMap((topic): DataFile[] => {
    const about = {
      title: `比较：${topic.name}`,
      description: `“${topic.name}”比较表：每个地区、每个比较项的每一条，连同三种“没有”。`,
      group: 'comparison',
    } as const;
    const rows = madeForTwo(() => comparisonRows(topic, source));
    return [
      {
        ...about,
        path: `compare/${topic.id}.csv`,
        columns: COMPARISON_COLUMNS,
        contents: () => comparisonCsv(rows()),
      },
      {
        ...about,
        path: `compare/${topic.id}.json`,
        schema: COMPARISON_SCHEMA,
        contents: () => toJson(envelope(source, { title: about.title, schema: COMPARISON_SCHEMA, items: rows() })),
      },
    ];
  });
}

/** What two files are made of: made for the first that asks, kept for the second and no longer. */
function madeForTwo<Made>(make: () => Made): () => Made {
  let kept: { made: Made } | undefined;
  return () => {
    const { made } = kept ?? { made: make() };
    kept = kept ? undefined : { made };
    return made;
  };
}

function tableFiles(source: OpenDataSource): DataFile[] {
  const tables = tablesOf(source);
  return tables.flatMap((table): DataFile[] => {
    const csv = `tables/${table.document}/${table.id}.csv`;
    const path = tableJson(table.document, table.id, source);
    const about = {
      title: table.title,
      description: `${table.documentTitle}，${table.clause}。`,
      group: 'table',
    } as const;
    const items = tables.filter((other) => tableJson(other.document, other.id, source) === path);
    const title = items.length > 1 ? `${table.documentTitle}里的表` : table.title;
    const json: DataFile = {
      ...about,
      title,
      description: `${table.documentTitle}，${items.map((item) => item.clause).join('、')}。`,
      path,
      schema: TABLE_SCHEMA,
      contents: () => toJson(envelope(source, { title, schema: TABLE_SCHEMA, items })),
    };
    return [
      ...(source.hasFileForEachTable(table.document)
        ? [{ ...about, path: csv, json: path, columns: tableColumns(table), contents: () => tableCsv(table) }]
        : []),
      // What holds several stands after the first of them.
      ...(items[0] === table ? [json] : []),
    ];
  });
}

function schemaFiles(source: OpenDataSource): DataFile[] {
  const { links } = source;
  const lists = [
    ...RESOURCES.map(({ name, title, itemSchema }) => ({ path: `schemas/${name}.schema.json`, title, itemSchema })),
    { path: COMPARISON_SCHEMA, title: '比较', itemSchema: comparisonRowSchema },
    { path: TABLE_SCHEMA, title: '文件里的表', itemSchema: publishedTableSchema },
  ];
  const forms = [
    ...lists.map(({ itemSchema, ...list }) => ({ ...list, form: listForm(itemSchema) })),
    ...EXTRACT_SCHEMAS.map(({ holds, ...extract }) => ({ ...extract, form: envelopeForm(holds) })),
  ];
  return [
    ...forms.map(({ path, title, form }) => ({
      path,
      title,
      description: `“${title}”各 JSON 的形式（JSON Schema 2020-12）。`,
      group: 'schema' as const,
      contents: () => toJson({ ...publishedSchema(form), $id: links.file(path), title: `有据 Youju: ${title}` }),
    })),
    {
      path: 'openapi.json',
      title: '接口描述',
      description: '全部 JSON 的地址和形式（OpenAPI 3.1），可以由程序生成读数据的代码。',
      group: 'schema',
      contents: () => toJson(openApi(source)),
    },
  ];
}

/** The rules of the quiz and their form, which have a page of their own and stand apart in every list. */
function ruleFiles(source: OpenDataSource): DataFile[] {
  const about = { title: '测资格的规则', group: 'rules' } as const;
  return [
    {
      ...about,
      path: RULES_FILE,
      description: '问题、事项的条件、每一处依据。',
      schema: RULES_SCHEMA,
      contents: () => JSON.stringify(publishedRules(source)),
    },
    {
      ...about,
      path: RULES_SCHEMA,
      description: '规则的形式（JSON Schema 2020-12）。',
      contents: () => JSON.stringify(rulesSchema(source)),
    },
  ];
}
