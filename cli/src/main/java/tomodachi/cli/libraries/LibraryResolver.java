package tomodachi.cli.libraries;

/// Finds libraries in Maven repositories, and fetches those that aren't on this machine.
///
/// An implementation is found by `ServiceLoader`; the one of a distribution is in its folder
/// `deps`, which is read only when a service declares a library.
public interface LibraryResolver {

  /// Finds libraries with all they need at run time. Blocks until they are there.
  ///
  /// @param progress told what is fetched, from any thread
  /// @throws ResolutionException when one can't be had
  ResolvedLibraries resolve(LibraryRequest request, DownloadProgress progress)
      throws ResolutionException;
}
