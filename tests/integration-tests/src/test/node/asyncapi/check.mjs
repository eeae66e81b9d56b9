// Checks a document against AsyncAPI's own JSON Schema: node check.mjs FILE. Prints what is wrong.
import { readFileSync } from 'node:fs';
import specs from '@asyncapi/specs';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';

const document = parse(readFileSync(process.argv[2], 'utf8'));
const ajv = new Ajv({ strict: false, validateFormats: true });
formats(ajv);
// The schema of JSON Schema comes with ajv.
const { definitions, ...schema } = structuredClone(specs.schemas[document.asyncapi]);
delete definitions['http://json-schema.org/draft-07/schema'];
const validate = ajv.compile({ ...schema, definitions });
if (!validate(document)) {
  validate.errors.forEach((error) => console.log(`${error.instancePath || '/'}: ${error.message}`));
  process.exitCode = 1;
}
