package tomodachi.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.Message.Sender;

class OuterMessageTest {

  private static UnknownFieldSet text(int number, String value) {
    return new FieldWriter().text(number, value).fields();
  }

  @Test
  void defaultsAreNotWritten() {
    var metadata = new OuterMessage.Metadata("", "", 0, "", "");

    assertThat(new OuterMessage(Sender.UNKNOWN, metadata, ByteString.EMPTY).toByteArray())
        .containsExactly(0x0a, 0, 0x12, 0);
  }

  @Test
  void messagesThatComeInPartsAreMerged() throws InvalidProtocolBufferException {
    var first = new FieldWriter().message(1, text(1, "a")).message(1, text(2, "u")).fields();
    var second = new FieldWriter().message(1, text(1, "b")).fields();

    var merged =
        OuterMessage.parse(first.toByteString().concat(second.toByteString()).toByteArray());

    assertThat(merged.service()).isEqualTo(new Sender("b", "u"));
  }

  @Test
  void fieldsItDoesNotKnowAreSkipped() throws InvalidProtocolBufferException {
    var more = new FieldWriter().text(9, "new").number(3, 1.5).message(1, text(1, "a")).fields();

    var message = OuterMessage.parse(more.toByteArray());

    assertThat(message.service().name()).isEqualTo("a");
    assertThat(message.data()).isEqualTo(ByteString.EMPTY);
  }
}
