package dev.onrecord.producer.corpus.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.DatedText;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StrictUtf8;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import dev.onrecord.producer.corpus.record.Document;
import dev.onrecord.producer.corpus.record.Head;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import dev.onrecord.producer.corpus.record.RawRecord.BodyKind;
import dev.onrecord.producer.corpus.record.RecordReader;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a text as one article: its date line, if there must be one, and its body. */
public final class TextReader implements RecordReader {
  private static final int ROOM_FOR_DATE_AND_WHITE_SPACE = 64 << 10;

  private static final Pattern BEGINNING =
      Pattern.compile("date\\s+\\d{4}-\\d{2}-\\d{2}\\s.*", Pattern.DOTALL);

  private final Document document;
  private boolean done;

  public TextReader(Document document) {
    this.document = document;
  }

  /** Whether it begins with a date line. */
  public static boolean begins(Head head) {
    return BEGINNING.matcher(head.text()).matches();
  }

  @Override
  public long line() {
    return 1;
  }

  @Override
  public Optional<RawRecord> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    int most = document.limits().bodyBytes() + ROOM_FOR_DATE_AND_WHITE_SPACE;
    byte[] bytes = document.utf8().readNBytes(most + 1);
    return Optional.of(
        bytes.length > most
            ? broken(
                "file of more than %d bytes for an article whose limit is %d: raise it with --max-article-bytes"
                    .formatted(most, document.limits().bodyBytes()),
                new Original.NotKept())
            : read(bytes));
  }

  private RawRecord read(byte[] bytes) {
    String text;
    try {
      text = StrictUtf8.decode(bytes, "file");
    } catch (RejectedArticleException e) {
      return broken(e.getMessage(), new Original.Bytes(bytes));
    }
    DatedText dated = DatedText.of(text);
    Original original = new Original.Text(dated.day(), dated.body());
    if (WhiteSpace.isAll(dated.body())) {
      return broken(
          dated.day().isPresent() ? "no text after the date" : "nothing but white space", original);
    }
    Optional<String> day = dated.day().or(() -> document.texts().undated().map(Object::toString));
    if (day.isEmpty()) {
      return broken(dated.problem(), original);
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields
        .put("published", day.get())
        .put("body", dated.body())
        .put("source", document.shortName());
    document.texts().id().ifPresent(id -> fields.put("id", id));
    return new RawRecord.Found(1, fields, BodyKind.PLAIN_TEXT, original);
  }

  private static RawRecord broken(String reason, Original original) {
    return new RawRecord.Broken(1, reason, original);
  }
}
