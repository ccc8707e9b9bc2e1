package tomodachi.http.internal.server;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever a client sends: what the application sees is what was sent, however it was cut.
class RequestFuzzTest {

  @FuzzTest
  void everyRequestSeenWasSentAndInOneWayOnly(byte[] bytes) throws Exception {
    Scrutiny.of(bytes);
  }
}
