package tomodachi.cli.internal.libraries;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tomodachi.cli.libraries.ResolvedLibraries;

/// Libraries as they were found once.
///
/// @param until from when on they are looked for again
/// @param notes what a person is told of them at each start
record CacheEntry(Instant until, List<CachedLibrary> libraries, List<String> notes) {
  private static final String TITLE = "tomodachi libraries 1";
  private static final String UNTIL = "until ";
  private static final long LATEST = 100_000_000_000L;
  private static final String JAR = "jar ";
  private static final String NOTE = "note ";

  CacheEntry {
    libraries = List.copyOf(libraries);
    notes = List.copyOf(notes);
  }

  static CacheEntry of(ResolvedLibraries resolved, Instant until) throws IOException {
    var libraries = new ArrayList<CachedLibrary>();
    for (var jar : resolved.jars()) {
      libraries.add(CachedLibrary.of(jar));
    }
    return new CacheEntry(until, libraries, resolved.notes());
  }

  /// The entry in these lines.
  ///
  /// @throws IllegalArgumentException when they are something else
  static CacheEntry parse(List<String> lines) {
    if (lines.size() < 2 || !lines.getFirst().equals(TITLE) || !lines.get(1).startsWith(UNTIL)) {
      throw new IllegalArgumentException("no entry of this version");
    }
    var until = Long.parseLong(lines.get(1).substring(UNTIL.length()));
    return new CacheEntry(
        Instant.ofEpochSecond(Math.clamp(until, 0, LATEST)),
        after(JAR, lines).map(CachedLibrary::parse).toList(),
        after(NOTE, lines).toList());
  }

  private static Stream<String> after(String word, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()));
  }

  List<String> lines() {
    var lines = new ArrayList<>(List.of(TITLE, UNTIL + until.getEpochSecond()));
    libraries.forEach(library -> lines.add(JAR + library.line()));
    notes.forEach(note -> lines.add(NOTE + note));
    return lines;
  }

  /// True when it says what is so now.
  boolean isGood(Instant now) {
    return now.isBefore(until) && libraries.stream().allMatch(CachedLibrary::isUnchanged);
  }

  ResolvedLibraries resolved() {
    var jars = libraries.stream().<Path>map(CachedLibrary::jar).toList();
    return new ResolvedLibraries(jars, false, notes);
  }
}
