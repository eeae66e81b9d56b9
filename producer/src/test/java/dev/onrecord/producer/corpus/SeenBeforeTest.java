package dev.onrecord.producer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.web.Pages;
import dev.onrecord.producer.corpus.web.WebAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenBeforeTest {
  private static final String ITEM =
      "{\"id\":\"%s\",\"date_published\":\"2022-01-25\",\"content_text\":\"%s\"}";

  private final SeenBefore seen = new SeenBefore();

  @Test
  void givesWhatIsNewOrChangedInAFeedAndEachProblemOnce() {
    String first = feed(item("a", "The ferry is late."), item("b", "The bridge opens."), "{}");
    String second = feed(item("c", "The mayor left."), item("a", "The ferry sank."), "{}");

    assertThat(read(first)).containsExactly("The ferry is late.", "The bridge opens.", "rejected");
    assertThat(read(first)).isEmpty();
    assertThat(read(second)).containsExactly("The mayor left.", "The ferry sank.");
  }

  private List<String> read(String page) {
    WebAddress address = WebAddress.of("https://tide.example.org/feed/?key=secret").orElseThrow();
    Pages pages = any -> new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
    List<String> read = new ArrayList<>();
    try (CorpusReader reader = Corpus.at(address, CorpusSettings.forReplay()).read(pages, seen)) {
      while (reader.hasNext()) {
        ReadResult next = reader.next();
        assertThat(next.origin().file()).isEqualTo("https://tide.example.org/feed");
        read.add(
            next instanceof ReadResult.Accepted accepted
                ? accepted.article().getBody()
                : "rejected");
      }
    }
    return read;
  }

  private static String item(String id, String text) {
    return ITEM.formatted(id, text);
  }

  private static String feed(String... items) {
    return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[%s]}"
        .formatted(String.join(",", items));
  }
}
