package dev.onrecord.extraction.tagging.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.tagging.features.template.CueTemplate;
import dev.onrecord.extraction.tagging.features.template.FeatureGroup;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureBufferTest {
  @Test
  void leavesOutTheFeaturesOfAblatedGroups() {
    FeatureBuffer all = new FeatureBuffer();
    FeatureBuffer ablated = new FeatureBuffer(Set.of(FeatureGroup.LEXICAL));

    all.add(CueTemplate.TAG, 1);
    ablated.add(CueTemplate.STEM, 1);
    ablated.add(CueTemplate.TAG, 1);

    assertThat(ablated.toArray()).isEqualTo(all.toArray());
  }

  @Test
  void theSameValuesInAnotherTemplateAreAnotherFeature() {
    FeatureBuffer buffer = new FeatureBuffer();

    buffer.add(CueTemplate.RIGHT_STEM, 1);
    buffer.add(CueTemplate.LEFT_STEM, 1);

    assertThat(buffer.toArray()).doesNotHaveDuplicates();
  }
}
