package tomodachi.http.internal.file;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// By what a client tells one content from another (RFC 9110 section 8.8).
///
/// @param tag the value of `ETag`; null when it is malformed
/// @param modified whole seconds; null when it is malformed or in the future
public record Validators(@Nullable String tag, @Nullable Instant modified) {

  /// Those of a file: its tag is made of time and size, both in hexadecimal digits.
  ///
  /// @param coding the content coding the file has, which is a content of its own; may be empty
  /// @param now no file was changed later (section 8.8.2.1)
  public static Validators of(BasicFileAttributes file, String coding, Instant now) {
    var time = file.lastModifiedTime();
    var tag = Long.toHexString(time.to(TimeUnit.NANOSECONDS)) + "-" + Long.toHexString(file.size());
    var modified = time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    return new Validators(
        "\"" + tag + (coding.isEmpty() ? "" : "-" + coding) + "\"",
        modified.isAfter(now) ? null : modified);
  }

  /// The same with what somebody else says instead.
  ///
  /// @param tag the value of `ETag`; null: as it is
  /// @param modified the value of `Last-Modified`; null: as it is
  public Validators with(@Nullable String tag, @Nullable String modified) {
    return new Validators(
        tag == null ? this.tag : tag, modified == null ? this.modified : HttpDate.read(modified));
  }

  /// The value of `Last-Modified`; null when there is none.
  public @Nullable String lastModified() {
    return modified == null ? null : HttpDate.write(modified);
  }

  @Nullable EntityTag entityTag() {
    return tag == null ? null : EntityTag.read(tag);
  }
}
