package dev.onrecord.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * One tab that a test looks at. Whatever the browser's console says, every error and every dialog
 * fails the test when the tab is closed.
 */
final class BrowserTab implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> consoleMessages = new ArrayList<>();

  BrowserTab(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    page.onConsoleMessage(message -> consoleMessages.add(message.type() + ": " + message.text()));
    page.onPageError(error -> consoleMessages.add("error: " + error));
    page.onDialog(
        dialog -> {
          consoleMessages.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
  }

  /** Opens an address and waits until its numbers are live. */
  BrowserTab at(String path) {
    page.navigate(path);
    page.waitForSelector("#connection[data-state=open]");
    page.waitForSelector("main h1");
    return this;
  }

  Page page() {
    return page;
  }

  /** Where it is now: path and query. */
  String address() {
    return (String) page.evaluate("location.pathname + location.search");
  }

  void follow(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  /** The browser itself reports every failed request; a test that makes them fail expects that. */
  void ignoreFailedRequests() {
    consoleMessages.removeIf(message -> message.startsWith("error: Failed to load resource"));
  }

  @Override
  public void close() {
    context.close();
    assertThat(consoleMessages).as("messages in the browser's console, errors, dialogs").isEmpty();
  }
}
