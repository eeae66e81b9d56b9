package dev.onrecord.monitor.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Takes the base path off the paths of requests. Others pass: the proxy has cut it off. */
final class BasePath extends Handler.Wrapper {
  private final String basePath;

  BasePath(String basePath, Handler handler) {
    super(handler);
    this.basePath = basePath;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = RawPath.of(request);
    if (path.equals(basePath)) {
      response.getHeaders().put(HttpHeader.LOCATION, basePath + "/");
      Responses.send(308, new byte[0], response, callback);
      return true;
    }
    if (!path.startsWith(basePath + "/")) {
      return super.handle(request, response, callback);
    }
    HttpURI uri = request.getHttpURI();
    HttpURI below =
        HttpURI.build(uri, path.substring(basePath.length()), uri.getParam(), uri.getQuery());
    return super.handle(Request.serveAs(request, below), response, callback);
  }
}
