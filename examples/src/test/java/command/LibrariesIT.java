package command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Services with libraries of a repository in a folder, without a network.
class LibrariesIT {
  private static final String PRICES =
      "package prices; public class Price { public static String of(String sku) { return"
          + " money.Money.text(sku.length()); } }";
  private static final String MONEY =
      "package money; public class Money { public static String text(int amount) { return amount +"
          + " \" kr\"; } }";

  @TempDir private Path folder;
  private Path service;

  @BeforeEach
  void prepare() throws IOException {
    publish("money", MONEY, "");
    publish(
        "prices",
        PRICES,
        "<dependencies><dependency><groupId>shop</groupId><artifactId>money</artifactId>"
            + "<version>1</version></dependency></dependencies>");
    Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors><mirror><id>shelf</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
        </settings>
        """
            .formatted(folder.resolve("local"), remote().toUri()));
    service = write("shop:prices:1");
  }

  private Path remote() {
    return folder.resolve("remote");
  }

  private Path write(String library) throws IOException {
    return Files.writeString(
        folder.resolve("Shop.java"),
        """
        package shop;

        //DEPS %s
        import tomodachi.http.Get;

        class Shop {
          @Get("/{sku}")
          String price(String sku) {
            return prices.Price.of(sku);
          }
        }
        """
            .formatted(library));
  }

  private Command run(Object... arguments) {
    var all = new ArrayList<>(List.of("-o", "http.port=0"));
    List.of(arguments).forEach(argument -> all.add(argument.toString()));
    return Command.run(
        Map.of(
            "TOMODACHI_MAVEN_SETTINGS", folder.resolve("settings.xml").toString(),
            "XDG_CACHE_HOME", folder.resolve("cache").toString()),
        all.toArray(String[]::new));
  }

  private void assertServes() {
    try (var shop = run(service).awaitReady()) {
      assertThat(shop.get("/A123").body()).isEqualTo("4 kr");
      assertThat(shop.terminate()).isZero();
    }
  }

  @Test
  void whatWasFetchedOnceIsEnough() throws IOException {
    assertServes();

    delete(remote());
    assertServes();

    delete(folder.resolve("cache"));
    assertServes();
  }

  @Test
  void librariesAreNamedOnTheCommandLineToo() throws IOException {
    Files.writeString(service, Files.readString(service).replaceAll("//DEPS.*", ""));

    try (var shop = run(service, "--deps", "shop:prices:1").awaitReady()) {
      assertThat(shop.get("/A123").body()).isEqualTo("4 kr");
    }
  }

  @Test
  void aLibraryThatIsNotThereIsOneMessage() throws IOException {
    try (var shop = run(write("shop:prizes:1"))) {
      assertThat(shop.exitCode()).isEqualTo(1);
      assertThat(shop.lines())
          .endsWith(
              "error: there is no library \"shop:prizes:1\"",
              "  from //DEPS in %s:3".formatted(service),
              "  repositories asked: shelf",
              "  check its group, artifact and version, and the repositories in settings.xml");
    }
  }

  @Test
  void aLineThatIsWrongIsShownWithACaret() throws IOException {
    try (var shop = run(write("shop"))) {
      assertThat(shop.exitCode()).isEqualTo(1);
      assertThat(String.join("\n", shop.lines()))
          .endsWith(
              """
              %s:3: "shop" is no coordinate
              //DEPS shop
                     ^
                write group:artifact:version, such as org.postgresql:postgresql:42.7.13
              error: 1 mistake in the libraries\
              """
                  .formatted(service));
    }
  }

  @Test
  void theFrameworksOwnLibrariesStayItsOwn() throws IOException {
    try (var shop = run(write("shop:prices:1 org.slf4j:slf4j-api:1.7.36")).awaitReady()) {
      assertThat(shop.lines())
          .anyMatch(line ->
              line.matches(
                  "warning: org.slf4j:slf4j-api is the framework's own, version 2\\..*, not"
                      + " 1.7.36, which is declared"));
      assertThat(shop.get("/A123").body()).isEqualTo("4 kr");
    }
  }

  /// Puts a library into the repository: a class that may use those before it.
  private void publish(String name, String source, String dependencies) throws IOException {
    var classes = Files.createDirectories(folder.resolve("classes"));
    var file = Files.createDirectories(folder.resolve(name)).resolve(className(source) + ".java");
    Files.writeString(file, source);
    var compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes + "", "-cp", classes + "", file.toString());
    assertThat(compiled).isZero();
    var place = Files.createDirectories(remote().resolve("shop").resolve(name).resolve("1"));
    jar(place.resolve(name + "-1.jar"), classes, name + "/" + className(source) + ".class");
    withChecksum(
        place.resolve(name + "-1.pom"),
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>shop</groupId><artifactId>%s</artifactId><version>1</version>
          %s
        </project>
        """
            .formatted(name, dependencies)
            .getBytes(UTF_8));
  }

  private static String className(String source) {
    return source.replaceFirst(".* class (\\w+) .*", "$1");
  }

  private static void jar(Path file, Path classes, String entry) throws IOException {
    try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new JarEntry(entry));
      jar.write(Files.readAllBytes(classes.resolve(entry)));
    }
    withChecksum(file, Files.readAllBytes(file));
  }

  private static void withChecksum(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(content));
  }

  private static String sha1(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
