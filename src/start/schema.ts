import { writeFileSync } from 'node:fs';
import { exitCodes } from '../config.ts';
import { exportSchema, exportSchemaFile } from '../feeds/export-schema.ts';
import { editorSchema, editorSchemaFile } from '../knowledge/editor-schema.ts';
import { descriptions } from './described.ts';

/** The schemas that are written from the code, by file. A test fails when one of them is stale. */
export const schemas: Readonly<Record<string, () => string>> = {
  [editorSchemaFile]: () => editorSchema(descriptions()),
  [exportSchemaFile]: exportSchema,
};

/** Writes them anew. */
export function writeSchemas(say: (line: string) => void): number {
  for (const [file, text] of Object.entries(schemas)) {
    writeFileSync(file, text());
    say(`Written: ${file}`);
  }
  return exitCodes.ok;
}
