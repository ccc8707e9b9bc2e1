package tomodachi.http.internal.form;

import com.code_intelligence.jazzer.junit.FuzzTest;

/// Whatever comes as a multipart body: a form or a refusal, and the same in whatever pieces it
/// comes.
class MultipartFuzzTest {

  @FuzzTest
  void aFormIsReadOrRefused(byte[] input) {
    FormScrutiny.check("multipart/form-data; boundary=b", input);
  }
}
