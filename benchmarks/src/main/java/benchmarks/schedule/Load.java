package benchmarks.schedule;

import benchmarks.Fork;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// How many schedules there are, and what the machine does besides.
enum Load {
  ALONE("one, idle"),
  IDLE("1,000, idle"),
  BUSY("1,000, busy");

  private static final int MANY = 1_000;

  private final String title;

  Load(String title) {
    this.title = title;
  }

  int schedules() {
    return this == ALONE ? 1 : MANY;
  }

  /// Puts it on the machine.
  ///
  /// @return takes it off
  Closeable begin() throws IOException {
    return switch (this) {
      case ALONE, IDLE -> () -> {};
      case BUSY -> busy();
    };
  }

  private static Fork busy() throws IOException {
    var fork = Fork.start(BusyMain.class, List.of("-Xmx16m", "-XX:+UseSerialGC"));
    fork.hear();
    return fork;
  }

  @Override
  public String toString() {
    return title;
  }
}
