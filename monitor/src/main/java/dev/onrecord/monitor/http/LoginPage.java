package dev.onrecord.monitor.http;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Asks for the token, and leads to the page that was asked for. Needs no script. */
final class LoginPage {
  private static final Pattern NOT_A_PAGE = Pattern.compile("^/(api|events|assets)(/|$)|[.]");

  private final String html;

  LoginPage(String basePath) {
    try {
      html =
          Resources.toString(
                  Resources.getResource(LoginPage.class, "login.html"), StandardCharsets.UTF_8)
              .replace("=\"/", "=\"" + basePath + "/");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read login.html", e);
    }
  }

  /** Whether a browser asks for a page. */
  static boolean isFor(Request request) {
    String accept = request.getHeaders().get(HttpHeader.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && !NOT_A_PAGE.matcher(RawPath.of(request)).find();
  }

  /**
   * @param next the path and query of the page that was asked for, without the base path
   * @param fault what was wrong, if something was
   */
  void send(int status, String next, String fault, Response response, Callback callback) {
    String page =
        html.replace("${next}", HtmlEscapers.htmlEscaper().escape(next)).replace("${fault}", fault);
    Responses.setContent("text/html; charset=utf-8", response);
    Responses.send(status, page.getBytes(StandardCharsets.UTF_8), response, callback);
  }
}
