package tomodachi.cli.internal.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceHeaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package shop.orders;",
        "  // by package other;\n/* package\n * none; */ /**/\npackage  shop.orders ;\nclass A {}"
      })
  void thePackageIsReadBehindComments(String source) {
    assertThat(SourceHeader.of(source).packageName()).isEqualTo("shop.orders");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "void main() {}", "// package x;", "/* open", "class A { String s = \"\"; }"})
  void aFileCanBeWithoutAPackage(String source) {
    assertThat(SourceHeader.of(source).packageName()).isEmpty();
  }

  @Test
  void importsOfAllKindsAreFound() {
    var header =
        SourceHeader.of(
            """
            import module tomodachi;
            import java.util.List;
              import static org.acme.Thing.make;
            import org.acme.%s;
            """
                .formatted("*"));

    assertThat(header.imports())
        .isEqualTo(List.of("tomodachi", "java.util.List", "org.acme.Thing.make", "org.acme."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.util.List",
        "javax.sql.DataSource",
        "jdk.net.Sockets",
        "tomodachi",
        "tomodachi.http.Get",
        "org.jspecify.annotations.Nullable",
        "shop.Item",
        "shop"
      })
  void whatIsAlwaysThereIsNoLibrary(String name) {
    assertThat(new SourceHeader("", List.of(name)).importsLibraries(Set.of("shop"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.slf4j.Logger",
        "tools.jackson.databind.JsonNode",
        "shopping.Cart",
        "tomodachi.protobuf.ProtobufEnvelope"
      })
  void theRestIs(String name) {
    assertThat(new SourceHeader("", List.of(name)).importsLibraries(Set.of("shop"))).isTrue();
  }

  @Test
  void directivesStandAmongPackageImportsAndComments() {
    var header =
        SourceHeader.of(
            """
            ///usr/bin/env x
            /* //DEPS in:a:comment */
            package shop;
              //DEPS a:b:1 c:d:2
            import java.util.List; //DEPS e:f:3
            // DEPS g:h:4
            //REPOS central
            // deps i:j:5
            // Deps of others: none.
            //DEPSX k:l:6
            class A {
              //DEPS m:n:7
              String s = "//DEPS o:p:8";
            }
            """);

    assertThat(header.directives())
        .isEqualTo(
            List.of(
                new Directive(4, 2, "  //DEPS a:b:1 c:d:2", false),
                new Directive(5, 23, "import java.util.List; //DEPS e:f:3", false),
                new Directive(6, 0, "// DEPS g:h:4", false),
                new Directive(7, 0, "//REPOS central", false),
                new Directive(8, 0, "// deps i:j:5", false)));
  }

  @Test
  void aDirectiveBelowTheFirstDeclarationIsSeenAtTheBeginningOfALine() {
    assertThat(SourceHeader.of("class A {}\r\n//DEPS a:b:1\r\n").directives())
        .isEqualTo(List.of(new Directive(2, 0, "//DEPS a:b:1", true)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//DEPS", "//DEPS a:b:1", "\n\n//DEPS a:b:1\r\nclass A {}"})
  void aFileMayEndWithADirective(String source) {
    assertThat(SourceHeader.of(source).directives()).hasSize(1).noneMatch(Directive::isBelow);
  }
}
