package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class Md5Test {

  /// Examples of RFC 1321.
  @Test
  void itsTextIsHexadecimal() {
    assertThat(Md5.of(new byte[0])).hasToString("d41d8cd98f00b204e9800998ecf8427e");
    assertThat(Md5.of("message digest".getBytes(UTF_8)))
        .hasToString("f96b697d7cb7938d525a2f31aaf161d0");
  }
}
