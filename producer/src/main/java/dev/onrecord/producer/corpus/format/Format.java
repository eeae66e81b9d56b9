package dev.onrecord.producer.corpus.format;

import dev.onrecord.kafka.MisuseException;
import dev.onrecord.producer.corpus.csv.Csv;
import dev.onrecord.producer.corpus.json.Json;
import dev.onrecord.producer.corpus.page.Html;
import dev.onrecord.producer.corpus.parquet.Parquet;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.RecordReader;
import dev.onrecord.producer.corpus.text.TextReader;
import dev.onrecord.producer.corpus.warc.Warc;
import dev.onrecord.producer.corpus.xml.Xml;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The formats that are read, a line each: the endings of file names, how the content is recognised,
 * and what reads it. A format is recognised by the first line whose content fits, or else by the
 * ending.
 */
public enum Format {
  JSON("json jsonl ndjson", Json::begins, Json::open),
  JSONL("", head -> false, Json::openLines),
  HTML("html htm xhtml", Html::begins, Html::open),
  XML("", Xml::begins, Xml::open),
  WARC("", Warc::begins, Warc::open),
  CSV("csv", Csv::begins, Csv::open),
  TSV("tsv tab", head -> false, Csv::open),
  PARQUET("parquet", Parquet::begins, Parquet::open),
  SEED("txt text", TextReader::begins, TextReader::new);

  /** Opens a document of this format. */
  @FunctionalInterface
  interface Opener {
    RecordReader open(Document document) throws IOException;
  }

  private static final String BY_CONTENT = "auto";

  private final List<String> endings;
  private final Predicate<Head> beginning;
  private final Opener opener;

  Format(String endings, Predicate<Head> beginning, Opener opener) {
    this.endings = List.of(endings.split(" "));
    this.beginning = beginning;
    this.opener = opener;
  }

  RecordReader open(Document document) throws IOException {
    return opener.open(document);
  }

  static Optional<Format> ofContent(Head head) {
    return Arrays.stream(values()).filter(format -> format.beginning.test(head)).findFirst();
  }

  /** By a file's name; endings of compression do not count. */
  static Optional<Format> ofName(String fileName) {
    String name = Compression.without(fileName);
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.contains(".") && format.endings.contains(ending))
        .findFirst();
  }

  /** A file's name without its ending, and without the one of compression. */
  public static String stem(String fileName) {
    String name = Compression.without(fileName);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /**
   * The format that a user names; empty for {@code auto}: it is recognised.
   *
   * @throws MisuseException if there is none of this name
   */
  public static Optional<Format> named(String name) {
    if (name.equalsIgnoreCase(BY_CONTENT)) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(values())
            .filter(format -> format.name().equalsIgnoreCase(name.replace('-', '_')))
            .findFirst()
            .orElseThrow(
                () ->
                    new MisuseException(
                        "no format is called %s: there are %s".formatted(name, names()))));
  }

  /** {@code auto, json, ...}. */
  static String names() {
    StringBuilder names = new StringBuilder(BY_CONTENT);
    for (Format format : values()) {
      names.append(", ").append(format.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return names.toString();
  }
}
