package benchmarks.schedule;

import benchmarks.worker.Client;
import java.io.IOException;

/// The process of a contender, whose name is the argument.
final class ContenderMain {

  private ContenderMain() {}

  public static void main(String[] arguments) throws IOException {
    new Client(Contender.valueOf(arguments[0]).work(), System.out).run();
  }
}
