package benchmarks.http.profile;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedFrame;

/// A part of what runs, by the classes it consists of. The first that fits counts.
public enum Area {
  KERNEL(
      "the kernel, by epoll, eventfd and sockets",
      "io.netty.channel.(epoll.(Native|LinuxSocket)|unix.(Socket|FileDescriptor))"),
  NETTY("Netty", "io.netty."),
  SERVER("Tomodachi: bytes and connections", "tomodachi.http.internal.server."),
  ROUTES("Tomodachi: finding the route", "tomodachi.http.internal.route."),
  SERVICE("Tomodachi: requests and answers", "tomodachi.http."),
  CORE("Tomodachi: calling the handler", "tomodachi."),
  HANDLER("the handler", "Workloads|benchmarks.http."),
  LOGGING("logging", "org.slf4j.|ch.qos.logback."),
  SCHEDULER(
      "the JDK's scheduler of virtual threads",
      "java.lang.(VirtualThread|ThreadBuilders)|java.util.concurrent.ForkJoin(Pool|WorkerThread)"
          + "|jdk.internal.vm.Continuation"),
  OTHER("everything else", "(?!)");

  private final String title;
  private final Pattern begin;

  Area(String title, String begin) {
    this.title = title;
    this.begin = Pattern.compile(begin);
  }

  /// In words.
  public String title() {
    return title;
  }

  /// Where a stack belongs: to the first of its frames that is in one of these.
  static Area of(Stream<RecordedFrame> topFirst) {
    return topFirst
        .map(frame -> frame.getMethod().getType().getName())
        .map(Area::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(OTHER);
  }

  private static Optional<Area> of(String type) {
    return Stream.of(values()).filter(area -> area.has(type)).findFirst();
  }

  private boolean has(String type) {
    return begin.matcher(type).lookingAt();
  }
}
