package dev.onrecord.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Why there is none on this machine; empty where there is one. */
  static Optional<String> missing() {
    return Files.isExecutable(program())
        ? Optional.empty()
        : Optional.of(
            "no Chromium at %s: install the package chromium, or name it with -Donrecord.chromium=FILE"
                .formatted(program()));
  }

  static Chromium launch() {
    missing()
        .ifPresent(
            message -> {
              throw new IllegalStateException(message);
            });
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program()).setArgs(ARGUMENTS));
    return new Chromium(playwright, browser);
  }

  private static Path program() {
    return Path.of(System.getProperty("onrecord.chromium", "/usr/bin/chromium"));
  }

  BrowserTab visit(String origin, Browser.NewContextOptions options) {
    return new BrowserTab(browser.newContext(options.setBaseURL(origin)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
