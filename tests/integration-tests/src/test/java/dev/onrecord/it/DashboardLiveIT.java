package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.onrecord.consumer.database.View;
import dev.onrecord.testing.Publication;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The open page follows what happens in the pipeline. */
@ExtendWith(SharedDashboard.class)
class DashboardLiveIT {
  private static final String NUMBERS =
      "[...document.querySelectorAll('.ranking tbody tr')].map(row =>"
          + " ['th a', '.sum', '.wide:nth-of-type(4)', '.wide:nth-of-type(5)', '.wide:nth-of-type(6)', '.wide:nth-of-type(7)']"
          + ".map(cell => row.querySelector(cell).textContent.trim()))";

  private Dashboard dashboard;

  @BeforeEach
  void open(Dashboard shared) {
    dashboard = shared;
  }

  @Test
  void fillsWhileArticlesAreRead() {
    try (BrowserTab visit = dashboard.visit().at("/?q=filler")) {
      dashboard.publish(article("fill-0", "2022-01-24", "Filler DIRECT SPEECH number one"));
      assertThat(sum(visit, "Filler")).hasText("1");

      for (int i = 1; i < 10; i++) {
        dashboard.publish(article("fill-" + i, "2022-01-24", "Filler DIRECT SPEECH one more"));
      }

      assertThat(sum(visit, "Filler")).hasText("10");
      assertThat(visit.page().locator(".feed")).containsText("one more");
    }
  }

  @Test
  void showsTheCountsOfTheDatabase() throws InterruptedException {
    List<List<String>> counts =
        dashboard.rows(View.ACTOR_COUNTS).stream()
            .sorted(DashboardLiveIT::asRanked)
            .map(row -> List.of(1, 3, 4, 5, 6, 7).stream().map(i -> shown(row.get(i))).toList())
            .toList();

    try (BrowserTab visit = dashboard.visit().at("/?top=500")) {
      Awaitility.await()
          .pollInSameThread()
          .untilAsserted(() -> assertThat(visit.page().evaluate(NUMBERS)).isEqualTo(counts));
    }
  }

  @Test
  void followsACorrection() {
    dashboard.publish(article("wrong", "2022-01-24", "Cora DIRECT SPEECH a wrong word"));
    try (BrowserTab visit = dashboard.visit().at("/?q=cora")) {
      assertThat(sum(visit, "Cora")).hasText("1");

      dashboard.publish(
          article(
              "wrong",
              "2022-01-24",
              "2022-01-25",
              "Cora DIRECT SPEECH the right word\nCora MIXED SPEECH and another"));

      assertThat(sum(visit, "Cora")).hasText("2");
      assertThat(visit.page().locator(".feed")).containsText("the right word");
      assertThat(visit.page().locator(".feed")).not().containsText("a wrong word");
    }
  }

  @Test
  void takesAWithdrawnStatementAway() {
    dashboard.publish(article("gone", "2022-01-24", "Gil DIRECT SPEECH never said"));
    try (BrowserTab list = dashboard.visit().at("/statements?actor=person/gil");
        BrowserTab actors = dashboard.visit().at("/?q=gil")) {
      assertThat(list.page().locator(".statement")).containsText("never said");
      assertThat(sum(actors, "Gil")).hasText("1");

      dashboard.publish(Publication.withdrawal("gone", midnight("2022-02-01")));

      assertThat(list.page().locator(".statement")).hasCount(0);
      assertThat(actors.page().locator(".ranking")).hasCount(0);
      assertThat(actors.page().locator("main")).not().containsText("never said");
    }
  }

  @Test
  void saysThatItIsCutAndCatchesUp() {
    dashboard.publish(article("cut-1", "2022-01-24", "Carla DIRECT SPEECH before the cut"));
    try (BrowserTab visit = dashboard.visit().at("/?q=carla")) {
      assertThat(sum(visit, "Carla")).hasText("1");
      Locator connection = visit.page().locator("#connection");

      dashboard.proxy().cut();
      assertThat(connection).containsText("Disconnected");
      dashboard.publish(article("cut-2", "2022-01-24", "Carla DIRECT SPEECH during the cut"));
      assertThat(sum(visit, "Carla")).hasText("1");
      dashboard.proxy().restore();

      assertThat(connection).hasText("Live");
      assertThat(sum(visit, "Carla")).hasText("2");
      assertThat(visit.page().locator(".feed")).containsText("during the cut");
      visit.ignoreFailedRequests();
    }
  }

  @Test
  void holdsTheFeedWhenAskedTo() {
    try (BrowserTab visit = dashboard.visit().at("/")) {
      Page page = visit.page();
      page.getByText("Pause", new Page.GetByTextOptions().setExact(true)).click();
      dashboard.publish(article("held", "2022-01-24", "Hana DIRECT SPEECH please wait"));

      Locator resume = page.getByText("Resume (1 new statement)");
      assertThat(resume).isVisible();
      assertThat(page.locator(".feed")).not().containsText("please wait");
      resume.click();
      assertThat(page.locator(".feed")).containsText("please wait");
    }
  }

  private static Locator sum(BrowserTab visit, String actor) {
    return visit
        .page()
        .locator(".ranking tbody tr", new Page.LocatorOptions().setHasText(actor))
        .locator(".sum");
  }

  private static int asRanked(List<Object> one, List<Object> other) {
    for (int column : new int[] {3, 7}) {
      int order = Long.compare((Long) other.get(column), (Long) one.get(column));
      if (order != 0) {
        return order;
      }
    }
    return ((String) one.get(0)).compareTo((String) other.get(0));
  }

  private static String shown(Object value) {
    return value.toString();
  }
}
