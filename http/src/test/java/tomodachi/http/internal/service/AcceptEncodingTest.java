package tomodachi.http.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd        | GZIP",
        "GZip                           | GZIP",
        "x-gzip                         | GZIP",
        "deflate                        | DEFLATE",
        "deflate, gzip                  | GZIP",
        "gzip;q=0.5, deflate;q=0.8      | DEFLATE",
        "gzip;q=0, deflate;q=0.1        | DEFLATE",
        "gzip;q=0                       | IDENTITY",
        "gzip;q=0.000                   | IDENTITY",
        "gzip;q=0, *                    | DEFLATE",
        "*                              | GZIP",
        "*;q=0                          | IDENTITY",
        "*;q=0.1, gzip;q=0              | DEFLATE",
        "br                             | IDENTITY",
        "identity                       | IDENTITY",
        "identity;q=0                   | IDENTITY",
        "identity;q=0, gzip;q=0.1       | GZIP",
        "identity;q=0.5, gzip;q=0.2     | IDENTITY",
        "identity, gzip                 | GZIP",
        "gzip;q=1.5                     | GZIP",
        "gzip;q=broken                  | IDENTITY",
        "gzip ; q=0.3                   | GZIP",
        "gzipx                          | IDENTITY",
        ";;;,,,q=1                      | IDENTITY",
        "''                             | IDENTITY",
      })
  void theCodingWantedMostIsTaken(String accepted, Coding coding) {
    assertThat(AcceptEncoding.of(List.of(accepted)).best()).isEqualTo(coding);
  }

  @Test
  void linesOfTheHeaderAreOneList() {
    assertThat(AcceptEncoding.of(List.of("br", "deflate")).best()).isEqualTo(Coding.DEFLATE);
    assertThat(AcceptEncoding.of(List.of()).best()).isEqualTo(Coding.IDENTITY);
  }
}
