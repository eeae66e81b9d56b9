package dev.onrecord.monitor.api;

import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.Routes;
import java.util.Optional;

/** The JSON API; openapi.yaml describes it. */
public final class Api {
  private static final String ACTOR = "/api/actors/";
  private static final String ARTICLE = "/api/articles/";

  private Api() {}

  /**
   * @param replay the command that publishes articles to the cluster, if it may be shown
   */
  public static void addTo(
      Routes routes, ViewQueries views, Extractions extractions, Optional<String> replay) {
    routes
        .at("/api/about", new AboutEndpoint(extractions, replay))
        .at("/api/summary", new SummaryEndpoint(views))
        .at("/api/actors", new ActorsEndpoint(views))
        .below(ACTOR, new ActorEndpoint(views, ACTOR, extractions))
        .at("/api/days", new DaysEndpoint(views))
        .at("/api/statements", new StatementsEndpoint(views))
        .at("/api/articles", new ArticlesEndpoint(views))
        .below(ARTICLE, new ArticleEndpoint(views, ARTICLE, extractions))
        .at("/api/entities", new EntitiesEndpoint(views));
  }
}
