package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// The entries of a request that does the same several times. What is wrong with one of them
/// doesn't hinder the others, once the request as a whole is taken.
final class BatchEntries {

  private static final int MOST = 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

  private final List<Structure> entries;

  private BatchEntries(List<Structure> entries) {
    this.entries = entries;
  }

  /// What is done for one entry.
  interface Body {
    /// Does it.
    ///
    /// @return what is answered for it, without its id
    Structure call(Structure entry) throws ApiError;
  }

  /// Reads those of a request.
  ///
  /// @param kind what the API reference calls an entry
  /// @throws ApiError if all of it is wrong
  static BatchEntries read(Structure input, String kind) throws ApiError {
    var entries = input.structures("Entries");
    if (entries.isEmpty()) {
      throw MessageErrors.emptyBatch(kind);
    }
    if (entries.size() > MOST) {
      throw MessageErrors.tooManyEntries(entries.size());
    }
    checkIds(entries);
    return new BatchEntries(entries);
  }

  /// Does it for each, and answers what became of each.
  Structure each(Body body) {
    var successful = new ArrayList<Structure>();
    var failed = new ArrayList<Structure>();
    for (var entry : entries) {
      try {
        successful.add(body.call(entry).set("Id", idOf(entry)));
      } catch (ApiError e) {
        failed.add(failure(idOf(entry), e));
      }
    }
    return new Structure().setAlways("Successful", successful).setAlways("Failed", failed);
  }

  private static void checkIds(List<Structure> entries) throws ApiError {
    var seen = new HashSet<String>();
    for (var entry : entries) {
      var id = idOf(entry);
      if (!ID.matcher(id).matches()) {
        throw MessageErrors.invalidEntryId();
      }
      if (!seen.add(id)) {
        throw MessageErrors.idIsRepeated(id);
      }
    }
  }

  private static Structure failure(String id, ApiError error) {
    return new Structure()
        .set("Id", id)
        .set("SenderFault", error.isSendersFault())
        .set("Code", error.queryCode())
        .set("Message", error.text());
  }

  private static String idOf(Structure entry) {
    return entry.text("Id").orElse("");
  }
}
