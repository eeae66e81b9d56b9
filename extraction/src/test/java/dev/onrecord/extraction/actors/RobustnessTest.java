package dev.onrecord.extraction.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.onrecord.extraction.NameType;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.rules.Rules;
import dev.onrecord.extraction.tagging.Name;
import dev.onrecord.extraction.tagging.Tagged;
import dev.onrecord.extraction.tagging.TestTags;
import dev.onrecord.extraction.tagging.Utterance;
import dev.onrecord.extraction.text.Document;
import dev.onrecord.extraction.text.TokenSpan;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final Attributor ATTRIBUTOR = new Attributor(ActorDirectory.shipped());
  private static final LocalDate DAY = LocalDate.parse("2022-01-24");

  private static final List<NameType> TYPES = List.of(NameType.values());

  private static final String[] WORDS = {
    "the",
    "a",
    "his",
    "Her",
    "he",
    "She",
    "it",
    "who",
    "which",
    "I",
    "and",
    ",",
    "(",
    ")",
    "'s",
    "’",
    "of",
    "for",
    "by",
    "US",
    "Russian",
    "Kremlin",
    "Foreign",
    "Ministry",
    "spokesman",
    "President",
    "former",
    "secretary",
    "State",
    "statement",
    "office",
    "Mary",
    "Stone",
    "Mr.",
    "Jr.",
    "von",
    "der",
    "NATO",
    "Kyiv",
    "Trump",
    "said",
    "“",
    "”",
    ".",
    "—",
    "-",
    "officials",
    "percent",
    "&",
    "ß",
    "Олена",
    "外交",
    "😀",
    "\u0301",
    "\n\n",
    "U.S.",
    "in",
    "an",
    "report",
    "sent",
    "its",
    "Its",
    "letter",
    "document",
    "army",
  };

  @Test
  void givesAnAnswerWhateverATaggerFindsInWhateverText() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      Tagged tagged = anything(random);

      assertThatCode(() -> ATTRIBUTOR.attribute(Rules.ALL.apply(tagged), DAY))
          .as(tagged.toString() + tagged.document().text())
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Stone said so , ",
        "he said so , ",
        "the spokesman said so , ",
        "( ) who said so , ",
        "the report said so , ",
        "NATO but , said so ",
        "of Stone and Stone , said so ",
        "Mary Stone 's said so , ",
        "the foreign ministry said so , ",
        "I said so — ",
      })
  void takesTimeInProportionToASentenceOfAMegabyte(String repeated) {
    attribute(repeated, 100_000);
    long small = nanos(repeated, 100_000);
    long large = nanos(repeated, 1_000_000);

    assertThat(Duration.ofNanos(large)).isLessThan(Duration.ofNanos(40 * small + 500_000_000));
  }

  private static long nanos(String repeated, int length) {
    long start = cpuNanos();
    attribute(repeated, length);
    return cpuNanos() - start;
  }

  private static void attribute(String repeated, int length) {
    Document document = Document.of(repeated.repeat(length / repeated.length()));
    List<Name> names = new ArrayList<>();
    List<Utterance> utterances = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < document.size(); i++) {
      if (Character.isUpperCase(document.firstChar(i)) && document.word(i).length() > 1) {
        names.add(new Name(new TokenSpan(i, i + 1), NameType.PERSON));
      }
      if (document.word(i).equals("said")) {
        Optional<TokenSpan> speaker =
            document.word(i - 1).equals(",")
                ? Optional.empty()
                : Optional.of(new TokenSpan(before, i));
        TokenSpan content = new TokenSpan(i + 1, i + 2);
        utterances.add(
            new Utterance(speaker, Optional.of(new TokenSpan(i, i + 1)), List.of(content), 1));
        before = i + 2;
      }
    }
    ATTRIBUTOR.attribute(Rules.ALL.apply(TestTags.tagged(document, names, utterances)), DAY);
  }

  private static Tagged anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(5) > 0 ? " " : "");
    }
    Document document = Document.of(text.toString());
    List<Name> names = new ArrayList<>();
    for (int at = random.nextInt(4); at < document.size(); at += 1 + random.nextInt(6)) {
      TokenSpan tokens = new TokenSpan(at, Math.min(document.size(), at + 1 + random.nextInt(4)));
      names.add(new Name(tokens, TYPES.get(random.nextInt(TYPES.size()))));
    }
    List<Utterance> utterances = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0 && document.size() > 0; i--) {
      utterances.add(
          new Utterance(
              maybe(document, random),
              maybe(document, random),
              maybe(document, random).map(List::of).orElse(List.of()),
              1));
    }
    return TestTags.tagged(document, names, utterances);
  }

  private static Optional<TokenSpan> maybe(Document document, Random random) {
    if (random.nextInt(5) == 0) {
      return Optional.empty();
    }
    int from = random.nextInt(document.size());
    return Optional.of(
        new TokenSpan(from, Math.min(document.size(), from + 1 + random.nextInt(12))));
  }

  /** What this thread has worked: other work on the machine does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
