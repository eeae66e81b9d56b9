package dev.onrecord.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class TerminalEscapesTest {
  private static final ObjectMapper MAPPER = TerminalEscapes.mapper();

  @Example
  void whatATerminalWouldObeyIsEscapedAndNothingElse() throws JsonProcessingException {
    assertThat(MAPPER.writeValueAsString("“é” \u001b[2J \u009b2J \u007f \u202e \uD83D\uDE00"))
        .isEqualTo("\"“é” \\u001B[2J \\u009b2J \\u007F \\u202e \uD83D\uDE00\"");
  }

  @Property
  void programsReadTheSameText(
      @ForAll @CharRange(from = '\0', to = '\uD7FF') @CharRange(from = '\uE000', to = '\uFFFF')
          String text)
      throws JsonProcessingException {
    String json = MAPPER.writeValueAsString(text);

    assertThat(new ObjectMapper().readValue(json, String.class)).isEqualTo(text);
    assertThat(json.codePoints())
        .noneMatch(
            c ->
                Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.FORMAT);
  }
}
