package benchmarks.schedule;

import java.io.IOException;
import java.io.OutputStream;

/// A process that keeps all processors busy. Writes a line when it does; ends when its input does.
final class BusyMain {

  private BusyMain() {}

  public static void main(String[] arguments) throws IOException {
    for (var processor = 0; processor < Runtime.getRuntime().availableProcessors(); processor++) {
      Thread.ofPlatform().daemon().start(BusyMain::spin);
    }
    System.out.println("busy");
    System.in.transferTo(OutputStream.nullOutputStream());
  }

  private static void spin() {
    while (!Thread.interrupted()) {
      Thread.onSpinWait();
    }
  }
}
