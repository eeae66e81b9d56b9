package dev.onrecord.monitor.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers under which path. Built once, then read by all threads. */
public final class Routes {
  private final Map<String, Endpoint> exact = new LinkedHashMap<>();
  private final Map<String, Endpoint> prefixes = new LinkedHashMap<>();
  private Endpoint otherwise =
      (Endpoint.Answering)
          call -> {
            throw new ProblemException(Problem.notFound("there is nothing at this path"));
          };

  public Routes at(String path, Endpoint endpoint) {
    exact.put(path, endpoint);
    return this;
  }

  /** Everything below a path that ends with a slash, where something follows. */
  public Routes below(String prefix, Endpoint endpoint) {
    prefixes.put(prefix, endpoint);
    return this;
  }

  /** Every other path. */
  public Routes otherwise(Endpoint endpoint) {
    otherwise = endpoint;
    return this;
  }

  /** All that were put here; those with something below end with a slash. */
  public Set<String> paths() {
    return Stream.concat(exact.keySet().stream(), prefixes.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Endpoint find(String path) {
    Endpoint endpoint = exact.get(path);
    if (endpoint != null) {
      return endpoint;
    }
    return prefixes.entrySet().stream()
        .filter(route -> path.startsWith(route.getKey()) && path.length() > route.getKey().length())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
