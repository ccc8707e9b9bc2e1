package tomodachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  @Test
  void theNearestWordIsAtMostThreeEditsAway() {
    var known = List.of("http.port", "http.host", "amqp.port");

    assertThat(NearestName.to("htp.port", known)).contains("http.port");
    assertThat(NearestName.to("http.hst", known)).contains("http.host");
    assertThat(NearestName.to("something", known)).isEmpty();
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
  }
}
