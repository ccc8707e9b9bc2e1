package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tomodachi.launch.FrameworkCode;

/// The calls that led to an exception, the innermost first. Those from the framework to the service
/// are folded, also those between a middleware and a handler: they are the same each time. In a
/// cause, those are left out that it shares with the exception it caused.
///
/// @param parts calls and what stands for some
record Frames(List<Part> parts) {

  /// The ways from one method of a service to the next.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:tomodachi|jdk\\.internal|java\\.lang\\.(?:invoke|reflect))\\..*"
              + "|java\\.lang\\.(?:ScopedValue|Thread|VirtualThread)(?:\\$.*)?");

  /// A part of a stack trace.
  sealed interface Part {
    /// One call.
    record Call(StackTraceElement frame) implements Part {}

    /// Some calls of the framework.
    record Folded(int count) implements Part {}
  }

  static Frames of(IThrowableProxy thrown) {
    var all = all(thrown);
    return folded(all.subList(0, all.size() - thrown.getCommonFrames()));
  }

  /// All of them, also those a cause shares with the exception it caused.
  static Frames whole(IThrowableProxy thrown) {
    return new Frames(all(thrown).stream().<Part>map(Part.Call::new).toList());
  }

  private static List<StackTraceElement> all(IThrowableProxy thrown) {
    return Arrays.stream(thrown.getStackTraceElementProxyArray())
        .map(StackTraceElementProxy::getStackTraceElement)
        .toList();
  }

  /// The calls that are not folded.
  List<StackTraceElement> elements() {
    return parts.stream()
        .flatMap(part -> part instanceof Part.Call(var frame) ? Stream.of(frame) : Stream.empty())
        .toList();
  }

  /// The innermost call of the service's own; of any code, when there is none.
  Optional<StackTraceElement> innermost() {
    var calls = elements();
    return calls.stream()
        .filter(frame -> !FrameworkCode.has(frame))
        .findFirst()
        .or(() -> calls.stream().findFirst());
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

  private static Frames folded(List<StackTraceElement> all) {
    var callers = firstCaller(all);
    var folding = new Folding();
    var belowService = false;
    for (var i = 0; i < all.size(); i++) {
      belowService |= !FrameworkCode.has(all.get(i));
      folding.add(all.get(i), i >= callers || (belowService && isBetween(all.get(i))));
    }
    return new Frames(folding.parts());
  }

  /// Where the calls of the framework at the outer end begin; there are none when there is nothing
  /// else.
  private static int firstCaller(List<StackTraceElement> all) {
    var count = all.size();
    while (count > 0 && FrameworkCode.has(all.get(count - 1))) {
      count--;
    }
    return count == 0 ? all.size() : count;
  }

  private static boolean isBetween(StackTraceElement frame) {
    return BETWEEN.matcher(frame.getClassName()).matches();
  }

  /// Parts in the making.
  private static final class Folding {
    private final List<Part> parts = new ArrayList<>();
    private int hidden;

    void add(StackTraceElement frame, boolean hide) {
      if (hide) {
        hidden++;
      } else {
        fold();
        parts.add(new Part.Call(frame));
      }
    }

    private void fold() {
      if (hidden > 0) {
        parts.add(new Part.Folded(hidden));
        hidden = 0;
      }
    }

    List<Part> parts() {
      fold();
      return List.copyOf(parts);
    }
  }
}
