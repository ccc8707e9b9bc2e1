package benchmarks.http.made;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tomodachi.Service;
import tomodachi.http.Get;
import tomodachi.http.Http;

final class RouteServiceTest {

  @Test
  void everyTemplateHasAMethodWithNamedParameters() throws Exception {
    var jar = RouteService.templates("ThreeTemplates", 3).jar();

    try (var loader = loader(jar)) {
      var type = loader.loadClass("ThreeTemplates");
      assertThat(type.getAnnotation(Service.class).value()).isEqualTo("routes");
      assertThat(type.getDeclaredMethods()).hasSize(3);
      var last = handler(type, "route2");
      assertThat(last.getAnnotation(Get.class).value())
          .containsExactly("/api/v1/tenants/{tenant}/items/2/{id}");
      assertThat(last.getParameters())
          .extracting(parameter -> parameter.getName())
          .containsExactly("tenant", "id");
    }
  }

  @Test
  void expressionsDifferAtTheirBeginOrLater() throws Exception {
    var closed = RouteService.expressions("TwoExpressions", 2).jar();
    var open = RouteService.openExpressions("TwoOpenExpressions", 2).jar();

    assertThat(url(closed, "TwoExpressions"))
        .isEqualTo("/items-1/(?<tenant>[^/]+)/(?<id>[^/]+?)/?");
    assertThat(url(open, "TwoOpenExpressions"))
        .isEqualTo("/(?<tenant>[^/]+)/items/1/(?<id>[^/]+?)/?");
  }

  private static String url(Path jar, String name) throws Exception {
    try (var loader = loader(jar)) {
      return handler(loader.loadClass(name), "route1").getAnnotation(Http.class).url();
    }
  }

  private static Method handler(Class<?> type, String name) throws Exception {
    return type.getDeclaredMethod(name, String.class, String.class);
  }

  private static URLClassLoader loader(Path jar) throws Exception {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL()}, RouteServiceTest.class.getClassLoader());
  }
}
