package dev.onrecord.monitor.api;

import dev.onrecord.consumer.database.NoViewsException;
import dev.onrecord.consumer.read.SlowQueryException;
import dev.onrecord.consumer.read.ViewQueries;
import dev.onrecord.consumer.read.ViewState;
import dev.onrecord.kafka.outage.OutageException;
import dev.onrecord.monitor.http.Answer;
import dev.onrecord.monitor.http.Call;
import dev.onrecord.monitor.http.Endpoint;
import dev.onrecord.monitor.http.Problem;
import dev.onrecord.monitor.http.ProblemException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers from the views, as they are at one instant. Thread-safe. */
abstract class ViewsEndpoint implements Endpoint.Answering {
  private static final Logger LOG = LoggerFactory.getLogger(ViewsEndpoint.class);

  private final ViewQueries views;

  ViewsEndpoint(ViewQueries views) {
    this.views = views;
  }

  final ViewQueries views() {
    return views;
  }

  /** What to ask of the views; the parameters are looked at before. */
  abstract Function<ViewState, Object> question(Call call);

  @Override
  public final Answer answer(Call call) {
    Function<ViewState, Object> question = question(call);
    try {
      return Answer.json(views.read(question));
    } catch (NoViewsException e) {
      throw unavailable(
          "there are no views of this release yet: 'onrecord views' or 'onrecord demo' writes them");
    } catch (SlowQueryException e) {
      throw unavailable(e.getMessage() + ": ask for less, by a period or an actor");
    } catch (OutageException e) {
      LOG.warn("{}: {}", call.path(), e.getMessage());
      throw unavailable("the database does not answer: try again");
    }
  }

  private static ProblemException unavailable(String detail) {
    return new ProblemException(Problem.unavailable(detail));
  }
}
