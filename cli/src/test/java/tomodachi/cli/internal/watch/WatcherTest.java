package tomodachi.cli.internal.watch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.WatcherOptions;
import tomodachi.transport.Timeline;

@Timeout(30)
class WatcherTest {

  @TempDir Path folder;
  private Path root;
  private Path config;
  private Watcher watcher;

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectory(folder.resolve("services"));
    write("Hello.java", "hello");
    write("orders/Orders.java", "orders");
    config = Files.writeString(folder.resolve("config.json"), "{}");
    watcher = open(WatchRules.DEFAULT, FolderTree.Limits.USUAL);
  }

  private Watcher open(WatchRules rules, FolderTree.Limits limits) throws IOException {
    return Watcher.open(List.of(root, config), rules, limits, Timeline.system());
  }

  @AfterEach
  void close() throws IOException {
    watcher.close();
  }

  private Path write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Changes changes() throws InterruptedException {
    return watcher.await(() -> false);
  }

  /// Files in the root by their names.
  private List<Path> files(String... names) {
    return Arrays.stream(names).map(root::resolve).toList();
  }

  private Changes updated(String... names) {
    return new Changes(files(names), List.of(), List.of());
  }

  private Changes added(String... names) {
    return new Changes(List.of(), files(names), List.of());
  }

  private Changes removed(String... names) {
    return new Changes(List.of(), List.of(), files(names));
  }

  @Test
  void seesAFileThatIsWritten() throws Exception {
    write("Hello.java", "hello again");

    assertThat(changes()).isEqualTo(updated("Hello.java"));
  }

  @Test
  void seesSeveralThingsAtOnce() throws Exception {
    write("orders/Orders.java", "changed");
    write("New.java", "new");
    Files.delete(root.resolve("Hello.java"));

    assertThat(changes())
        .isEqualTo(
            new Changes(files("orders/Orders.java"), files("New.java"), files("Hello.java")));
  }

  @Test
  void seesAFileThatIsReplacedByAnotherOne() throws Exception {
    var temporary = write("Hello.java~", "by an editor");
    Files.move(temporary, root.resolve("Hello.java"), ATOMIC_MOVE);

    assertThat(changes()).isEqualTo(updated("Hello.java"));
  }

  @Test
  void seesFilesThatCameTogetherWithTheirDirectories() throws Exception {
    write("billing/tax/Tax.java", "tax");

    assertThat(changes()).isEqualTo(added("billing/tax/Tax.java"));

    write("billing/tax/Tax.java", "more tax");

    assertThat(changes()).isEqualTo(updated("billing/tax/Tax.java"));
  }

  @Test
  void seesADirectoryThatIsMoved() throws Exception {
    Files.move(root.resolve("orders"), root.resolve("sales"));

    assertThat(changes())
        .isEqualTo(new Changes(List.of(), files("sales/Orders.java"), files("orders/Orders.java")));

    write("sales/Orders.java", "changed");

    assertThat(changes()).isEqualTo(updated("sales/Orders.java"));
  }

  @Test
  void seesADirectoryThatIsDeleted() throws Exception {
    Files.delete(root.resolve("orders/Orders.java"));
    Files.delete(root.resolve("orders"));

    assertThat(changes()).isEqualTo(removed("orders/Orders.java"));
  }

  @Test
  void seesARootThatIsDeletedAndComesBack() throws Exception {
    Files.delete(root.resolve("orders/Orders.java"));
    Files.delete(root.resolve("orders"));
    Files.delete(root.resolve("Hello.java"));
    Files.delete(root);
    assertThat(changes()).isEqualTo(removed("Hello.java", "orders/Orders.java"));

    write("Hello.java", "back");
    assertThat(changes()).isEqualTo(added("Hello.java"));

    write("Hello.java", "and changed");
    assertThat(changes()).isEqualTo(updated("Hello.java"));
  }

  @Test
  void seesARootThatIsExchanged() throws Exception {
    Files.move(root, folder.resolve("old"));
    write("Hello.java", "another");

    assertThat(changes().updated()).isEqualTo(files("Hello.java"));

    Files.writeString(folder.resolve("old/Hello.java"), "nobody looks there");
    write("Hello.java", "and changed");

    assertThat(changes()).isEqualTo(updated("Hello.java"));
  }

  @Test
  void seesASingleFileAndNoneBesideIt() throws Exception {
    Files.writeString(folder.resolve("other.json"), "{}");
    Files.writeString(config, "{\"http\": {}}");

    assertThat(changes()).isEqualTo(new Changes(List.of(config), List.of(), List.of()));
  }

  @Test
  void whatIsTheSameAgainIsNoChange() throws Exception {
    write("Hello.java", "hello");
    Files.writeString(config, "{}");
    var touched = watcher.await(() -> true);

    assertThat(touched.isEmpty()).isTrue();
    write("Last.java", "last");
    assertThat(changes()).isEqualTo(added("Last.java"));
  }

  @Test
  void whatEditorsAndToolsLeaveIsNoChange() throws Exception {
    write(".Hello.java.swp", "vim");
    write(".#Hello.java", "emacs");
    write("#Hello.java#", "emacs");
    write("4913", "vim");
    write("Hello.java~", "vim");
    write("Hello.java___jb_tmp___", "IDEA");
    write(".git/config.json", "git");
    write("target/classes/application.properties", "maven");
    write("orders/node_modules/package.json", "npm");
    write("Last.java", "last");

    assertThat(changes()).isEqualTo(added("Last.java"));
  }

  @Test
  void followsOtherRules() throws Exception {
    write("orders/table.sql", "select");
    var options =
        WatcherOptions.defaults().withWatchedFileEndings(".sql").withIgnoredDirs("orders2");
    watcher.follow(WatchRules.DEFAULT.with(List.of(options)));

    write("orders2/table.sql", "unseen");
    write("orders/table.sql", "select more");

    assertThat(changes()).isEqualTo(updated("orders/table.sql"));
  }

  @Test
  void whatChangedBeforeOtherRulesIsStillSeen() throws Exception {
    write("Hello.java", "changed");
    watcher.follow(new WatchRules(Set.of(), Set.of(".java", ".sql")));

    assertThat(changes()).isEqualTo(updated("Hello.java"));
  }

  @Test
  void looksAtNoMoreThanItsLimit() throws Exception {
    for (var name : List.of("a", "b", "c")) {
      write(name + "/" + name + ".java", "deep");
    }
    watcher.close();

    watcher = open(WatchRules.DEFAULT, new FolderTree.Limits(2, 1_000));

    write("Hello.java", "changed");
    assertThat(changes()).isEqualTo(updated("Hello.java"));
    assertThat(watcher.seen().files().keySet()).hasSize(3);
  }

  @Test
  void linksToDirectoriesAreNotFollowed() throws Exception {
    var outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("Out.java"), "out");
    Files.createSymbolicLink(root.resolve("link"), outside);
    Files.createSymbolicLink(root.resolve("circle"), root);
    write("Last.java", "last");

    assertThat(changes()).isEqualTo(added("Last.java"));
  }
}
