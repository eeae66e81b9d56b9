package dev.onrecord.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onrecord.monitor.MonitorSettings.Access;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ViewChangesTest {
  @TempDir Path folder;

  @Test
  void sendsTheVersionAtOnceAndAgainWhenTheViewsHaveChanged() throws Exception {
    try (ViewsFile views = new ViewsFile(folder.resolve("views.db")).filled();
        RunningMonitor monitor = new RunningMonitor(views.database(), Access.local(0));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    HttpClient.newHttpClient()
                        .send(
                            HttpRequest.newBuilder(monitor.address().resolve("/events/views"))
                                .build(),
                            HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                    StandardCharsets.UTF_8))) {
      assertThat(nextData(lines)).isEqualTo("{\"version\":5}");

      views.execute("UPDATE onrecord_offsets SET next_offset = 7");

      assertThat(nextData(lines)).isEqualTo("{\"version\":7}");
    }
  }

  private static String nextData(BufferedReader lines) throws Exception {
    String line = lines.readLine();
    while (!line.startsWith("data: ")) {
      line = lines.readLine();
    }
    return line.substring(6);
  }
}
