package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.ArticleFields;
import dev.onrecord.producer.corpus.parsing.JsonObject;
import dev.onrecord.producer.corpus.parsing.LineReader;
import dev.onrecord.producer.corpus.parsing.LineReader.Line;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StrictUtf8;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads JSON Lines: one article a line, blank lines skipped, in constant memory. */
final class JsonLinesReader implements ArticleReader {
  /** Escapes make a body up to six times as long; the rest is for other fields. */
  private static final int LINE_PER_BODY = 8;

  /** A line of this length is no article, but an endless stream or a zip bomb. */
  private static final long GIVE_UP_AFTER_BYTES = 4L << 30;

  private final LineReader lines;
  private final SourceFile file;
  private final CorpusSettings settings;
  private boolean sawText;

  JsonLinesReader(InputStream in, SourceFile file, CorpusSettings settings) {
    this.lines =
        new LineReader(in, LINE_PER_BODY * settings.maxArticleBytes(), GIVE_UP_AFTER_BYTES);
    this.file = file;
    this.settings = settings;
  }

  @Override
  public SourceLocation origin() {
    return new SourceLocation(file.name(), Math.max(lines.number(), 1));
  }

  @Override
  public Optional<ReadResult> next() throws IOException {
    while (true) {
      Optional<Line> line = lines.next();
      if (line.isEmpty()) {
        return sawText ? Optional.empty() : Optional.of(nothing());
      }
      Optional<ReadResult> read = read(line.get());
      if (read.isPresent()) {
        sawText = true;
        return read;
      }
    }
  }

  private ReadResult nothing() {
    sawText = true;
    String reason = lines.number() == 0 ? "empty file" : "nothing but white space";
    return new ReadResult.Rejected(
        new SourceLocation(file.name(), 1), reason, new Original.BrokenLine(""));
  }

  /** Empty for a blank line. */
  private Optional<ReadResult> read(Line line) {
    if (line.bytes().isEmpty()) {
      String reason =
          "line of more than %d bytes for an article whose limit is %d: raise it with --max-article-bytes"
              .formatted(LINE_PER_BODY * settings.maxArticleBytes(), settings.maxArticleBytes());
      return Optional.of(new ReadResult.Rejected(origin(), reason, new Original.NotKept()));
    }
    byte[] bytes = line.bytes().get();
    try {
      String text = StrictUtf8.decode(bytes, "line");
      text = line.number() == 1 ? StrictUtf8.withoutByteOrderMark(text) : text;
      return WhiteSpace.isAll(text) ? Optional.empty() : Optional.of(parse(text));
    } catch (RejectedArticleException e) {
      return Optional.of(
          new ReadResult.Rejected(origin(), e.getMessage(), new Original.Bytes(bytes)));
    }
  }

  private ReadResult parse(String line) {
    JsonObject object;
    try {
      object = JsonObject.parse(line);
    } catch (RejectedArticleException e) {
      return new ReadResult.Rejected(origin(), e.getMessage(), new Original.BrokenLine(line));
    }
    Original original = new Original.JsonLine(line);
    try {
      String whereRead = file.shortName() + ":" + lines.number();
      ArticleFields fields = new ArticleFields(object.texts());
      return new ReadResult.Accepted(
          fields.article(whereRead, settings.maxArticleBytes()), origin(), original);
    } catch (RejectedArticleException e) {
      return new ReadResult.Rejected(origin(), e.getMessage(), original);
    }
  }
}
