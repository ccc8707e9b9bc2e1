package tomodachi.amqp.internal.link;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.AmqpTls;
import tomodachi.transport.TransportException;

/// Makes of the files of the options what TLS trusts and presents.
final class TlsFiles {

  private static final String CA = "amqp.tls.ca_file";
  private static final String CERTIFICATE = "amqp.tls.certificate_file";
  private static final String KEY = "amqp.tls.key_file";
  private static final char[] NO_PASSWORD = {};

  private TlsFiles() {}

  /// A context of what the files have now.
  ///
  /// @throws TransportException when a file isn't what it should be
  /// @throws IOException when the JVM can't do TLS with them
  static SSLContext context(AmqpTls tls) throws IOException, TransportException {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(presented(tls), trusted(tls.caFile()), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("the JVM can't use the certificates: " + e.getMessage(), e);
    }
  }

  private static TrustManager @Nullable [] trusted(@Nullable Path file)
      throws IOException, GeneralSecurityException, TransportException {
    if (file == null) {
      return null;
    }
    var store = emptyStore();
    for (var issuer : new PemFile(CA, file).certificates()) {
      store.setCertificateEntry("issuer-" + store.size(), issuer);
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust.getTrustManagers();
  }

  private static KeyManager @Nullable [] presented(AmqpTls tls)
      throws IOException, GeneralSecurityException, TransportException {
    var certificate = tls.certificateFile();
    var key = tls.keyFile();
    if (certificate == null || key == null) {
      return null;
    }
    var chain = new PemFile(CERTIFICATE, certificate).certificates();
    return presented(new PemFile(KEY, key).keyOf(chain.getFirst(), certificate), chain);
  }

  private static KeyManager[] presented(PrivateKey key, List<X509Certificate> chain)
      throws IOException, GeneralSecurityException {
    var store = emptyStore();
    store.setKeyEntry("own", key, NO_PASSWORD, chain.toArray(X509Certificate[]::new));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, NO_PASSWORD);
    return keys.getKeyManagers();
  }

  private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}
