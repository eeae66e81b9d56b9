package dev.onrecord.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.Actor;
import dev.onrecord.extraction.ActorKind;
import dev.onrecord.extraction.Directness;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.FoundStatement;
import dev.onrecord.extraction.Offsets;
import dev.onrecord.extraction.ReportMode;
import dev.onrecord.schemas.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractionTextTest {
  private static final Article ARTICLE =
      Article.newBuilder()
          .setId("a")
          .setPublished(Instant.parse("2022-01-24T00:00:00Z"))
          .setRevision(Instant.parse("2022-01-24T00:00:00Z"))
          .setBody("\uD83D\uDE00 Ann said it\u001b[31mrains.")
          .setSource("a.txt")
          .build();
  private static final Findings EXTRACTION =
      new Findings(
          List.of(),
          List.of(
              new FoundStatement(
                  new Actor("person/ann", "Ann", ActorKind.PERSON),
                  Optional.of(new Offsets(2, 5)),
                  Optional.of(new Offsets(6, 10)),
                  List.of(new Offsets(11, 23)),
                  "it\u001b[31mrains.",
                  Directness.INDIRECT,
                  ReportMode.SPEECH,
                  Optional.empty(),
                  OptionalDouble.of(0.876))),
          Set.of());

  @Test
  void coloursSpeakerCueAndWordsByCodePoints() {
    String page = new ExtractionText(true).page(ARTICLE, EXTRACTION);

    assertThat(page)
        .contains("\u001b[1;36mAnn\u001b[0m")
        .contains("\u001b[33msaid\u001b[0m")
        .contains("\u001b[32mit");
  }

  @Test
  void writesNoEscapeSequenceThatIsNotItsOwn() {
    String page = new ExtractionText(false).page(ARTICLE, EXTRACTION);

    assertThat(page)
        .doesNotContain("\u001b")
        .contains("Ann (person/ann), indirect speech, 88%:\n    it [31mrains.");
  }
}
