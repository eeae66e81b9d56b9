package dev.onrecord.streams.topology;

import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.testing.Oracle;
import dev.onrecord.testing.Publication;
import dev.onrecord.testing.ScriptedExtractor;
import dev.onrecord.testing.ViewRows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of the oracle: it catches every way of counting wrongly, and names the row. */
class OracleCatchesFaultsTest {
  private static final ScriptedExtractor EXTRACTOR = new ScriptedExtractor("scripted-1");
  private static final String RAIN = "Ann DIRECT SPEECH it rains\nBob MIXED SPEECH it pours";

  private static final List<Publication> PUBLISHED =
      List.of(
          Publication.of(article("a", "2022-01-24", RAIN)),
          Publication.of(article("b", "2022-01-25", "Ann DIRECT THOUGHT it may stop")),
          Publication.of(article("c", "2022-01-26", "Dan INDIRECT SPEECH goodbye")),
          Publication.of(article("a", "2022-01-24", RAIN)),
          Publication.of(article("a", "2022-01-24", "2022-01-27", "Ann MIXED SPEECH it shines")),
          Publication.of(article("a", "2022-01-24", "2022-01-25", "Eve MIXED SPEECH too late")),
          Publication.withdrawal("c", midnight("2022-01-28")));

  @Test
  void findsNothingWrongWithTheTopologyAsItIs() {
    assertThat(differences(Fault.NONE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void namesTheRowThatAFaultSpoils(Fault fault) {
    assertThat(differences(fault))
        .anySatisfy(found -> assertThat(found).startsWith(fault.difference()));
  }

  @Test
  void namesTheActorOfWhoseStatementsTheWrongOnesCount() {
    List<Publication> published =
        List.of(Publication.of(article("a", "2022-01-24", "Ann DIRECT SPEECH 50% it rains")));
    try (Pipeline pipeline = new Pipeline(EXTRACTOR, new MinConfidence(0.501))) {
      published.forEach(pipeline::publish);

      assertThat(new Oracle(EXTRACTOR, 0.5).views(published).differencesTo(pipeline.views()))
          .hasSize(2)
          .anySatisfy(row -> assertThat(row).startsWith("actor_counts lacks actor_id=person/ann;"))
          .anySatisfy(row -> assertThat(row).startsWith("actor_days lacks actor_id=person/ann;"));
    }
  }

  private static List<String> differences(Fault fault) {
    try (SplitPipeline pipeline = new SplitPipeline(EXTRACTOR)) {
      fault.breakOutputs(pipeline);
      for (Publication publication : PUBLISHED) {
        pipeline.publish(fault.published(publication)).stream()
            .flatMap(fault::delivered)
            .forEach(pipeline::deliver);
      }
      ViewRows expected = new Oracle(EXTRACTOR).views(PUBLISHED);
      return expected.differencesTo(pipeline.views());
    }
  }
}
