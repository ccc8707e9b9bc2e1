package tomodachi.http.internal.file;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a client wants to be true before it gets a file (RFC 9110 section 13).
///
/// @param fields those of the request
/// @param current of the content there is now
public record Preconditions(Fields fields, Validators current) {

  /// What comes of them.
  public enum Verdict {
    /// The file is answered.
    PROCEED,
    /// 304: the client has it.
    NOT_MODIFIED,
    /// 412.
    FAILED
  }

  /// The verdict on a `GET` or `HEAD`, by the order of section 13.2.2.
  public Verdict verdict() {
    if (!isExpected()) {
      return Verdict.FAILED;
    }
    return isKnown() ? Verdict.NOT_MODIFIED : Verdict.PROCEED;
  }

  private boolean isExpected() {
    var wanted = fields.values("If-Match");
    return wanted.isEmpty()
        ? !isAfter(fields.values("If-Unmodified-Since"), false)
        : names(wanted, EntityTag::isSame);
  }

  private boolean isKnown() {
    var known = fields.values("If-None-Match");
    return known.isEmpty()
        ? !isAfter(fields.values("If-Modified-Since"), true)
        : names(known, EntityTag::isAlike);
  }

  private interface Comparison {
    boolean test(EntityTag one, EntityTag other);
  }

  private boolean names(List<String> tags, Comparison comparison) {
    var own = current.entityTag();
    Predicate<EntityTag> alike = tag -> own != null && comparison.test(own, tag);
    return tags.stream().anyMatch(tag -> tag.strip().equals("*"))
        || EntityTag.readAll(tags).stream().anyMatch(alike);
  }

  /// True when the content was changed after a date.
  ///
  /// @param otherwise when there is no single date
  private boolean isAfter(List<String> dates, boolean otherwise) {
    var date = date(dates);
    var modified = current.modified();
    return (date == null || modified == null) ? otherwise : modified.isAfter(date);
  }

  private static @Nullable Instant date(List<String> dates) {
    return dates.size() == 1 ? HttpDate.read(dates.getFirst().strip()) : null;
  }

  /// Whether a range may be answered: if the client has the rest of just this content (section
  /// 13.1.5).
  boolean allowsRange() {
    var wanted = fields.values("If-Range");
    if (wanted.isEmpty()) {
      return true;
    }
    var text = wanted.getFirst().strip();
    var tag = EntityTag.read(text);
    var own = current.entityTag();
    return wanted.size() == 1
        && (tag == null
            ? current.modified() != null && current.modified().equals(HttpDate.read(text))
            : own != null && own.isSame(tag));
  }
}
