package architecture.programs.good.cli;

import architecture.programs.good.http.Response;

/// Prints, and uses a public package of a transport.
final class Main {
  void print(Response response) {
    IO.println(response);
  }
}
