package tomodachi.embedded.aws.internal.sns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// Several messages that are published by one request. As in SNS, one that is malformed spoils the
/// whole request; one that its topic can't take fails alone.
///
/// @param messages by the ids of their entries, in their order
record Batch(Topic topic, SequencedMap<String, Publication> messages) {

  private static final int LIMIT = 10;
  private static final int LONGEST_ID = 80;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");

  /// @throws ApiError if there are none, or too many
  static void checkCount(List<Structure> entries) throws ApiError {
    if (entries.isEmpty()) {
      throw ApiError.of("EmptyBatchRequest", "The batch request doesn't contain any entries.");
    }
    if (entries.size() > LIMIT) {
      throw ApiError.of(
          "TooManyEntriesInBatchRequest",
          "The batch request contains more entries than permissible.");
    }
  }

  /// The messages of a request.
  ///
  /// @throws ApiError if one can't be taken, or they are too long together
  static Batch read(Topic topic, List<Structure> entries) throws ApiError {
    var ids = ids(entries);
    var messages = new LinkedHashMap<String, Publication>();
    for (var i = 0; i < entries.size(); i++) {
      messages.put(ids.get(i), Publication.read(topic, entries.get(i), path(i)));
    }
    return new Batch(topic, messages).checked();
  }

  /// Publishes all messages.
  ///
  /// @return which were published, and which couldn't be
  Structure publish(Publisher publisher, String endpoint) {
    var successful = new ArrayList<Structure>();
    var failed = new ArrayList<Structure>();
    for (var message : messages.entrySet()) {
      var answer = new Structure().set("Id", message.getKey());
      try {
        successful.add(publisher.publish(topic, message.getValue(), endpoint).addTo(answer));
      } catch (ApiError error) {
        failed.add(failure(answer, error));
      }
    }
    return new Structure().setAlways("Successful", successful).setAlways("Failed", failed);
  }

  private Batch checked() throws ApiError {
    var size = messages.values().stream().mapToInt(Publication::size).sum();
    if (size > topic.attributes().maximumMessageSize()) {
      throw ApiError.of(
          "BatchRequestTooLong",
          "The length of all the messages put together is more than the limit.");
    }
    return this;
  }

  private static List<String> ids(List<Structure> entries) throws ApiError {
    var ids = new ArrayList<String>();
    for (var entry : entries) {
      var path = path(ids.size()) + "id";
      ids.add(entry.text("Id").orElseThrow(() -> SnsErrors.isNull(path)));
    }
    if (ids.stream().distinct().count() < ids.size()) {
      throw ApiError.of(
          "BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.");
    }
    for (var id : ids) {
      checkId(id);
    }
    return ids;
  }

  private static void checkId(String id) throws ApiError {
    if (id.length() > LONGEST_ID) {
      throw invalidId("is too long", id);
    }
    if (!ID.matcher(id).matches()) {
      throw invalidId("contains an impermissible character", id);
    }
  }

  private static ApiError invalidId(String problem, String id) {
    return ApiError.of(
        "InvalidBatchEntryId",
        "The Id of a batch entry in the batch request %s: %s".formatted(problem, id));
  }

  private static String path(int index) {
    return "publishBatchRequestEntries.%d.member.".formatted(index + 1);
  }

  private static Structure failure(Structure answer, ApiError error) {
    return answer
        .set("Code", error.queryCode())
        .set("Message", error.text())
        .set("SenderFault", error.isSendersFault());
  }
}
