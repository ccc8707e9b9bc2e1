package tomodachi.embedded.aws.internal.sqs;

import java.util.Optional;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// Members of requests by which clients name groups, duplicates and attempts.
final class Identifier {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

  private Identifier() {}

  /// What a request says, if it does.
  ///
  /// @throws ApiError if that is too long, or has characters such a name doesn't have
  static Optional<String> read(Structure input, String member) throws ApiError {
    var id = input.text(member);
    if (id.isPresent() && !FORM.matcher(id.get()).matches()) {
      throw MessageErrors.invalidValue(
          id.get(),
          member,
          "%s can only include alphanumeric and punctuation characters. 1 to 128 in length."
              .formatted(member));
    }
    return id;
  }
}
