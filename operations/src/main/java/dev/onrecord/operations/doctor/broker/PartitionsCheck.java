package dev.onrecord.operations.doctor.broker;

import com.google.common.annotations.VisibleForTesting;
import dev.onrecord.operations.doctor.check.Check;
import dev.onrecord.operations.doctor.check.Finding;
import dev.onrecord.schemas.Topics;
import java.util.Set;

/** Whether a copy of an article to be read again goes where the article's state is. */
public record PartitionsCheck(BrokerSession broker, Topics topics) implements Check {

  @Override
  public String name() {
    return "partitions";
  }

  @Override
  public Set<String> needs() {
    return Set.of(TopicCheck.name(topics.articles()), TopicCheck.name(topics.reprocess()));
  }

  @Override
  public Finding run() {
    return judge(
        topics,
        broker.admin().partitions(topics.articles().name()).size(),
        broker.admin().partitions(topics.reprocess().name()).size());
  }

  @VisibleForTesting
  static Finding judge(Topics topics, int articles, int reprocess) {
    String found =
        "%s has %d, %s %d"
            .formatted(topics.articles().name(), articles, topics.reprocess().name(), reprocess);
    return articles == reprocess
        ? Finding.ok(found)
        : Finding.failure(
            found + ": 'streams' needs the same number",
            articles > reprocess
                ? "kafka-topics.sh --alter --topic %s --partitions %d"
                    .formatted(topics.reprocess().name(), articles)
                : "stop 'streams', delete %s (it holds copies only), and run 'onrecord topics apply'"
                    .formatted(topics.reprocess().name()));
  }
}
