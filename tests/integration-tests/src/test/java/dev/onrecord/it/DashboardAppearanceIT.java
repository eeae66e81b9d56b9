package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view is legible for everybody, in both colour schemes and on a phone. */
@ExtendWith(SharedDashboard.class)
class DashboardAppearanceIT {
  private static final List<String> VIEWS =
      List.of(
          "/?from=2022-01-24&to=2022-01-25",
          "/actors/person/ann",
          "/articles/news-2022-01-24",
          "/statements?actor=person/ann&kind=DIRECT",
          "/articles",
          "/about");
  private static final int PHONE = 390;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  @Test
  void hasNoSeriousAccessibilityFinding(Dashboard dashboard) {
    try (BrowserTab visit = dashboard.visit(calm())) {
      for (String view : VIEWS) {
        assertThat(grave(new AxeBuilder(visit.at(view).page()))).as(view).isEmpty();
      }
    }
  }

  @Test
  void hasEnoughContrastInTheDark(Dashboard dashboard) {
    try (BrowserTab visit = dashboard.visit(calm().setColorScheme(ColorScheme.DARK))) {
      for (String view : VIEWS) {
        // Nothing but the colours differs from the light scheme.
        AxeBuilder axe = new AxeBuilder(visit.at(view).page()).withRules(List.of("color-contrast"));
        assertThat(grave(axe)).as(view).isEmpty();
      }
    }
  }

  private static List<String> grave(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .toList();
  }

  @Test
  void fitsAPhone(Dashboard dashboard) {
    try (BrowserTab visit = dashboard.visit(calm().setViewportSize(PHONE, 844).setIsMobile(true))) {
      for (String view : VIEWS) {
        Page page = visit.at(view).page();

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as(view)
            .isEqualTo(PHONE);
      }
    }
  }

  @Test
  void followsTheColourSchemeWhileItIsOpen(Dashboard dashboard) {
    try (BrowserTab visit = dashboard.visit(calm()).at("/")) {
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
