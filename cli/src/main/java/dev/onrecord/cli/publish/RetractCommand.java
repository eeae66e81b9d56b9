package dev.onrecord.cli.publish;

import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.kafka.rights.Rights;
import dev.onrecord.operations.retract.ArticleLookup;
import dev.onrecord.operations.retract.ArticleLookup.State;
import dev.onrecord.producer.ArticlePublisher;
import dev.onrecord.schemas.Article;
import dev.onrecord.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "retract",
    description =
        "Withdraws articles: their statements are deleted and their counts subtracted. An id that the topic does not hold changes nothing, is reported as not found, and makes the exit code 1.",
    mixinStandardHelpOptions = true)
public final class RetractCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;

  @Parameters(paramLabel = "ARTICLE_ID", arity = "1..*", description = "Ids of articles.")
  private List<String> given;

  @Override
  public Integer call() throws InterruptedException {
    List<String> ids = given.stream().distinct().toList();
    Topic<Article> articles = connection.topics().articles();
    try (ArticlePublisher publisher =
            ArticlePublisher.connect(
                connection.cluster(),
                articles,
                Rights.retract(articles),
                ArticlePublisher.DEFAULT_PATIENCE);
        LookupBar progress = new LookupBar();
        ArticleLookup lookup =
            new ArticleLookup(connection.cluster(), articles, progress::looked)) {
      Map<String, State> states = lookup.states(ids);
      publisher.withdraw(of(State.PUBLISHED, ids, states));
      progress.close();
      report("withdrawn", of(State.PUBLISHED, ids, states));
      report("already withdrawn", of(State.WITHDRAWN, ids, states));
      report("not found", of(State.NOT_FOUND, ids, states));
      return states.containsValue(State.NOT_FOUND) ? 1 : 0;
    }
  }

  private static List<String> of(State state, List<String> ids, Map<String, State> states) {
    return ids.stream().filter(id -> states.get(id) == state).toList();
  }

  private static void report(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      System.err.println(what + ": " + String.join(", ", ids));
    }
  }
}
