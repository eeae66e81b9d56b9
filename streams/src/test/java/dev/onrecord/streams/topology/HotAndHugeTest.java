package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Extractor;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Extraction;
import dev.onrecord.schemas.Topics;
import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles that hold more than any newspaper prints. */
class HotAndHugeTest {
  private static final int MANY = 100_000;
  private static final Topics TOPICS = Topics.standard();

  /** Finds every statement of a script again and again. */
  private record Repeating(Extractor scripted, int times) implements Extractor {
    @Override
    public String version() {
      return "repeating-" + times;
    }

    @Override
    public dev.onrecord.extraction.Findings extract(ArticleText article) {
      dev.onrecord.extraction.Findings once = scripted.extract(article);
      List<dev.onrecord.extraction.FoundStatement> statements = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        statements.addAll(once.statements());
      }
      return new dev.onrecord.extraction.Findings(once.entities(), statements, once.marks());
    }
  }

  @Test
  void countsAHundredThousandStatementsOfOneArticle() {
    ScriptedExtractor extractor = new ScriptedExtractor("scripted-1");
    Article article = article("a", "2022-01-24", "A DIRECT SPEECH x\n".repeat(MANY));
    try (Pipeline pipeline = new Pipeline(extractor)) {
      pipeline.publish(article);

      ViewRows expected = new Oracle(extractor).views(List.of(Publication.of(article)));
      assertThat(expected.differencesTo(pipeline.views())).isEmpty();
      assertThat(pipeline.statements()).hasSize(MANY);
    }
  }

  @Test
  void whatIsCutOfAnExtractionIsNeitherPublishedNorCounted() {
    String script = "Ann DIRECT SPEECH " + "x".repeat(1 << 20) + "\nBob DIRECT SPEECH y";
    Repeating extractor = new Repeating(new ScriptedExtractor("scripted-1"), 30);
    try (Pipeline pipeline = new Pipeline(extractor)) {
      pipeline.publish(article("a", "2022-01-24", script));

      Extraction cut = pipeline.extractions().get("a");
      assertThat(cut.getMarks()).containsExactly("CUT");
      assertThat(new EncodedSize<>(Extraction.class).of(cut))
          .isBetween(12L << 20, (long) TOPICS.extractions().maxMessageBytes());
      assertThat(pipeline.statements().values())
          .containsExactlyInAnyOrderElementsOf(cut.getStatements());
      assertThat(pipeline.views().tables().get("actor_counts"))
          .anySatisfy(row -> assertThat(row).contains("person/ann", "statements=" + of(cut) + ";"));
    }
  }

  @Test
  void whatWasCutIsTakenBackWholeWithItsArticle() {
    String script = "Ann DIRECT SPEECH " + "x".repeat(1 << 20) + "\nBob DIRECT SPEECH y";
    Repeating extractor = new Repeating(new ScriptedExtractor("scripted-1"), 30);
    try (Pipeline pipeline = new Pipeline(extractor)) {
      pipeline.publish(article("a", "2022-01-24", script));

      pipeline.publish(Publication.withdrawal("a", midnight("2022-02-01")));

      assertThat(pipeline.views()).isEqualTo(ViewRows.empty());
    }
  }

  private static long of(Extraction cut) {
    return cut.getStatements().stream().filter(s -> s.getActorId().equals("person/ann")).count();
  }
}
