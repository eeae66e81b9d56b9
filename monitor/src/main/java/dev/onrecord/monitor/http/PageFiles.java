package dev.onrecord.monitor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import com.google.common.io.Files;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The page's files, from a folder of the class path. Jetty's ResourceHandler does not fit: its ETag
 * is made of time and length, and in a reproducible build every file has the same time.
 */
public final class PageFiles {
  private static final Pattern NAME =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*(/[\\w-]+(\\.[\\w-]+)*)*");
  private static final Pattern NOT_A_PAGE = Pattern.compile("^/(api|events|assets)(/|$)|[.]");
  private static final int TAG_DIGITS = 16;
  private static final byte[] EMPTY = {};
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "yaml", "application/yaml");

  private final Class<?> owner;
  private final String folder;
  private final String basePath;

  /**
   * @param folder relative to the owner's package, with a slash at its end, or empty
   * @param basePath the path under which browsers reach the page, see {@link ProxySettings}
   */
  public PageFiles(Class<?> owner, String folder, String basePath) {
    this.owner = owner;
    this.folder = folder;
    this.basePath = basePath;
  }

  /** Returns a handler that sends the same file for every path. */
  public Request.Handler file(String name) {
    return (request, response, callback) -> send(200, name, request, response, callback);
  }

  /** Returns a handler that sends the file named by the path, without its leading slash. */
  public Request.Handler fileOfPath() {
    return (request, response, callback) ->
        send(200, RawPath.of(request).substring(1), request, response, callback);
  }

  /** Returns a handler that sends the file with status 404, or a problem where a page cannot be. */
  public Request.Handler notFound(String name) {
    return (request, response, callback) -> {
      if (NOT_A_PAGE.matcher(RawPath.of(request)).find()) {
        throw new ProblemException(
            Problem.notFound("there is nothing at this path; /openapi.yaml lists what there is"));
      }
      return send(404, name, request, response, callback);
    };
  }

  private boolean send(
      int status, String name, Request request, Response response, Callback callback) {
    byte[] body =
        read(name).orElseThrow(() -> new ProblemException(Problem.notFound("no file " + name)));
    String tag = '"' + Hashing.sha256().hashBytes(body).toString().substring(0, TAG_DIGITS) + '"';
    response.getHeaders().put(HttpHeader.ETAG, tag);
    // The browser keeps the file and asks each time whether it has changed.
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    if (status == 200 && tag.equals(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
      Responses.send(304, EMPTY, response, callback);
    } else {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType(name));
      Responses.send(status, body, response, callback);
    }
    return true;
  }

  private Optional<byte[]> read(String name) {
    if (!NAME.matcher(name).matches() || !name.contains(".")) {
      return Optional.empty();
    }
    try (InputStream file = owner.getResourceAsStream(folder + name)) {
      return file == null ? Optional.empty() : Optional.of(placed(name, file.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The addresses in a page begin at the root: under a base path they begin with it. */
  private byte[] placed(String name, byte[] file) {
    if (basePath.isEmpty() || !name.endsWith(".html")) {
      return file;
    }
    return new String(file, UTF_8)
        .replace("=\"/", "=\"" + basePath + "/")
        .replace("<html ", "<html data-base=\"" + basePath + "\" ")
        .getBytes(UTF_8);
  }

  private static String mediaType(String name) {
    return MEDIA_TYPES.getOrDefault(Files.getFileExtension(name), "application/octet-stream");
  }
}
