import { groupBy } from '../language/group-by.ts';
import { COMPARISON_COLUMNS, COMPARISON_KEYS, comparisonLines } from './comparison-columns.ts';
import { comparisonRowSchema } from './comparison-row.ts';
import { comparisonRows } from './comparison-rows.ts';
import type { DataFile, DescribedFile } from './data-file.ts';
import { datedFile } from './dated-file.ts';
import { envelopeForm, listForm } from './envelope.ts';
import { EXTRACT_SCHEMAS, extractFiles } from './extracts.ts';
import { openApi } from './openapi.ts';
import { publishedSchema } from './published-schema.ts';
import { RESOURCES } from './resources.ts';
import { partsOfRules, RULES_FILE, RULES_SCHEMA, rulesEnvelope, rulesSchema } from './rules.ts';
import type { OpenDataSource } from './source.ts';
import { type PublishedTable, tableSchema as publishedTableSchema, tableJson, tablesOf } from './table.ts';
import { keysOfTable, tableColumns, tableCsv } from './table-columns.ts';

const COMPARISON_SCHEMA = 'schemas/comparison.schema.json';
const TABLE_SCHEMA = 'schemas/table.schema.json';

/** Every file of the data, in the order of its documentation. Each is made when it is asked for. */
export function dataFiles(source: OpenDataSource): DataFile[] {
  return [
    ...resourceFiles(),
    ...comparisonFiles(source),
    ...tableFiles(source),
    ...extractFiles(source),
    ...schemaFiles(source),
    ...ruleFiles(source),
  ].map((file) => datedFile(file, source));
}

function resourceFiles(): DescribedFile[] {
  return RESOURCES.flatMap((resource): DescribedFile[] => {
    const { name, title, description, items, columns, csv } = resource;
    const schema = `schemas/${name}.schema.json`;
    const about = { title, description, group: 'resource' } as const;
    return [
      { ...about, path: `${name}.csv`, columns, keys: resource, csv },
      { ...about, path: `${name}.json`, schema, parts: (source) => ({ items: items(source) }) },
    ];
  });
}

function comparisonFiles({ library }: OpenDataSource): DescribedFile[] {
  return library.topics.flatMap((topic): DescribedFile[] => {
    const about = {
      title: `比较：${topic.name}`,
      description: `“${topic.name}”比较表：每个地区、每个比较项的每一条，连同三种“没有”。`,
      group: 'comparison',
    } as const;
    return [
      {
        ...about,
        path: `compare/${topic.id}.csv`,
        columns: COMPARISON_COLUMNS,
        keys: COMPARISON_KEYS,
        csv: (source) => comparisonLines(comparisonRows(topic, source)),
      },
      {
        ...about,
        path: `compare/${topic.id}.json`,
        schema: COMPARISON_SCHEMA,
        parts: (source) => ({ items: comparisonRows(topic, source) }),
      },
    ];
  });
}

function tableFiles(given: OpenDataSource): DescribedFile[] {
  const tables = tablesOf(given);
  const byPath = groupBy(tables, ({ document, id }) => tableJson(document, id, given));
  return tables.flatMap((table): DescribedFile[] => {
    const { document, id } = table;
    const path = tableJson(document, id, given);
    const about = {
      title: table.title,
      description: `${table.documentTitle}，${table.clause}。`,
      group: 'table',
    } as const;
    const isIn = (other: PublishedTable) => tableJson(other.document, other.id, given) === path;
    const items = byPath.get(path) ?? [];
    const json: DescribedFile = {
      ...about,
      title: items.length > 1 ? `${table.documentTitle}里的表` : table.title,
      description: `${table.documentTitle}，${items.map((item) => item.clause).join('、')}。`,
      path,
      schema: TABLE_SCHEMA,
      parts: (source) => ({ items: tablesOf(source, document).filter(isIn) }),
    };
    const csv: DescribedFile = {
      ...about,
      path: `tables/${document}/${id}.csv`,
      json: path,
      columns: tableColumns(table),
      keys: keysOfTable(table),
      csv: (source) =>
        tablesOf(source, document)
          .filter((other) => other.id === id)
          .map(tableCsv),
    };
    return [
      ...(given.hasFileForEachTable(document) ? [csv] : []),
      // What holds several stands after the first of them.
      ...(items[0] === table ? [json] : []),
    ];
  });
}

function schemaFiles(source: OpenDataSource): DescribedFile[] {
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
      form: () => ({ ...publishedSchema(form), $id: links.file(path), title: `有据 Youju: ${title}` }),
    })),
    {
      path: 'openapi.json',
      title: '接口描述',
      description: '各个 JSON 的地址和形式（OpenAPI 3.1），可以由程序生成读数据的代码。',
      group: 'schema',
      form: () => openApi(source),
    },
  ];
}

/** The rules of the quiz and their form, which have a page of their own and stand apart in every list. */
function ruleFiles(source: OpenDataSource): DescribedFile[] {
  const about = { title: '测资格的规则', group: 'rules' } as const;
  return [
    {
      ...about,
      path: RULES_FILE,
      description: '问题、事项的条件、每一处依据。',
      schema: RULES_SCHEMA,
      parts: partsOfRules,
      envelope: rulesEnvelope,
    },
    {
      ...about,
      path: RULES_SCHEMA,
      description: '规则的形式（JSON Schema 2020-12）。',
      form: () => rulesSchema(source),
    },
  ];
}
