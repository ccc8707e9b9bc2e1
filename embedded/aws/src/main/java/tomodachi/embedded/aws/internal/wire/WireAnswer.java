package tomodachi.embedded.aws.internal.wire;

/// An answer as it leaves.
///
/// @param status of HTTP
/// @param contentType of the body
/// @param queryError what the header `x-amzn-query-error` says, empty if there is none
/// @param body not to be changed
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireAnswer(int status, String contentType, String queryError, byte[] body) {

  static final int OK = 200;
}
