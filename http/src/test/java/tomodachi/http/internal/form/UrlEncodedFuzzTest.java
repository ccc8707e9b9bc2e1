package tomodachi.http.internal.form;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever comes as an urlencoded body: a form or a refusal, and the same in whatever pieces it
/// comes.
class UrlEncodedFuzzTest {

  @FuzzTest
  void aFormIsReadOrRefused(byte[] input) {
    FormScrutiny.check("application/x-www-form-urlencoded", input);
  }
}
