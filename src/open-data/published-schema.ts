import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schema (2020-12) of a form as it is published: whatever a minor version may add, it takes. An object may have
 * fields that it does not name, and where it lists words, others may stand. What is published itself is held to the strict
 * form by the tests.
 * @example publishedSchema(z.strictObject({ force: z.enum(['right']) })) // takes { force: 'duty', more: 1 }
 */
export function publishedSchema(form: z.ZodType): JsonSchema {
  return z.toJSONSchema(form, { override: ({ jsonSchema }) => open(jsonSchema) });
}

function open(schema: JsonSchema): void {
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.oneOf) {
    // Of forms that take more than they name, a value may have more than one.
    schema.anyOf = schema.oneOf;
    delete schema.oneOf;
  }
  if (schema.type === 'string' && schema.enum) {
    schema.anyOf = [{ enum: schema.enum }, { type: 'string' }];
    delete schema.type;
    delete schema.enum;
  }
}
