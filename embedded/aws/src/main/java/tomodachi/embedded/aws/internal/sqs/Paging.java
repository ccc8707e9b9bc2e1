package tomodachi.embedded.aws.internal.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Structure;

/// Which part of a long list of queues a request wants: at most 1,000, from the one after that
/// which ended the part before. Whoever doesn't say how many gets the first 1,000 and no token, as
/// in AWS.
///
/// @param size at most so many
/// @param token whether the answer tells how to go on
/// @param after the name of the last queue before it; empty to begin
record Paging(int size, boolean token, String after) {

  private static final int MOST = 1_000;
  private static final String NEXT = "NextToken";

  /// What a request says.
  ///
  /// @throws ApiError if there can't be such a part
  static Paging of(Structure input) throws ApiError {
    var size = input.integer("MaxResults");
    if (size.isPresent() && (size.get() < 1 || size.get() > MOST)) {
      throw SqsErrors.invalidParameterValue(
          "Value for parameter MaxResults is invalid. Reason: MaxResults must be an integer between"
              + " 1 and 1000.");
    }
    return new Paging(
        size.orElse((long) MOST).intValue(),
        size.isPresent(),
        decoded(input.text(NEXT).orElse("")));
  }

  /// The part that is wanted.
  ///
  /// @param queues all there are, by their names
  Page cut(Stream<Queue> queues) {
    var rest = queues.filter(queue -> queue.name().compareTo(after) > 0).limit(size + 1L).toList();
    return rest.size() > size ? new Page(rest.subList(0, size), token) : new Page(rest, false);
  }

  /// A part of a list.
  ///
  /// @param goesOn whether to tell how to go on
  record Page(List<Queue> queues, boolean goesOn) {

    /// The addresses of its queues.
    List<String> urls(Caller caller) {
      return queues.stream().map(queue -> QueueUrl.text(caller, queue.arn())).toList();
    }

    /// What asks for the part that follows, or else null.
    @Nullable String next() {
      return goesOn ? encoded(queues.getLast().name()) : null;
    }
  }

  private static String encoded(String name) {
    return Base64.getUrlEncoder().encodeToString(name.getBytes(UTF_8));
  }

  private static String decoded(String token) throws ApiError {
    try {
      return new String(Base64.getUrlDecoder().decode(token), UTF_8);
    } catch (IllegalArgumentException _) {
      throw SqsErrors.invalidParameterValue("Invalid or expired next token.");
    }
  }
}
