package dev.onrecord.monitor.http;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** One request, as far as it is looked at. */
public final class Call {
  private final Request request;
  private final String path;
  private final String rawQuery;

  public Call(Request request) {
    this.request = request;
    path = request.getHttpURI().getPath() == null ? "/" : request.getHttpURI().getPath();
    rawQuery = request.getHttpURI().getQuery();
  }

  Request request() {
    return request;
  }

  public String method() {
    return request.getMethod();
  }

  /** As it was sent, percent-encoded: an encoded slash is none that parts. */
  public String path() {
    return path;
  }

  /**
   * What follows a prefix of the path, decoded: an id may hold anything.
   *
   * @throws ProblemException if it is not percent-encoded UTF-8
   */
  public String after(String prefix) {
    return PercentEncoding.decoded(path.substring(prefix.length()));
  }

  /**
   * @throws ProblemException if it is not well-formed
   */
  public QueryParameters query() {
    return QueryParameters.of(rawQuery);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  Optional<String> cookie(String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** The host that the client believes to talk to. */
  Optional<String> host() {
    return Optional.ofNullable(request.getHttpURI().getHost());
  }
}
