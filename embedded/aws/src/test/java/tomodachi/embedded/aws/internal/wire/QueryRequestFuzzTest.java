package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import tomodachi.embedded.aws.internal.WellFormedXml;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Shape;

/// Whatever a client sends: parameters that mean something, or a refusal; and what they say can be
/// answered in XML.
class QueryRequestFuzzTest {

  private final QueryProtocol protocol = new QueryProtocol(Shapes.service());

  @FuzzTest
  void aFormIsReadOrRefused(byte[] form) {
    check(form, Shapes.ALL);
    check(form, Shapes.NESTED);
  }

  private void check(byte[] form, Shape.Members shape) {
    var answer = answer(form, shape);
    assertThat(answer.status()).isIn(200, 400);
    WellFormedXml.check(new String(answer.body(), UTF_8));
  }

  private WireAnswer answer(byte[] form, Shape.Members shape) {
    try {
      var read = QueryRequest.read(new QueryParameters().add(form), shape);
      return protocol.answer(Shapes.operation("Repeat", shape), read, "id");
    } catch (ApiError e) {
      assertThat(e.queryCode()).isIn("MalformedQueryString", "MalformedInput", "MissingParameter");
      return protocol.refuse(e, "id");
    }
  }
}
