package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.onrecord.consumer.database.View;
import dev.onrecord.extraction.engine.Extractors;
import dev.onrecord.kafka.ClusterSettings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of docs/img: -Dscreenshots=FOLDER. */
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
@ExtendWith(SharedSandbox.class)
class ScreenshotsIT {
  private static final String SPEAKER = "person/john-kirby";

  private final Path folder = Path.of(System.getProperty("screenshots", "")).toAbsolutePath();

  @Test
  void takesAPictureOfEveryView(ClusterSettings sandbox, @TempDir Path data) throws Exception {
    try (Dashboard dashboard = Dashboard.start(sandbox, data, Extractors.fast())) {
      Seeds.publications().forEach(dashboard::publish);
      List<Object> statement =
          dashboard.rows(View.STATEMENTS).stream()
              .filter(row -> row.contains(SPEAKER) && row.contains("MIXED"))
              .findFirst()
              .orElseThrow();

      take(dashboard, desk(), "/", "overview");
      take(dashboard, desk(), "/?from=2022-01-24&to=2022-01-25", "period");
      take(dashboard, desk().setColorScheme(ColorScheme.DARK), "/", "overview-dark");
      take(dashboard, phone(), "/", "overview-phone");
      take(dashboard, phone(), "/statements?kind=DIRECT", "statements-phone");
      take(dashboard, desk(), "/actors/person/antony-blinken", "actor");
      take(dashboard, desk(), "/statements?q=ukraine&kind=DIRECT&kind=MIXED", "statements");
      take(
          dashboard,
          desk(),
          "/articles/%s?statement=%s".formatted(statement.get(1), statement.get(0)),
          "article");
      takeDisconnected(dashboard);
    }
  }

  private void take(
      Dashboard dashboard, Browser.NewContextOptions options, String path, String name) {
    try (BrowserTab visit =
        dashboard.visit(options.setReducedMotion(ReducedMotion.REDUCE)).at(path)) {
      save(visit, name);
    }
  }

  private void takeDisconnected(Dashboard dashboard) {
    try (BrowserTab visit = dashboard.visit(desk()).at("/")) {
      dashboard.proxy().cut();
      assertThat(visit.page().locator("#connection")).containsText("Disconnected");
      save(visit, "disconnected");
      dashboard.proxy().restore();
      assertThat(visit.page().locator("#connection")).hasText("Live");
      visit.ignoreFailedRequests();
    }
  }

  private void save(BrowserTab visit, String name) {
    // The chart is drawn in the frame after its numbers have come.
    visit
        .page()
        .evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    visit.page().screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  private static Browser.NewContextOptions desk() {
    return new Browser.NewContextOptions().setViewportSize(1280, 900);
  }

  private static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setIsMobile(true)
        .setHasTouch(true);
  }
}
