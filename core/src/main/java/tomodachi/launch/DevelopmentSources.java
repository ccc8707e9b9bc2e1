package tomodachi.launch;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The sources of the services that run, for showing a developer the lines an exception came from.
/// Said by what compiles services, asked by transports whose clients are people. One for the
/// process, usable from any thread; never asked in production.
public final class DevelopmentSources {

  private static final Lookup NONE = (_, _) -> Optional.empty();
  private static final AtomicReference<Lookup> CURRENT = new AtomicReference<>(NONE);

  private DevelopmentSources() {}

  /// Finds the line of a call. Holds no class, so that those of earlier services can go.
  @FunctionalInterface
  public interface Lookup {

    /// The line of a call and those around it; empty when the source isn't there, is none of the
    /// developer's, or has changed since it was compiled.
    ///
    /// @param around how many lines before and after it, 0 to 50
    Optional<SourceExcerpt> excerpt(StackTraceElement call, int around);
  }

  /// Asks this one from now on.
  public static void use(Lookup lookup) {
    CURRENT.set(lookup);
  }

  /// Asks nobody from now on.
  public static void forget() {
    CURRENT.set(NONE);
  }

  /// As [Lookup#excerpt]; empty when nobody is to be asked.
  public static Optional<SourceExcerpt> excerpt(StackTraceElement call, int around) {
    return CURRENT.get().excerpt(call, around);
  }
}
