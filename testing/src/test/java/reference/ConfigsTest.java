package reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Options;
import tomodachi.http.Get;
import tomodachi.http.HttpMiddleware;
import tomodachi.http.HttpOptions;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Configuration files and how they are merged.
class ConfigsTest {

  @TempDir Path folder;

  static class Configurable {
    List<Integer> numberList = new ArrayList<>();
    String string = "";
    Map<String, Object> dict = new HashMap<>();
    int replaceValue = 1;
    HttpMiddleware middleware = (call, next) -> "around " + next.proceed(call);
    Options options =
        Options.of(HttpOptions.defaults().withServerHeader("code").withMiddleware(middleware));

    @Get("/")
    String root() {
      return "root";
    }
  }

  private RunningService start(String... json) throws Exception {
    var files = new ArrayList<Path>();
    for (var text : json) {
      files.add(Files.writeString(folder.resolve(files.size() + ".json"), text));
    }
    return TestSetup.of(Configurable.class).withFiles(files.toArray(Path[]::new)).start();
  }

  @Test
  void filesAreMergedFromLeftToRight() throws Exception {
    var first =
        """
        {"number_list": [1, 3, 5], "string": "string", "dict": {"value_in_dict": true},
         "replace_value": 100}\
        """;
    var second =
        """
        {"number_list": [2, 10], "dict": {"another_value_in_dict": 10.0}, "replace_value": 200}\
        """;

    try (var running = start(first, second)) {
      var service = running.service(Configurable.class);

      assertThat(service.numberList).containsExactly(1, 3, 5, 2, 10);
      assertThat(service.string).isEqualTo("string");
      assertThat(service.dict)
          .isEqualTo(Map.of("value_in_dict", true, "another_value_in_dict", 10.0));
      assertThat(service.replaceValue).isEqualTo(200);
    }
  }

  @Test
  void whatIsMissingOrEmptyIsReplaced() throws Exception {
    try (var running = start("{\"string\": \"\", \"dict\": {}}", "{\"string\": \"x\"}", "{}")) {
      assertThat(running.service(Configurable.class).string).isEqualTo("x");
      assertThat(running.service(Configurable.class).dict).isEmpty();
    }
  }

  @Test
  void aFileGivesOptionsAndIdentity() throws Exception {
    try (var running =
        start(
            """
            {"options": {"http": {"server_header": "file", "access_log": true}},
             "uuid": "21a24416-1427-4603-c7c9-0ff8ab1f1c20"}\
            """)) {
      assertThat(running.context().uuid()).isEqualTo("21a24416-1427-4603-c7c9-0ff8ab1f1c20");
      assertThat(running.get("/").headers().firstValue("Server")).contains("file");
    }
  }

  @Test
  void optionsOfTheCodeThatAFileDoesNotNameStay() throws Exception {
    try (var running = start("{\"options\": {\"http\": {\"content_type\": \"text/html\"}}}")) {
      var answer = running.get("/");

      assertThat(answer.body()).isEqualTo("around root");
      assertThat(answer.headers().firstValue("Server")).contains("code");
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }
  }

  @Test
  void listsOfOptionsOfSeveralFilesAreJoined() throws Exception {
    try (var running =
        start(
            "{\"options\": {\"http\": {\"real_ip_from\": [\"10.0.0.0/8\"]}}}",
            "{\"options\": {\"http.real_ip_from\": [\"::1\"]}}")) {
      assertThat(running.context().options(HttpOptions.class).realIpFrom())
          .containsExactly("10.0.0.0/8", "::1");
    }
  }

  @Test
  void withoutFilesTheCodeCounts() throws Exception {
    try (var running = start()) {
      assertThat(running.get("/").headers().firstValue("Server")).contains("code");
    }
  }
}
