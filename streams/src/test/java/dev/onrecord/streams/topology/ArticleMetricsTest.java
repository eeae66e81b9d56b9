package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.schemas.Article;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleMetricsTest {
  private static final Article ARTICLE =
      article("a", "2022-01-24", "2022-01-25", "Ann DIRECT SPEECH it rains");

  private final Pipeline pipeline = new Pipeline(new ScriptedExtractor("scripted-1"));

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void countsWhatBecomesOfEveryArticle() {
    pipeline.publish(ARTICLE);
    pipeline.publish(ARTICLE);
    pipeline.publish(article("a", "2022-01-24", "2022-01-24", "Ann DIRECT SPEECH it pours"));
    pipeline.publish(Publication.withdrawal("a", midnight("2022-02-01")));
    pipeline.publish(new Publication("another-key", ARTICLE, ARTICLE.getPublished()));
    pipeline.publishBytes("bad".getBytes(StandardCharsets.UTF_8), new byte[] {1});

    assertThat(articles("read")).isOne();
    assertThat(articles("repeated")).isOne();
    assertThat(articles("older_revision")).isOne();
    assertThat(articles("withdrawn")).isOne();
    assertThat(count("onrecord.dead.letters", "reason", "unreadable")).isOne();
    assertThat(count("onrecord.dead.letters", "reason", "bad_bytes")).isOne();
    assertThat(pipeline.metrics().get("onrecord.statements").counter().count()).isOne();
    assertThat(pipeline.metrics().get("onrecord.extraction").timer().count()).isOne();
  }

  private double articles(String outcome) {
    return count("onrecord.articles", "outcome", outcome);
  }

  private double count(String name, String tag, String value) {
    return pipeline.metrics().get(name).tag(tag, value).counter().count();
  }
}
