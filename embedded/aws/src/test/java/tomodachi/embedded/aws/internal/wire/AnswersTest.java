package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Shape;
import tomodachi.embedded.aws.internal.api.Structure;

class AnswersTest {

  private static final Structure OUTPUT =
      new Structure()
          .set("Bytes", new byte[] {0, 1, 2})
          .set("Number", 7L)
          .set("Flag", true)
          .set("Text", "a")
          .set("Texts", List.of("b", "c"))
          .set("Map", Map.of("k", "v"))
          .set("Structures", List.of(new Structure().set("Text", "d"), new Structure()))
          .set("StructureMap", Map.of("k", new Structure().set("Number", 1L)))
          .set("Unknown", "e");

  @Test
  void jsonHasTheMembersOfTheShape() {
    assertThat(json(OUTPUT, Shapes.ALL))
        .isEqualTo(
            "{\"Text\":\"a\",\"Number\":7,\"Flag\":true,\"Bytes\":\"AAEC\",\"Texts\":[\"b\",\"c\"],"
                + "\"Map\":{\"k\":\"v\"},\"Structures\":[{\"Text\":\"d\"},{}],"
                + "\"StructureMap\":{\"k\":{\"Number\":1}}}");
  }

  @Test
  void jsonEscapesWhatItMust() {
    assertThat(json(new Structure().set("Text", "\"\\\n\r\t\0\u001f/é😀"), Shapes.ALL))
        .isEqualTo("{\"Text\":\"\\\"\\\\\\n\\r\\t\\u0000\\u001f/é😀\"}");
  }

  @Test
  void jsonWithoutMembersIsEmpty() {
    assertThat(json(new Structure(), Shape.Members.none())).isEmpty();
    assertThat(json(new Structure(), Shapes.ALL)).isEqualTo("{}");
  }

  @Test
  void flatXmlRepeatsElements() {
    assertThat(xml("Get", OUTPUT, Shapes.ALL))
        .isEqualTo(
            "<?xml version=\"1.0\"?><GetResponse xmlns=\"http://a/\"><GetResult>"
                + "<Text>a</Text><Number>7</Number><Flag>true</Flag><Bytes>AAEC</Bytes>"
                + "<TextName>b</TextName><TextName>c</TextName>"
                + "<Entry><Name>k</Name><Value>v</Value></Entry>"
                + "<Inner><Text>d</Text></Inner><Inner></Inner>"
                + "<Item><Name>k</Name><Value><Number>1</Number></Value></Item>"
                + "</GetResult><ResponseMetadata><RequestId>id</RequestId></ResponseMetadata>"
                + "</GetResponse>");
  }

  @Test
  void nestedXmlHasMembersAndEntries() {
    assertThat(xml("Get", OUTPUT, Shapes.NESTED))
        .contains(
            "<Texts><member>b</member><member>c</member></Texts>"
                + "<Map><entry><key>k</key><value>v</value></entry></Map>"
                + "<Structures><member><Text>d</Text></member><member></member></Structures>"
                + "<StructureMap><entry><Name>k</Name><Value><Number>1</Number></Value></entry>"
                + "</StructureMap>");
  }

  @Test
  void xmlReplacesWhatItCannotSay() {
    var output =
        new Structure().set("Text", "<&>\"'\r\n\t\0\u0008\uFFFE\uFFFF😀\uD83Dx\uDE00é\uD83D");

    assertThat(xml("Get", output, Shapes.ALL))
        .contains(
            "<Text>&lt;&amp;&gt;&quot;'&#xD;\n"
                + "\t\uFFFD\uFFFD\uFFFD\uFFFD😀\uFFFDx\uFFFDé\uFFFD</Text>");
  }

  @Test
  void anOperationWithoutOutputHasNoResult() {
    assertThat(xml("Delete", new Structure(), Shape.Members.none()))
        .contains("<DeleteResponse xmlns=\"http://a/\"><ResponseMetadata>");
    assertThat(xml("TagResource", new Structure(), Shape.Members.none()))
        .contains("<TagResourceResult></TagResourceResult>");
  }

  @Test
  void errorsSayWhoseFaultTheyAre() {
    var error = new ApiError("Busy", "Aws.Busy", 503, "later");

    var json = new JsonProtocol(Shapes.service()).refuse(error, "id");
    assertThat(new String(json.body(), UTF_8))
        .isEqualTo("{\"__type\":\"com.amazonaws.sqs#Busy\",\"message\":\"later\"}");
    assertThat(json.queryError()).isEqualTo("Aws.Busy;Receiver");
    assertThat(json.status()).isEqualTo(503);

    var xml = new QueryProtocol(Shapes.service()).refuse(error, "id");
    assertThat(new String(xml.body(), UTF_8))
        .isEqualTo(
            "<?xml version=\"1.0\"?><ErrorResponse xmlns=\"http://a/\"><Error>"
                + "<Type>Receiver</Type><Code>Aws.Busy</Code><Message>later</Message></Error>"
                + "<RequestId>id</RequestId></ErrorResponse>");
    assertThat(xml.queryError()).isEmpty();
    assertThat(xml.status()).isEqualTo(503);
  }

  private static String json(Structure output, Shape.Members shape) {
    return body(new JsonProtocol(Shapes.service()), "Get", output, shape);
  }

  private static String xml(String name, Structure output, Shape.Members shape) {
    return body(new QueryProtocol(Shapes.service()), name, output, shape);
  }

  private static String body(
      Protocol protocol, String name, Structure output, Shape.Members shape) {
    return new String(protocol.answer(Shapes.operation(name, shape), output, "id").body(), UTF_8);
  }
}
