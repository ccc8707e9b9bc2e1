package tomodachi.launch;

import java.util.List;

/// Tells calls of the framework, of the libraries it stands on and of the JDK from those of
/// services.
public final class FrameworkCode {

  private static final List<String> PREFIXES =
      List.of(
          "tomodachi.",
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "io.netty.",
          "tools.jackson.",
          "com.rabbitmq.client.",
          "software.amazon.awssdk.");

  private FrameworkCode() {}

  /// True when a call is none of a service's own code.
  public static boolean has(StackTraceElement call) {
    return PREFIXES.stream().anyMatch(call.getClassName()::startsWith);
  }
}
