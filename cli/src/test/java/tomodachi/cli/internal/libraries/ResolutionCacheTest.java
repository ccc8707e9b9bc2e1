package tomodachi.cli.internal.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.libraries.ResolvedLibraries;

/// What is remembered of libraries from one start to the next.
class ResolutionCacheTest {
  private static final String KEY = "abc";

  @TempDir Path folder;
  private Instant now = Instant.parse("2026-11-29T05:00:00Z");
  private Path jar;
  private ResolutionCache cache;

  @BeforeEach
  void makeJar() throws IOException {
    jar = Files.writeString(folder.resolve("a b-1.jar"), "content");
    cache = new ResolutionCache(folder.resolve("cache"), () -> now);
  }

  private ResolvedLibraries found(boolean isChanging) {
    return new ResolvedLibraries(List.of(jar), isChanging, List.of("a note"));
  }

  @Test
  void whatWasFoundOnceIsFoundAgain() {
    cache.store(KEY, found(false));
    now = now.plus(Duration.ofDays(700));

    assertThat(cache.find(KEY)).contains(found(false));
    assertThat(cache.find("other")).isEmpty();
  }

  @Test
  void aJarThatIsGoneIsLookedForAgain() throws IOException {
    cache.store(KEY, found(false));
    Files.delete(jar);

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void aJarThatIsAnotherOneIsLookedForAgain() throws IOException {
    cache.store(KEY, found(false));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void snapshotsAreLookedForOnceADay() {
    cache.store(KEY, found(true));

    now = now.plus(Duration.ofHours(23));
    assertThat(cache.find(KEY)).isPresent();
    now = now.plus(Duration.ofHours(2));
    assertThat(cache.find(KEY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "tomodachi libraries 0\nuntil 99999999999",
        "tomodachi libraries 1\nuntil soon",
        "tomodachi libraries 1\nuntil 99999999999\njar 1",
        "tomodachi libraries 1\nuntil 99999999999\njar 1 x /a.jar"
      })
  void whatIsNoEntryIsNotBelieved(String content) throws IOException {
    Files.createDirectories(folder.resolve("cache"));
    Files.writeString(folder.resolve("cache").resolve(KEY), content);

    assertThat(cache.find(KEY)).isEmpty();
  }

  @Test
  void aFolderThatCannotBeUsedIsNoFailure() {
    var blocked = new ResolutionCache(jar.resolve("cache"), () -> now);

    blocked.store(KEY, found(false));

    assertThat(blocked.find(KEY)).isEmpty();
  }

  @Test
  void theNewestTwoHundredAreKept() throws IOException {
    IntStream.range(0, 205).forEach(i -> cache.store("key" + i, found(false)));

    try (var files = Files.list(folder.resolve("cache"))) {
      assertThat(files.toList()).hasSize(200);
    }
    assertThat(cache.find("key204")).isPresent();
  }

  @Test
  void theFolderIsTheUsersForCaches() {
    var named = new Environment(Map.of("XDG_CACHE_HOME", "/c"));

    assertThat(ResolutionCache.of(named, () -> now).folder())
        .isEqualTo(Path.of("/c/tomodachi/deps"));
    assertThat(ResolutionCache.of(new Environment(Map.of()), () -> now).folder())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache/tomodachi/deps"));
  }
}
