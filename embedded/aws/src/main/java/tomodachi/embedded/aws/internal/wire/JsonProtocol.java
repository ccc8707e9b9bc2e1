package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;

/// Answers in the [AWS JSON 1.0
/// protocol](https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html).
///
/// What a service's older clients know an error by stands in a header.
public final class JsonProtocol implements Protocol {

  /// The type of requests and answers.
  public static final String CONTENT_TYPE = "application/x-amz-json-1.0";

  private static final byte[] NOTHING = {};
  private static final String COMMON = "com.amazon.coral.service#";
  private static final Set<String> COMMON_ERRORS =
      Set.of("SerializationException", "UnknownOperationException", "InternalFailure");

  private final String errors;

  /// @param service whose errors they are
  public JsonProtocol(ApiService service) {
    errors = "com.amazonaws.%s#".formatted(service.name());
  }

  /// An operation that nobody knows.
  public static ApiError unknownOperation() {
    return ApiError.of("UnknownOperationException", "");
  }

  @Override
  public WireAnswer answer(Operation operation, Structure output, String requestId) {
    var shape = operation.output();
    var body = shape.members().isEmpty() ? NOTHING : JsonAnswer.write(output, shape);
    return new WireAnswer(WireAnswer.OK, CONTENT_TYPE, "", body);
  }

  @Override
  public WireAnswer refuse(ApiError error, String requestId) {
    var json = new JsonText();
    json.open('{').name("__type").text(type(error));
    if (!error.text().isEmpty()) {
      json.name("message").text(error.text());
    }
    var fault = error.isSendersFault() ? ";Sender" : ";Receiver";
    return new WireAnswer(
        error.status(),
        CONTENT_TYPE,
        error.queryCode() + fault,
        json.close('}').toString().getBytes(UTF_8));
  }

  private String type(ApiError error) {
    return (COMMON_ERRORS.contains(error.code()) ? COMMON : errors) + error.code();
  }
}
