package dev.onrecord.kafka.edited;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.kafka.OnRecordException;
import dev.onrecord.kafka.ReleasedSchemas;
import org.junit.jupiter.api.Test;

/** Beside this class is a release in which a field was renamed after it was sealed. */
class EditedReleaseTest {

  @Test
  void namesAReleasedSchemaThatWasEdited() {
    assertThatThrownBy(() -> ReleasedSchemas.of(EditedReleaseTest.class))
        .isInstanceOf(OnRecordException.class)
        .hasMessageContaining("released/0.1.0/actor-days.avsc of dev.onrecord.kafka.edited")
        .hasMessageContaining("is not the file that was released");
  }
}
