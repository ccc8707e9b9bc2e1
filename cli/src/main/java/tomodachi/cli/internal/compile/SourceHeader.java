package tomodachi.cli.internal.compile;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// What a source file says before its first declaration.
///
/// @param packageName empty for a file without a package
/// @param imports names of imported types, packages and modules; may have more than the file, such
///   as one in a comment
/// @param directives comments that say something to the command
public record SourceHeader(String packageName, List<String> imports, List<Directive> directives) {
  private static final Pattern COMMENTS =
      Pattern.compile("(?:\\s++|//[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+");
  private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w$.]+)\\s*;");
  private static final Pattern IMPORT =
      Pattern.compile("^\\s*+import\\s++(?:module\\s++|static\\s++)?([\\w$.]+)", Pattern.MULTILINE);
  private static final String ON_DEMAND = "tomodachi.protobuf.";
  private static final List<String> ALWAYS_THERE =
      List.of("java.", "javax.", "jdk.", "tomodachi.", "org.jspecify.");

  public SourceHeader {
    imports = List.copyOf(imports);
    directives = List.copyOf(directives);
  }

  SourceHeader(String packageName, List<String> imports) {
    this(packageName, imports, List.of());
  }

  static SourceHeader of(String source) {
    return new SourceHeader(
        packageIn(source),
        IMPORT.matcher(source).results().map(found -> found.group(1)).toList(),
        new DirectiveSearch(source).directives());
  }

  /// True when an import is neither of the JDK nor of what all sources see of the framework nor one
  /// of these packages.
  boolean importsLibraries(Collection<String> ownPackages) {
    return imports.stream()
        .map(name -> name + ".")
        .anyMatch(name ->
            (ALWAYS_THERE.stream().noneMatch(name::startsWith) || name.startsWith(ON_DEMAND))
                && ownPackages.stream().noneMatch(own -> name.startsWith(own + ".")));
  }

  private static String packageIn(String source) {
    var declaration = PACKAGE.matcher(source);
    var start = COMMENTS.matcher(source);
    declaration.region(start.lookingAt() ? start.end() : 0, source.length());
    return declaration.lookingAt() ? declaration.group(1) : "";
  }
}
