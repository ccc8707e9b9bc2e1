package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.amqp.AmqpTls;
import tomodachi.amqp.rabbitmq.Authority;
import tomodachi.amqp.rabbitmq.Identity;
import tomodachi.transport.TransportException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsFilesTest {

  private Path directory;
  private Identity one;
  private Identity other;

  @SuppressWarnings("NullAway.Init") // JUnit calls issue() first
  TlsFilesTest() {}

  @BeforeAll
  void issue(@TempDir Path given) throws Exception {
    directory = given;
    var authority = new Authority(directory);
    one = authority.issue("one", "dns:one");
    other = authority.issue("other", "dns:other");
  }

  private static void assertRefused(AmqpTls tls, String message) {
    assertThatExceptionOfType(TransportException.class)
        .isThrownBy(() -> TlsFiles.context(tls))
        .withMessage(message);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(directory.resolve("file.pem"), content);
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    var missing = directory.resolve("missing.pem");

    assertRefused(
        AmqpTls.defaults().withCaFile(missing),
        """
        amqp.tls.ca_file is %s, which can't be read: there is no such file
            give a file in PEM\
        """
            .formatted(missing));
  }

  @Test
  void aFolderIsNoFile() {
    assertRefused(
        AmqpTls.defaults().withCaFile(directory),
        """
        amqp.tls.ca_file is %s, which can't be read: Is a directory
            give a file in PEM\
        """
            .formatted(directory));
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    var large = file("x".repeat((1 << 20) + 1));

    assertRefused(
        AmqpTls.defaults().withCaFile(large),
        """
        amqp.tls.ca_file is %s, which is larger than 1 MiB
            give a file in PEM\
        """
            .formatted(large));
  }

  @Test
  void aFileWithoutCertificateIsNamed() throws Exception {
    for (var content : new String[] {"", "no certificate", Files.readString(one.keyFile())}) {
      var file = file(content);

      assertRefused(
          AmqpTls.defaults().withCertificate(file, one.keyFile()),
          """
          amqp.tls.certificate_file is %s, which has no certificate in PEM
              it must have -----BEGIN CERTIFICATE-----\
          """
              .formatted(file));
    }
  }

  @Test
  void aFileWithoutKeyIsNamed() throws Exception {
    var key = Files.readString(one.keyFile());
    var encrypted = key.replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
    for (var content : new String[] {"", encrypted, key.replace("\n", "\n=a=")}) {
      var file = file(content);

      assertRefused(
          AmqpTls.defaults().withCertificate(one.certificateFile(), file),
          """
          amqp.tls.key_file is %s, which has no unencrypted PKCS #8 key in PEM
              it must have -----BEGIN PRIVATE KEY-----; to convert another: openssl pkcs8 -topk8 \
          -nocrypt\
          """
              .formatted(file));
    }
  }

  @Test
  void aKeyOfAnotherCertificateIsNamed() {
    assertRefused(
        AmqpTls.defaults().withCertificate(one.certificateFile(), other.keyFile()),
        """
        amqp.tls.key_file is %s, which isn't the key of the certificate in %s
            give amqp.tls.certificate_file and amqp.tls.key_file of the same pair\
        """
            .formatted(other.keyFile(), one.certificateFile()));
  }
}
