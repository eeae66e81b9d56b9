package dev.onrecord.monitor.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sets the headers of every response: browsers load only our own files and guess no types. */
final class SecurityHeaders extends Handler.Abstract.NonBlocking {
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    setOn(response.getHeaders());
    return false;
  }

  static void setOn(HttpFields.Mutable headers) {
    HEADERS.forEach(headers::put);
  }
}
