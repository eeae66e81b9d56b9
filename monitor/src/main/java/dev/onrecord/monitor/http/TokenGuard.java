package dev.onrecord.monitor.http;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses clients that do not know the token. They send it as a bearer, or exchange it at {@code
 * /?token=} for a cookie, which holds a hash and so does not reveal the token.
 */
final class TokenGuard extends Handler.Abstract.NonBlocking {
  private static final String COOKIE = "onrecord-monitor";
  private static final String PARAMETER = "token";
  private static final String BEARER = "Bearer ";

  private final HashCode token;
  private final String cookie;

  TokenGuard(String token) {
    this.token = hash(token);
    cookie = hash("cookie of " + token).toString();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (hasBearer(request) || hasCookie(request)) {
      return false;
    }
    if (RawPath.of(request).equals("/") && offersToken(request)) {
      response.getHeaders().put(HttpHeader.LOCATION, "/");
      response
          .getHeaders()
          .put(
              HttpHeader.SET_COOKIE, COOKIE + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict");
      Responses.forbidCaching(response);
      Responses.send(303, new byte[0], response, callback);
      return true;
    }
    throw new ProblemException(
        new Problem(
            401,
            "Token needed",
            "open /?token=TOKEN once in a browser, or send 'Authorization: Bearer TOKEN'"),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  private boolean hasBearer(Request request) {
    return Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .filter(value -> isToken(value.substring(BEARER.length()).strip()))
        .isPresent();
  }

  private boolean hasCookie(Request request) {
    return Request.getCookies(request).stream()
        .filter(sent -> sent.getName().equals(COOKIE))
        .findFirst()
        .filter(sent -> hash(sent.getValue()).equals(hash(cookie)))
        .isPresent();
  }

  private boolean offersToken(Request request) {
    return QueryParameters.of(request).one(PARAMETER).filter(this::isToken).isPresent();
  }

  /** Compares hashes, so that the time it takes says nothing about the token. */
  private boolean isToken(String offered) {
    return hash(offered).equals(token);
  }

  private static HashCode hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8);
  }
}
