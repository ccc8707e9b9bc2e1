package tomodachi.http.internal.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever stands in a request line: a path that means one thing, or 400.
class TargetFuzzTest {
  private final RouteTable<String> table;

  TargetFuzzTest() throws BadPattern {
    table =
        new RouteTable<>(
            List.of(
                route("one", RoutePattern.parse("/a/(?P<id>[^/]+?)/?")),
                route("slow", RoutePattern.parse("/b/(.*)(.*)(.*)c")),
                route("two", Template.parse("/a/{first}/{second}")),
                route("rest", Template.parse("/d/{rest...}"))));
  }

  @FuzzTest
  void aTargetIsReadOnceAndRoutedOrRefused(byte[] bytes) throws Exception {
    Target target;
    try {
      target = Target.parse(new String(bytes, ISO_8859_1));
    } catch (MalformedTarget _) {
      return;
    }
    assertThat(target.path()).doesNotContain("\0").matches("(?s)\\*|/.*");
    assertThat(target.path().replace("%2F", "").replace("%25", "")).doesNotContain("%");
    assertMeansTheSameEncoded(target);
    assertRouted(target);
  }

  /// What is decoded, encoded again, and decoded, is what it was: nothing is decoded twice.
  private static void assertMeansTheSameEncoded(Target target) throws MalformedTarget {
    var decoded = target.decodedPath();
    if (decoded.startsWith("/")) {
      var encoded = URLEncoder.encode(decoded, StandardCharsets.UTF_8).replace("+", "%20");
      assertThat(Target.parse("/" + encoded.substring("%2F".length())).decodedPath())
          .isEqualTo(decoded);
    }
  }

  private void assertRouted(Target target) {
    try {
      if (table.find("GET", target.path()) instanceof Lookup.Found<String>(var name, var values)) {
        assertBound(target.path().split("/", -1), name, values);
      }
    } catch (MalformedTarget e) {
      assertThat(e).hasMessage("request path takes too long to match");
    }
  }

  /// A name stands for one whole segment, whatever is encoded in it.
  private static void assertBound(String[] segments, String name, PathValues values) {
    switch (name) {
      case "one" -> assertThat(values.get("id")).isEqualTo(PercentCode.complete(segments[2]));
      case "two" -> {
        assertThat(values.get("first")).isEqualTo(PercentCode.complete(segments[2]));
        assertThat(values.get("second")).isEqualTo(PercentCode.complete(segments[3]));
        assertThat(segments).hasSize(4);
      }
      default -> assertThat(segments).hasSizeGreaterThan(2);
    }
  }

  private static Route<String> route(String name, PathPattern pattern) throws BadPattern {
    return new Route<>(Methods.of(List.of("GET")), pattern, name);
  }
}
