package dev.onrecord.it;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The Chromium of this machine. Playwright is not thread-safe: one thread uses it. */
final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Skips the test where there is no Chromium, or fails it where {@code onrecord.ci} is set. */
  static Chromium launch() {
    Path program = Path.of(System.getProperty("onrecord.chromium", "/usr/bin/chromium"));
    if (!Files.isExecutable(program)) {
      missing(
          "no Chromium at %s: install the package chromium, or name it with -Donrecord.chromium=FILE"
              .formatted(program));
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  private static void missing(String message) {
    if (Boolean.getBoolean("onrecord.ci")) {
      fail(message);
    }
    abort(message);
  }

  Visit visit(String origin, Browser.NewContextOptions options) {
    return new Visit(browser.newContext(options.setBaseURL(origin)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
