package dev.onrecord.monitor.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpException;

/** Ends a request with a problem; Jetty passes it to {@link ProblemHandler}. */
public final class ProblemException extends HttpException.RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;
  private final transient Map<String, String> headers;

  public ProblemException(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param headers of the response
   */
  ProblemException(Problem problem, Map<String, String> headers) {
    super(problem.status(), problem.detail());
    this.problem = problem;
    this.headers = headers;
  }

  public Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
