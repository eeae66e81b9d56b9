package dev.onrecord.monitor.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of the page, as they ship in a folder of the class path. */
public final class PageFiles {
  private static final Pattern NAME =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*(/[\\w-]+(\\.[\\w-]+)*)*");
  private static final Pattern IN_NO_ADDRESS_OF_A_PAGE =
      Pattern.compile("^/(api|events|assets)(/|$)|[.]");
  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "mjs", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "txt", "text/plain; charset=utf-8");

  private final Class<?> owner;
  private final String folder;

  /**
   * @param folder relative to the owner's package
   */
  public PageFiles(Class<?> owner, String folder) {
    this.owner = owner;
    this.folder = folder;
  }

  /** The same file under every path it is put at. */
  public Endpoint.Answering file(String name) {
    return call -> answer(name, call);
  }

  /** The file that a path names after a prefix. */
  public Endpoint.Answering filesAfter(String prefix) {
    return call -> answer(prefix.substring(1) + call.path().substring(prefix.length()), call);
  }

  /** A file that says itself that there is no such page. */
  public Endpoint.Answering noSuchPage(String name) {
    return call -> {
      if (IN_NO_ADDRESS_OF_A_PAGE.matcher(call.path()).find()) {
        throw new ProblemException(
            Problem.notFound("there is nothing at this path; /openapi.yaml says what there is"));
      }
      return answer(name, call).withStatus(404);
    };
  }

  private Answer answer(String name, Call call) {
    byte[] body =
        read(name).orElseThrow(() -> new ProblemException(Problem.notFound("no file " + name)));
    String tag = '"' + hash(body) + '"';
    // The browser keeps it and asks whether it is still the same.
    Map<String, String> headers = Map.of("ETag", tag, Answer.CACHE_CONTROL, "no-cache");
    return call.header("If-None-Match").filter(tag::equals).isPresent()
        ? Answer.empty(304, headers)
        : new Answer(200, headers, body).with(Answer.CONTENT_TYPE, mediaType(name));
  }

  private Optional<byte[]> read(String name) {
    if (!NAME.matcher(name).matches() || !name.contains(".")) {
      return Optional.empty();
    }
    try (InputStream file = owner.getResourceAsStream(folder + "/" + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String mediaType(String name) {
    return MEDIA_TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
