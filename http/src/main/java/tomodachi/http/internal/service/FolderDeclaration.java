package tomodachi.http.internal.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tomodachi.http.HttpStatic;
import tomodachi.http.internal.file.Folder;
import tomodachi.http.internal.route.BadPattern;
import tomodachi.http.internal.route.RoutePattern;
import tomodachi.http.internal.server.FieldSyntax;
import tomodachi.transport.HandlerDefinition;

/// What `@HttpStatic` says.
///
/// @param handler where it stands
/// @param says the annotation
record FolderDeclaration(HandlerDefinition handler, HttpStatic says) {

  private static final String CHOOSE = "write the folder with the files, such as path = \"public\"";

  /// What answers there.
  ///
  /// @throws BadPattern when there is no such folder, or a member makes no sense
  StaticFolder folder() throws BadPattern {
    checkIndex();
    checkCacheControl();
    return new StaticFolder(
        new Folder(realPath(), says.index(), says.dotFiles()), says.cacheControl());
  }

  /// The folder, as far as it is known.
  Path path() {
    return base().resolve(says.path()).toAbsolutePath().normalize();
  }

  private Path base() {
    return handler.sourceFolder().orElse(Path.of(""));
  }

  private Path realPath() throws BadPattern {
    if (says.path().isBlank()) {
      throw new BadPattern("@HttpStatic has no path", CHOOSE);
    }
    try {
      var real = checkedPath().toRealPath();
      if (real.getNameCount() == 0) {
        throw new BadPattern(
            "@HttpStatic(path = \"%s\") would serve every file of this machine"
                .formatted(says.path()),
            CHOOSE);
      }
      if (Files.isDirectory(real)) {
        return real;
      }
    } catch (IOException _) {
      throw missing("doesn't exist, or may not be entered");
    }
    throw missing("is no folder");
  }

  /// Where the machine's character set is a small one, not all names are possible.
  private Path checkedPath() throws BadPattern {
    try {
      return path();
    } catch (InvalidPathException e) {
      throw new BadPattern(
          "@HttpStatic has the path \"%s\", which can't be one here: %s"
              .formatted(Printable.text(says.path()), e.getReason()),
          "correct it; where the letters are right, set LC_ALL=C.UTF-8");
    }
  }

  private BadPattern missing(String what) {
    return new BadPattern(
        "Folder \"%s\" %s".formatted(says.path(), what),
        Path.of(says.path()).isAbsolute()
            ? "make it, or correct the path"
            : "make it, or correct the path, which begins in %s"
                .formatted(base().toAbsolutePath().normalize()));
  }

  private void checkIndex() throws BadPattern {
    var index = says.index();
    if (index.contains("/")
        || index.contains("\\")
        || index.equals(".")
        || index.equals("..")
        || (index.startsWith(".") && !says.dotFiles())) {
      throw new BadPattern(
          "@HttpStatic has the index \"%s\", which is no name of a file to serve".formatted(index),
          "write a name such as index.html");
    }
  }

  private void checkCacheControl() throws BadPattern {
    try {
      FieldSyntax.check(List.of(Map.entry("Cache-Control", says.cacheControl())));
    } catch (IllegalArgumentException e) {
      throw new BadPattern(
          "@HttpStatic has a cacheControl that can't be a header: " + e.getMessage(),
          "write directives such as \"public, max-age=3600\"");
    }
  }

  /// The paths it answers.
  ///
  /// @throws BadPattern when the URL is no expression that can match
  RoutePattern pattern() throws BadPattern {
    var url = says.url().startsWith("^") ? says.url().substring(1) : says.url();
    if (url.isEmpty() || Character.isLetterOrDigit(url.charAt(0))) {
      throw new BadPattern(
          "@HttpStatic has the url \"%s\", which begins no path".formatted(says.url()),
          "begin it with a slash, such as url = \"/static/\"");
    }
    var whole = RoutePattern.parse(url);
    return whole.names().contains(StaticFolder.NAME) ? whole : RoutePattern.parse(completed(url));
  }

  /// The beginning of paths, and the name of a file behind it. Where an index stands for the folder
  /// the name may be empty.
  private String completed(String url) {
    var rest = "(?P<%s>%s)".formatted(StaticFolder.NAME, says.index().isEmpty() ? ".+?" : ".*?");
    var begin = url.contains("|") ? "(?:" + url + ")" : url;
    return Character.isLetterOrDigit(url.charAt(url.length() - 1))
        ? begin + "/" + rest
        : begin + rest;
  }
}
