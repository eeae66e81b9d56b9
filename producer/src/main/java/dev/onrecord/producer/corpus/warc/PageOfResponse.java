package dev.onrecord.producer.corpus.warc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.page.Page;
import dev.onrecord.producer.corpus.record.Limits;
import dev.onrecord.producer.corpus.record.PeekableStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;

/** Finds the article in what a server answered. */
final class PageOfResponse {
  /** What an answer turns out to be. */
  sealed interface Result {}

  /** A page with an article. */
  record Article(ObjectNode fields) implements Result {}

  /** A page that is not read. */
  record Unfit(String reason) implements Result {}

  /** Something else, as is usual in a crawl. */
  record Other(String kind) implements Result {}

  private static final int OK = 200;
  private static final Set<MediaType> HTML = Set.of(MediaType.HTML, MediaType.XHTML);

  private final Optional<Charset> encoding;
  private final Limits limits;

  /**
   * @param encoding of all pages, as the user names it
   */
  PageOfResponse(Optional<Charset> encoding, Limits limits) {
    this.encoding = encoding;
    this.limits = limits;
  }

  Result read(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    if (http.status() != OK) {
      return new Other("answers of another status than 200");
    }
    if (!HTML.contains(http.contentType().base())) {
      return new Other("answers that are no HTML");
    }
    byte[] html = unpacked(http.body().stream()).readNBytes(limits.recordBytes() + 1);
    if (html.length > limits.recordBytes()) {
      return new Unfit(limits.tooLong("page"));
    }
    Page page =
        Page.of(html, encoding.or(() -> charset(http)), Optional.ofNullable(response.target()));
    Optional<ObjectNode> article = page.saysArticle() ? page.article() : Optional.empty();
    return article.isPresent()
        ? new Article(article.get())
        : new Other("pages that are no article");
  }

  /** Crawlers keep a header that says gzip even where they have unpacked the page. */
  private static InputStream unpacked(InputStream body) throws IOException {
    PeekableStream in = new PeekableStream(body);
    byte[] magic = in.peek(2);
    boolean gzip = magic.length == 2 && (magic[0] & 0xFF) == 0x1F && (magic[1] & 0xFF) == 0x8B;
    return gzip ? new GZIPInputStream(in) : in;
  }

  private static Optional<Charset> charset(HttpResponse http) {
    try {
      return Optional.ofNullable(http.contentType().parameters().get("charset"))
          .map(Charset::forName);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
