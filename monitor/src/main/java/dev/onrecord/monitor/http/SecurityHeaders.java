package dev.onrecord.monitor.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** What every answer says to the browser: nothing but our own files, and no guessing. */
final class SecurityHeaders {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  private SecurityHeaders() {}

  static void setOn(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
