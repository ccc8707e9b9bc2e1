package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.cli.internal.CommandFailure;

class HintsTest {
  private static final CompilePath PATH = CompilePath.ofProcess();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Respons hello() { return null; }             | did you mean \"Response\"?",
        "Object o = Respons.of(200);                  | did you mean \"Response\"?",
        "Object o = Response.jsno(200, 1);            | did you mean \"json\"?",
        "strin name;                                  | did you mean \"String\"?",
        "Object o = Duration.ofSecond(1);             | did you mean \"ofSeconds\"?",
        "int o = \"\".lenght();                       | did you mean \"length\"?",
        "Object get(Request r) { return r.heder(\"\"); } | did you mean \"header\"?",
        "void greet() {} void go() { gret(); }        | did you mean \"greet\"?",
        "record Order() {} Ordr order;                | did you mean \"Order\"?",
        "int go(int count) { return cuont; }          | did you mean \"count\"?",
        "@Get(path = \"/x\") void go() {}             | @Get has: accessLog, cancelOnDisconnect,"
            + " ignoreLogging, name, timeout, value",
        "tomodachi.htpp.Response r;                   | did you mean \"tomodachi.http\"?",
      })
  void aNameThatIsNotThereIsShownTheNearest(String declaration, String hint) throws IOException {
    assertThat(complaints("import module tomodachi;\n" + declaration + "\nvoid main() {}\n"))
        .contains("  " + hint);
  }

  @ParameterizedTest
  @CsvSource({
    "int o = x1;",
    "Zebracorn o;",
    "void go() { quuxify(); }",
    "int go(int a) { return b; }"
  })
  void aNameThatIsLikeNoOtherIsShownNone(String declaration) throws IOException {
    assertThat(complaints("import module tomodachi;\n" + declaration + "\nvoid main() {}\n"))
        .noneMatch(line -> line.contains("did you mean") || line.contains("add at the top"));
  }

  @Test
  void whoForgotTheImportOfTheFrameworkIsToldTheLine() throws IOException {
    assertThat(complaints("@Get(\"/x\")\nString x() { return \"\"; }\nvoid main() {}\n"))
        .contains("  add at the top: import module tomodachi;");
    assertThat(complaints("void main() { Tomodachi.run(this); }\n"))
        .contains("  add at the top: import module tomodachi;");
  }

  @Test
  void whoImportsTypesOneByOneIsToldTheOneThatIsMissing() throws IOException {
    assertThat(
            complaints(
                """
                import tomodachi.http.Get;

                class Hello {
                  @Get("/x")
                  Response x(List<String> tags) { return null; }
                }
                """))
        .contains(
            "  add at the top: import tomodachi.http.Response;",
            "  add at the top: import java.util.List;");
  }

  private List<String> complaints(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Hello.java"), source);
    var compiler = new SourceCompiler(PATH, List.of());
    var failure =
        catchThrowableOfType(
            CommandFailure.class, () -> compiler.compile(List.of(SourceFile.read(file))));
    return String.valueOf(failure.getMessage()).lines().toList();
  }
}
