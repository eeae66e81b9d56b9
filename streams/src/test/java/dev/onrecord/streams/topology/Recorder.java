package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;

import dev.onrecord.kafka.AvroSerdes;
import dev.onrecord.kafka.ClusterSettings;
import dev.onrecord.schemas.Topic;
import dev.onrecord.schemas.Topics;
import dev.onrecord.streams.topology.Recording.RegisteredSchema;
import dev.onrecord.streams.topology.Recording.Written;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.test.TestRecord;

/** Records what today's code writes while a small history of articles is published. */
final class Recorder {
  static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final Topics TOPICS = Topics.standard();

  /** New, repeated, corrected, withdrawn, brought back, too late; the last one a correction. */
  private static final List<Publication> HISTORY =
      List.of(
          Publication.of(
              article("a", "2022-01-24", "Ann DIRECT SPEECH it rains\nBob MIXED SPEECH it pours")),
          Publication.of(article("b", "1970-07-20", "ANN INDIRECT THOUGHT it may stop")),
          Publication.of(article("c", "2022-01-25", "Dan DIRECT SPEECH hello")),
          Publication.of(article("a", "2022-01-24", "2022-01-26", "Ann DIRECT SPEECH it shines")),
          Publication.of(article("a", "2022-01-24", "2022-01-25", "Eve MIXED SPEECH too late")),
          Publication.withdrawal("c", midnight("2022-01-28")),
          Publication.of(
              article("d", "2022-01-26", "Nobody DIRECT SPEECH no\nBob DIRECT SPEECH é")),
          Publication.of(
              article(
                  "b", "2022-01-23", "2022-01-27", "Ann DIRECT SPEECH yes\nBob MIXED SPEECH no")));

  private Recorder() {}

  static Recording record(ClusterSettings cluster) throws Exception {
    List<Written> records = new ArrayList<>();
    try (Pipeline pipeline = new Pipeline(EXTRACTOR, cluster);
        Serializer<dev.onrecord.schemas.Article> articles =
            new AvroSerdes(cluster).serializer(TOPICS.articles())) {
      for (int step = 0; step < HISTORY.size(); step++) {
        Publication published = HISTORY.get(step);
        TestRecord<byte[], byte[]> input =
            new TestRecord<>(
                published.articleId().getBytes(StandardCharsets.UTF_8),
                articles.serialize(TOPICS.articles().name(), published.article()),
                new RecordHeaders(),
                published.at().toEpochMilli());
        records.add(Written.of(step, TOPICS.articles().name(), input));
        pipeline.pipe(TOPICS.articles().name(), input);
        for (String topic : new TreeSet<>(pipeline.writtenTopics())) {
          for (TestRecord<byte[], byte[]> record : pipeline.written(topic)) {
            records.add(Written.of(step, topic, record));
          }
        }
      }
    }
    return new Recording(schemas(cluster), records);
  }

  private static List<RegisteredSchema> schemas(ClusterSettings cluster) throws Exception {
    SchemaRegistryClient registry = new AvroSerdes(cluster).registry();
    List<RegisteredSchema> schemas = new ArrayList<>();
    for (Topic<?> topic : TOPICS.all()) {
      if (topic.schema().isPresent()) {
        String schema = topic.schema().get().toString();
        int id = registry.getId(topic.subject(), new AvroSchema(schema));
        schemas.add(new RegisteredSchema(topic.subject(), id, schema));
      }
    }
    return schemas;
  }
}
