package dev.onrecord.monitor.http;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.http.pathmap.PathMappings;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.http.pathmap.RegexPathSpec;
import org.eclipse.jetty.http.pathmap.ServletPathSpec;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Passes each request to the handler of its path. Matches paths as sent; see {@link RawPath}. */
public final class Routes extends Handler.Abstract {
  private static final PathSpec ROOT = new ServletPathSpec("");
  private static final PathSpec OTHERS = new ServletPathSpec("/");

  private final PathMappings<Request.Handler> handlers = new PathMappings<>();
  private final Set<String> paths = new TreeSet<>();

  public Routes at(String path, Request.Handler handler) {
    return put(path, path.equals("/") ? ROOT : new ServletPathSpec(path), handler);
  }

  /** Handles all paths that begin with the prefix and are longer. */
  public Routes below(String prefix, Request.Handler handler) {
    return put(prefix, new RegexPathSpec("^" + prefix + ".+$"), handler);
  }

  private Routes put(String path, PathSpec spec, Request.Handler handler) {
    handlers.put(spec, handler);
    paths.add(path);
    return this;
  }

  /** Handles all other paths. */
  public Routes otherwise(Request.Handler handler) {
    handlers.put(OTHERS, handler);
    return this;
  }

  /** Returns all paths and prefixes; prefixes end with a slash. */
  public Set<String> paths() {
    return Set.copyOf(paths);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return handlers
        .getMatched(RawPath.of(request))
        .getResource()
        .handle(request, response, callback);
  }
}
