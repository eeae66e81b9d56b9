package dev.onrecord.monitor.http;

/**
 * Why a request failed, as RFC 9457 defines it.
 *
 * @param detail what to do about it
 */
public record Problem(int status, String title, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  public static Problem badRequest(String detail) {
    return new Problem(400, "Bad request", detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "Not found", detail);
  }

  public static Problem unavailable(String detail) {
    return new Problem(503, "Not available for now", detail);
  }
}
