package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;

/// Answers in the [AWS query
/// protocol](https://smithy.io/2.0/aws/protocols/aws-query-protocol.html): they are in XML.
public final class QueryProtocol implements Protocol {

  private static final String CONTENT_TYPE = "text/xml";

  private final String namespace;

  /// @param service whose answers they are
  public QueryProtocol(ApiService service) {
    namespace = service.xmlNamespace();
  }

  /// No action is named.
  public static ApiError missingAction() {
    return ApiError.of("MissingAction", "The request must contain the parameter Action.");
  }

  /// An action that nobody knows.
  public static ApiError invalidAction(String name) {
    return ApiError.of(
        "InvalidAction", "The action %s is not valid for this endpoint.".formatted(name));
  }

  @Override
  public WireAnswer answer(Operation operation, Structure output, String requestId) {
    var response = operation.name() + "Response";
    var xml = new XmlText().openRoot(response, namespace);
    if (hasResult(operation)) {
      var result = operation.name() + "Result";
      xml.open(result);
      new XmlAnswer(xml).members(output, operation.output());
      xml.close(result);
    }
    xml.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata");
    return encoded(WireAnswer.OK, xml.close(response));
  }

  @Override
  public WireAnswer refuse(ApiError error, String requestId) {
    var xml = new XmlText().openRoot("ErrorResponse", namespace).open("Error");
    xml.element("Type", error.isSendersFault() ? "Sender" : "Receiver");
    xml.element("Code", error.queryCode()).element("Message", error.text()).close("Error");
    xml.element("RequestId", requestId);
    return encoded(error.status(), xml.close("ErrorResponse"));
  }

  /// `TagResource` and `UntagResource` answer a result with nothing in it, and clients look for it.
  private static boolean hasResult(Operation operation) {
    return !operation.output().members().isEmpty() || operation.name().endsWith("Resource");
  }

  private static WireAnswer encoded(int status, XmlText xml) {
    return new WireAnswer(status, CONTENT_TYPE, "", xml.toString().getBytes(UTF_8));
  }
}
