package dev.onrecord.monitor.http;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Refuses clients that do not know the token. They send it as a bearer, or exchange it for a
 * cookie, which holds a hash and so does not reveal the token: on the page for it, or with the
 * parameter {@code token} of any page. Both lead to the page that was asked for.
 */
final class TokenGuard extends Handler.Abstract {
  static final String LOGIN = "/login";

  private static final String COOKIE = "onrecord-monitor";
  private static final String PARAMETER = "token";
  private static final String NEXT = "next";
  private static final String BEARER = "Bearer ";
  private static final int MOST_FIELDS = 4;
  private static final int LONGEST_FORM = 8 << 10;

  /** What a browser needs to show the page for the token; nothing of it is secret. */
  private static final Pattern OPEN =
      Pattern.compile("/assets/(style/[\\w-]+\\.css|favicon\\.svg)");

  /** A path of ours, and no address of another host. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

  private final HashCode token;
  private final String cookie;
  private final String basePath;
  private final LoginPage page;

  TokenGuard(String token, String basePath) {
    this.token = hash(token);
    this.basePath = basePath;
    cookie = hash("cookie of " + token).toString();
    page = new LoginPage(basePath);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = RawPath.of(request);
    if (path.equals(LOGIN)) {
      return login(request, response, callback);
    }
    if (hasBearer(request) || hasCookie(request) || OPEN.matcher(path).matches()) {
      return false;
    }
    if (offersToken(request)) {
      return admit(wanted(request), request, response, callback);
    }
    if (LoginPage.isFor(request)) {
      page.send(401, wanted(request), "", response, callback);
      return true;
    }
    throw new ProblemException(
        new Problem(
            401,
            "Token needed",
            "open this monitor in a browser, or send 'Authorization: Bearer TOKEN'"),
        Map.of("WWW-Authenticate", "Bearer"));
  }

  private boolean login(Request request, Response response, Callback callback) {
    if (!request.getMethod().equals("POST")) {
      page.send(200, "/", "", response, callback);
      return true;
    }
    Fields form = FormFields.getFields(request, MOST_FIELDS, LONGEST_FORM);
    String next = Optional.ofNullable(form.getValue(NEXT)).filter(TokenGuard::isOwn).orElse("/");
    if (!isToken(Optional.ofNullable(form.getValue(PARAMETER)).orElse("").strip())) {
      page.send(401, next, "That is not the token.", response, callback);
      return true;
    }
    return admit(next, request, response, callback);
  }

  private boolean admit(String next, Request request, Response response, Callback callback) {
    String secure = request.isSecure() ? "; Secure" : "";
    response.getHeaders().put(HttpHeader.LOCATION, basePath + next);
    response
        .getHeaders()
        .put(
            HttpHeader.SET_COOKIE,
            "%s=%s; Path=%s/; HttpOnly; SameSite=Strict%s"
                .formatted(COOKIE, cookie, basePath, secure));
    Responses.forbidCaching(response);
    Responses.send(303, new byte[0], response, callback);
    return true;
  }

  private static boolean isOwn(String path) {
    return OWN_PATH.matcher(path).matches();
  }

  /** The path and query, without a token. */
  private static String wanted(Request request) {
    String query = Strings.nullToEmpty(request.getHttpURI().getQuery());
    String others =
        Splitter.on('&')
            .omitEmptyStrings()
            .splitToStream(query)
            .filter(one -> !one.startsWith(PARAMETER + "="))
            .collect(Collectors.joining("&"));
    return RawPath.of(request) + (others.isEmpty() ? "" : "?" + others);
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
