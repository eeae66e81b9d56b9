package dev.onrecord.producer.corpus;

import com.google.common.hash.Hashing;
import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notices ids that come again with another body, though not as another revision. It knows the last
 * 200,000 articles, which takes some 25 MB.
 */
final class Repeats {
  private static final int MOST = 200_000;

  private record Version(long body, Instant revision) {}

  private final Map<Long, Version> seen =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Version> eldest) {
          return size() > MOST;
        }
      };

  /** Whether the article replaces another one of the same revision. */
  boolean replaces(Article article) {
    Version version = new Version(hash(article.getBody()), article.getRevision());
    long id = hash(article.getId());
    Version before = seen.get(id);
    if (before != null && before.revision().isAfter(version.revision())) {
      return false;
    }
    seen.put(id, version);
    return before != null
        && before.body() != version.body()
        && before.revision().equals(version.revision());
  }

  /** The newest revision of an article among those that are remembered. */
  Optional<Instant> newestRevision(String id) {
    return Optional.ofNullable(seen.get(hash(id))).map(Version::revision);
  }

  private static long hash(String text) {
    return Hashing.murmur3_128().hashString(text, StandardCharsets.UTF_8).asLong();
  }
}
