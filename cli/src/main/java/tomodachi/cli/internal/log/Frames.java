package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The calls that led to an exception, the innermost first. Those from the framework to the service
/// are left out, also those between a middleware and a handler: they are the same each time. In a
/// cause, those are too that it shares with the exception it caused.
record Frames(List<StackTraceElement> elements) {
  private static final List<String> CALLERS =
      List.of("tomodachi.", "java.", "jdk.internal.", "io.netty.");

  /// The ways from one method of a service to the next.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:tomodachi|jdk\\.internal|java\\.lang\\.(?:invoke|reflect))\\..*"
              + "|java\\.lang\\.(?:ScopedValue|Thread|VirtualThread)(?:\\$.*)?");

  static Frames of(IThrowableProxy thrown) {
    var all =
        Arrays.stream(thrown.getStackTraceElementProxyArray())
            .map(StackTraceElementProxy::getStackTraceElement)
            .limit(thrown.getStackTraceElementProxyArray().length - thrown.getCommonFrames())
            .toList();
    return new Frames(withoutBetween(withoutCallers(all)));
  }

  /// The innermost call of the service's own; of any code, when there is none.
  Optional<StackTraceElement> innermost() {
    return elements.stream()
        .filter(frame -> !isCaller(frame))
        .findFirst()
        .or(() -> elements.stream().findFirst());
  }

  /// Where a call was made, such as `Orders.java:7`.
  static String location(StackTraceElement frame) {
    if (frame.getFileName() == null) {
      return frame.isNativeMethod() ? "Native Method" : "Unknown Source";
    }
    return frame.getLineNumber() < 0
        ? frame.getFileName()
        : frame.getFileName() + ":" + frame.getLineNumber();
  }

  /// Not those of the framework at the outer end; all of them when there is nothing else.
  private static List<StackTraceElement> withoutCallers(List<StackTraceElement> all) {
    var count = all.size();
    while (count > 0 && isCaller(all.get(count - 1))) {
      count--;
    }
    return count == 0 ? all : all.subList(0, count);
  }

  private static List<StackTraceElement> withoutBetween(List<StackTraceElement> frames) {
    var shown = new ArrayList<StackTraceElement>();
    var belowService = false;
    for (var frame : frames) {
      belowService |= !isCaller(frame);
      if (!belowService || !isBetween(frame)) {
        shown.add(frame);
      }
    }
    return shown;
  }

  private static boolean isCaller(StackTraceElement frame) {
    return CALLERS.stream().anyMatch(frame.getClassName()::startsWith);
  }

  private static boolean isBetween(StackTraceElement frame) {
    return BETWEEN.matcher(frame.getClassName()).matches();
  }
}
