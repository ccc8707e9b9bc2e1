package tomodachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Who listens on a port, as Linux tells.
class PortHolderTest {

  private static final String TABLE =
      """
        sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
         0: 0100007F:1628 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1
         1: 0100007F:25E4 0100007F:1628 01 00000000:00000000 00:00000000 00000000     0        0 4712 1
      """;

  @TempDir Path processes;

  @BeforeEach
  void tell() throws IOException {
    Files.writeString(Files.createDirectories(processes.resolve("net")).resolve("tcp"), TABLE);
    var descriptors = Files.createDirectories(processes.resolve("42/fd"));
    Files.writeString(processes.resolve("42/comm"), "beam.smp\n");
    Files.createSymbolicLink(descriptors.resolve("3"), Path.of("socket:[4711]"));
    Files.createSymbolicLink(descriptors.resolve("4"), Path.of("socket:[4712]"));
    Files.createDirectories(processes.resolve("self/fd"));
  }

  @Test
  void itIsTheProcessThatHasTheListeningSocket() {
    assertThat(PortHolder.of(0x1628, processes)).contains(new PortHolder(42, "beam.smp"));
    assertThat(new PortHolder(42, "beam.smp")).hasToString("beam.smp, process 42");
  }

  @Test
  void whoIsConnectedDoesNotListen() {
    assertThat(PortHolder.of(0x25E4, processes)).isEmpty();
  }

  @Test
  void whereNobodyTellsItIsUnknown() {
    assertThat(PortHolder.of(0x1628, processes.resolve("net"))).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisProcessIsFoundToo() throws IOException {
    try (var socket = new ServerSocket(0)) {
      assertThat(PortHolder.of(socket.getLocalPort()))
          .get()
          .extracting(PortHolder::pid)
          .isEqualTo(ProcessHandle.current().pid());
    }
  }
}
