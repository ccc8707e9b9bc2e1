package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.http.TlsOptions;
import tomodachi.transport.TransportException;

class TlsTest {
  private static final int PATIENCE_MILLIS = 20_000;

  private final RecordedLog log = new RecordedLog("tomodachi.http");

  @AfterEach
  void closeLog() {
    log.close();
  }

  @Test
  void aClientChoosesHttp2() throws Exception {
    try (var server = serving(options("chain.pem", "key.pem"));
        var client = new Http2Client(shake(server, "chain.pem", "h2", "http/1.1"))) {
      client.greet().request(1, false, "POST", "/a").data(1, true, "x".repeat(10_000));

      assertThat(client.answer(1).body()).isEqualTo("POST /a 10000");
    }
  }

  @Test
  void aClientThatChoosesNothingGetsHttp1() throws Exception {
    try (var server = serving(options("chain.pem", "key.pem"));
        var client = shake(server, "chain.pem")) {
      assertThat(client.getApplicationProtocol()).isEmpty();
      assertServesHttp1(client);
    }
  }

  @Test
  void http2CanBeLeftOut() throws Exception {
    var settings = settings().tls(options("chain.pem", "key.pem")).http1Only();
    try (var server = TestServer.blocking(settings, TestServer::echo);
        var client = shake(server, "chain.pem", "h2", "http/1.1")) {
      assertThat(client.getApplicationProtocol()).isEqualTo("http/1.1");
      assertServesHttp1(client);
    }
  }

  @Test
  void theLastAnswerIsFollowedByTheFarewellOfTls() throws Exception {
    try (var server = serving(options("chain.pem", "key.pem"));
        var client = shake(server, "chain.pem")) {
      client
          .getOutputStream()
          .write("GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));

      // Without the farewell this would fail.
      assertThat(new String(client.getInputStream().readAllBytes(), US_ASCII))
          .endsWith("\r\n\r\nGET /a 0");
    }
  }

  @Test
  void keysAreReadInAllTheirForms() throws Exception {
    serves(options("chain.pem", "sec1.pem"), "chain.pem");
    serves(options("chain.pem", "encrypted.pem").withKeyPassword("only-a-test"), "chain.pem");
    serves(options("chain.pem", "encrypted-v1.pem").withKeyPassword("only-a-test"), "chain.pem");
    assertThat(CertifiedKey.of(PemFiles.read(file("rsa-chain.pem"), file("rsa.pem")), null).key())
        .isNotNull();
  }

  @Test
  void aSecondHandshakeIsRefused() throws Exception {
    try (var server = serving(options("chain.pem", "key.pem"));
        var client = socket(server, "chain.pem")) {
      client.setEnabledProtocols(new String[] {"TLSv1.2"});
      client.startHandshake();
      assertServesHttp1(client);

      client.startHandshake();

      assertThatThrownBy(client.getInputStream()::readAllBytes)
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aClientThatSpeaksPlainHttpIsToldSo() throws Exception {
    try (var server = serving(options("chain.pem", "key.pem"));
        var client = server.connect()) {
      var answer = client.get("/").answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).isEqualTo("This port speaks HTTPS: ask for https://");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void newFilesAreTakenAndBadOnesAreNot(@TempDir Path folder) throws Exception {
    var chain = copy("chain.pem", folder.resolve("chain.pem"));
    var key = copy("key.pem", folder.resolve("key.pem"));
    try (var server = serving(TlsOptions.of(chain, key))) {
      copy("rsa.pem", key);
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(log.lines()).anyMatch(line -> line.contains("not renewed")));
      shake(server, "chain.pem").close();

      copy("rsa-chain.pem", chain);
      Awaitility.await()
          .untilAsserted(
              () -> assertThat(log.lines()).anyMatch(line -> line.contains("new tls certificate")));
      assertThat(log.lines()).filteredOn(line -> line.contains("not renewed")).hasSize(1);
      shake(server, "rsa-chain.pem").close();
    }
  }

  @Test
  void whatCantBeUsedIsExplained(@TempDir Path folder) throws Exception {
    var missing = folder.resolve("missing.pem");
    assertRefused(
        TlsOptions.of(missing, file("key.pem")),
        """
        http.tls.certificate is no file: %s
            give the path of a PEM file; a relative one begins at the working directory\
        """
            .formatted(missing));
    assertRefused(
        options("chain.pem", "rsa.pem"),
        """
        http.tls.key isn't the key of http.tls.certificate
            give both files of the same certificate; that of the server comes first\
        """);
    assertRefused(
        options("key.pem", "key.pem"),
        """
        http.tls.certificate holds no certificate in PEM
            give a file that begins with -----BEGIN CERTIFICATE-----\
        """);
    assertRefused(
        options("chain.pem", "chain.pem"),
        """
        http.tls.key holds no private key in PEM
            give a key that begins with -----BEGIN PRIVATE KEY-----, such as openssl genpkey writes\
        """);
    assertRefused(
        options("chain.pem", "encrypted.pem"),
        """
        http.tls.key is encrypted
            set http.tls.key_password\
        """);
    assertRefused(
        options("chain.pem", "encrypted.pem").withKeyPassword("wrong"),
        """
        http.tls.key_password doesn't decrypt http.tls.key
            correct it\
        """);
    assertRefused(
        options("chain.pem", "encrypted-v1.pem").withKeyPassword("wrong"),
        """
        http.tls.key_password doesn't decrypt http.tls.key
            correct it\
        """);
  }

  @Test
  void aCertificateThatHasExpiredIsAWarning() throws Exception {
    serving(options("old-chain.pem", "old-key.pem")).close();

    assertThat(log.lines())
        .anyMatch(
            line -> line.startsWith("WARN tls certificate has expired, clients will refuse it"));
  }

  private static void assertRefused(TlsOptions options, String message) {
    assertThatThrownBy(() -> serving(options).close())
        .isInstanceOf(TransportException.class)
        .hasMessage(message);
  }

  private static void serves(TlsOptions options, String trusted) throws Exception {
    try (var server = serving(options)) {
      shake(server, trusted).close();
    }
  }

  private static void assertServesHttp1(SSLSocket client) throws IOException {
    client.getOutputStream().write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));

    assertThat(new String(client.getInputStream().readNBytes(15), US_ASCII))
        .isEqualTo("HTTP/1.1 200 OK");
  }

  private static TestServer serving(TlsOptions options) throws TransportException {
    return TestServer.blocking(settings().tls(options), TestServer::echo);
  }

  /// A connection whose handshake is done.
  ///
  /// @param trusted the certificate the server must have
  /// @param offered what the client speaks
  private static SSLSocket shake(TestServer server, String trusted, String... offered)
      throws IOException, GeneralSecurityException, URISyntaxException {
    var socket = socket(server, trusted);
    var parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(offered);
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static SSLSocket socket(TestServer server, String trusted)
      throws IOException, GeneralSecurityException, URISyntaxException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(file(trusted))) {
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    var address = server.server().address();
    var socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(address.getAddress(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static TlsOptions options(String chain, String key) throws URISyntaxException {
    return TlsOptions.of(file(chain), file(key));
  }

  private static Path copy(String name, Path target) throws IOException, URISyntaxException {
    return Files.copy(file(name), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path file(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(TlsTest.class.getResource("tls/" + name)).toURI());
  }
}
