package benchmarks.embedded.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RivalsTest {

  @TempDir private Path folder;

  @Test
  void whoIsNotInstalledIsLeftOut() {
    assertThat(new Rivals(folder, List.of()).installed()).containsExactly(Rival.OURS);
  }

  @Test
  void theVersionsAreThoseInstalled() throws IOException {
    var fauxqs = Files.createDirectories(folder.resolve("fauxqs/node_modules/fauxqs"));
    Files.writeString(fauxqs.resolve("package.json"), "{\n  \"version\": \"1.9.2\",\n}");
    Files.writeString(
        folder.resolve("elasticmq.class-path"), "/jars/elasticmq-server_3-1.7.1.jar:/jars/a.jar");

    var rivals = new Rivals(folder, List.of());

    assertThat(rivals.installed()).containsExactly(Rival.values());
    assertThat(rivals.title(Rival.OURS)).isEqualTo("Tomodachi");
    assertThat(rivals.title(Rival.FAUXQS)).isEqualTo("fauxqs 1.9.2");
    assertThat(rivals.title(Rival.ELASTICMQ)).isEqualTo("ElasticMQ 1.7.1");
  }
}
