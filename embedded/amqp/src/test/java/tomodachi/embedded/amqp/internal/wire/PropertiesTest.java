package tomodachi.embedded.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PropertiesTest {

  private static final FieldTable HEADERS = FieldTable.EMPTY.with("a", FieldValue.Whole.ofLong(1));

  @Test
  void whatIsSetIsReadAgain() throws Exception {
    var properties =
        Properties.NONE
            .withText(Property.EXPIRATION, "100")
            .withHeaders(HEADERS)
            .withText(Property.CLUSTER_ID, "c");

    var read = Properties.read(new Cursor(properties.encoded()));

    assertThat(read.text(Property.EXPIRATION)).isEqualTo("100");
    assertThat(read.text(Property.CLUSTER_ID)).isEqualTo("c");
    assertThat(read.headers()).isEqualTo(HEADERS);
    assertThat(read.octet(Property.PRIORITY, 3)).isEqualTo(3);
    assertThat(read.encoded()).isEqualTo(properties.encoded());
  }

  @Test
  void oneIsTakenAwayAndTheOthersStay() {
    var properties = Properties.NONE.withText(Property.EXPIRATION, "100").withHeaders(HEADERS);

    var without = properties.without(Property.EXPIRATION);

    assertThat(without.text(Property.EXPIRATION)).isNull();
    assertThat(without.headers()).isEqualTo(HEADERS);
    assertThat(Properties.NONE.without(Property.EXPIRATION)).isSameAs(Properties.NONE);
  }

  @Test
  void compactOnesSayTheSame() {
    var properties = Properties.NONE.withHeaders(HEADERS).withText(Property.TYPE, "t");

    properties.compact();

    assertThat(properties.headers()).isEqualTo(HEADERS);
    assertThat(properties.without(Property.TYPE).headers()).isEqualTo(HEADERS);
  }

  @Test
  void moreFlagsThanPropertiesAreRefused() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Properties.read(new Cursor(new byte[] {0, 1, 0, 0})))
        .withMessage("FRAME_ERROR - a content header has more flags than there are properties");
  }
}
