package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;

/// Whatever a client sends behind a head that announces chunks.
class ChunkedBodyFuzzTest {
  private static final byte[] HEAD =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII);

  @FuzzTest
  void aBodySeenIsTheOneSent(byte[] bytes) throws Exception {
    var all = new ByteArrayOutputStream();
    all.writeBytes(HEAD);
    all.writeBytes(bytes);
    Scrutiny.of(all.toByteArray());
  }
}
