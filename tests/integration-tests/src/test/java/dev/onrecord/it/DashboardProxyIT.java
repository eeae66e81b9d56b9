package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.onrecord.monitor.Monitor;
import dev.onrecord.monitor.MonitorSettings.Access;
import dev.onrecord.monitor.http.ProxySettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page under a base path and behind a token, in a browser. */
@ExtendWith(SharedDashboard.class)
class DashboardProxyIT {
  private static final String TOKEN = "a token of the tests";
  private static final String LINKS =
      "[...document.links].filter(a => a.origin === location.origin).map(a => a.pathname)";

  @Test
  void asksForTheTokenAndKeepsToTheBasePath(Dashboard dashboard) {
    Access access =
        new Access("127.0.0.1", 0, Optional.of(TOKEN), new ProxySettings("/news", true));
    try (Monitor monitor = dashboard.monitor(access);
        BrowserTab visit = dashboard.visit(monitor)) {
      Page page = visit.page();
      page.navigate("/news/statements?actor=person%2Fann");
      page.getByLabel("Token of this monitor").fill(TOKEN);
      page.getByText("Continue").click();

      page.waitForSelector("#connection[data-state=open]");
      assertThat(visit.address()).isEqualTo("/news/statements?actor=person%2Fann");
      assertThat(page.locator("main")).containsText("it rains");
      page.locator("a.actor").first().click();
      assertThat(page.locator("main h1")).containsText("Ann");
      assertThat(visit.address()).isEqualTo("/news/actors/person/ann");
      visit.follow("About");
      assertThat(page.locator("main h1")).hasText("About these numbers");
      page.goBack();
      assertThat(page.locator("main h1")).containsText("Ann");
      for (Object link : (Iterable<?>) page.evaluate(LINKS)) {
        assertThat((String) link).startsWith("/news/");
      }
      // The page for the token is sent with status 401.
      visit.ignoreFailedRequests();
    }
  }
}
