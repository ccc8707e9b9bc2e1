package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.cli.internal.CommandFailure;

class SourceCompilerTest {
  private static final CompilePath PATH = CompilePath.ofProcess();

  @TempDir Path folder;

  @Test
  void aCompactFileImportsTheFrameworkAsAModule() throws IOException {
    write(
        "Hello.java",
        """
        import module tomodachi;

        @StartedService
        void greet(ServiceContext context) {
          IO.println(List.of(Duration.ZERO, context));
        }

        void main() {
          Tomodachi.run(this);
        }
        """);

    assertThat(compile("Hello.java").given()).containsExactly("Hello");
  }

  @Test
  void anOrdinaryFileImportsTypes() throws IOException {
    write(
        "shop/Orders.java",
        """
        package shop;

        import org.jspecify.annotations.Nullable;
        import tomodachi.Service;

        @Service("orders")
        class Orders {
          @Nullable String last;

          record Order(int id) {}
        }
        """);

    assertThat(compile("shop/Orders.java").given())
        .containsExactly("shop.Orders", "shop.Orders$Order");
  }

  @Test
  void namesOfParametersAreKept() throws IOException {
    write("Hello.java", "void hello(String name) {}\nvoid main() {}\n");

    var hello = ClassFile.of().parse(compile("Hello.java").classes().get("Hello"));

    assertThat(hello.methods())
        .filteredOn(method -> method.methodName().equalsString("hello"))
        .singleElement()
        .satisfies(method ->
            assertThat(
                    method.findAttribute(Attributes.methodParameters()).orElseThrow().parameters())
                .extracting(parameter -> parameter.name().orElseThrow().stringValue())
                .containsExactly("name"));
  }

  @Test
  void filesAreCompiledTogether() throws IOException {
    write("b/B.java", "package b;\n\npublic class B { a.A a; }\n");
    write("other/a/A.java", "package a;\n\npublic class A { b.B b; }\n");

    assertThat(compile("b/B.java", "other/a/A.java").given()).containsExactly("b.B", "a.A");
  }

  @Test
  void whatStandsBesideAFileIsFoundButWasNotGiven() throws IOException {
    write(
        "shop/Orders.java", "package shop;\n\nclass Orders { Item item; shop.db.Store store; }\n");
    write("shop/Item.java", "package shop;\n\nrecord Item() {}\n");
    write("shop/db/Store.java", "package shop.db;\n\npublic class Store {}\n");
    write("shop/Broken.java", "package shop;\n\nnonsense\n");

    var compilation = compile("shop/Orders.java");

    assertThat(compilation.given()).containsExactly("shop.Orders");
    assertThat(compilation.classes()).containsOnlyKeys("shop.Orders", "shop.Item", "shop.db.Store");
  }

  @Test
  void librariesOfTheFrameworkAreThereWhenNamed() throws IOException {
    write("Imported.java", "import org.slf4j.Logger;\n\nclass Imported { Logger log; }\n");
    write("InFull.java", "class InFull { org.slf4j.Logger log; }\n");

    assertThat(compile("Imported.java").given()).containsExactly("Imported");
    assertThat(compile("InFull.java").given()).containsExactly("InFull");
  }

  @Test
  void whatTheFrameworkHidesIsNotThere() throws IOException {
    write(
        "Nosy.java",
        "import org.slf4j.Logger;\n\nclass Nosy { tomodachi.internal.lifecycle.Container c; }\n");

    assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> compile("Nosy.java"));
  }

  @Test
  void mistakesAreShownWithTheirLineAndACaret() throws IOException {
    write(
        "Hello.java",
        """
        import module tomodachi;

        @Gett("/x")
        String hello(String name) {
        \treturn nme;
        }

        int x = "s";
        void main() {}
        """);

    assertFailure(
        """
        Hello.java:3: cannot find symbol
        @Gett("/x")
         ^
          symbol:   class Gett
          location: class Hello
          did you mean "Get"?
        Hello.java:5: cannot find symbol
        \treturn nme;
        \t       ^
          symbol:   variable nme
          location: class Hello
          did you mean "name"?
        Hello.java:8: incompatible types: String cannot be converted to int
        int x = "s";
                ^
        error: 3 mistakes in the sources\
        """,
        "Hello.java");
  }

  @Test
  void mistakesAreSortedByFileAndLine() throws IOException {
    write(
        "B.java",
        """
        class B {
          int one() {
            return nme;
          }
          Strin two;
          int three = "s";
        }
        """);
    write("A.java", "class A {\n\n\n\n\n\n\n  Strin late;\n}\n");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> compile("B.java", "A.java"))
        .satisfies(failure ->
            assertThat(failure.toString().lines())
                .map(line -> line.replaceFirst(".*/(?=[AB]\\.java)", ""))
                .filteredOn(line -> line.matches("[AB]\\.java:.*"))
                .map(line -> line.substring(0, 9))
                .containsExactly("A.java:8:", "B.java:3:", "B.java:5:", "B.java:6:"));
  }

  @Test
  void aClassThatTwoFilesDeclareIsShownWithBoth() throws IOException {
    write("Good.java", "void main() {}\n");
    write("sp dir/Good.java", "void main() {}\n");

    assertFailure(
        """
        sp dir/Good.java:1: duplicate class: Good
        void main() {}
        ^
          declared in Good.java and in sp dir/Good.java
          files that run together share a name space: rename one, or run them apart
        error: 1 mistake in the sources\
        """,
        "Good.java",
        "sp dir/Good.java");
  }

  @Test
  void aClassOfAPackageThatTwoFilesDeclareIsShownWithBoth() throws IOException {
    write("a/One.java", "package shop;\n\nclass Item {}\n");
    write("b/Two.java", "package shop;\n\nclass Item {}\n");

    assertFailure(
        """
        b/Two.java:3: duplicate class: Item
        class Item {}
        ^
          declared in a/One.java and in b/Two.java
          files that run together share a name space: rename one, or run them apart
        error: 1 mistake in the sources\
        """,
        "a/One.java",
        "b/Two.java");
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-name, WrongName",
    "my service v2, MyServiceV2",
    "été-x, ÉtéX",
    "1st, Hello",
    "-, Hello"
  })
  void aFileNameThatIsNoClassNameIsShownABetterOne(String name, String better) throws IOException {
    write(name + ".java", "void main() {}\n");

    assertFailure(
        """
        %s.java: a compact source file is named like a class, such as %s.java
        error: 1 mistake in the sources\
        """
            .formatted(name, better),
        name + ".java");
  }

  @Test
  void aMistakeAtTheEndOfTheFileHasALineToo() throws IOException {
    write("Open.java", "class Open {");

    assertFailure(
        """
        Open.java:1: reached end of file while parsing
        class Open {
                    ^
        error: 1 mistake in the sources\
        """,
        "Open.java");
  }

  @Test
  void aCompactFileWithoutMainIsToldWhatToAdd() throws IOException {
    write("Hello.java", "void hello() {}\n");

    assertFailure(
        """
        Hello.java:1: a compact source file needs a main method, add: void main() { Tomodachi.run(this); }
        error: 1 mistake in the sources\
        """,
        "Hello.java");
  }

  @Test
  void theProtobufEnvelopeIsThereForWhoNamesIt() throws IOException {
    write(
        "Hello.java",
        """
        import module tomodachi;
        import tomodachi.protobuf.ProtobufEnvelope;

        Envelope envelope(ProtobufEnvelope envelope) {
          return envelope;
        }

        void main() {}
        """);
    write("Named.java", "class Named { tomodachi.protobuf.ProtobufEnvelope envelope; }\n");

    assertThat(compile("Hello.java").given()).containsExactly("Hello");
    assertThat(compile("Named.java").given()).containsExactly("Named");
  }

  @Test
  void warningsAreNotShown() throws IOException {
    write("Old.java", "class Old { Object o = new Integer(1); java.util.List raw; }\n");

    assertThat(compile("Old.java").given()).containsExactly("Old");
  }

  @Test
  void aFileWithoutClassesGivesNone() throws IOException {
    write("Empty.java", "// nothing\n");

    assertThat(compile("Empty.java").given()).isEmpty();
  }

  private Compilation compile(String... names) {
    var sources = Arrays.stream(names).map(name -> SourceFile.read(folder.resolve(name))).toList();
    return new SourceCompiler(PATH, List.of()).compile(sources);
  }

  private void assertFailure(String text, String... names) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> compile(names))
        .satisfies(failure -> {
          assertThat(failure.exitCode()).isEqualTo(1);
          assertThat(failure.toString().replace(folder + "/", ""))
              .isEqualTo(CommandFailure.class.getName() + ": " + text);
        });
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
