package dev.onrecord.streams.mapping;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short hashes over lists of texts. */
public final class Fingerprint {
  private static final int DIGITS = 32;

  private Fingerprint() {}

  /**
   * Covers what a publisher gave. The source does not count: a copy of a file under another name is
   * the same article.
   */
  public static String of(Article article) {
    return of(
        List.of(
            article.getId(),
            article.getPublished().toString(),
            article.getTitle().orElse(""),
            article.getBody(),
            article.getPublisher().orElse(""),
            article.getUrl().orElse(""),
            article.getLanguage()));
  }

  /** 32 hexadecimal digits of SHA-256 over the parts, each preceded by its length. */
  static String of(List<String> parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      hasher.putString(bytes.length + ":", StandardCharsets.UTF_8).putBytes(bytes);
    }
    return hasher.hash().toString().substring(0, DIGITS);
  }
}
