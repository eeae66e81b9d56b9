package dev.onrecord.monitor.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who answers under which path. Built once, then read by all threads. */
public final class Routes {
  private final Map<String, Endpoint> exact = new LinkedHashMap<>();
  private final Map<String, Endpoint> prefixes = new LinkedHashMap<>();

  public Routes at(String path, Endpoint endpoint) {
    exact.put(path, endpoint);
    return this;
  }

  /** Everything below a path that ends with a slash, where something follows. */
  public Routes below(String prefix, Endpoint endpoint) {
    prefixes.put(prefix, endpoint);
    return this;
  }

  Optional<Endpoint> find(String path) {
    Endpoint endpoint = exact.get(path);
    if (endpoint != null) {
      return Optional.of(endpoint);
    }
    return prefixes.entrySet().stream()
        .filter(route -> path.startsWith(route.getKey()) && path.length() > route.getKey().length())
        .<Endpoint>map(Map.Entry::getValue)
        .findFirst();
  }
}
