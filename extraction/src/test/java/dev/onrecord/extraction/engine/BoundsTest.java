package dev.onrecord.extraction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.extraction.ArticleText;
import dev.onrecord.extraction.Findings;
import dev.onrecord.extraction.Findings.Mark;
import dev.onrecord.extraction.TimeBudget;
import dev.onrecord.extraction.actors.directory.ActorDirectory;
import dev.onrecord.extraction.tagging.LinearTagger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article may take, in steps: the clock moves on by one whenever somebody looks at it. */
class BoundsTest {
  private static final LinearTagger TAGGER = LinearTagger.load();
  private static final ActorDirectory DIRECTORY = ActorDirectory.shipped();
  private static final String SENTENCE =
      "Antony Blinken said on Monday that the talks would go on, and Sergei Lavrov denied it. ";
  private static final String ONE_SENTENCE = SENTENCE.replace('.', ',');

  private final AtomicLong steps = new AtomicLong();

  private Findings extract(String body, long limit) {
    return extract(body, limit, steps::incrementAndGet);
  }

  private static Findings extract(String body, long limit, LongSupplier clock) {
    return new ArticleExtractor(
            TAGGER, DIRECTORY, () -> TimeBudget.of(Duration.ofNanos(limit), clock))
        .extract(new ArticleText(body, LocalDate.parse("2022-01-24"), Optional.of("en")));
  }

  private long stepsOf(String body) {
    steps.set(0);
    assertThat(extract(body, Long.MAX_VALUE).marks()).isEmpty();
    return steps.get();
  }

  @Test
  void anArticleInTimeIsReadToItsEndAndHasNoMark() {
    Findings extraction = extract(SENTENCE.repeat(50), 1_000_000);

    assertThat(extraction.marks()).isEmpty();
    assertThat(extraction.statements()).hasSizeGreaterThanOrEqualTo(50);
  }

  @Test
  void anArticleOutOfTimeGivesTheBeginningOfWhatItHoldsAndSaysSo() {
    String body = SENTENCE.repeat(400);
    Findings whole = extract(body, Long.MAX_VALUE);
    long needed = steps.get();

    Findings part = extract(body, needed / 2);

    assertThat(part.marks()).containsExactly(Mark.OUT_OF_TIME);
    assertThat(part.statements()).hasSizeBetween(20, whole.statements().size() - 1);
    assertThat(whole.statements().containsAll(part.statements())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 10, 100, 1_000})
  void noMoreStepsAreTakenThanTheLimitAllows(long limit) {
    extract(SENTENCE.repeat(500), limit);

    // Each stage looks at the clock once more to learn that it is over.
    assertThat(steps.get()).isLessThan(limit + 10);
  }

  @Test
  void stepsGrowInProportionToTheText() {
    long small = stepsOf(SENTENCE.repeat(200));
    long large = stepsOf(SENTENCE.repeat(800));

    assertThat(large).isBetween(small * 3, small * 5);
  }

  @Test
  void stepsOfOneEndlessSentenceGrowInProportionToo() {
    long small = stepsOf(ONE_SENTENCE.repeat(200));
    long large = stepsOf(ONE_SENTENCE.repeat(800));

    assertThat(large).isBetween(small * 3, small * 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stone ", "A", "Ann-", "O'Neill of the Ministry of "})
  void noNameIsLongerThanAKeyMayBe(String repeated) {
    String endless = "He said that " + repeated.repeat(100_000 / repeated.length());

    Findings extraction = extract(SENTENCE.repeat(300) + endless + " said no. ", Long.MAX_VALUE);

    assertThat(extraction.entities())
        .isNotEmpty()
        .allSatisfy(entity -> assertThat(entity.id().length()).isLessThan(500))
        .allSatisfy(entity -> assertThat(entity.name().length()).isLessThan(500));
    assertThat(extraction.statements())
        .allSatisfy(said -> assertThat(said.actor().id().length()).isLessThan(500));
  }
}
