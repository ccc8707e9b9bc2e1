package benchmarks.http;

import benchmarks.http.load.Spin;
import benchmarks.service.Running;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Sees to it that a service does what it is measured for.
///
/// @param spins what `/cpu` computes
record Check(HttpClient client, long spins) {

  private static final int OK = 200;

  /// Asks for it once.
  ///
  /// @throws IOException when status, content type or body isn't what is expected
  void run(Running service, Workload workload) throws IOException {
    var uri = URI.create("http://127.0.0.1:%d%s".formatted(service.port(), workload.path()));
    var request = HttpRequest.newBuilder(uri);
    if (workload == Workload.ECHO) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(OrderJson.TEXT));
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      var type = answer.headers().firstValue("Content-Type").orElse("none");
      compare(workload, "status", Integer.toString(OK), Integer.toString(answer.statusCode()));
      compare(workload, "content type", type(workload), type.split(";", 2)[0]);
      compare(workload, "body", body(workload), answer.body());
    } catch (InterruptedException e) {
      throw new IOException("Interrupted", e);
    }
  }

  private static void compare(Workload workload, String what, String expected, String was)
      throws IOException {
    if (!was.equals(expected)) {
      throw new IOException(
          "%s: %s is not %s but %s".formatted(workload.route(), what, expected, was));
    }
  }

  private static String type(Workload workload) {
    return workload == Workload.ECHO ? "application/json" : "text/plain";
  }

  private String body(Workload workload) {
    return switch (workload) {
      case TEXT -> "Hello, world";
      case RESOURCE -> "id = 1234";
      case ECHO -> OrderJson.TEXT;
      case CPU -> Long.toString(Spin.run(spins));
      case SLEEP -> "slept";
    };
  }
}
