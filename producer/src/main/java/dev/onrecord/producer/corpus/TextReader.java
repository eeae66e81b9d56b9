package dev.onrecord.producer.corpus;

import dev.onrecord.producer.corpus.parsing.ArticleFields;
import dev.onrecord.producer.corpus.parsing.ArticleId;
import dev.onrecord.producer.corpus.parsing.DatedText;
import dev.onrecord.producer.corpus.parsing.Dates;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StrictUtf8;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import dev.onrecord.schemas.Article;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a text file as one article: its date, if the settings require one, and its body. */
final class TextReader implements ArticleReader {
  private static final int ROOM_FOR_DATE_AND_WHITE_SPACE = 64 << 10;

  private final InputStream in;
  private final SourceFile file;
  private final CorpusSettings settings;
  private boolean done;

  TextReader(InputStream in, SourceFile file, CorpusSettings settings) {
    this.in = in;
    this.file = file;
    this.settings = settings;
  }

  @Override
  public SourceLocation origin() {
    return new SourceLocation(file.name(), 1);
  }

  @Override
  public Optional<ReadResult> next() throws IOException {
    if (done) {
      return Optional.empty();
    }
    done = true;
    int most = settings.maxArticleBytes() + ROOM_FOR_DATE_AND_WHITE_SPACE;
    byte[] bytes = in.readNBytes(most + 1);
    return Optional.of(bytes.length > most ? tooLarge() : read(bytes));
  }

  private ReadResult tooLarge() {
    String reason =
        "file of more than %d bytes for an article whose limit is %d: raise it with --max-article-bytes"
            .formatted(
                settings.maxArticleBytes() + ROOM_FOR_DATE_AND_WHITE_SPACE,
                settings.maxArticleBytes());
    return new ReadResult.Rejected(origin(), reason, new Original.NotKept());
  }

  private ReadResult read(byte[] bytes) {
    if (bytes.length == 0) {
      return new ReadResult.Rejected(
          origin(), "empty file", new Original.Text(Optional.empty(), ""));
    }
    String text;
    try {
      text = StrictUtf8.withoutByteOrderMark(StrictUtf8.decode(bytes, "file"));
    } catch (RejectedArticleException e) {
      return new ReadResult.Rejected(origin(), e.getMessage(), new Original.Bytes(bytes));
    }
    DatedText dated = DatedText.of(text);
    Original original = new Original.Text(dated.day(), dated.body());
    try {
      return new ReadResult.Accepted(article(dated), origin(), original);
    } catch (RejectedArticleException e) {
      return new ReadResult.Rejected(origin(), e.getMessage(), original);
    }
  }

  private Article article(DatedText text) throws RejectedArticleException {
    if (WhiteSpace.isAll(text.body())) {
      throw new RejectedArticleException(
          text.day().isPresent() ? "no text after the date" : "nothing but white space");
    }
    Instant published = published(text);
    Optional<String> problem = ArticleFields.problem(text.body());
    if (problem.isPresent()) {
      throw new RejectedArticleException("the text " + problem.get());
    }
    ArticleFields.checkSize(text.body(), settings.maxArticleBytes());
    return new Article(
        id(published, text.body()),
        published,
        published,
        null,
        text.body(),
        file.shortName(),
        null,
        null,
        ArticleFields.DEFAULT_LANGUAGE);
  }

  private Instant published(DatedText text) throws RejectedArticleException {
    if (text.day().isPresent()) {
      return Dates.day(text.day().get());
    }
    if (!settings.undatedTexts()) {
      throw new RejectedArticleException(text.problem());
    }
    LocalDate day = LocalDate.ofInstant(file.lastChange(), ZoneOffset.UTC);
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private String id(Instant published, String body) throws RejectedArticleException {
    if (settings.idRule() == IdRule.CONTENT) {
      return ArticleId.ofContent(published, body);
    }
    String name = Format.stem(file.shortName());
    Optional<String> problem = ArticleId.problem(name);
    if (problem.isPresent()) {
      throw new RejectedArticleException("the file's name is not a valid id: " + problem.get());
    }
    return name;
  }
}
