package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

class JsonRequestTest {

  @Test
  void everyKindOfMemberIsRead() throws Exception {
    var read =
        read(
            """
            {"Text": "a\\u00e9\\ud83d\\ude00", "Number": -7, "Flag": true, "Bytes": "AAEC",
             "Texts": ["a", "b"], "Map": {"k": "v"},
             "Structures": [{"Text": "inner"}, {}], "StructureMap": {"k": {"Number": 1}}}
            """);

    assertThat(read.text("Text")).contains("aé😀");
    assertThat(read.integer("Number")).contains(-7L);
    assertThat(read.flag("Flag")).isTrue();
    assertThat(read.bytes("Bytes")).hasValueSatisfying(b -> assertThat(b).containsExactly(0, 1, 2));
    assertThat(read.texts("Texts")).containsExactly("a", "b");
    assertThat(read.textMap("Map")).isEqualTo(Map.of("k", "v"));
    assertThat(read.structures("Structures").getFirst().text("Text")).contains("inner");
    assertThat(read.structures("Structures").get(1).members()).isEmpty();
    assertThat(read.structureMap("StructureMap").get("k"))
        .extracting("members")
        .hasToString("{Number=1}");
  }

  @Test
  void whatIsUnknownOrNullIsLeftOut() throws Exception {
    var read =
        read(
            """
            {"Other": {"Text": [1, {}]}, "Text": null, "Texts": [null, "a"], "Map": {"k": null}}
            """);

    assertThat(read.members()).isEqualTo(Map.of("Texts", List.of("a"), "Map", Map.of()));
  }

  @Test
  void anEmptyBodyHasNoMembers() throws Exception {
    assertThat(read("").members()).isEmpty();
  }

  @Test
  void emptyListsAndMapsAreThere() throws Exception {
    assertThat(read("{\"Texts\": [], \"Map\": {}}").members()).containsOnlyKeys("Texts", "Map");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"Text": 1}                     | NUMBER_VALUE can not be converted to a String
          {"Text": {}}                    | Start of structure or map can not be converted to a String
          {"Text": ["a"]}                 | Start of list can not be converted to a String
          {"Number": "1"}                 | STRING_VALUE can not be converted to an Integer
          {"Number": 1.5}                 | NUMBER_VALUE can not be converted to an Integer
          {"Flag": "true"}                | STRING_VALUE can not be converted to a Boolean
          {"Bytes": "!"}                  | A Blob is not in Base64
          {"Bytes": false}                | FALSE_VALUE can not be converted to a Blob
          {"Texts": "a"}                  | STRING_VALUE can not be converted to a list
          {"Texts": [true]}               | TRUE_VALUE can not be converted to a String
          {"Map": []}                     | Start of list can not be converted to a map
          {"Structures": ["a"]}           | STRING_VALUE can not be converted to a structure
          []                              | Start of list can not be converted to a structure
          null                            | Nothing can not be converted to a structure
          {} {}                           | Unexpected data after the end of the request
          """)
  void whatHasAnotherTypeIsRefused(String body, String reason) {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> read(body))
        .withMessage(reason)
        .satisfies(error -> assertThat(error.code()).isEqualTo("SerializationException"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {
          {"Text"
          {"Text": "a
          {"Text": "a",}
          {"Texts": ["a"
          {"Number": 99999999999999999999}
          {'Text': 'a'}
          Action=SendMessage
          """)
  void whatIsNoJsonIsRefused(String body) {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> read(body))
        .satisfies(error -> assertThat(error.code()).isEqualTo("SerializationException"));
  }

  @Test
  void nestingIsBounded() {
    assertThatExceptionOfType(ApiError.class)
        .isThrownBy(() -> read("{\"Other\": " + "[".repeat(10_000)))
        .satisfies(error -> assertThat(error.code()).isEqualTo("SerializationException"));
  }

  private static Structure read(String json) throws ApiError {
    return JsonRequest.read(json.getBytes(UTF_8), Shapes.ALL);
  }
}
