package tomodachi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An HTTP client that knows where the service listens.
final class BoundClient implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<InetSocketAddress> address;
  private final String scheme;
  private final HttpClient client;

  /// @param certificate of a service that speaks TLS, else null
  BoundClient(Supplier<InetSocketAddress> address, @Nullable Path certificate) {
    this.address = address;
    scheme = certificate == null ? "http" : "https";
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE);
    if (certificate != null) {
      builder.sslContext(OwnCertificate.context(certificate));
    }
    client = builder.build();
  }

  HttpClient client() {
    return client;
  }

  URI uri(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("A path begins with /, was \"%s\"".formatted(path));
    }
    return URI.create(scheme + "://127.0.0.1:" + address.get().getPort() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("Interrupted while waiting for an answer", e));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
