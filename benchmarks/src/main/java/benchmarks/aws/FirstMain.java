package benchmarks.aws;

import benchmarks.aws.client.Setting;
import benchmarks.worker.Receiving;
import java.io.OutputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/// The process of a contender that handles one message. Writes a line with the nanoseconds it took
/// from here until it was handled; ends when its input does.
///
/// The arguments are the name of the contender, the endpoint, the prefix and the queue.
final class FirstMain {

  private FirstMain() {}

  public static void main(String[] arguments) throws Exception {
    // Every process has done that already.
    LoggerFactory.getILoggerFactory();
    var begin = System.nanoTime();
    var handled = new CountDownLatch(1);
    var setting = new Setting(URI.create(arguments[1]), arguments[2], arguments[3], "", 0);
    try (Receiving _ =
        Contender.valueOf(arguments[0])
            .messenger()
            .receiving(setting, 1, _ -> handled.countDown())) {
      handled.await();
      System.out.println(System.nanoTime() - begin);
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
