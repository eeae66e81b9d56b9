package dev.onrecord.monitor.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Lets pass who knows the token: as a bearer, or by the cookie that {@code /?token=} is exchanged
 * for. The cookie holds a hash, so that it does not give the token away.
 */
final class TokenGuard implements Guard {
  private static final String COOKIE = "onrecord-monitor";
  private static final String PARAMETER = "token";
  private static final String BEARER = "Bearer ";

  private final byte[] token;
  private final String cookie;

  TokenGuard(String token) {
    this.token = hash(token);
    cookie = HexFormat.of().formatHex(hash("cookie of " + token));
  }

  @Override
  public Optional<Answer> stop(Call call) {
    if (isBearer(call) || hasCookie(call)) {
      return Optional.empty();
    }
    if (call.path().equals("/")) {
      Optional<String> offered = call.query().one(PARAMETER);
      if (offered.isPresent() && isToken(offered.get())) {
        return Optional.of(
            Answer.empty(
                303,
                Map.of(
                    "Location",
                    "/",
                    "Set-Cookie",
                    COOKIE + "=" + cookie + "; Path=/; HttpOnly; SameSite=Strict",
                    Answer.CACHE_CONTROL,
                    "no-store")));
      }
    }
    Problem problem =
        new Problem(
            401,
            "Token needed",
            "open /?token=TOKEN once in a browser, or send 'Authorization: Bearer TOKEN'");
    return Optional.of(Answer.of(problem, call.path()).with("WWW-Authenticate", "Bearer"));
  }

  private boolean isBearer(Call call) {
    return call.header("Authorization")
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .filter(value -> isToken(value.substring(BEARER.length()).strip()))
        .isPresent();
  }

  private boolean hasCookie(Call call) {
    return call.cookie(COOKIE)
        .filter(value -> MessageDigest.isEqual(hash(value), hash(cookie)))
        .isPresent();
  }

  private boolean isToken(String offered) {
    return MessageDigest.isEqual(hash(offered), token);
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
