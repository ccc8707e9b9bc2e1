package benchmarks.amqp;

import benchmarks.amqp.client.Step;
import benchmarks.amqp.client.Work;
import benchmarks.worker.Client;
import java.io.IOException;

/// The process of a contender, whose name is the argument.
final class ContenderMain {

  private ContenderMain() {}

  public static void main(String[] arguments) throws IOException {
    var messenger = Contender.valueOf(arguments[0]).messenger();
    new Client((line, note) -> new Work(messenger, note).run(Step.parse(line)), System.out).run();
  }
}
