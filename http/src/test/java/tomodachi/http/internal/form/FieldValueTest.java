package tomodachi.http.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "form-data; filename=a.txt | a.txt",
        "form-data; filename=\"a b.txt\" | a b.txt",
        "form-data; filename=\"a;b=c.txt\" | a;b=c.txt",
        "form-data; filename=\"a \\\"b\\\".txt\" | a \"b\".txt",
        "form-data; filename=\"C:\\dir\\new.txt\" | C:\\dir\\new.txt",
        "form-data; filename=\"a\\\\b\" | a\\b",
        "form-data; filename=\"../../etc/passwd\" | ../../etc/passwd",
        "form-data; filename=a b.txt | a b.txt",
        "form-data; filename=\"\" | ''",
        "form-data; filename*=UTF-8''na%C3%AFve%20file.txt | naïve file.txt",
        "form-data; filename*=iso-8859-1'en'%A3 | £",
        "form-data; filename=plain; filename*=utf-8''bl%c3%a5 | blå",
        "form-data; filename*=utf-8''bl%c3%a5; filename=plain | blå",
        "FORM-DATA ;  FileName = \"a\"  | a",
      })
  void aNameOfAFileIsRead(String field, String filename) {
    var value = FieldValue.parse(field);

    assertThat(value.value()).isEqualTo("form-data");
    assertThat(value.parameter("filename")).contains(filename);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "form-data; filename=\"a",
        "form-data; filename=\"a\\\"",
        "form-data; filename=\"a\" b",
        "form-data; filename",
        "form-data; filename=a; FILENAME=b",
        "form-data; filename*=a",
        "form-data; filename*=utf-8'a",
        "form-data; filename*=utf-16''a",
        "form-data; filename*=utf-8''%",
        "form-data; filename*=utf-8''%4",
        "form-data; filename*=utf-8''%zz",
        "form-data; filename*=utf-8''%00",
        "form-data; filename*=utf-8''å",
      })
  void aMalformedValueIsRefused(String field) {
    assertThatIllegalArgumentException().isThrownBy(() -> FieldValue.parse(field));
  }
}
