package dev.onrecord.producer.corpus;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.producer.corpus.format.Format;
import dev.onrecord.producer.corpus.parsing.ArticleId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
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
    assertThat(lines(bytes, format)).hasSizeBetween(1, bytes.length + 1);
  }

  @Property(tries = 1000)
  void everyLineThatLooksLikeJsonIsAccountedFor(@ForAll("jsonLike") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    Set<Long> withText =
        LongStream.rangeClosed(1, lines.size())
            .filter(number -> !lines.get((int) number - 1).matches("[\\[\\]\\s]*"))
            .boxed()
            .collect(toSet());

    assertThat(lines(bytes, Format.JSONL)).containsAll(withText);
  }

  private static List<Long> lines(byte[] bytes, Format format) {
    CorpusSettings settings =
        CorpusSettings.forReplay().withFormat(Optional.of(format)).withMaxArticleBytes(20);
    List<Long> lines = new ArrayList<>();
    try (CorpusReader reads =
        Corpus.of(List.of("-"), settings).read(new ByteArrayInputStream(bytes))) {
      while (reads.hasNext()) {
        ReadResult read = reads.next();
        assertThat(read.origin().line()).isPositive();
        lines.add(read.origin().line());
      }
    }
    return lines;
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
