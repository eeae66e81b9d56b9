package dev.onrecord.producer.corpus.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArticleIdTest {
  @Test
  void givesAnArticleTheIdItHadInEveryRelease() {
    String id =
        ArticleId.ofContent(
            Instant.parse("2022-01-24T10:00:00Z"), " Cafe\u0301  “it rains”, Ann said.\n");

    assertThat(id).isEqualTo("sha256-29b20138440b81ee59f43d567fb5b135");
  }
}
