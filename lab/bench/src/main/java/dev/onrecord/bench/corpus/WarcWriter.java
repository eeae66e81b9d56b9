package dev.onrecord.bench.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes what a crawler keeps: each page, with a menu around the article, as a server sent it. */
final class WarcWriter implements CorpusWriter {
  private static final int LINKS = 100;

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><title>%1$s</title>
      <meta property="og:type" content="article">
      <meta property="article:published_time" content="%2$sT10:00:00Z">
      <link rel="canonical" href="%3$s"></head>
      <body><nav><ul>%4$s</ul></nav>
      <article><h1>%1$s</h1><p>%5$s</p></article></body></html>
      """;

  private final OutputStream out;
  private final String menu;

  WarcWriter(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < LINKS; i++) {
      links.append(
          "<li class=\"menu-item\"><a href=\"/section/%1$d\">Section %1$d</a></li>\n".formatted(i));
    }
    this.menu = links.toString();
  }

  @Override
  public void add(GeneratedArticle article) throws IOException {
    String paragraphs = article.body().replace("&", "&amp;").replace("\n\n", "</p>\n<p>");
    String page =
        PAGE.formatted(article.title(), article.published(), article.url(), menu, paragraphs);
    byte[] html = page.getBytes(StandardCharsets.UTF_8);
    byte[] http =
        lines(
            "HTTP/1.1 200 OK",
            "Content-Type: text/html; charset=utf-8",
            "Content-Length: " + html.length);
    byte[] warc =
        lines(
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Record-ID: <urn:uuid:%s>".formatted(UUID.nameUUIDFromBytes(html)),
            "WARC-Date: %sT12:00:00Z".formatted(article.published()),
            "WARC-Target-URI: " + article.url(),
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + (http.length + html.length));
    GZIPOutputStream record = new GZIPOutputStream(out);
    record.write(warc);
    record.write(http);
    record.write(html);
    record.write(lines());
    record.finish();
  }

  /** Lines of a header, and the empty line behind it; two empty lines if there are none. */
  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
