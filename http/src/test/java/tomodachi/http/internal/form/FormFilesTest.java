package tomodachi.http.internal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.form.FormFixture.MULTIPART;
import static tomodachi.http.internal.form.FormFixture.content;
import static tomodachi.http.internal.form.FormFixture.form;
import static tomodachi.http.internal.form.FormFixture.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.http.Request;

/// Where the content of files is, and how much a form may have.
class FormFilesTest {

  private static final FormLimits SMALL = new FormLimits(3, 10);

  @Test
  void aSmallFileStaysInMemory() {
    try (var forms = new FormFixture(SMALL)) {
      var file =
          forms.read(MULTIPART, form(part("name=f; filename=x", "1234567890"))).files().getFirst();

      assertThat(file.size()).isEqualTo(10);
      assertThat(content(file)).isEqualTo("1234567890");
      assertThat(forms.spooled()).isZero();
    }
  }

  @Test
  void allLargeFilesOfAFormShareOneTemporaryFile() {
    try (var forms = new FormFixture(SMALL)) {
      var form =
          forms.read(
              MULTIPART,
              form(
                  part("name=f; filename=x", "12345678901"),
                  part("name=f; filename=y", "small"),
                  part("name=f; filename=z", "z".repeat(100_000))));

      assertThat(form.files()).extracting(Request.File::size).containsExactly(11L, 5L, 100_000L);
      assertThat(form.files())
          .extracting(FormFixture::content)
          .containsExactly("12345678901", "small", "z".repeat(100_000));
      assertThat(forms.spooled()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 11, 50_000})
  void aFileCanBeReadAgainAndAgain(int size) throws IOException {
    try (var forms = new FormFixture(new FormLimits(1, 0))) {
      var file =
          forms
              .read(MULTIPART, form(part("name=f; filename=x", "a".repeat(size))))
              .file("f")
              .orElseThrow();

      assertThat(content(file)).hasSize(size).isEqualTo(content(file));
      try (var stream = file.stream()) {
        assertThat(stream.available()).isEqualTo(size);
        assertThat(stream.skip(size + 1L)).isEqualTo(size);
        assertThat(stream.read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void aFileIsSavedInThePlaceOfAnother(@TempDir Path folder) throws IOException {
    var target = Files.writeString(folder.resolve("target"), "something longer than that");
    try (var forms = new FormFixture(SMALL)) {
      var form = forms.read(MULTIPART, form(part("name=f; filename=../../evil", "12345678901")));

      form.files().getFirst().saveTo(target);

      assertThat(target).hasContent("12345678901");
      assertThat(folder).isDirectoryContaining(path -> path.equals(target));
    }
  }

  @Test
  void aFileThatCanNotBeSavedSaysSo(@TempDir Path folder) {
    try (var forms = new FormFixture(SMALL)) {
      var file = forms.read(MULTIPART, form(part("name=f; filename=x", "1"))).files().getFirst();

      assertThatThrownBy(() -> file.saveTo(folder.resolve("none").resolve("target")))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("none");
    }
  }

  @Test
  void aFileThatCanNotBeReadAnyMoreReplacesNothing(@TempDir Path folder) throws IOException {
    var target = Files.writeString(folder.resolve("target"), "as before");
    var forms = new FormFixture(SMALL);
    var file =
        forms.read(MULTIPART, form(part("name=f; filename=x", "12345678901"))).files().getFirst();
    forms.close();

    assertThatThrownBy(() -> file.saveTo(target)).isInstanceOf(UncheckedIOException.class);

    assertThat(target).hasContent("as before");
    try (var paths = Files.list(folder)) {
      assertThat(paths).containsExactly(target);
    }
  }

  @Test
  void aLargeFileIsGoneAfterwards() {
    var forms = new FormFixture(SMALL);
    var file =
        forms.read(MULTIPART, form(part("name=f; filename=x", "12345678901"))).files().getFirst();
    forms.close();

    assertThatIOException()
        .isThrownBy(() -> file.stream().readAllBytes())
        .withMessage("The file is gone: its request has been answered");
  }

  @Test
  void aFieldPastItsLimitIsRefused() {
    try (var forms = new FormFixture(SMALL)) {
      assertThat(forms.outcome(MULTIPART, form(part("name=a", "1234567890"))))
          .isEqualTo("{a=[1234567890]}");
      assertThat(forms.outcome(MULTIPART, form(part("name=a", "12345678901"))))
          .isEqualTo("413 form: field \"a\" is larger than 10 bytes");
      assertThat(forms.outcome(MULTIPART, form(part("name=\"<b>\"", "12345678901"))))
          .isEqualTo("413 form: field 1 is larger than 10 bytes");
    }
  }

  @Test
  void tooManyPartsAreRefused() {
    var part = part("name=a; filename=x", "1");
    try (var forms = new FormFixture(SMALL)) {
      assertThat(forms.outcome(MULTIPART, form(part, part, part))).startsWith("{} a/x/");
      assertThat(forms.outcome(MULTIPART, form(part, part, part, part)))
          .isEqualTo("413 form: has more than 3 fields and files");
    }
  }

  @Test
  void theHeadersOfAPartAreBounded() {
    try (var forms = new FormFixture(SMALL)) {
      var one = part("name=a\r\nX-Long: " + "x".repeat(9000), "1");
      var many = part("name=a" + "\r\nX-A: 1".repeat(2000), "1");

      for (var body : new String[] {one, many, one.substring(0, 8500)}) {
        assertThat(forms.outcome(MULTIPART, form(body)))
            .isEqualTo("413 form: the headers of part 1 are longer than 8192 bytes");
      }
    }
  }
}
