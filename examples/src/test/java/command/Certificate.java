package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for this machine, made by OpenSSL.
///
/// @param chain its file
/// @param key the file of its key
record Certificate(Path chain, Path key) {

  /// Makes one in a folder.
  static Certificate make(Path folder) {
    var certificate = new Certificate(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    var made =
        Finished.of(
            folder,
            Map.of(),
            Path.of("openssl"),
            ("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
                    + " -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1"
                    + " -keyout key.pem -out chain.pem")
                .split(" ", -1));
    assertThat(made.exitCode()).as(made.err()).isZero();
    return certificate;
  }

  /// What a service that has it is started with.
  List<String> options() {
    return List.of("-o", "http.tls.certificate=" + chain, "-o", "http.tls.key=" + key);
  }

  /// A client that trusts it.
  HttpClient client() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var in = Files.newInputStream(chain)) {
      store.setCertificateEntry(
          "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), new SecureRandom());
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
