package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Ends leases at a server of SQS behind the back of those that hold them, as if the time of the
/// messages had run out: others may receive them.
///
/// @param server where it is
/// @param credential whose queues they are; servers for tests check no signatures
record SqsLeases(InetSocketAddress server, String credential) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  // One for all: it has threads, and closing it waits for them.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  void expire(SqsLease lease) throws InterruptedException {
    try {
      var _ = CLIENT.send(request(lease), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest request(SqsLease lease) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort()))
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Target", "AmazonSQS.ChangeMessageVisibility")
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=%s, SignedHeaders=host, Signature=0".formatted(credential))
        .POST(BodyPublishers.ofString(body(lease)))
        .build();
  }

  private static String body(SqsLease lease) {
    return """
    {"QueueUrl": "%s", "ReceiptHandle": "%s", "VisibilityTimeout": 0}\
    """
        .formatted(lease.queueUrl(), lease.receiptHandle());
  }
}
