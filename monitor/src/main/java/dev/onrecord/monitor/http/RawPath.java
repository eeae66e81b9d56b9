package dev.onrecord.monitor.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;

/**
 * The path of a request as it was sent. Jetty's canonical path would do for files, but ids of
 * actors and articles contain slashes and dots, encoded or not.
 */
public final class RawPath {
  private RawPath() {}

  public static String of(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null ? "/" : path;
  }

  /** Returns the decoded rest of the path; Jetty has already refused bad percent-encoding. */
  public static String after(String prefix, Request request) {
    String rest = of(request).substring(prefix.length());
    // In a path, unlike in a query, a plus is a plus.
    return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
