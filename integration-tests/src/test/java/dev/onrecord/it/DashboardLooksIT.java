package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view is legible for everybody, in both colour schemes and on a phone. */
@ExtendWith(SharedDashboard.class)
class DashboardLooksIT {
  private static final List<String> VIEWS =
      List.of(
          "/?from=2022-01-24&to=2022-01-25",
          "/actors/person/ann",
          "/articles/news-2022-01-24",
          "/statements?actor=person/ann&kind=DIRECT",
          "/articles",
          "/about");
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @ParameterizedTest
  @MethodSource("viewsInBothSchemes")
  void hasNoSeriousAccessibilityFinding(String view, ColorScheme scheme, Dashboard dashboard) {
    try (Visit visit = dashboard.visit(calm().setColorScheme(scheme)).at(view)) {
      List<Rule> findings = new AxeBuilder(visit.page()).analyze().getViolations();

      assertThat(findings.stream().filter(rule -> GRAVE.contains(rule.getImpact())))
          .extracting(rule -> rule.getId() + ": " + rule.getNodes())
          .isEmpty();
    }
  }

  static Stream<Arguments> viewsInBothSchemes() {
    return VIEWS.stream()
        .flatMap(
            view ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .map(scheme -> Arguments.of(view, scheme)));
  }

  @Test
  void fitsAPhone(Dashboard dashboard) {
    try (Visit visit = dashboard.visit(calm().setViewportSize(390, 844))) {
      for (String view : VIEWS) {
        Page page = visit.at(view).page();

        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(view)
            .isTrue();
      }
    }
  }

  @Test
  void followsTheColourSchemeWhileItIsOpen(Dashboard dashboard) {
    try (Visit visit = dashboard.visit(calm()).at("/")) {
      Page page = visit.page();
      String light = paper(page);

      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

      assertThat(page.locator("days-chart canvas")).isVisible();
      assertThat(paper(page)).isNotEqualTo(light);
    }
  }

  private static String paper(Page page) {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  private static Browser.NewContextOptions calm() {
    return new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }
}
