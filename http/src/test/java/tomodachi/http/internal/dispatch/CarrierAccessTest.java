package tomodachi.http.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.http.Dispatch;
import tomodachi.transport.Timeline;

class CarrierAccessTest {

  private static final Timeline.Machine MACHINE = Timeline.system().machine();

  @Test
  void objectionNamesTheFlagThatIsMissing() {
    var module = CarrierAccess.class.getModule();

    assertThat(CarrierAccess.notOpened(module))
        .isEqualTo("the JVM was started without --add-opens java.base/java.lang=tomodachi.http");
    assertThat(CarrierAccess.notOpened(new ClassLoader() {}.getUnnamedModule()))
        .isEqualTo("the JVM was started without --add-opens java.base/java.lang=ALL-UNNAMED");
  }

  @Test
  void thisJdkCanDoIt() {
    assertThat(CarrierAccess.objection()).isNull();
    assertThat(Starter.of(Dispatch.CARRIER, MACHINE)).isInstanceOf(Carrier.class);
    assertThat(Starter.of(Dispatch.JDK, MACHINE).dispatch()).isEqualTo(Dispatch.JDK);
  }
}
