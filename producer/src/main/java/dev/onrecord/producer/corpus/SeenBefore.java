package dev.onrecord.producer.corpus;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import dev.onrecord.schemas.Article;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets everything pass once: an article again only with another text, title or revision. It
 * remembers the 200,000 that came last.
 */
public final class SeenBefore implements Predicate<ReadResult> {
  private static final int MOST = 200_000;

  private final Set<HashCode> seen =
      Collections.newSetFromMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<HashCode, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** Whether this was not read before. */
  @Override
  public boolean test(ReadResult read) {
    return seen.add(Hashing.murmur3_128().hashString(content(read), StandardCharsets.UTF_8));
  }

  private static String content(ReadResult read) {
    if (read instanceof ReadResult.Accepted accepted) {
      Article article = accepted.article();
      return String.join(
          "\n",
          article.getId(),
          article.getRevision().toString(),
          article.getTitle().orElse(""),
          article.getBody());
    }
    if (read instanceof ReadResult.Withdrawn withdrawn) {
      return withdrawn.id() + withdrawn.at();
    }
    ReadResult.Rejected rejected = (ReadResult.Rejected) read;
    return rejected.origin().file() + rejected.reason() + rejected.original();
  }
}
