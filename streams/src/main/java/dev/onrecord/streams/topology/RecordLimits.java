package dev.onrecord.streams.topology;

import dev.onrecord.extraction.Findings;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Statement;
import dev.onrecord.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an extraction to what the topics take, so that no record stops the application. What comes
 * first in the text is kept. Everything downstream is derived from the cut extraction.
 */
final class RecordLimits {
  /** Bytes for the key, the headers and what Kafka and the serializer put around a value. */
  static final int HEADROOM = 64 << 10;

  /** Bytes of ids and names: keys of tables, where PostgreSQL indexes no more than 2,700. */
  static final int LONGEST_NAME = 1000;

  /** Bytes that the state of an article may need in addition, for a statement or an entity. */
  private static final int STATE = 16;

  private final int extraction;
  private final int statement;

  RecordLimits(Topics topics) {
    this(topics.extractions().maxMessageBytes(), topics.statements().maxMessageBytes());
  }

  /**
   * @param extraction the largest record with an extraction, in bytes
   * @param statement the largest record with a statement, in bytes
   */
  RecordLimits(int extraction, int statement) {
    this.extraction = extraction - HEADROOM;
    this.statement = statement - HEADROOM;
  }

  /**
   * Checks that the extraction of this article fits if nothing is found in it.
   *
   * @throws UnreadableArticleException when it does not
   */
  void require(Article article) {
    if (!isName(article.getId())) {
      throw new UnreadableArticleException(
          "article %.40s...: its id is longer than %d bytes: publish it under a shorter one"
              .formatted(article.getId(), LONGEST_NAME));
    }
    long size = new EncodedSize<>(Article.class).of(article);
    if (size > extraction) {
      throw new UnreadableArticleException(
          "article %s has %d bytes, and its extraction may have %d: publish it in parts"
              .formatted(article.getId(), size, extraction));
    }
  }

  /** The extraction; where it is too large, what fits of it with the mark CUT. */
  Extraction fit(Extraction found) {
    Kept kept = new Kept(extraction - new EncodedSize<>(Article.class).of(found.getArticle()));
    int e = 0;
    int s = 0;
    List<Entity> entities = found.getEntities();
    List<Statement> statements = found.getStatements();
    while (!kept.full && (e < entities.size() || s < statements.size())) {
      if (e < entities.size()
          && (s == statements.size() || entities.get(e).getStart() <= start(statements.get(s)))) {
        kept.add(entities.get(e++));
      } else {
        kept.add(statements.get(s++));
      }
    }
    return kept.all(found) ? found : kept.of(found);
  }

  private static int start(Statement statement) {
    return statement.getContent().get(0).getStart();
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME
        && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  /** What is kept of one extraction. */
  private final class Kept {
    private final EncodedSize<Entity> entitySize = new EncodedSize<>(Entity.class);
    private final EncodedSize<Statement> statementSize = new EncodedSize<>(Statement.class);
    private final List<Entity> entities = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private long left;
    private boolean full;

    private Kept(long left) {
      this.left = left;
    }

    private void add(Entity entity) {
      if (isName(entity.getId()) && isName(entity.getName()) && take(entitySize.of(entity))) {
        entities.add(entity);
      }
    }

    private void add(Statement said) {
      if (!isName(said.getActorId()) || !isName(said.getActorName())) {
        return;
      }
      long size = statementSize.of(said);
      if (size <= statement && take(size)) {
        statements.add(said);
      }
    }

    private boolean take(long size) {
      left -= size + STATE;
      full = left < 0;
      return !full;
    }

    private boolean all(Extraction found) {
      return entities.size() == found.getEntities().size()
          && statements.size() == found.getStatements().size();
    }

    private Extraction of(Extraction found) {
      List<String> marks = new ArrayList<>(found.getMarks());
      marks.add(Findings.Mark.CUT.name());
      return Extraction.newBuilder(found)
          .setEntities(entities)
          .setStatements(statements)
          .setMarks(marks.stream().sorted().toList())
          .build();
    }
  }
}
