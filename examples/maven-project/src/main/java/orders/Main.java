package orders;

import tomodachi.Tomodachi;

/// Starts the service without the command.
final class Main {

  private Main() {}

  static void main() {
    Tomodachi.run(Orders.class);
  }
}
