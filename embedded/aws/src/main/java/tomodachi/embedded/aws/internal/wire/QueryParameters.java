package tomodachi.embedded.aws.internal.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The parameters of a request in the query protocol: those of its URL and those of its body.
public final class QueryParameters {

  private static final int MOST = 5_000;

  private final QueryNode root = new QueryNode();
  private int count;

  /// Adds the parameters of a form (`application/x-www-form-urlencoded`).
  ///
  /// @throws ApiError `MalformedQueryString` if it isn't one, or has more than anybody needs
  public QueryParameters add(byte[] form) throws ApiError {
    var from = 0;
    while (from < form.length) {
      var end = indexOf(form, '&', from, form.length);
      if (end > from) {
        addOne(form, from, end);
      }
      from = end + 1;
    }
    return this;
  }

  /// One without parts, such as `Action`.
  public Optional<String> text(String name) {
    return Optional.ofNullable(root.part(name)).map(QueryNode::value);
  }

  QueryNode root() {
    return root;
  }

  private void addOne(byte[] form, int from, int end) throws ApiError {
    if (++count > MOST) {
      throw malformed("The query string has more than %d parameters.".formatted(MOST));
    }
    var equals = indexOf(form, '=', from, end);
    var name = decode(form, from, equals);
    root.put(name, equals < end ? decode(form, equals + 1, end) : "");
  }

  private static String decode(byte[] form, int from, int end) throws ApiError {
    var out = new byte[end - from];
    var length = 0;
    for (var i = from; i < end; i++) {
      switch (form[i]) {
        case '+' -> out[length++] = ' ';
        case '%' -> {
          out[length++] = (byte) (hexDigit(form, i + 1, end) << 4 | hexDigit(form, i + 2, end));
          i += 2;
        }
        default -> out[length++] = form[i];
      }
    }
    return new String(out, 0, length, UTF_8);
  }

  private static int hexDigit(byte[] form, int at, int end) throws ApiError {
    var digit = at < end ? Character.digit(form[at], 16) : -1;
    if (digit < 0) {
      throw malformed("The query string contains a syntax error.");
    }
    return digit;
  }

  private static int indexOf(byte[] form, char wanted, int from, int end) {
    var at = from;
    while (at < end && form[at] != wanted) {
      at++;
    }
    return at;
  }

  private static ApiError malformed(String text) {
    return ApiError.of("MalformedQueryString", text);
  }
}
