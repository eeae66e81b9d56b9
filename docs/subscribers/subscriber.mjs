// Prints a topic's keys and values as they change.
import avro from 'avsc';
import { decompress } from 'fzstd';
import kafkajs from 'kafkajs';

const { KAFKA_BOOTSTRAP_SERVERS, SCHEMA_REGISTRY_URL } = process.env;
const [topic = 'onrecord.statements', groupId = 'my-service'] = process.argv.slice(2);
const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
CompressionCodecs[CompressionTypes.ZSTD] = () => ({ decompress: async (b) => Buffer.from(decompress(b)) });

const schemas = new Map(); // a value is a zero byte, four bytes of schema id, and Avro
async function decode(value) {
  const id = value.readInt32BE(1);
  if (!schemas.has(id)) {
    const answer = await fetch(`${SCHEMA_REGISTRY_URL}/schemas/ids/${id}`);
    schemas.set(id, avro.Type.forSchema(JSON.parse((await answer.json()).schema)));
  }
  return schemas.get(id).fromBuffer(value.subarray(5));
}

const kafka = new Kafka({ brokers: KAFKA_BOOTSTRAP_SERVERS.split(','), logLevel: logLevel.WARN });
const consumer = kafka.consumer({ groupId, readUncommitted: false });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true }); // a new group starts from the beginning
await consumer.run({
  // A null value deletes the key.
  eachMessage: async ({ message: { key, value } }) =>
    console.log(`${key}\t${JSON.stringify(value === null ? null : await decode(value))}`),
});
