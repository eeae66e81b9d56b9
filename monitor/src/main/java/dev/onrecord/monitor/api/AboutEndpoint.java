package dev.onrecord.monitor.api;

import dev.onrecord.kafka.ProductVersion;
import dev.onrecord.monitor.http.QueryParameters;
import dev.onrecord.monitor.http.Responses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Which build answers, what has read the articles, and how to publish some. */
final class AboutEndpoint implements Request.Handler {
  private final Extractions extractions;
  private final Optional<String> replay;

  AboutEndpoint(Extractions extractions, Optional<String> replay) {
    this.extractions = extractions;
    this.replay = replay;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    QueryParameters.of(request).allow(Set.of());
    ProductVersion product = ProductVersion.current();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("version", product.number());
    about.put("commit", product.commit());
    about.put("extractors", extractions.extractors());
    about.put("replay", replay.orElse(null));
    Responses.json(about, response, callback);
    return true;
  }
}
