// The format as JSON Schema (draft-07, which YAML editors read).
import { sheetShape } from './format.ts'
import type { Field, RecordShape } from './shape.ts'

export type JsonSchema = { readonly [key: string]: unknown }

export function sheetSchema(): JsonSchema {
  const definitions: Record<string, JsonSchema> = {}
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Claimcheck fact sheet',
    ...recordSchema(sheetShape, definitions),
    definitions,
  }
}

function recordSchema(shape: RecordShape, definitions: Record<string, JsonSchema>): JsonSchema {
  const fields = Object.entries(shape.fields)
  const required = fields.filter(([, field]) => field.required).map(([key]) => key)
  return {
    description: shape.about,
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, fieldSchema(field, definitions)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function fieldSchema(field: Field, definitions: Record<string, JsonSchema>): JsonSchema {
  const one = valueSchema(field, definitions)
  return {
    description: field.about,
    ...(field.example ? { examples: [field.example] } : {}),
    ...(field.list ? { anyOf: [one, { type: 'array', items: one }] } : one),
  }
}

function valueSchema(field: Field, definitions: Record<string, JsonSchema>): JsonSchema {
  const { value, allowed } = field
  if (typeof value === 'object') return referenceTo(value, definitions)
  if (value === 'truth') return { enum: [true, false, 'yes', 'no'] }
  if (value === 'paragraph') return { type: 'integer', minimum: 1 }
  if (allowed) return { enum: Object.keys(allowed) }
  // YAML takes 2018 for a number and yes for a boolean; a sheet takes them as the words written.
  return value === 'date' ? { type: ['string', 'number'] } : { type: ['string', 'number', 'boolean'] }
}

function referenceTo(shape: RecordShape, definitions: Record<string, JsonSchema>): JsonSchema {
  const name = shape.called.replace(/^(?:an?|the) /, '')
  if (!definitions[name]) {
    // Taken before it is filled in, so that a shape within itself would not go round for ever.
    definitions[name] = {}
    definitions[name] = recordSchema(shape, definitions)
  }
  const keys = { $ref: `#/definitions/${name}` }
  const short = shape.short ? shape.fields[shape.short] : undefined
  return short ? { anyOf: [valueSchema(short, definitions), keys] } : keys
}
