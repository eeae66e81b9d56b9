package dev.onrecord.streams.topology;

import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Short hashes over lists of texts. */
final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  /**
   * What a publisher gave. Where it was read does not matter: a copy under another name is the
   * same.
   */
  static String of(Article article) {
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
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
