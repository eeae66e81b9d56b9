package dev.onrecord.cli.publish;

import dev.onrecord.cli.options.ConnectionOptions;
import dev.onrecord.producer.ArticlePublisher;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "retract",
    description =
        "Withdraws articles: their statements are deleted and their counts subtracted. An id that was never published changes nothing.",
    mixinStandardHelpOptions = true)
public final class RetractCommand implements Callable<Integer> {
  @Mixin private ConnectionOptions connection;

  @Parameters(paramLabel = "ARTICLE_ID", arity = "1..*", description = "Ids of articles.")
  private List<String> ids;

  @Override
  public Integer call() throws InterruptedException {
    try (ArticlePublisher publisher =
        ArticlePublisher.connect(
            connection.cluster(),
            connection.topics().articles(),
            ArticlePublisher.DEFAULT_PATIENCE)) {
      publisher.withdraw(ids);
    }
    System.err.println("withdrawn: " + String.join(", ", ids));
    return 0;
  }
}
