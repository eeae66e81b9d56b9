package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.schemas.ActorType;
import dev.onrecord.schemas.Entity;
import dev.onrecord.schemas.EntityType;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Kind;
import dev.onrecord.schemas.Mode;
import dev.onrecord.schemas.Span;
import dev.onrecord.schemas.Statement;
import dev.onrecord.streams.state.ArticleState;
import dev.onrecord.streams.state.StateSerde;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordLimitsTest {
  private static final int EXTRACTION = 10_000;
  private static final int STATEMENT = 1_000;

  private final RecordLimits limits =
      new RecordLimits(RecordLimits.HEADROOM + EXTRACTION, RecordLimits.HEADROOM + STATEMENT);

  private static Statement statement(int at, String actor, String text) {
    return Statement.newBuilder()
        .setId("%032x".formatted(at))
        .setArticleId("a")
        .setPublished(java.time.Instant.EPOCH)
        .setActorId(actor)
        .setActorName(actor)
        .setActorType(ActorType.PERSON)
        .setContent(List.of(new Span(at, at + 1)))
        .setText(text)
        .setKind(Kind.DIRECT)
        .setMode(Mode.SPEECH)
        .build();
  }

  private static Entity entity(int at, String id) {
    return new Entity(at, at + 1, EntityType.PLACE, id, id);
  }

  private static Extraction extraction(List<Entity> entities, List<Statement> statements) {
    return Extraction.newBuilder()
        .setArticle(article("a", "2022-01-24", "body"))
        .setExtractor("x")
        .setEntities(entities)
        .setStatements(statements)
        .build();
  }

  private static Extraction tiny(int count) {
    return extraction(
        IntStream.range(0, count).mapToObj(i -> entity(i, "e" + i)).toList(),
        IntStream.range(0, count).mapToObj(i -> statement(i, "p" + i, "t")).toList());
  }

  private static long size(Extraction extraction) {
    return new EncodedSize<>(Extraction.class).of(extraction);
  }

  @Test
  void whatFitsStaysAsItIs() {
    Extraction small = tiny(10);

    assertThat(limits.fit(small)).isSameAs(small);
  }

  @Test
  void whatIsTooLargeKeepsItsBeginningAndIsMarked() {
    Extraction large = tiny(1_000);

    Extraction cut = limits.fit(large);

    assertThat(cut.getMarks()).containsExactly("CUT");
    assertThat(size(cut)).isBetween(EXTRACTION / 2L, (long) EXTRACTION);
    assertThat(large.getStatements()).startsWith(cut.getStatements().toArray(new Statement[0]));
    assertThat(large.getEntities()).startsWith(cut.getEntities().toArray(new Entity[0]));
    assertThat(cut.getEntities().size() - cut.getStatements().size()).isBetween(0, 1);
  }

  @Test
  void theStateOfACutArticleFitsToo() {
    Extraction cut = limits.fit(tiny(1_000));
    ArticleState state =
        new ArticleState(0L, false, "f", "x", Contributions.of(cut, MinConfidence.NONE));

    byte[] bytes = StateSerde.of(ArticleState.class).serializer().serialize("topic", state);

    assertThat(bytes).hasSizeLessThan(EXTRACTION);
  }

  @Test
  void aStatementLargerThanItsTopicTakesIsLeftOutAlone() {
    Statement large = statement(1, "p", "x".repeat(STATEMENT));
    Statement before = statement(0, "p", "t");
    Statement after = statement(2, "p", "t");

    Extraction cut = limits.fit(extraction(List.of(), List.of(before, large, after)));

    assertThat(cut.getStatements()).containsExactly(before, after);
    assertThat(cut.getMarks()).containsExactly("CUT");
  }

  @Test
  void aNameThatNoTableTakesIsLeftOutAlone() {
    String endless = "é".repeat(RecordLimits.LONGEST_NAME / 2 + 1);
    Entity kept = entity(1, "kyiv");

    Extraction cut =
        limits.fit(
            extraction(List.of(entity(0, endless), kept), List.of(statement(2, endless, "t"))));

    assertThat(cut.getEntities()).containsExactly(kept);
    assertThat(cut.getStatements()).isEmpty();
    assertThat(cut.getMarks()).containsExactly("CUT");
  }

  @Test
  void anArticleThatDoesNotFitAloneCannotBeRead() {
    assertThatThrownBy(() -> limits.require(article("a", "2022-01-24", "x".repeat(EXTRACTION))))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessageContaining("article a has");
  }

  @Test
  void anArticleUnderAnEndlessIdCannotBeRead() {
    assertThatThrownBy(
            () ->
                limits.require(
                    article("i".repeat(RecordLimits.LONGEST_NAME + 1), "2022-01-24", "x")))
        .isInstanceOf(UnreadableArticleException.class)
        .hasMessageContaining("shorter");
  }
}
