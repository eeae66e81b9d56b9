package dev.onrecord.monitor.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes whole responses. */
public final class Responses {
  private static final String NO_STORE = "no-store";

  private Responses() {}

  public static void json(Object value, Response response, Callback callback) {
    setContent("application/json", response);
    send(200, Json.bytes(value), response, callback);
  }

  /** Sets the type of a response that must not be cached. */
  public static void setContent(String mediaType, Response response) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
    forbidCaching(response);
  }

  static void forbidCaching(Response response) {
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, NO_STORE);
  }

  static void send(int status, byte[] body, Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
