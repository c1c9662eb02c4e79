import { z } from 'zod';
import { knowledgeFile } from './schema.ts';

/** Where the schema for editors lies, beside the shipped knowledge files, whose first line names it. */
export const editorSchemaFile = 'data/knowledge.schema.json';

/**
 * The schema as editors read it: what may be written in a file, so the input side. A YAML-aware editor completes names
 * from it and marks what is wrong while one types.
 */
export const editorSchema = (described: ReadonlyMap<object, string> = new Map()): string =>
  published(knowledgeFile, 'A knowledge file: any of these sections', described);

/**
 * A zod schema as a JSON schema to publish, in the draft that editors know best, written the same way every time.
 * `described` says what a part of it means, by its schema object.
 */
export function published(
  schema: z.ZodType,
  title: string,
  described: ReadonlyMap<object, string> = new Map(),
): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override({ zodSchema, jsonSchema }) {
      const description = described.get(zodSchema);
      if (description !== undefined) jsonSchema.description = description;
    },
  });
  return `${JSON.stringify({ $schema, title, ...rest }, undefined, 2)}\n`;
}
