package dev.onrecord.producer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.parsing.ArticleId;
import dev.onrecord.producer.corpus.parsing.WhiteSpace;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ReadingPropertiesTest {
  private static final Instant DAY = Instant.parse("2022-01-25T00:00:00Z");

  @Property(tries = 300)
  void anIdIsTheSameUnderWhiteSpaceAndNormalForms(
      @ForAll("words") List<String> words, @ForAll("blanks") String blanks) {
    String plain = Normalizer.normalize(String.join(" ", words), Normalizer.Form.NFC);
    String other =
        blanks + Normalizer.normalize(String.join(blanks, words), Normalizer.Form.NFD) + blanks;

    assertThat(ArticleId.ofContent(DAY.plusSeconds(3600), other))
        .isEqualTo(ArticleId.ofContent(DAY, plain));
  }

  @Property(tries = 300)
  void anIdIsAnotherForAnotherTextOrDay(@ForAll("words") List<String> words) {
    String body = String.join(" ", words);

    assertThat(ArticleId.ofContent(DAY, body))
        .isNotEqualTo(ArticleId.ofContent(DAY, body + "."))
        .isNotEqualTo(ArticleId.ofContent(DAY.minusSeconds(1), body));
  }

  @Property(tries = 1000)
  void anyBytesAreReadAndAccountedFor(
      @ForAll @Size(max = 200) byte[] bytes, @ForAll Format format) {
    assertThat(reads(bytes, format)).isBetween(1, bytes.length + 1);
  }

  @Property(tries = 1000)
  void anyLineThatLooksLikeJsonIsReadAndAccountedFor(@ForAll("jsonLike") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long lines = text.lines().filter(line -> !WhiteSpace.isAll(line)).count();

    assertThat(reads(bytes, Format.JSONL)).isEqualTo((int) Math.max(1, lines));
  }

  private static int reads(byte[] bytes, Format format) {
    CorpusSettings settings = CorpusSettings.forReplay().withFormat(format).withMaxArticleBytes(20);
    int count = 0;
    try (CorpusReader reads =
        Corpus.of(List.of("-"), settings).read(new ByteArrayInputStream(bytes))) {
      while (reads.hasNext()) {
        ReadResult read = reads.next();
        assertThat(read.origin().line()).isPositive();
        count++;
      }
    }
    return count;
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars("abzäéñÅ한글が\u0301\u0323\u1e69")
        .ofMinLength(1)
        .ofMaxLength(8)
        .map(word -> "x" + word)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> blanks() {
    return Arbitraries.strings()
        .withChars(" \t\n\r\u00a0\u2003\u3000\u0085")
        .ofMinLength(1)
        .ofMaxLength(4);
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"body\"",
            "\"published\"",
            "\"2022-01-25\"",
            "\"id\"",
            "\"x\"",
            "1",
            "-",
            "null",
            "true",
            "\\",
            "\\u00",
            " ",
            "\n",
            "é",
            "\u0000")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }
}
