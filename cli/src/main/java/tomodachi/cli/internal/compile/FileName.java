package tomodachi.cli.internal.compile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// The name of a source file that can't be the name of a class.
///
/// @param path the file
record FileName(Path path) {

  /// One that can, as near as possible.
  String better() {
    var words = String.valueOf(path.getFileName()).replaceFirst("\\.java$", "");
    var name =
        Arrays.stream(words.split("[^\\p{L}\\p{N}_]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
    return (SourceVersion.isName(name) ? name : "Hello") + ".java";
  }
}
