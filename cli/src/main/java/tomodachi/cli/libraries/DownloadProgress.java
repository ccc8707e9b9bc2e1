package tomodachi.cli.libraries;

/// Is told what is fetched. Calls come from several threads, also at once.
@FunctionalInterface
public interface DownloadProgress {

  /// A file is being fetched.
  ///
  /// @param name of the file
  /// @param bytes how many have come, zero at its beginning
  /// @param total how many there are, negative when nobody knows
  void fetched(String name, long bytes, long total);
}
