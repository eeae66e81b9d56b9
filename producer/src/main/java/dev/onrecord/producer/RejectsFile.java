package dev.onrecord.producer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.producer.corpus.Corpus;
import dev.onrecord.producer.corpus.ReadResult;
import dev.onrecord.producer.corpus.record.Original;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Keeps rejected articles as JSON Lines that can be corrected and replayed. The field {@code
 * rejected} of each line says where the article was and why it was rejected. A record keeps its own
 * fields; a text file becomes {@code published} and {@code body}; a line that is not a JSON object
 * becomes {@code original}, and bytes that are not UTF-8 become {@code originalBase64}. The file is
 * created with the first rejected article; an existing file is appended to.
 */
public final class RejectsFile implements Rejects {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Path path;
  private long kept;

  private RejectsFile(Path path) {
    this.path = path;
  }

  /**
   * Keeps the rejects of a corpus in a file.
   *
   * @throws OnRecordException if the file cannot be written, or is part of the corpus: it would
   *     grow while it is read
   */
  public static RejectsFile at(Path path, Corpus corpus) {
    if (corpus.contains(path)) {
      throw new OnRecordException(
          "the rejects file %s is part of the corpus: name another one with --rejects"
              .formatted(path));
    }
    Path folder = path.toAbsolutePath().getParent();
    boolean fits = folder != null && Files.isDirectory(folder) && !Files.isDirectory(path);
    if (!fits || !Files.isWritable(Files.exists(path) ? path : folder)) {
      throw new OnRecordException(
          "the rejects file %s cannot be written: name another one with --rejects".formatted(path));
    }
    return new RejectsFile(path);
  }

  /** Keeps rejects in the working folder, which must be writable only if there are any. */
  public static RejectsFile here(Clock clock) {
    return new RejectsFile(defaultPath(clock));
  }

  /** {@code rejected-<time>.jsonl} in the working folder. */
  public static Path defaultPath(Clock clock) {
    return Path.of("rejected-" + TIME.format(clock.instant()) + ".jsonl");
  }

  public Path path() {
    return path;
  }

  /** A message for the user; empty if nothing was rejected. */
  public Optional<String> whereToMend() {
    return kept == 0
        ? Optional.empty()
        : Optional.of("rejected articles are in " + path + ": correct and replay them");
  }

  @Override
  public void keep(ReadResult.Rejected rejected) {
    try {
      Files.writeString(
          path,
          line(rejected) + "\n",
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      kept++;
    } catch (IOException e) {
      throw new OnRecordException(
          "the rejects file %s cannot be written (%s): name another one with --rejects"
              .formatted(path, e),
          e);
    }
  }

  private static String line(ReadResult.Rejected rejected) throws IOException {
    if (rejected.original() instanceof Original.JsonLine line) {
      return spliced(line.json(), fields(rejected));
    }
    if (rejected.original() instanceof Original.Fields record) {
      return spliced(record.fields().toString(), fields(rejected));
    }
    return fields(rejected);
  }

  /** Adds fields to the end of an object without changing its other characters. */
  private static String spliced(String object, String fields) {
    String open = object.substring(0, object.lastIndexOf('}')).stripTrailing();
    return open + (open.endsWith("{") ? "" : ",") + fields.substring(1);
  }

  private static String fields(ReadResult.Rejected rejected) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("rejected");
      json.writeStringField("file", rejected.origin().file());
      json.writeNumberField("line", rejected.origin().line());
      json.writeStringField("reason", rejected.reason());
      json.writeEndObject();
      write(rejected.original(), json);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void write(Original original, JsonGenerator json) throws IOException {
    if (original instanceof Original.BrokenLine line) {
      json.writeStringField("original", line.text());
    } else if (original instanceof Original.Bytes bytes) {
      json.writeFieldName("originalBase64");
      json.writeBinary(bytes.bytes());
    } else if (original instanceof Original.Text text) {
      if (text.day().isPresent()) {
        json.writeStringField("published", text.day().get());
      }
      json.writeStringField("body", text.body());
    }
  }
}
