package dev.onrecord.producer.corpus.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onrecord.producer.corpus.parsing.RejectedArticleException;
import dev.onrecord.producer.corpus.parsing.StrictUtf8;
import dev.onrecord.producer.corpus.record.Original;
import dev.onrecord.producer.corpus.record.RawRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An HTML page: the article in it, and what the page says about it. */
public final class Page {
  private static final String DECLARED = "meta[charset], meta[content*=charset=]";

  private final Document page;
  private final JsonNode described;
  private final Optional<String> address;

  private Page(Document page, Optional<String> address) {
    this.page = page;
    this.described = new JsonLd(page).article();
    this.address = address;
  }

  /**
   * Parses a page as browsers do.
   *
   * @param encoding that is known from elsewhere; empty: as the page says, or else UTF-8, or else
   *     windows-1252
   * @param address where it was found; empty if only the page itself can say
   */
  public static Page of(byte[] html, Optional<Charset> encoding, Optional<String> address)
      throws IOException {
    Document parsed = parsed(html, encoding, address);
    boolean guessed = encoding.isEmpty() && parsed.select(DECLARED).isEmpty();
    boolean unfit = guessed && parsed.charset().equals(StandardCharsets.UTF_8) && !isUtf8(html);
    return new Page(
        unfit ? parsed(html, Optional.of(Charset.forName("windows-1252")), address) : parsed,
        address);
  }

  private static Document parsed(byte[] html, Optional<Charset> encoding, Optional<String> address)
      throws IOException {
    return Jsoup.parse(
        new ByteArrayInputStream(html),
        encoding.map(Charset::name).orElse(null),
        address.orElse(""));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StrictUtf8.decode(bytes, "page");
      return true;
    } catch (RejectedArticleException e) {
      return false;
    }
  }

  /** Whether the page says that it is an article: by a date of publication, or by name. */
  public boolean saysArticle() {
    return !described.isMissingNode()
        || !page.select("meta[property=og:type][content=article]").isEmpty()
        || new Metadata(page, described, address).published().isPresent();
  }

  /** The fields of the article, with the names of our own format; empty if there is none. */
  public Optional<ObjectNode> article() {
    ObjectNode fields = new Metadata(page, described, address).fields();
    Optional<String> shown = new ArticleText(page).html();
    String told = described.path("articleBody").asText("");
    // A page that shows but the beginning to who does not pay may have the rest there.
    boolean more = told.length() > 2 * shown.map(String::length).orElse(0);
    return (more ? Optional.of(told) : shown).map(body -> fields.put("body", body));
  }

  /**
   * The record that the fields of a page's article are.
   *
   * @param line where the page is
   */
  public static RawRecord record(long line, ObjectNode fields) {
    return fields.has("published")
        ? RawRecord.Found.of(line, fields)
        : new RawRecord.Broken(
            line, "no date: the page does not say when", new Original.Fields(fields));
  }
}
