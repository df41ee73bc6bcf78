/** The published data, read as another program would: bytes, then a parser of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import { builtText } from './built-site.ts';

/** A row of a CSV by its headings. */
export type CsvRow = Record<string, string>;

/** A JSON file of the data. */
export interface PublishedFile<Item> {
  $schema: string;
  title: string;
  version: string;
  asOf: string;
  items: Item[];
}

/** The bytes of a file below /api/v1/. */
export function dataBytes(name: string): Buffer {
  return readFileSync(join('dist/api/v1', name));
}

/** A CSV of the data, read by Papa Parse. Throws where it is no table. */
export function readCsv(name: string): { header: string[]; rows: CsvRow[] } {
  return parseCsv(dataBytes(name), name);
}

/** The bytes of a CSV, read by Papa Parse. Throws where they are no table. */
export function parseCsv(bytes: Buffer, name: string): { header: string[]; rows: CsvRow[] } {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const { data, errors, meta } = Papa.parse<CsvRow>(text, {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${name}: ${JSON.stringify(errors[0])}`);
  return { header: meta.fields ?? [], rows: data };
}

/** A JSON file of the data. */
export function readPublishedJson<Item>(name: string): PublishedFile<Item> {
  return JSON.parse(builtText(`api/v1/${name}`)) as PublishedFile<Item>;
}

/** What a text in a CSV was before it was made harmless for spreadsheets. */
export function restored(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

const ajv = addFormats.default(new Ajv2020({ allErrors: true, allowUnionTypes: true }));

/** Compiles a published JSON Schema. */
export function compileSchema(schema: object): ValidateFunction {
  // One form may be compiled twice, open and closed.
  const { $id: _, ...form } = schema as { $id?: string };
  return ajv.compile(form);
}

/** A published schema as strict as can be: nothing but what it names. Published, it takes what later versions may add. */
export function closed(schema: object): object {
  return JSON.parse(JSON.stringify(schema), (_, value) => {
    if (value?.type === 'object' && value.properties && !('additionalProperties' in value)) {
      return { ...value, additionalProperties: false };
    }
    const words = value?.anyOf?.length === 2 && value.anyOf[1].type === 'string' && value.anyOf[0].enum;
    if (!words) return value;
    const { anyOf, ...others } = value;
    return { ...others, enum: words };
  });
}
