/** Writes the schemas of content for editors into docs/schemas/: `npm run schemas`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorSchemas, SCHEMA_FOLDER } from './editor-schemas.ts';

mkdirSync(SCHEMA_FOLDER, { recursive: true });
for (const [name, text] of Object.entries(editorSchemas())) writeFileSync(join(SCHEMA_FOLDER, `${name}.json`), text);
