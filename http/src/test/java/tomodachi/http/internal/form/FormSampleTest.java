package tomodachi.http.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Forms as browsers, curl and Python's libraries write them.
class FormSampleTest {

  private final FormFixture forms = new FormFixture();

  @AfterEach
  void close() {
    forms.close();
  }

  private static String bytes(String text) {
    return new String(text.replace("\n", "\r\n").getBytes(UTF_8), ISO_8859_1);
  }

  @Test
  void aBrowsersForm() {
    var body =
        bytes(
            """
            ------WebKitFormBoundaryePkpFF7tjBAqx29L
            Content-Disposition: form-data; name="title"

            Blå bär
            ------WebKitFormBoundaryePkpFF7tjBAqx29L
            Content-Disposition: form-data; name="picture"; filename="blå %22bär%22.png"
            Content-Type: image/png

            PNG
            ------WebKitFormBoundaryePkpFF7tjBAqx29L
            Content-Disposition: form-data; name="none"; filename=""
            Content-Type: application/octet-stream


            ------WebKitFormBoundaryePkpFF7tjBAqx29L--
            """);

    var form =
        forms.outcome("multipart/form-data; boundary=----WebKitFormBoundaryePkpFF7tjBAqx29L", body);

    assertThat(form).isEqualTo("{title=[Blå bär]} picture/blå %22bär%22.png/image/png=PNG");
  }

  @Test
  void curlsForm() {
    var body =
        bytes(
            """
            --------------------------d74496d66958873e
            Content-Disposition: form-data; name="person"

            anonymous
            --------------------------d74496d66958873e
            Content-Disposition: form-data; name="x"; filename="a \\"b\\".txt"
            Content-Type: text/plain

            --------------------------d74496d66958873e--
            """);

    var form =
        forms.outcome(
            "multipart/form-data; boundary=------------------------d74496d66958873e", body);

    assertThat(form).isEqualTo("{person=[anonymous]} x/a \"b\".txt/text/plain=");
  }

  @Test
  void pythonsForm() {
    var body =
        bytes(
            """
            --dc3a9b2f2f1f4b0e9c1d
            Content-Disposition: form-data; name*=utf-8''n%C3%A4me

            1
            --dc3a9b2f2f1f4b0e9c1d
            Content-Disposition: form-data; name="file"; filename*=utf-8''bl%C3%A5.txt

            data
            --dc3a9b2f2f1f4b0e9c1d--
            """);

    var form = forms.outcome("multipart/form-data; boundary=dc3a9b2f2f1f4b0e9c1d", body);

    assertThat(form).isEqualTo("{näme=[1]} file/blå.txt/application/octet-stream=data");
  }

  @Test
  void aPartThatIsMultipartItselfIsOneField() {
    var inner = "--i\r\nContent-Disposition: file; filename=x\r\n\r\n1\r\n--i--";
    var body =
        "--b\r\nContent-Disposition: form-data; name=files\r\n"
            + "Content-Type: multipart/mixed; boundary=i\r\n\r\n"
            + inner
            + "\r\n--b--\r\n";

    assertThat(forms.read(FormFixture.MULTIPART, body).field("files")).contains(inner);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "multipart/form-data; boundary=\"a b:c\" | a b:c",
        "Multipart/Form-Data;BOUNDARY=abc | abc",
        "multipart/form-data; charset=utf-8; boundary=abc | abc",
        "multipart/form-data; boundary=abc; charset=utf-8 | abc",
        "multipart/form-data; boundary=a=b | a=b",
        "multipart/form-data; boundary=abc; | abc",
        "multipart/form-data ; boundary = abc | abc",
        "multipart/form-data; boundary=\"a\\\"b\" | a\"b",
      })
  void aBoundaryIsTakenFromTheContentType(String contentType, String boundary) {
    var body = FormFixture.form(FormFixture.part("name=a", "1")).replace("--b", "--" + boundary);

    assertThat(forms.outcome(contentType, body)).isEqualTo("{a=[1]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "multipart/form-data | 400 form: its content type must have a boundary of 1 to 70"
            + " characters",
        "multipart/form-data; boundary= "
            + "| 400 form: its content type must have a boundary of 1 to 70 characters",
        "multipart/form-data; boundary=\"\" "
            + "| 400 form: its content type must have a boundary of 1 to 70 characters",
        "multipart/form-data; boundary=å "
            + "| 400 form: its content type must have a boundary of 1 to 70 characters",
        "multipart/form-data; boundary=a; boundary=b "
            + "| 400 form: its content type has a parameter twice",
        "multipart/form-data; boundary | 400 form: its content type has a parameter without a"
            + " value",
        "multipart/form-data; boundary=\"a\"b "
            + "| 400 form: its content type has something behind a quoted text",
        "multipart/form-data; boundary=\"a | 400 form: its content type has a quote that isn't"
            + " closed",
        "multipart/mixed; boundary=b | 415 form: its content type must be "
            + "application/x-www-form-urlencoded or multipart/form-data",
        "application/json | 415 form: its content type must be "
            + "application/x-www-form-urlencoded or multipart/form-data",
        " | 415 form: its content type must be "
            + "application/x-www-form-urlencoded or multipart/form-data",
        "application/x-www-form-urlencoded; charset=klingon | 415 form: its charset is unknown",
      })
  void anotherContentTypeIsRefused(String contentType, String outcome) {
    assertThat(forms.outcome(contentType, "--b--")).isEqualTo(outcome);
  }

  @Test
  void aBoundaryOf70CharactersIsTheLongest() {
    var longest = "b".repeat(70);
    var type = "multipart/form-data; boundary=" + longest;

    assertThat(forms.outcome(type, "--" + longest + "--")).isEqualTo("{}");
    assertThat(forms.outcome(type + "b", "--" + longest + "b--")).startsWith("400 ");
  }
}
