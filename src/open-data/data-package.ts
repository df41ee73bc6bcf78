import { tableSchemaOf } from './column.ts';
import type { FileFacts } from './data-file.ts';
import { DATA_LICENCE } from './release.ts';
import type { OpenDataSource } from './source.ts';
import type { WholeVersion } from './whole-version.ts';

/** Files that say nothing of their own: forms, what is said elsewhere and put together anew; and the rules, which are no list. */
const NOT_IN_PACKAGE: readonly FileFacts['group'][] = ['schema', 'extract', 'rules'];

/** What a file comes to: length in bytes, and hash of all of them (`sha256:<hex>`, the form of the standard). */
export interface MeasuredFile {
  bytes: number;
  hash: string;
}

/**
 * The descriptor of the whole (Data Package standard 2.0, https://datapackage.org/standard/data-package/): every CSV with
 * its Table Schema, every JSON with the address of its JSON Schema. Placed beside the files, whose paths are relative.
 * @param whole the version of all of them together
 * @param measure what a file comes to
 */
export function dataPackage<File extends FileFacts>(
  source: OpenDataSource,
  files: readonly File[],
  whole: WholeVersion,
  measure: (file: File) => MeasuredFile,
): object {
  const { library, links } = source;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'youju',
    id: links.file('datapackage.json'),
    title: '有据：技能人才政策，句句有出处',
    description:
      '各地技能人才政策逐条写成白话，每条附条款和原话，由程序与原文核对。四种“没有”分开：原文未载、报道没有写、不涉及、未收录。\n\n' +
      'Skilled-worker policies of China, provision by provision, each with its clause and a quoted phrase checked against the original.',
    homepage: links.page('data/'),
    version: whole.version,
    created: `${whole.changed}T00:00:00Z`,
    keywords: ['技能人才', '落户', '职业培训', '补贴', 'policy', 'China'],
    licenses: [DATA_LICENCE],
    contributors: [{ title: '有据 Youju', roles: ['dataCurator'] }],
    sources: library.policies.map((policy) => ({
      title: policy.number ? `${policy.title}（${policy.number.text}）` : policy.title,
      path: links.policy(policy.id),
    })),
    resources: files
      .filter(({ group }) => !NOT_IN_PACKAGE.includes(group))
      .map((file) => ({
        name: file.path.replaceAll('/', '.'),
        $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
        path: file.path,
        title: file.title,
        description: file.description,
        encoding: 'utf-8',
        ...measure(file),
        ...(file.columns
          ? {
              type: 'table',
              format: 'csv',
              mediatype: 'text/csv',
              dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
              schema: tableSchemaOf(file.columns, file.keys),
            }
          : { format: 'json', mediatype: 'application/json', jsonSchema: file.schema }),
      })),
  };
}
