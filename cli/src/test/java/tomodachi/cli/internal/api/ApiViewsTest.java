package tomodachi.cli.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Service;

class ApiViewsTest {

  @TempDir Path folder;

  @Test
  void thereIsAViewOfTheBundleAndOfAllThatComesWithIt() throws IOException {
    ApiViews.of(RunningModules.finder()).writeTo(folder);

    assertThat(names(folder))
        .containsExactly(
            "org.jspecify.jar",
            "tomodachi.amqp.jar",
            "tomodachi.aws.jar",
            "tomodachi.core.jar",
            "tomodachi.http.jar",
            "tomodachi.jar",
            "tomodachi.messaging.jar",
            "tomodachi.schedule.jar");
  }

  @Test
  void aViewRequiresOnlyWhatItsReadersNeed() throws IOException {
    ApiViews.of(RunningModules.finder()).writeTo(folder);

    var core = ModuleFinder.of(folder).find("tomodachi.core").orElseThrow().descriptor();
    assertThat(core.requires())
        .extracting(Requires::name)
        .containsExactlyInAnyOrder("java.base", "org.jspecify");
    assertThat(core.exports()).extracting(Exports::source).contains("tomodachi.transport");
    assertThat(core.uses()).isEmpty();
    assertThat(core.provides()).isEmpty();
  }

  @Test
  void aViewContainsOnlyExportedPackages() throws IOException {
    ApiViews.of(RunningModules.finder()).writeTo(folder);

    var core = ModuleFinder.of(folder).find("tomodachi.core").orElseThrow();
    try (var reader = core.open()) {
      assertThat(reader.list().filter(name -> name.endsWith(".class")))
          .contains("module-info.class", "tomodachi/Service.class")
          .noneMatch(name -> name.contains("internal"));
    }
  }

  @Test
  void methodsOfAViewHaveNoCode() throws IOException {
    ApiViews.of(RunningModules.finder()).writeTo(folder);

    var core = ModuleFinder.of(folder).find(Service.class.getModule().getName()).orElseThrow();
    try (var reader = core.open();
        var in = reader.open("tomodachi/Tomodachi.class").orElseThrow()) {
      assertThat(ClassFile.of().parse(in.readAllBytes()).methods())
          .isNotEmpty()
          .allMatch(method -> method.code().isEmpty());
    }
  }

  @Test
  void theSameModulesGiveTheSameBytesInEveryTimeZone() throws IOException {
    writeIn("UTC", folder.resolve("a"));
    writeIn("Asia/Tokyo", folder.resolve("b"));

    assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
  }

  @Test
  void theToolWritesTheViewsOfTheModulesItIsGiven() throws IOException {
    var full = folder.resolve("full");
    var again = folder.resolve("again");
    ApiViews.of(RunningModules.finder()).writeTo(full);

    ApiViewTool.main(new String[] {again.toString(), full.toString()});

    assertThat(contents(again)).isEqualTo(contents(full));
  }

  @Test
  void theToolSaysWhatItNeeds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiViewTool.main(new String[] {"api"}))
        .withMessage("Usage: ApiViewTool <output folder> <module path>...");
    assertThatThrownBy(
            () -> ApiViewTool.main(new String[] {"api", folder.toAbsolutePath().toString()}))
        .hasMessage("Module \"tomodachi\" is not on the module path");
  }

  private static void writeIn(String timeZone, Path folder) throws IOException {
    var usual = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    try {
      ApiViews.of(RunningModules.finder()).writeTo(folder);
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  private static Iterable<String> names(Path folder) throws IOException {
    return contents(folder).keySet();
  }

  private static Map<String, Long> contents(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString(),
              ApiViewsTest::checksum,
              (a, _) -> a,
              TreeMap::new));
    }
  }

  private static long checksum(Path file) {
    try {
      var sum = new java.util.zip.CRC32();
      sum.update(Files.readAllBytes(file));
      return sum.getValue();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
