package dev.onrecord.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.onrecord.testing.Articles.article;
import static dev.onrecord.testing.Articles.midnight;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.onrecord.schemas.Article;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Text that means harm is text. {@link BrowserTab} fails for every dialog, error and console
 * message.
 */
@ExtendWith(SharedDashboard.class)
class DashboardHostileIT {
  private static final String ID = "a/../?b=c&d#<script>alert('id')</script>\"%2e%";
  private static final String TITLE = "</title><script>alert('title')</script>\u202Eeltit";
  private static final String WORDS =
      "<script>alert('words')</script> \u202Ekcab\u0007 \uD83D\uDE00 end";
  private static final String BODY =
      "javascript:alert(1)\nEndless MIXED SPEECH %s\nMallory DIRECT SPEECH %s\n${alert(1)} {{alert(1)}}"
          .formatted("word".repeat(25_000), WORDS);

  @Test
  void aHostileArticleIsInert(Dashboard dashboard) {
    dashboard.publish(
        Article.newBuilder()
            .setId(ID)
            .setPublished(midnight("2022-01-23"))
            .setRevision(midnight("2022-01-23"))
            .setTitle(TITLE)
            .setBody(BODY)
            .setSource("\"><svg onload=alert('source')>")
            .setUrl("javascript:alert('url')")
            .build());

    try (BrowserTab visit = dashboard.visit().at("/?top=500&from=2022-01-23&to=2022-01-23")) {
      Page page = visit.page();
      assertThat(page.locator(".ranking")).containsText("<img src=x onerror=alert(1)> ‹U+202E›");
      assertThat(page.locator(".feed"))
          .containsText("<script>alert('words')</script> ‹U+202E›kcab␇");
      fits(page);

      page.locator(".feed a", hasText("alert('words')")).click();

      assertThat(page.locator("h1")).containsText("<script>alert('title')</script>");
      assertThat(page.locator(".body")).containsText("{{alert(1)}}");
      // Offsets count code points: the emoji is one.
      assertThat(page.locator(".body mark.chosen").last()).containsText("\uD83D\uDE00 end");
      fits(page);
      assertThat(page.locator(".head .lead")).containsText("javascript:alert('url')");
      assertThat(page.locator("main script, main img, main svg, main iframe")).hasCount(0);
      assertThat(page.locator("a[href^='javascript']")).hasCount(0);
    }
  }

  @Test
  void theAddressOfAnArticleIsALinkThatTellsTheOtherSiteNothing(Dashboard dashboard) {
    Article article = article("linked", "2022-01-23", "Lena DIRECT SPEECH follow me");
    String address = "HTTPS://bank.example@News.example/a?\"><b>";
    dashboard.publish(Article.newBuilder(article).setUrl(address).build());

    try (BrowserTab visit = dashboard.visit().at("/articles/linked")) {
      Locator link = visit.page().locator(".head .lead a");
      assertThat(link).hasText("news.example");
      assertThat(link)
          .hasAttribute("href", Pattern.compile("https://bank.example@news.example/a.*"));
      assertThat(link).hasAttribute("rel", "noopener noreferrer");
    }
  }

  @Test
  void aHostileAddressIsInert(Dashboard dashboard) {
    String words = URLEncoder.encode("\"><script>alert('q')</script>", StandardCharsets.UTF_8);
    try (BrowserTab visit = dashboard.visit().at("/statements?q=" + words)) {
      assertThat(visit.page().locator("input[name=q]")).hasValue("\"><script>alert('q')</script>");
      assertThat(visit.page().locator(".empty")).containsText("No statement matches");
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void fits(Page page) {
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing is wider than the window")
        .isTrue();
  }
}
