package dev.onrecord.producer.corpus.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.Reads;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {
  private static final MessageType CC_NEWS =
      MessageTypeParser.parseMessageType(
          """
          message news {
            optional binary title (STRING);
            optional binary text (STRING);
            optional binary domain (STRING);
            optional binary date (STRING);
            optional binary description (STRING);
            optional binary url (STRING);
            optional binary image_url (STRING);
          }
          """);

  private static final MessageType NESTED =
      MessageTypeParser.parseMessageType(
          """
          message news {
            required int64 id;
            required int64 published (TIMESTAMP(MICROS,true));
            optional int96 seen;
            optional int32 day (DATE);
            optional group body (LIST) {
              repeated group list {
                optional binary element (STRING);
              }
            }
            optional group source {
              optional binary name (STRING);
            }
            optional group more (MAP) {
              repeated group key_value {
                required binary key (STRING);
                optional double value;
              }
            }
            repeated binary tags;
          }
          """);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void readsRowsOfSeveralRowGroups(CompressionCodecName codec) throws IOException {
    Path file = write("train.parquet", CC_NEWS, codec, ccNews(3000));

    List<String> lines = Reads.of(file);

    assertThat(lines)
        .hasSize(3001)
        .startsWith("train.parquet:1 Ferry 1 is late, said the captain.")
        .contains("train.parquet:3000 Ferry 3000 is late, said the captain.")
        .last()
        .isEqualTo("articles: 3000 with a time without zone (see --timezone)");
  }

  @Test
  void readsListsStructuresMapsAndTimes() throws IOException {
    SimpleGroup row = new SimpleGroup(NESTED);
    row.add("id", 7L);
    row.add("published", 1_643_105_000_123_456L);
    row.add("seen", new NanoTime(2_440_589, 1_000_000_000L));
    row.add("day", 19_017);
    Group body = row.addGroup("body");
    body.addGroup("list").add("element", "One.");
    body.addGroup("list");
    body.addGroup("list").add("element", "Two.");
    row.addGroup("source").add("name", "Tide");
    Group entry = row.addGroup("more").addGroup("key_value");
    entry.add("key", "score");
    entry.add("value", 0.5);
    row.add("tags", "sea");
    row.add("tags", "ships");

    assertThat(new RowJson(1000).object(row))
        .hasToString(
            """
            {"id":7,"published":"2022-01-25T10:03:20.123456+0000","seen":"1970-01-02T00:00:01Z",\
            "day":"2022-01-25","body":["One.",null,"Two."],"source":{"name":"Tide"},\
            "more":{"score":0.5},"tags":["sea","ships"]}\
            """);
  }

  @Test
  void readsATimeAsADate() throws IOException {
    SimpleGroup row = new SimpleGroup(NESTED);
    row.add("id", 7L);
    row.add("published", 1_643_105_000_123_456L);
    row.addGroup("body").addGroup("list").add("element", "One.");
    Path file = write("a.parquet", NESTED, CompressionCodecName.SNAPPY, List.of(row));

    assertThat(Reads.of(file)).first().isEqualTo("a.parquet:1 One.");
  }

  @Test
  void rejectsARowThatIsTooLongAndTakesTheNext() throws IOException {
    SimpleGroup row = new SimpleGroup(CC_NEWS);
    row.add("text", "x".repeat(9 << 20));
    Path file =
        write("a.parquet", CC_NEWS, CompressionCodecName.ZSTD, concat(List.of(row), ccNews(1)));

    assertThat(Reads.of(file))
        .startsWith(
            "a.parquet:1: row of more than 8388608 bytes for an article whose limit is 1048576: raise it with --max-article-bytes",
            "a.parquet:2 Ferry 1 is late, said the captain.");
  }

  /** Whatever is broken is said; the rest is read or not, and nothing else happens. */
  @Test
  void namesBrokenFiles() throws IOException {
    Path file = write("a.parquet", CC_NEWS, CompressionCodecName.SNAPPY, ccNews(50));
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);

    for (int i = 0; i < 300; i++) {
      byte[] broken = whole.clone();
      broken[4 + random.nextInt(broken.length - 4)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, broken);

      assertThat(Reads.of(file)).isNotEmpty();
    }
    for (int length = 5; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));

      assertThat(Reads.of(file))
          .containsExactly("a.parquet:1: Parquet data ends too early: the file is truncated");
    }
  }

  private static List<Group> ccNews(int rows) {
    List<Group> groups = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      SimpleGroup group = new SimpleGroup(CC_NEWS);
      group.add("title", "Ferry " + i);
      group.add("text", "Ferry %d is late, said the captain.".formatted(i));
      group.add("domain", "tide.example.org");
      group.add("date", "2022-01-25 10:00:00");
      group.add("url", "https://tide.example.org/" + i);
      groups.add(group);
    }
    return groups;
  }

  private static List<Group> concat(List<? extends Group> one, List<Group> other) {
    List<Group> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private Path write(
      String name, MessageType schema, CompressionCodecName codec, List<? extends Group> rows)
      throws IOException {
    Path file = folder.resolve(name);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(codec)
            .withRowGroupSize(16L << 10)
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return file;
  }
}
