package dev.onrecord.bench.corpus;

import java.time.LocalDate;

/**
 * A made-up article.
 *
 * @param body paragraphs with an empty line between
 */
record GeneratedArticle(String id, LocalDate published, String title, String body) {
  String url() {
    return "https://news.example/" + id;
  }
}
