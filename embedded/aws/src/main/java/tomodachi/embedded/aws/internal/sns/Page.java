package tomodachi.embedded.aws.internal.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// A part of a list that is too long for one answer.
///
/// @param items at most 100
/// @param nextToken what the next part is asked for with, null if there is none; it says where this
///   part ends, so it stays good whatever is added or removed
record Page<T>(List<T> items, @Nullable String nextToken) {

  private static final int SIZE = 100;
  private static final String TOKEN = "NextToken";

  /// The part that a request asks for.
  ///
  /// @param prefix of the ARNs of all that is listed
  /// @throws ApiError if its token is none of that list
  static <T> Page<T> of(ArnIndex<T> index, String prefix, Structure input) throws ApiError {
    var token = input.text(TOKEN).filter(text -> !text.isEmpty());
    var last = token.isPresent() ? last(token.get(), prefix) : "";
    var rest =
        index.under(prefix).entrySet().stream()
            .filter(entry -> entry.getKey().compareTo(last) > 0)
            .limit(SIZE + 1)
            .toList();
    return page(rest);
  }

  private static <T> Page<T> page(List<Map.Entry<String, T>> rest) {
    var isLast = rest.size() <= SIZE;
    var items = isLast ? rest : rest.subList(0, SIZE);
    return new Page<>(
        items.stream().map(Map.Entry::getValue).toList(),
        isLast ? null : token(items.getLast().getKey()));
  }

  private static String token(String last) {
    return Base64.getUrlEncoder().encodeToString(last.getBytes(UTF_8));
  }

  private static String last(String token, String prefix) throws ApiError {
    return decoded(token)
        .filter(last -> last.startsWith(prefix))
        .orElseThrow(() -> SnsErrors.invalid(TOKEN));
  }

  private static Optional<String> decoded(String token) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(token), UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
