package dev.onrecord.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.MisuseException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {
  @Test
  void namesWhatPipelinesWouldShare() {
    Namespace news = new Namespace("news-uk");

    assertThat(news.topics().articles().name()).isEqualTo("news-uk.articles");
    assertThat(news.applicationId()).isEqualTo("news-uk-streams");
    assertThat(news.viewsGroup()).isEqualTo("news-uk-views");
    assertThat(news.databaseFile()).isEqualTo(Path.of("news-uk.db"));
    assertThat(news.schema()).contains("news_uk");
  }

  @Test
  void theDefaultTakesTheSchemaOfTheConnection() {
    assertThat(Namespace.STANDARD.schema()).isEmpty();
    assertThat(Namespace.STANDARD.topics().articles().name()).isEqualTo("onrecord.articles");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "News", "1news", "news.uk", "news_uk", "a b", "x\"; drop"})
  void refusesWhatIsNoNameEverywhere(String name) {
    assertThatThrownBy(() -> new Namespace(name))
        .isInstanceOf(MisuseException.class)
        .hasMessageContaining("--namespace '" + name + "'");
  }
}
