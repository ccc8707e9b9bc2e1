package tomodachi.http.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a body of the type `multipart/form-data` (RFC 7578). A part with a name for its file is a
/// file, any other is a field; a part that is itself multipart isn't taken apart.
final class MultipartForm {

  private static final int LONGEST_BOUNDARY = 70;
  private static final Pattern SHOWABLE = Pattern.compile("[\\w.\\[\\]-]{1,64}");
  private static final String BINARY = "application/octet-stream";

  private final PartStream in;
  private final FormParts parts;
  private final FormLimits limits;
  private final Spool spool;

  private MultipartForm(PartStream in, FormParts parts, FormLimits limits, Spool spool) {
    this.in = in;
    this.parts = parts;
    this.limits = limits;
    this.spool = spool;
  }

  /// Reads all parts.
  ///
  /// @param type the content type of the body
  /// @throws tomodachi.http.HttpException as [FormReader#read] says
  static void read(
      FieldValue type, InputStream body, FormParts parts, FormLimits limits, Spool spool)
      throws IOException {
    new MultipartForm(new PartStream(body, boundary(type)), parts, limits, spool).read();
  }

  private static String boundary(FieldValue type) {
    var boundary = type.parameter("boundary").orElse("");
    if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY || !isPrintable(boundary)) {
      throw FormFault.malformed(
          "its content type must have a boundary of 1 to %d characters"
              .formatted(LONGEST_BOUNDARY));
    }
    return boundary;
  }

  private static boolean isPrintable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  private void read() throws IOException {
    while (in.next()) {
      var number = parts.begin();
      var head = PartHead.of(in.head(), number);
      if (head.filename() == null) {
        readField(head, number);
      } else {
        readFile(head, head.filename());
      }
    }
  }

  private void readField(PartHead head, int number) throws IOException {
    var charset = charset(head.contentType(), number);
    var value = new BoundedBytes(limits.memory(), () -> fieldTooLarge(head.name(), number));
    in.content(value);
    parts.field(Text.of(head.name()), new Text(value.toByteArray(), charset));
  }

  private static @Nullable Charset charset(@Nullable String contentType, int number) {
    return contentType == null
        ? null
        : PartHead.value("Content-Type", contentType, number)
            .parameter("charset")
            .map(FormParts::charset)
            .orElse(null);
  }

  private RuntimeException fieldTooLarge(String name, int number) {
    var shown = SHOWABLE.matcher(name).matches() ? "\"" + name + "\"" : Integer.toString(number);
    return FormFault.tooLarge("field %s is larger than %d bytes".formatted(shown, limits.memory()));
  }

  /// A file without name and content stands for a choice its sender didn't make.
  private void readFile(PartHead head, String filename) throws IOException {
    var sink = new ContentSink(spool, limits.memory());
    in.content(sink);
    var content = sink.content();
    if (!filename.isEmpty() || content.size() > 0) {
      var type = head.contentType() == null ? BINARY : head.contentType();
      parts.file(new ReceivedFile(head.name(), filename, type, content));
    }
  }
}
