package dev.onrecord.extraction.tagging.features.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The models of a stage hash the ids of its templates into one table of weights. */
class TemplateTest {
  /** The templates of each stage with the next free id: update it with a new template. */
  static Stream<Arguments> stages() {
    return Stream.of(
        Arguments.of(TagTemplate.values(), 22),
        Arguments.of(NameTemplate.values(), 165),
        Arguments.of(CueTemplate.values(), 280),
        Arguments.of(ArgumentTemplate.values(), 372),
        Arguments.of(StatementTemplate.values(), 500));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void noTwoTemplatesOfAStageHaveTheSameId(Template[] templates, int nextFree) {
    assertThat(ids(templates))
        .as("ids of %s, of which %d is free", templates[0].getClass().getSimpleName(), nextFree)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void theNextFreeIdOfAStageIsKnown(Template[] templates, int nextFree) {
    assertThat(ids(templates).max().orElseThrow() + 1).isEqualTo(nextFree);
  }

  private static IntStream ids(Template[] templates) {
    return Arrays.stream(templates).mapToInt(Template::id);
  }
}
