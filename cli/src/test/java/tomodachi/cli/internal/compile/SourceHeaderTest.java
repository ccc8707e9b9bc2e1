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
}
