package dev.onrecord.producer.corpus.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  private static final Dates UTC = new Dates(ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-25                           | 2022-01-25T00:00:00Z",
        "2022/1/5                             | 2022-01-05T00:00:00Z",
        "20220125                             | 2022-01-25T00:00:00Z",
        "20220125T100000Z                     | 2022-01-25T10:00:00Z",
        "20220125100000                       | 2022-01-25T10:00:00Z",
        "2022-01-25T10:00Z                    | 2022-01-25T10:00:00Z",
        "2022-01-25 10:00:00                  | 2022-01-25T10:00:00Z",
        "2022-01-25 10:00:00 +0100            | 2022-01-25T09:00:00Z",
        "2022-01-25 10:00:00 UTC              | 2022-01-25T10:00:00Z",
        "2022-01-25T10:00:00.123456+00:00     | 2022-01-25T10:00:00.123Z",
        "2022-01-25T10:00:00,5+01             | 2022-01-25T09:00:00.5Z",
        "2022-01-25T10:00:00+01:00[Europe/Paris] | 2022-01-25T09:00:00Z",
        "2022-01-25T10:00:00 Europe/Paris     | 2022-01-25T09:00:00Z",
        "Tue, 25 Jan 2022 10:00:00 GMT        | 2022-01-25T10:00:00Z",
        "Tue, 25 Jan 22 10:00 EST             | 2022-01-25T15:00:00Z",
        "25 January 2022                      | 2022-01-25T00:00:00Z",
        "26-FEB-1987 15:01:01.79              | 1987-02-26T15:01:01.790Z",
        "January 25, 2022                     | 2022-01-25T00:00:00Z",
        "Tuesday, Sept. 6th, 2022 at 10:00 p.m. EDT | 2022-09-07T02:00:00Z",
        "Jan 25 2022 12:30 AM                 | 2022-01-25T00:30:00Z",
        "Tue Jan 25 10:00:00 +0000 2022       | 2022-01-25T10:00:00Z",
        "Tue Jan 25 10:00:00 PST 2022         | 2022-01-25T18:00:00Z",
        "01/25/2022                           | 2022-01-25T00:00:00Z",
        "25.01.2022 10:00                     | 2022-01-25T10:00:00Z",
        "04/04/2022                           | 2022-04-04T00:00:00Z",
        "1643104800                           | 2022-01-25T10:00:00Z",
        "1643104800.5                         | 2022-01-25T10:00:00.500Z",
        "1643104800000                        | 2022-01-25T10:00:00Z",
        "1643104800000000                     | 2022-01-25T10:00:00Z",
        "1643104800000000000                  | 2022-01-25T10:00:00Z"
      })
  void readsTheUsualForms(String text, Instant instant) throws Exception {
    assertThat(UTC.read(text).instant()).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-02-30                | impossible date",
        "2022-13-01                | impossible date",
        "0000-00-00                | impossible date",
        "2022-01-25T24:30:00Z      | impossible date",
        "2022-01-25 10:00 BST      | impossible date",
        "2022-01-25 13:00 PM       | impossible date",
        "31 Smarch 2022            | impossible date",
        "10000-01-01               | is no date",
        "25 January                | is no date",
        "01/25/22                  | is no date",
        "2022                      | is no date",
        "yesterday                 | is no date",
        "2022-01-25The             | is no date"
      })
  void saysWhatIsNoDate(String text, String reason) {
    assertThatThrownBy(() -> UTC.read(text))
        .isInstanceOf(RejectedArticleException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("'" + text + "'");
  }

  @Property(tries = 500)
  void readsWhatOthersWrite(@ForAll("instants") Instant instant, @ForAll("forms") String form)
      throws Exception {
    DateTimeFormatter formatter =
        DateTimeFormatter.ofPattern(form, Locale.ENGLISH).withZone(ZoneOffset.UTC);

    Dates.Read read = UTC.read(formatter.format(instant));

    assertThat(read.instant()).isEqualTo(instant);
    assertThat(read.zoneAssumed()).isEqualTo(!form.matches(".*[XxzZ]+( yyyy)?$"));
  }

  @Property(tries = 500)
  void neverGuessesBetweenDayAndMonth(
      @ForAll @IntRange(min = 1, max = 12) int one, @ForAll @IntRange(min = 1, max = 12) int other)
      throws Exception {
    String text = "%02d/%02d/2021".formatted(one, other);
    if (one == other) {
      assertThat(UTC.read(text).instant())
          .hasToString("2021-%1$02d-%1$02dT00:00:00Z".formatted(one));
      return;
    }

    assertThatThrownBy(() -> UTC.read(text))
        .hasMessageContaining(LocalDate.of(2021, one, other).toString())
        .hasMessageContaining(LocalDate.of(2021, other, one).toString());
  }

  @Property(tries = 300)
  void takesAZoneForTimesAndNotForDays(@ForAll("instants") Instant instant) throws Exception {
    ZoneId zone = ZoneId.of("America/New_York");
    DateTimeFormatter local = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(zone);
    String written = local.format(instant);

    Dates.Read time = new Dates(zone).read(written.substring(0, 19));
    Dates.Read day = new Dates(zone).read(written.substring(0, 10));

    assertThat(time.instant().atZone(zone).toLocalDateTime())
        .isEqualTo(instant.atZone(zone).toLocalDateTime());
    assertThat(time.zoneAssumed()).isTrue();
    assertThat(day.instant()).isEqualTo(written.substring(0, 10) + "T00:00:00Z");
  }

  @Property(tries = 1000)
  void neverFailsOtherwise(@ForAll("dateLike") String text) {
    try {
      assertThat(UTC.read(text).instant()).isNotNull();
    } catch (RejectedArticleException e) {
      assertThat(e).hasMessageContaining("'");
    }
  }

  /** Whole seconds, so that every form holds all of them. */
  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(-4_000_000_000L, 4_000_000_000L).map(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.SSSSSSxx",
        "yyyy/MM/dd HH:mm:ss x",
        "yyyyMMdd'T'HHmmssX",
        "EEE, dd MMM yyyy HH:mm:ss z",
        "EEE, d MMM yyyy HH:mm:ss Z",
        "MMMM d, yyyy h:mm:ss a",
        "d MMMM yyyy, HH:mm:ss",
        "EEE MMM dd HH:mm:ss Z yyyy");
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.of(
            "2022",
            "01",
            "13",
            "31",
            "-",
            "/",
            ".",
            ":",
            " ",
            "T",
            "Z",
            "+",
            "Jan",
            "GMT",
            "pm",
            "é",
            "99999999999999999999",
            "Tue, ",
            "[Europe/Rome]",
            "e9")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }
}
