package tomodachi.http.internal.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder whose files are served: it knows which file a name stands for, and none outside itself.
///
/// - **F1** — a name is taken apart before anything is looked up: it never leads up, starts anew,
///   or means another name on another system.
/// - **F2** — what is found, all links followed, lies in the folder, all links followed.
///
/// @param root the folder, all links followed
/// @param index the file that stands for a folder; empty: none does
/// @param dotFiles whether names may begin with a dot
public record Folder(Path root, String index, boolean dotFiles) {

  /// What a name stands for.
  public sealed interface Finding {

    /// A file.
    ///
    /// @param name its name in the folder
    /// @param path where it lies, all links followed
    /// @param attributes what the system knew of it
    record Found(String name, Path path, BasicFileAttributes attributes) implements Finding {}

    /// A folder with an index; its name lacks the `/` that names in the index begin behind.
    record Unclosed() implements Finding {}

    /// Something in a folder that may not be entered.
    record Forbidden() implements Finding {}

    /// Nothing.
    record Nothing() implements Finding {}
  }

  /// Looks up a name, such as `css/main.css`; decoded fully.
  public Finding find(String name) {
    if (!isPlain(name)) {
      return new Finding.Nothing();
    }
    try {
      return walk(name);
    } catch (AccessDeniedException _) {
      return new Finding.Forbidden();
    } catch (IOException | InvalidPathException _) {
      return new Finding.Nothing();
    }
  }

  /// Where no link is on the way, the place is already the real one.
  private Finding walk(String name) throws IOException {
    var path = root;
    var attributes = attributes(root);
    for (var segment : segments(name)) {
      path = path.resolve(segment);
      attributes = attributes(path);
      if (!attributes.isDirectory() && !attributes.isRegularFile()) {
        return follow(name);
      }
    }
    // A name with a drive in it begins anew on Windows.
    return path.startsWith(root) ? finding(name, path, attributes) : new Finding.Nothing();
  }

  private Finding follow(String name) throws IOException {
    var path = root.resolve(name).toRealPath();
    return path.startsWith(root) ? finding(name, path, attributes(path)) : new Finding.Nothing();
  }

  private static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private Finding finding(String name, Path path, BasicFileAttributes attributes) {
    if (attributes.isDirectory()) {
      return index.isEmpty() ? new Finding.Nothing() : findIndex(name);
    }
    return attributes.isRegularFile() && !isOfFolder(name)
        ? new Finding.Found(name, path, attributes)
        : new Finding.Nothing();
  }

  private Finding findIndex(String name) {
    var file = isOfFolder(name) ? name + index : name + "/" + index;
    // An index that is a folder itself has none.
    var found = new Folder(root, "", dotFiles).find(file);
    return found instanceof Finding.Found && !isOfFolder(name) ? new Finding.Unclosed() : found;
  }

  /// The same file in a coding, if it lies beside it and can be read.
  public Optional<Finding.Found> find(String name, ReadyCoding coding) {
    var coded = name + coding.suffix();
    return Files.exists(root.resolve(coded), LinkOption.NOFOLLOW_LINKS)
            && new Folder(root, "", dotFiles).find(coded) instanceof Finding.Found found
            && Files.isReadable(found.path())
        ? Optional.of(found)
        : Optional.empty();
  }

  private static boolean isOfFolder(String name) {
    return name.isEmpty() || name.endsWith("/");
  }

  private boolean isPlain(String name) {
    return Stream.of(segments(name)).allMatch(this::isPlainSegment);
  }

  /// The names on the way; none for the folder itself.
  private static String[] segments(String name) {
    var path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return name.isEmpty() ? new String[0] : path.split("/", -1);
  }

  private boolean isPlainSegment(String segment) {
    return !segment.isEmpty()
        && !segment.equals(".")
        && !segment.equals("..")
        && (dotFiles || !segment.startsWith("."))
        && segment.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 0x7f);
  }
}
