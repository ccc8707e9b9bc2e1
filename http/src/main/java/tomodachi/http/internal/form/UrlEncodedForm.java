package tomodachi.http.internal.form;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads a body of the type `application/x-www-form-urlencoded` (URL Standard section 5.1). A `%`
/// without two hexadecimal digits is refused, as in a query.
final class UrlEncodedForm {

  private static final int LONGEST_NAME = 8 * 1024;
  private static final int END = -1;

  private final InputStream in;
  private final FormParts parts;
  private final FormLimits limits;

  private UrlEncodedForm(InputStream in, FormParts parts, FormLimits limits) {
    this.in = in;
    this.parts = parts;
    this.limits = limits;
  }

  /// Reads all fields.
  ///
  /// @throws tomodachi.http.HttpException as [FormReader#read] says
  static void read(InputStream body, FormParts parts, FormLimits limits) throws IOException {
    var form = new UrlEncodedForm(new BufferedInputStream(body), parts, limits);
    var next = form.in.read();
    while (next != END) {
      next = next == '&' ? form.in.read() : form.field(next);
    }
  }

  /// Reads a field.
  ///
  /// @param first its first byte
  /// @return the byte behind the `&` that ends it
  private int field(int first) throws IOException {
    var number = parts.begin();
    var name =
        new BoundedBytes(LONGEST_NAME, () -> tooLarge("the name of field", number, LONGEST_NAME));
    var value = new BoundedBytes(limits.memory(), () -> tooLarge("field", number, limits.memory()));
    var end = text(first, '=', name);
    if (end == '=') {
      end = text(in.read(), '&', value);
    }
    parts.field(new Text(name.toByteArray(), null), new Text(value.toByteArray(), null));
    return end == END ? END : in.read();
  }

  private static RuntimeException tooLarge(String what, int number, long limit) {
    return FormFault.tooLarge("%s %d is larger than %d bytes".formatted(what, number, limit));
  }

  /// Decodes up to a `&`, another character, or the end.
  ///
  /// @return where it has ended
  private int text(int first, int end, BoundedBytes text) throws IOException {
    var next = first;
    while (next != END && next != '&' && next != end) {
      text.write(decoded(next));
      next = in.read();
    }
    return next;
  }

  private int decoded(int octet) throws IOException {
    return switch (octet) {
      case '+' -> ' ';
      case '%' -> digit() << 4 | digit();
      default -> octet;
    };
  }

  private int digit() throws IOException {
    var digit = Character.digit(in.read(), 16);
    if (digit < 0) {
      throw FormFault.malformed("has a % without two hexadecimal digits");
    }
    return digit;
  }
}
