package tomodachi.http.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.form.FormFixture.MULTIPART;
import static tomodachi.http.internal.form.FormFixture.describe;
import static tomodachi.http.internal.form.FormFixture.form;
import static tomodachi.http.internal.form.FormFixture.part;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

  private static final String SAMPLE =
      "before\r\n"
          + form(
              part("name=\"a\"", "1\r\n--\r\n--B\r\n-\n--b\r"),
              part("name=\"f\"; filename=\"x.bin\"", "\r\n\r\n--a--b\r\r\n\r\n-"),
              part("name=\"empty\"", ""))
          + "after\r\n--b\r\n";
  private static final String SAMPLE_READ =
      "{a=[1\r\n--\r\n--B\r\n-\n--b\r], empty=[]}"
          + " f/x.bin/application/octet-stream=\r\n\r\n--a--b\r\r\n\r\n-";

  private final FormFixture forms = new FormFixture();

  @AfterEach
  void close() {
    forms.close();
  }

  private static String unescaped(String text) {
    return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\0", "\0");
  }

  @Test
  void aBodyMayBeSplitAnywhere() {
    for (var at = 0; at <= SAMPLE.length(); at++) {
      var first = at;
      var body = new SplitStream(SAMPLE, position -> position < first ? first - position : 1 << 20);

      assertThat(describe(forms.read(MULTIPART, body)))
          .as("split at %d", at)
          .isEqualTo(SAMPLE_READ);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 16, 1024})
  void aBodyMayComeInPiecesOfAnySize(int size) {
    var body = new SplitStream(SAMPLE, _ -> size);

    assertThat(describe(forms.read(MULTIPART, body))).isEqualTo(SAMPLE_READ);
  }

  @ParameterizedTest
  @ValueSource(ints = {16_370, 16_380, 16_381, 16_382, 16_383, 16_384, 16_385, 16_386, 40_000})
  void aBoundaryMayLieAcrossTheEndOfABuffer(int size) {
    var body = form(part("name=a", "x".repeat(size)), part("name=b", "2"));

    var form = forms.read(MULTIPART, body);

    assertThat(form.field("a")).contains("x".repeat(size));
    assertThat(form.field("b")).contains("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no part | --b-- | {}",
        "no part, with line break | --b--\\r\\n | {}",
        "an empty field | --b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n\\r\\n--b-- "
            + "| {a=[]}",
        "no content at all | --b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n--b-- "
            + "| {a=[]}",
        "blanks behind a boundary | --b \\r\\nContent-Disposition: form-data;"
            + " name=a\\r\\n\\r\\n1\\r\\n--b-- | {a=[1]}",
        "a line break before the first boundary "
            + "| \\r\\n--b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r\\n--b-- "
            + "| {a=[1]}",
        "a boundary that only begins a line in the preamble "
            + "| x--b\\r\\n--b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r\\n--b-- "
            + "| {a=[1]}",
        "headers in any case and order, and others "
            + "| --b\\r\\nX-A: 1\\r\\nCONTENT-TYPE:text/plain\\r\\n"
            + "content-disposition:FORM-DATA;NAME=a\\r\\n\\r\\n1\\r\\n--b-- | {a=[1]}",
        "the same name again | --b\\r\\nContent-Disposition: form-data;"
            + " name=a\\r\\n\\r\\n1\\r\\n--b\\r\\nContent-Disposition: form-data;"
            + " name=a\\r\\n\\r\\n2\\r\\n--b-- | {a=[1, 2]}",
        "an empty name | --b\\r\\nContent-Disposition: form-data; name=\"\"\\r\\n\\r\\n1\\r\\n--b--"
            + " | {=[1]}",
        "a line feed alone ends nothing "
            + "| --b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\n--b--\\r\\n--b-- "
            + "| {a=[1\\n--b--]}",
        "a carriage return alone ends nothing "
            + "| --b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r--b--\\r\\n--b-- "
            + "| {a=[1\\r--b--]}",
        "a declared length is not believed | --b\\r\\nContent-Disposition: form-data;"
            + " name=a\\r\\nContent-Length: 999\\r\\n\\r\\n1\\r\\n--b-- | {a=[1]}",
      })
  void takes(String what, String body, String outcome) {
    assertThat(forms.outcome(MULTIPART, unescaped(body))).as(what).isEqualTo(unescaped(outcome));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 400 form: has no boundary of the content type's",
        "nothing to see | 400 form: has no boundary of the content type's",
        "--c\\r\\n\\r\\n--c-- | 400 form: has no boundary of the content type's",
        "--b | 400 form: has no boundary of the content type's",
        "--b\\nContent-Disposition: form-data; name=a\\n\\n1\\n--b-- "
            + "| 400 form: has no boundary of the content type's",
        "--bc\\r\\n--b-- | 400 form: has something behind a boundary",
        "--b\\r\\n | 400 form: ends in part 1, without a last boundary",
        "--b\\r\\nContent-Dis | 400 form: ends in part 1, without a last boundary",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1 "
            + "| 400 form: ends in part 1, without a last boundary",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r\\n--b "
            + "| 400 form: ends in part 1, without a last boundary",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\n\\r\\n1\\r\\n--b- "
            + "| 400 form: ends in part 1, without a last boundary",
        "--b\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has no Content-Disposition",
        "--b\\r\\n--b--\\r\\n\\r\\n--b-- | 400 form: part 1 has a malformed header",
        "--b\\r\\nno header\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has a malformed header",
        "--b\\r\\n: x\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has a malformed header",
        "--b\\r\\nA : x\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has a malformed header",
        "--b\\r\\nA: x\\r\\n folded\\r\\n\\r\\n1\\r\\n--b-- "
            + "| 400 form: part 1 has a malformed header",
        "--b\\r\\nA: x\\ny: z\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has a malformed header",
        "--b\\r\\nContent-Disposition: form-data; name=a; filename=\"\\0\"\\r\\n\\r\\n\\r\\n--b-- "
            + "| 400 form: part 1 has a malformed header",
        "--b\\r\\nContent-Disposition: attachment; name=a\\r\\n\\r\\n1\\r\\n--b-- "
            + "| 400 form: part 1 has a Content-Disposition that isn't form-data",
        "--b\\r\\nContent-Disposition: form-data\\r\\n\\r\\n1\\r\\n--b-- "
            + "| 400 form: part 1 has no name",
        "--b\\r\\nContent-Disposition: form-data; name=a; name=b\\r\\n\\r\\n1\\r\\n--b-- "
            + "| 400 form: Content-Disposition of part 1 has a parameter twice",
        "--b\\r\\nContent-Disposition: form-data; name=\"a\\r\\n\\r\\n1\\r\\n--b-- "
            + "| 400 form: Content-Disposition of part 1 has a quote that isn't closed",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\nContent-Disposition: form-data;"
            + " name=b\\r\\n\\r\\n1\\r\\n--b-- | 400 form: part 1 has a header twice",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\nContent-Transfer-Encoding: base64"
            + "\\r\\n\\r\\nMQ==\\r\\n--b-- | 415 form: part 1 has a Content-Transfer-Encoding",
        "--b\\r\\nContent-Disposition: form-data; name=a\\r\\nContent-Type: text/plain;"
            + " charset=klingon\\r\\n\\r\\n1\\r\\n--b-- | 415 form: its charset is unknown",
      })
  void refuses(String body, String outcome) {
    assertThat(forms.outcome(MULTIPART, unescaped(body))).isEqualTo(outcome);
  }

  @Test
  void whatFollowsTheLastBoundaryIsReadAndForgotten() {
    var body = new SplitStream(form(part("name=a", "1")) + "x".repeat(100_000), _ -> 1 << 20);

    assertThat(forms.read(MULTIPART, body).field("a")).contains("1");
    assertThat(body.read()).isEqualTo(-1);
  }

  @Test
  void everyContentComesBackAsItWas() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (var round = 0; round < 500; round++) {
      var content = hostile(random);
      var size = random.nextInt(1, 40);
      var body = form(part("name=f; filename=x", content), part("name=g; filename=y", content));

      var form = forms.read(MULTIPART, new SplitStream(body, _ -> size));

      assertThat(form.files()).extracting(FormFixture::content).containsExactly(content, content);
    }
  }

  /// A content made of pieces of boundaries, but without a whole one.
  private static String hostile(RandomGenerator random) {
    var pieces =
        new String[] {"\r", "\n", "-", "b", "\r\n", "\r\n-", "\r\n--", "--b", "\r\n--B", "x"};
    var text = new StringBuilder();
    for (var i = random.nextInt(30); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return ("\r\n" + text).replace("\r\n--b", "\r\n--c").substring(2);
  }
}
