package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command in locales that are not UTF-8, as real processes. The shell makes the file names:
 * this process may be in such a locale itself.
 */
class LocaleIT {
  private static final String LAUNCHER =
      Path.of(System.getProperty("onrecord.home"), "bin", "onrecord").toString();
  private static final String JAVA =
      "'%s' -XX:TieredStopAtLevel=1 -cp '%s' dev.onrecord.cli.Main"
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"));
  private static final String NAME = "$'\\xc5\\xbdilina.txt'";
  private static final String QUOTED = "“It rains,”";

  @TempDir private Path folder;

  @BeforeEach
  void writeAnArticle() throws Exception {
    assertThat(
            run("printf 'date 2022-01-24\\n\\xe2\\x80\\x9cIt rains,\\xe2\\x80\\x9d Ana said.\\n' > "
                    + NAME)
                .exit())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LC_ALL=C",
        "LC_ALL=POSIX LANG=C",
        "LC_ALL=no_SUCH.ISO-8859-1",
        "LC_ALL= LC_CTYPE=C.UTF-8",
        "LC_ALL=C ONRECORD_JAVA_OPTS='-Duser.language=ar -Duser.country=EG'"
      })
  void theLauncherReadsAndPrintsTheSameInEveryLocale(String locale) throws Exception {
    // Bash itself complains about a locale that is not there.
    String launch = "exec 2>/dev/null; %s '%s' extract".formatted(locale, LAUNCHER);
    Ran json = run("%s --id-from name %s".formatted(launch, NAME));
    Ran text = run("%s --format text --id-from name .".formatted(launch));

    JsonNode article = new ObjectMapper().readTree(json.out());
    assertThat(article.at("/id").asText()).isEqualTo("Žilina");
    assertThat(article.at("/statements/0/text").asText()).isEqualTo(QUOTED);
    assertThat(text.out())
        .startsWith("Žilina.txt, 2022-01-24")
        .contains(QUOTED)
        .containsPattern(", [0-9]{1,3}%:");
  }

  @Test
  void withoutTheLauncherTextIsUtf8AndAnUnreadableArgumentIsRefused() throws Exception {
    Ran read = run("LC_ALL=C %s extract .".formatted(JAVA));
    Ran refused = run("LC_ALL=C %s extract %s".formatted(JAVA, NAME));

    assertThat(read.out()).contains(QUOTED);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.out()).contains("set LC_ALL=C.UTF-8");
  }

  /** What a process printed, and its exit code. */
  private record Ran(int exit, String out) {}

  private Ran run(String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Ran(process.exitValue(), out);
  }
}
