package tomodachi.http.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tomodachi.http.internal.form.FormFixture.URL_ENCODED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.http.HttpException;

class UrlEncodedFormTest {

  private final FormFixture forms = new FormFixture(new FormLimits(3, 10));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | {}",
        "& | {}",
        "a=1 | {a=[1]}",
        "a=1&b=2 | {a=[1], b=[2]}",
        "b=2&a=1&b=3 | {b=[2, 3], a=[1]}",
        "&a=1&&b=2& | {a=[1], b=[2]}",
        "a | {a=[]}",
        "a= | {a=[]}",
        "=1 | {=[1]}",
        "= | {=[]}",
        "a=b=c | {a=[b=c]}",
        "a+b=c+d%2B | {a b=[c d+]}",
        "%61=%C3%A5%c3%a5 | {a=[åå]}",
        "a%3Db%26=%26 | {a=b&=[&]}",
        "a;b=1 | {a;b=[1]}",
        "a=%FF | {a=[�]}",
        "a=1234567890 | {a=[1234567890]}",
        "a=%31234567890 | {a=[1234567890]}",
        "a=1&b=2&c=3 | {a=[1], b=[2], c=[3]}",
        "a=% | 400 form: has a % without two hexadecimal digits",
        "a=%4 | 400 form: has a % without two hexadecimal digits",
        "a=%4&b=1 | 400 form: has a % without two hexadecimal digits",
        "%zz=1 | 400 form: has a % without two hexadecimal digits",
        "a=12345678901 | 413 form: field 1 is larger than 10 bytes",
        "a=1&b=2&c=3&d=4 | 413 form: has more than 3 fields and files",
      })
  void isRead(String body, String outcome) {
    assertThat(forms.outcome(URL_ENCODED, body)).isEqualTo(outcome);
  }

  @Test
  void aNameIsBoundedToo() {
    assertThat(forms.outcome(URL_ENCODED, "a".repeat(8192))).startsWith("{aaa");
    assertThat(forms.outcome(URL_ENCODED, "b=1&" + "a".repeat(8193)))
        .isEqualTo("413 form: the name of field 2 is larger than 8192 bytes");
  }

  @Test
  void noMoreIsReadOnceALimitIsPassed() {
    var endless = new SplitStream("a=" + "x".repeat(1_000_000), _ -> 100);

    assertThatExceptionOfType(HttpException.class)
        .isThrownBy(() -> forms.read(URL_ENCODED, endless));

    assertThat(endless.read()).isEqualTo('x');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "; charset=iso-8859-1 | a=%E5 | {a=[å]}",
        "; charset=iso-8859-1 | %E5=1 | {å=[1]}",
        "; charset=\"ISO-8859-1\" | a=%E5 | {a=[å]}",
        "; charset=utf-8 | a=%C3%A5 | {a=[å]}",
        "'' | a=%E5&_charset_=latin1 | {a=[å], _charset_=[latin1]}",
        "; charset=utf-8 | _charset_=windows-1252&a=%80 | {_charset_=[windows-1252], a=[€]}",
        "'' | _charset_=x | 415 form: its charset is unknown",
        "'' | _charset_= | 415 form: its charset is unknown",
      })
  void isDecodedByTheCharsetItSays(String parameter, String body, String outcome) {
    var roomy = new FormFixture();

    assertThat(roomy.outcome(URL_ENCODED + parameter, body)).isEqualTo(outcome);
  }
}
