package tomodachi.cli.libraries;

import java.util.List;

/// A library that can't be had.
public final class ResolutionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;
  private final transient List<Coordinate> trail;
  private final transient List<String> repositories;

  /// Why it can't be had.
  public sealed interface Reason {

    /// No repository has it.
    ///
    /// @param versions the versions of it there are, the newest last
    /// @param neighbours names like its own that are on this machine
    record Missing(List<String> versions, List<String> neighbours) implements Reason {
      public Missing {
        versions = List.copyOf(versions);
        neighbours = List.copyOf(neighbours);
      }
    }

    /// A repository doesn't answer as it should.
    ///
    /// @param repository its name in Maven's settings
    /// @param detail what happened, without secrets
    record Unreachable(String repository, String detail) implements Reason {}

    /// It isn't on this machine, and Maven's settings say that there is no network.
    record Offline() implements Reason {}

    /// What came isn't what its checksum says.
    ///
    /// @param repository where it came from
    record Damaged(String repository, String detail) implements Reason {}

    /// No bill of materials says its version.
    record Unversioned() implements Reason {}

    /// Maven's settings can't be used, or something else is in the way.
    record Other(String detail) implements Reason {}
  }

  /// A library that can't be had.
  ///
  /// @param trail what was declared, what that needs, and so on down to the library itself; may be
  ///   empty
  /// @param repositories the names of those that were asked
  public ResolutionException(
      Reason reason, List<Coordinate> trail, List<String> repositories, Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
    this.trail = List.copyOf(trail);
    this.repositories = List.copyOf(repositories);
  }

  /// Why it can't be had.
  public Reason reason() {
    return reason;
  }

  /// What was declared, what that needs, and so on down to the library itself; may be empty.
  public List<Coordinate> trail() {
    return trail;
  }

  /// The names of the repositories that were asked.
  public List<String> repositories() {
    return repositories;
  }
}
