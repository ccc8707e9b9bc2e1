package benchmarks.embedded.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;

/// The head of requests, up to the length of what follows.
record Head(String lines) {

  /// Of an operation of SQS, in the JSON protocol.
  static Head sqs(URI endpoint, String operation) {
    var head = post(endpoint, "sqs", "application/x-amz-json-1.0");
    return new Head(head + "X-Amz-Target: AmazonSQS.%s\r\n".formatted(operation));
  }

  /// Of an operation of SNS, in the query protocol.
  static Head sns(URI endpoint) {
    return new Head(post(endpoint, "sns", "application/x-www-form-urlencoded; charset=utf-8"));
  }

  private static String post(URI endpoint, String service, String contentType) {
    return """
    POST / HTTP/1.1\r
    Host: %s\r
    Content-Type: %s\r
    Authorization: AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/%s/aws4_request, SignedHeaders=host, Signature=0\r
    """
        .formatted(endpoint.getAuthority(), contentType, service);
  }

  /// The whole request.
  byte[] request(CharSequence body) {
    return (before(body.length()) + body).getBytes(ISO_8859_1);
  }

  /// All that comes before a body.
  String before(int bodyLength) {
    return lines + "Content-Length: " + bodyLength + "\r\n\r\n";
  }
}
