package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.read.SlowQueryException;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import dev.onrecord.monitor.http.RawPath;
import dev.onrecord.monitor.http.Responses;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers from one consistent state of the views. Thread-safe. */
abstract class ViewsEndpoint implements Request.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsEndpoint.class);

  private final ViewQueries views;

  ViewsEndpoint(ViewQueries views) {
    this.views = views;
  }

  final ViewQueries views() {
    return views;
  }

  /**
   * Checks the parameters and returns what to read from the views.
   *
   * @throws ProblemException if the parameters are not valid
   */
  abstract Function<ViewState, Object> question(Request request);

  @Override
  public final boolean handle(Request request, Response response, Callback callback) {
    Responses.json(read(question(request), RawPath.of(request)), response, callback);
    return true;
  }

  private Object read(Function<ViewState, Object> question, String path) {
    try {
      return views.read(question);
    } catch (NoViewsException e) {
      throw unavailable(
          "there are no views of this release yet: 'onrecord views' or 'onrecord demo' writes them");
    } catch (SlowQueryException e) {
      throw unavailable(e.getMessage() + ": ask for less, by a period or an actor");
    } catch (OutageException e) {
      LOG.warn("{}: {}", path, e.getMessage());
      throw unavailable("the database does not answer: try again");
    }
  }

  /**
   * Returns the only row.
   *
   * @param what the rows are, for the message
   * @throws ProblemException if there is no row
   */
  static Map<String, Object> found(List<Map<String, Object>> rows, String what, String id) {
    if (rows.isEmpty()) {
      throw new ProblemException(
          Problem.notFound("there is no %s with the id '%s'".formatted(what, id)));
    }
    return rows.get(0);
  }

  private static ProblemException unavailable(String detail) {
    return new ProblemException(Problem.unavailable(detail));
  }
}
