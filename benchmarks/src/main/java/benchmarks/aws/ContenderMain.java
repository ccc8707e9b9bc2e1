package benchmarks.aws;

import benchmarks.aws.client.Step;
import benchmarks.aws.client.Work;
import benchmarks.worker.Client;
import java.io.IOException;

/// The process of a contender, whose name is the argument.
final class ContenderMain {

  private ContenderMain() {}

  public static void main(String[] arguments) throws IOException {
    var work = new Work(Contender.valueOf(arguments[0]).messenger());
    new Client((line, _) -> work.run(Step.parse(line)), System.out).run();
  }
}
