package dev.onrecord.producer.corpus.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.PeekableStream;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON in all its layouts. */
public final class Json {
  private static final Pattern BEGINNING =
      Pattern.compile("(?:\\[\\s*)*+(?:\\{.*|\\].*)?", Pattern.DOTALL);

  private Json() {}

  /** Whether it begins with an object, or a list of objects. */
  public static boolean begins(Head head) {
    return !head.text().isEmpty() && BEGINNING.matcher(head.text()).matches();
  }

  /** Lines, if the first line is complete, and otherwise a document. */
  public static RecordReader open(Document document) throws IOException {
    PeekableStream in = new PeekableStream(document.utf8());
    return isLines(in, document.limits().recordBytes())
        ? new JsonLinesReader(in, document.limits())
        : new JsonDocumentReader(
            new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), document.limits());
  }

  /** Lines, each with records of its own. */
  public static RecordReader openLines(Document document) throws IOException {
    return new JsonLinesReader(document.utf8(), document.limits());
  }

  /**
   * Whether each line is to be read for itself. Only a line that ends between two values goes on;
   * one that is broken otherwise is a broken line. A list is not: its lines may be of any length.
   */
  private static boolean isLines(PeekableStream in, int mostBytes) throws IOException {
    byte[] first = in.peekLine(mostBytes);
    String start = new String(first, StandardCharsets.UTF_8).strip();
    if (start.startsWith("[")) {
      return false;
    }
    if (!start.startsWith("{")) {
      return true;
    }
    if (first.length >= mostBytes) {
      return false;
    }
    try (JsonParser parser = JsonSyntax.factory(mostBytes).createParser(start)) {
      while (parser.nextToken() != null) {
        // Reads on.
      }
      return true;
    } catch (JsonProcessingException e) {
      return !JsonSyntax.isUnfinished(e);
    }
  }
}
