package dev.onrecord.monitor.api;

import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.monitor.http.Routes;

/** The JSON API; openapi.yaml describes it. */
public final class Api {
  private static final String ACTOR = "/api/actors/";
  private static final String ARTICLE = "/api/articles/";

  private Api() {}

  public static void addTo(Routes routes, ViewQueries views, Extractions extractions) {
    routes
        .at("/api/summary", new Summary(views))
        .at("/api/actors", new Actors(views))
        .below(ACTOR, new ActorDetail(views, ACTOR, extractions))
        .at("/api/days", new Days(views))
        .at("/api/statements", new Statements(views))
        .at("/api/articles", new Articles(views))
        .below(ARTICLE, new ArticleDetail(views, ARTICLE, extractions))
        .at("/api/entities", new Entities(views));
  }
}
