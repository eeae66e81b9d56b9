package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader does with the page, by mouse and by keyboard. */
@ExtendWith(SharedDashboard.class)
class DashboardUseIT {
  private static final Pattern PERIOD =
      Pattern.compile(".*\\?from=(2022-01-\\d\\d)&to=(2022-0[12]-\\d\\d)");

  private Dashboard dashboard;

  @BeforeEach
  void open(Dashboard shared) {
    dashboard = shared;
  }

  @Test
  void choosesAPeriodByDraggingOverTheChart() {
    try (BrowserTab visit = dashboard.visit().at("/")) {
      Page page = visit.page();
      BoundingBox chart = page.locator("days-chart canvas").boundingBox();

      page.mouse().move(chart.x + chart.width * 0.2, chart.y + 60);
      page.mouse().down();
      page.mouse().move(chart.x + chart.width * 0.6, chart.y + 80);
      page.mouse().up();

      assertThat(page).hasURL(PERIOD);
      assertThat(page.locator("input[name=from]")).hasValue(Pattern.compile("2022-01-.*"));
      page.goBack();
      assertThat(page).hasURL(Pattern.compile(".*/"));
      assertThat(page.locator("input[name=from]")).hasValue("");
    }
  }

  @Test
  void choosesAPeriodByTwoFields() {
    try (BrowserTab visit = dashboard.visit().at("/?q=ann")) {
      Page page = visit.page();

      page.locator("input[name=from]").fill("2022-01-24");
      page.locator("input[name=to]").fill("2022-01-25");

      assertThat(page).hasURL(Pattern.compile(".*q=ann&from=2022-01-24&to=2022-01-25"));
      assertThat(row(page, "Ann").locator(".sum")).hasText("2");
      page.getByText("All time").click();
      assertThat(row(page, "Ann").locator(".sum")).hasText("4");
    }
  }

  @Test
  void keepsFiltersInTheAddress() {
    try (BrowserTab visit = dashboard.visit().at("/statements?actor=person%2Fann")) {
      Page page = visit.page();
      assertThat(page.locator("main .lead")).hasText("8 matching statements");

      page.getByLabel("direct").check();
      assertThat(page.locator("main .lead")).hasText("4 matching statements");
      page.getByLabel("From").fill("2022-01-25");
      assertThat(page.locator("main .lead")).hasText("2 matching statements");
      page.getByLabel("Words").fill("rains");
      assertThat(page).hasURL(Pattern.compile(".*q=rains.*"));

      String address = visit.address();
      try (BrowserTab other = dashboard.visit().at(address)) {
        assertThat(other.page().locator("main .lead")).hasText("2 matching statements");
        assertThat(other.page().getByLabel("direct")).isChecked();
        assertThat(other.page().getByLabel("Words")).hasValue("rains");
      }
    }
  }

  @Test
  void opensAStatementInItsArticle() {
    try (BrowserTab visit =
        dashboard.visit().at("/statements?actor=person/bob&from=2022-02-01&to=2022-02-01")) {
      Page page = visit.page();

      visit.follow("it pours");

      assertThat(page.locator("h1")).hasText("news-2022-02-01.txt");
      assertThat(page.locator(".body mark.chosen")).hasText("it pours");
      assertThat(page.locator(".body mark.chosen")).isInViewport();
      assertThat(page.locator(".entry[aria-current=true]")).containsText("Bob");
      page.goBack();
      assertThat(page.locator("h1")).hasText("Statements");
    }
  }

  @Test
  void showsHowSureAStatementIsWhereItIsKnown() {
    try (BrowserTab visit = dashboard.visit().at("/statements?actor=person%2Fann")) {
      Page page = visit.page();

      assertThat(page.locator(".statement")).hasCount(8);
      assertThat(page.locator(".statement .confidence")).hasCount(4);
      Locator sure = page.locator(".statement .confidence").first();
      assertThat(sure).hasText("Confidence: 88%");
      assertThat(sure).hasAttribute("title", Pattern.compile("The probability that .*"));
      visit.follow("it rains");
      assertThat(page.locator(".entry .confidence")).hasText("Confidence: 88%");
    }
  }

  @Test
  void showsWhatAnActorSaid() {
    try (BrowserTab visit = dashboard.visit().at("/?q=ann")) {
      Page page = visit.page();

      visit.follow("Ann");

      assertThat(page.locator("h1")).hasText("Ann");
      assertThat(page).hasTitle("Ann – On Record");
      assertThat(page.locator(".figures")).containsText(Pattern.compile("direct\\s*4"));
      assertThat(page.locator(".figures")).containsText(Pattern.compile("thoughts\\s*4"));
      assertThat(page.locator(".statement")).hasCount(8);
    }
  }

  @Test
  void isUsedByKeyboardAlone() {
    try (BrowserTab visit = dashboard.visit().at("/?q=ann")) {
      Page page = visit.page();

      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to content")).isFocused();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
      for (int i = 0; i < 20 && !focused(page).startsWith("Ann"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");

      assertThat(page.locator("h1")).hasText("Ann");
      assertThat(page.locator("main")).isFocused();
    }
  }

  @Test
  void speaksTheBrowsersLanguageInNumbersAndDays() {
    try (BrowserTab visit = dashboard.visit(new Browser.NewContextOptions().setLocale("de-DE"))) {
      visit.at("/articles?from=2022-02-01&to=2022-02-01");

      assertThat(visit.page().locator("time").first()).hasText("01.02.2022");
    }
  }

  @Test
  void saysWhatToDoWhereThereIsNothing() {
    try (BrowserTab visit = dashboard.visit().at("/articles/no-such-article")) {
      Page page = visit.page();
      assertThat(page.locator("h1")).hasText("Not found");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("withdrawn or has not arrived yet");

      visit.ignoreFailedRequests();
    }
  }

  private static Locator row(Page page, String actor) {
    return page.locator(".ranking tbody tr", new Page.LocatorOptions().setHasText(actor));
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent.trim()");
  }
}
