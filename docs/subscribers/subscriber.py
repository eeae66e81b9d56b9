# Prints a topic's keys and values as they change.
import io, json, os, sys, urllib.request
from confluent_kafka import Consumer
from fastavro import parse_schema, schemaless_reader

topic, group = (sys.argv[1:] + ["onrecord.statements", "my-service"][len(sys.argv) - 1:])[:2]
registry = os.environ["SCHEMA_REGISTRY_URL"]
schemas = {}  # a value is a zero byte, four bytes of schema id, and Avro

def decode(value):
    schema_id = int.from_bytes(value[1:5], "big")
    if schema_id not in schemas:
        with urllib.request.urlopen(f"{registry}/schemas/ids/{schema_id}") as answer:
            schemas[schema_id] = parse_schema(json.loads(json.load(answer)["schema"]))
    return schemaless_reader(io.BytesIO(value[5:]), schemas[schema_id])

consumer = Consumer({"bootstrap.servers": os.environ["KAFKA_BOOTSTRAP_SERVERS"], "group.id": group,
                     "auto.offset.reset": "earliest",  # a new group starts from the beginning
                     "isolation.level": "read_committed"})  # no aborted transactions
consumer.subscribe([topic])
while True:
    message = consumer.poll(1)
    if message is None:
        continue
    if message.error():
        sys.exit(str(message.error()))
    value = message.value()  # None deletes the key
    print(message.key().decode(), json.dumps(value and decode(value), default=str), sep="\t", flush=True)
