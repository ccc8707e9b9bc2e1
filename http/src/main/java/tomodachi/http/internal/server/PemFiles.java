package tomodachi.http.internal.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// What the files of certificate and key hold.
final class PemFiles {
  private static final int LARGEST = 1024 * 1024;

  private final byte[] certificate;
  private final byte[] key;

  private PemFiles(byte[] certificate, byte[] key) {
    this.certificate = certificate;
    this.key = key;
  }

  /// Reads them.
  ///
  /// @throws BadCertificate if one can't be read
  static PemFiles read(Path certificate, Path key) throws BadCertificate {
    return new PemFiles(read("http.tls.certificate", certificate), read("http.tls.key", key));
  }

  byte[] certificate() {
    return certificate;
  }

  byte[] key() {
    return key;
  }

  boolean isSameAs(PemFiles other) {
    return Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
  }

  private static byte[] read(String option, Path file) throws BadCertificate {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new BadCertificate(
            "%s is larger than 1 MiB: %s".formatted(option, file), "give a PEM file", null);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new BadCertificate(
          "%s is no file: %s".formatted(option, file.toAbsolutePath()),
          "give the path of a PEM file; a relative one begins at the working directory",
          e);
    } catch (IOException e) {
      throw new BadCertificate(
          "%s can't be read: %s".formatted(option, file), "let this user read it", e);
    }
  }
}
