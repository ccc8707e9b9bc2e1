package tomodachi.amqp.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// A certificate authority for tests, with its own key.
public final class Authority {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String OWN = "authority";

  private final Path folder;
  private final Path store;

  /// @param folder for its files
  public Authority(Path folder) throws IOException, GeneralSecurityException {
    this.folder = folder;
    Files.createDirectories(folder);
    store = folder.resolve("keys.p12");
    generate(OWN, "-ext", "bc:critical=ca:true");
    write(certificate(), "CERTIFICATE", own().getEncoded());
  }

  /// The file with its certificate, in PEM.
  public Path certificate() {
    return folder.resolve(OWN + ".pem");
  }

  /// A fresh certificate with its key.
  ///
  /// @param name of the files, and in the certificate
  /// @param validFor such as `dns:localhost`
  public Identity issue(String name, String validFor) throws IOException, GeneralSecurityException {
    generate(name, "-signer", OWN, "-ext", "san=" + validFor);
    var issued = new Identity(folder.resolve(name + ".pem"), folder.resolve(name + "-key.pem"));
    var keys = open();
    write(issued.certificateFile(), "CERTIFICATE", keys.getCertificate(name).getEncoded());
    write(issued.keyFile(), "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    return issued;
  }

  private Certificate own() throws IOException, GeneralSecurityException {
    return open().getCertificate(OWN);
  }

  private KeyStore open() throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    try (var bytes = Files.newInputStream(store)) {
      keys.load(bytes, PASSWORD);
    }
    return keys;
  }

  private void generate(String alias, String... more) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=%s, O=%s".formatted(alias, folder.getFileName()),
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD)));
    command.addAll(List.of(more));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(said);
    if (process.onExit().join().exitValue() != 0) {
      throw new IOException(said.toString(UTF_8));
    }
  }

  private static void write(Path file, String what, byte[] content) throws IOException {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, lines, what));
  }
}
