package benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Progress;
import benchmarks.service.Tools;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What answers without the distribution and without other frameworks, asked once for everything.
final class SmokeTest {

  private final Progress silent =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  private final Launches launches = new Launches(1_000);

  @BeforeAll
  static void makeFolder() throws Exception {
    Files.createDirectories(Tools.FOLDER);
  }

  @Test
  void bareNettyAndOursAnswerEverythingRight() throws Exception {
    try (var client = HttpClient.newHttpClient();
        var lineup = new Lineup(new Check(client, launches.spins()), silent)) {
      lineup.add(Contender.BARE, launches.bare());
      lineup.add(Contender.OURS, launches.fromSource());

      assertThat(lineup.absent()).isEmpty();
      assertThat(lineup.services()).containsOnlyKeys(Contender.BARE, Contender.OURS);
    }
  }

  @Test
  void whoAnswersWrongIsLeftOutWithTheReason() throws Exception {
    try (var client = HttpClient.newHttpClient();
        var lineup = new Lineup(new Check(client, launches.spins() + 1), silent)) {
      lineup.add(Contender.BARE, launches.bare());

      assertThat(lineup.services()).isEmpty();
      assertThat(lineup.absent().get(Contender.BARE)).startsWith("GET /cpu: body is not ");
    }
  }

  @Test
  void theBodyOfJsonHasOneKibibyte() {
    assertThat(OrderJson.TEXT).hasSize(1024);
  }
}
