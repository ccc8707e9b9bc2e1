package reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import tomodachi.http.Http;
import tomodachi.http.Request;
import tomodachi.testing.RunningService;

/// test_http_service: file uploads and posted forms.
class HttpUploadTest {

  static final class Uploads {
    @Http(method = "POST", url = "/test-post-data/?")
    String data(Request request) {
      return request.form().field("data").orElse("none");
    }

    @Http(method = "PUT", url = "/upload/?")
    @Http(method = "POST", url = "/upload/?")
    String upload(Request.File file) throws IOException {
      try (var content = file.stream()) {
        return "%s %d %s"
            .formatted(file.filename(), file.size(), new String(content.readAllBytes(), UTF_8));
      }
    }
  }

  @Test
  void aPostedFieldIsRead() {
    try (var service = RunningService.start(Uploads.class)) {
      var form =
          service
              .request("/test-post-data")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString("data=test+%C3%A5&other=1"));

      assertThat(service.send(form).body()).isEqualTo("test å");
    }
  }

  @Test
  void aFileOfAMultipartFormIsRead() {
    try (var service = RunningService.start(Uploads.class)) {
      var form =
          service
              .request("/upload")
              .header("Content-Type", "multipart/form-data; boundary=xyz")
              .POST(
                  BodyPublishers.ofString(
                      """
                      --xyz
                      Content-Disposition: form-data; name="file"; filename="test.txt"
                      Content-Type: text/plain

                      first line
                      --xyz--
                      """
                          .replace("\n", "\r\n")));

      assertThat(service.send(form).body()).isEqualTo("test.txt 10 first line");
    }
  }
}
