package tomodachi.http.internal.form;

import tomodachi.http.HttpException;

/// What is answered when a form can't be taken.
final class FormFault {

  private FormFault() {}

  static HttpException malformed(String what) {
    return new HttpException(400, "form: " + what);
  }

  static HttpException tooLarge(String what) {
    return new HttpException(413, "form: " + what);
  }

  static HttpException unreadable(String what) {
    return new HttpException(415, "form: " + what);
  }
}
