package tomodachi.http.internal.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of each kind of frame (RFC 6455 section 5), however its bytes are cut.
class FrameBatteryTest {

  /// Frames as `first byte:payload` in hexadecimal, masked by 00000000; `raw:` bytes as they are.
  static Stream<Arguments> conversations() {
    return Stream.of(
        // Data.
        arguments("81:", "text ", ""),
        arguments("81:61", "text a", ""),
        arguments("82:", "binary ", ""),
        arguments("82:00ff", "binary 00ff", ""),
        arguments("81:61 82:01 81:62", "text a, binary 01, text b", ""),
        // Fragments, with control frames between.
        arguments("01:61 80:62", "text ab", ""),
        arguments("01: 00: 80:", "text ", ""),
        arguments("02:01 00:02 00: 80:03", "binary 010203", ""),
        arguments("01:61 89:70 80:62", "text ab", "8a0170"),
        arguments("01:61 8a: 80:62", "text ab", ""),
        arguments("80:61", "", "1002"),
        arguments("00:61", "", "1002"),
        arguments("01:61 81:62", "", "1002"),
        arguments("01:61 02:62", "", "1002"),
        arguments("01:61 80:62 80:63", "text ab", "1002"),
        // Control.
        arguments("89:", "", "8a00"),
        arguments("89:" + "61".repeat(125), "", "8a7d" + "61".repeat(125)),
        arguments("8a:", "", ""),
        arguments("8a:61", "", ""),
        arguments("09:61", "", "1002"),
        arguments("08:03e8", "", "1002"),
        arguments("raw:89fe007e00000000", "", "1002"),
        arguments("raw:88fe007e00000000", "", "1002"),
        // Reserved bits and opcodes.
        arguments("c1:61", "", "1002"),
        arguments("a1:61", "", "1002"),
        arguments("91:61", "", "1002"),
        arguments("c9:61", "", "1002"),
        // Masks and lengths.
        arguments("raw:810161", "", "1002"),
        arguments("raw:8801", "", "1002"),
        arguments("raw:8181fffefdfc9e", "text a", ""),
        arguments("raw:81fe00010000000061", "", "1002"),
        arguments("raw:81fe007d00000000", "", "1002"),
        arguments("raw:81ff000000000000ffff00000000", "", "1002"),
        arguments("raw:81ff800000000000000000000000", "", "1002"),
        arguments("raw:81ff7fffffffffffffff00000000", "", "1009"),
        arguments("81:" + "61".repeat(126), "text " + "a".repeat(126), ""),
        arguments("81:" + "61".repeat(200), "text " + "a".repeat(200), ""),
        arguments("82:" + "61".repeat(201), "", "1009"),
        arguments("01:" + "61".repeat(150) + " 00:" + "61".repeat(51), "", "1009"),
        // UTF-8, whole and cut.
        arguments("81:c3a4", "text ä", ""),
        arguments("01:c3 80:a4", "text ä", ""),
        arguments("01:f0 00:9f 00:98 80:80", "text 😀", ""),
        arguments("81:efbfbf", "text \uffff", ""),
        arguments("81:f48fbfbf", "text \udbff\udfff", ""),
        arguments("81:c3", "", "1007"),
        arguments("01:c3 80:", "", "1007"),
        arguments("81:80", "", "1007"),
        arguments("81:c080", "", "1007"),
        arguments("81:c1bf", "", "1007"),
        arguments("81:e08080", "", "1007"),
        arguments("81:eda080", "", "1007"),
        arguments("81:edbfbf", "", "1007"),
        arguments("81:f0808080", "", "1007"),
        arguments("81:f4908080", "", "1007"),
        arguments("81:f8888080", "", "1007"),
        arguments("81:ff", "", "1007"),
        arguments("01:ff", "", "1007"),
        arguments("02:ff 80:fe", "binary fffe", ""),
        // Close.
        arguments("88:", "", "8800"),
        arguments("88:03e8", "", "1000"),
        arguments("88:03e8" + "61".repeat(123), "", "1000"),
        arguments("88:03", "", "1002"),
        arguments("88:03e8ff", "", "1007"),
        arguments("88:03e8c3", "", "1007"),
        arguments("81:61 88:03e8 81:62", "text a", "1000"));
  }

  static Stream<Arguments> closeCodes() {
    var accepted =
        IntStream.of(
            1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999,
            4000, 4999);
    var refused =
        IntStream.of(
            0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 1999, 2000, 2999, 5000, 32_768, 65_535);
    return Stream.concat(
        accepted.mapToObj(code -> arguments("88:%04x".formatted(code), "", Integer.toString(code))),
        refused.mapToObj(code -> arguments("88:%04x".formatted(code), "", "1002")));
  }

  static Stream<Arguments> reservedOpcodes() {
    return IntStream.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15)
        .mapToObj(opcode -> arguments("8%x:".formatted(opcode), "", "1002"));
  }

  @ParameterizedTest
  @MethodSource({"conversations", "closeCodes", "reservedOpcodes"})
  void frameIsTakenOrRefused(String frames, String heard, String answer) {
    var bytes = bytes(frames);
    for (var piece : List.of(bytes.length, 1, 2, 3, 7)) {
      assertConversation(bytes, piece, heard, answer);
    }
  }

  private static void assertConversation(byte[] bytes, int piece, String heard, String answer) {
    try (var wire = new Wire(Wire.plain().withMaxMessageSize(200))) {
      for (var at = 0; at < bytes.length; at += piece) {
        wire.say(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + piece)));
      }

      var sent = wire.sentHex();
      if (answer.length() == 4 && !answer.startsWith("8")) {
        assertThat(sent).startsWith("88").contains("%04x".formatted(Integer.parseInt(answer)));
        assertThat(wire.session.isOpen()).isFalse();
      } else {
        assertThat(sent).isEqualTo(answer);
      }
      var messages = wire.heard.stream().filter(line -> line.matches("(?s)(text|binary) .*"));
      assertThat(String.join(", ", messages.toList())).isEqualTo(heard);
    }
  }

  private static byte[] bytes(String frames) {
    var all = new ArrayList<String>();
    for (var frame : frames.split(" ", -1)) {
      var halves = frame.split(":", -1);
      all.add(halves[0].equals("raw") ? halves[1] : encoded(halves[0], halves[1]));
    }
    return HexFormat.of().parseHex(String.join("", all));
  }

  private static String encoded(String first, String payload) {
    var length = payload.length() / 2;
    var head = length < 126 ? "%02x".formatted(0x80 | length) : "fe%04x".formatted(length);
    return first + head + "00000000" + payload;
  }
}
