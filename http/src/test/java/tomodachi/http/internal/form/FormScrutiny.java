package tomodachi.http.internal.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import tomodachi.http.HttpException;

/// What holds for every body that should be a form.
final class FormScrutiny {

  private static final FormLimits LIMITS = new FormLimits(20, 100);

  private FormScrutiny() {}

  static void check(String contentType, byte[] input) {
    var body = new String(input, ISO_8859_1);
    var atOnce = outcome(contentType, new SplitStream(body, _ -> Integer.MAX_VALUE));

    assertThat(outcome(contentType, new SplitStream(body, _ -> 1))).isEqualTo(atOnce);
    assertThat(outcome(contentType, new SplitStream(body, at -> at % 7))).isEqualTo(atOnce);
    assertThat(atOnce).matches("(?s)(400|413|415) form: .*|\\{.*");
  }

  private static String outcome(String contentType, InputStream body) {
    try (var forms = new FormFixture(LIMITS)) {
      return FormFixture.describe(forms.read(contentType, body));
    } catch (HttpException e) {
      return e.status() + " " + e.getMessage();
    }
  }
}
