import { z } from 'astro/zod';

/** A JSON Schema; who reads one looks at what it needs. */
export interface JsonSchema {
  [key: string]: unknown;
}

/** The JSON Schema of what authors write, with every form of a value that the schema names as `alternatives`. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const known: unknown = z.globalRegistry.get(zodSchema)?.['alternatives'];
      if (typeof known !== 'function') return;
      delete jsonSchema['alternatives'];
      // Only our own schemas name it, as a function that gives schemas.
      const forms = (known as () => readonly z.ZodType[])();
      jsonSchema.anyOf = forms.map((form) => {
        const own = jsonSchemaOf(form);
        delete own['$schema'];
        return own;
      });
    },
  });
}
