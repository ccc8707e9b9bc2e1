package tomodachi.http.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Headers;
import tomodachi.http.HttpException;
import tomodachi.http.internal.file.Fields;
import tomodachi.http.internal.file.MediaTypes;
import tomodachi.http.internal.file.Preconditions;
import tomodachi.http.internal.file.RangeField;
import tomodachi.http.internal.file.Validators;
import tomodachi.http.internal.server.Head;
import tomodachi.http.internal.server.OpenFile;

/// A file as the answer: all of it, the part that is asked for, or that the client has it already.
///
/// @param request what is answered
/// @param file the file
/// @param headers its answer's own fields, which win
/// @param now when it is answered
record FileAnswer(ServerRequest request, Path file, Headers headers, Instant now) {

  private static final int OK = 200;
  private static final int ATTEMPTS = 2;
  private static final byte[] EMPTY = {};

  /// The file that is sent.
  ///
  /// @param attributes what the system knew of it just before
  private record Opened(OpenFile file, BasicFileAttributes attributes) {
    boolean fits() throws IOException {
      return file.size() == attributes.size();
    }
  }

  /// The answer.
  ///
  /// @param status a part, or that the client has it, is only answered in the place of 200
  /// @throws HttpException 412 and 416
  /// @throws IOException when the file isn't there, is a folder, or can't be read
  Reply reply(int status) throws IOException {
    var attributes = attributes();
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(
          file.toString(), null, attributes.isDirectory() ? "is a directory" : "is no file");
    }
    return reply(status, attributes);
  }

  /// The same when it is known to be a file.
  ///
  /// @param known what the system knew of it before
  Reply reply(int status, BasicFileAttributes known) throws IOException {
    var opened = opened(known);
    return status == OK && (isHead() || request.method().equals("GET"))
        ? conditional(opened)
        : whole(new Head(status, fields(List.of())), opened);
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class);
  }

  /// The attributes are read before it is opened: a file replaced in between then has a tag no
  /// cache keeps it under. If its size shows that it has been, both are done anew, unless it won't
  /// rest.
  private Opened opened(BasicFileAttributes known) throws IOException {
    var opened = new Opened(open(), known);
    for (var left = ATTEMPTS; left > 0 && !opened.fits(); left--) {
      opened.file().close();
      var attributes = attributes();
      opened = new Opened(open(), attributes);
    }
    return opened;
  }

  private OpenFile open() throws IOException {
    var open = OpenFile.open(file);
    request.resources().add(open);
    return open;
  }

  private boolean isHead() {
    return request.method().equals("HEAD");
  }

  private Reply conditional(Opened opened) {
    var validators =
        Validators.of(opened.attributes(), first("Content-Encoding", ""), now)
            .with(first("ETag"), first("Last-Modified"));
    Fields asked = request.exchange()::headerValues;
    var preconditions = new Preconditions(asked, validators);
    return switch (preconditions.verdict()) {
      case FAILED -> throw new HttpException(412);
      case NOT_MODIFIED -> Reply.of(head(304, validators, null), EMPTY);
      case PROCEED -> current(preconditions, opened);
    };
  }

  private Reply current(Preconditions preconditions, Opened opened) {
    var size = opened.attributes().size();
    var validators = preconditions.current();
    return switch (range(preconditions, size)) {
      case RangeField.Whole() -> whole(head(OK, validators, null), opened);
      case RangeField.Part part ->
          reply(head(206, validators, part.contentRange(size)), opened, part.first(), part.count());
      case RangeField.Unsatisfiable() ->
          throw new HttpException(416).withHeader("Content-Range", "bytes */" + size);
    };
  }

  private RangeField range(Preconditions preconditions, long size) {
    return isHead() || first("Accept-Ranges", "").equals("none")
        ? new RangeField.Whole()
        : RangeField.of(preconditions, size);
  }

  private Reply whole(Head head, Opened opened) {
    return reply(head, opened, 0, opened.attributes().size());
  }

  private Reply reply(Head head, Opened opened, long position, long count) {
    return new Reply(
        head,
        isHead()
            ? new Reply.Content.Stream(InputStream.nullInputStream(), count)
            : new Reply.Content.File(opened.file(), position, count));
  }

  private Head head(int status, Validators validators, @Nullable String range) {
    var more = new ArrayList<Map.Entry<String, String>>();
    add(more, "ETag", validators.tag());
    add(more, "Last-Modified", validators.lastModified());
    add(more, "Accept-Ranges", "bytes");
    add(more, "Content-Range", range);
    return new Head(status, fields(more));
  }

  private void add(List<Map.Entry<String, String>> fields, String name, @Nullable String value) {
    if (value != null && first(name) == null) {
      fields.add(Map.entry(name, value));
    }
  }

  /// The type, the answer's own fields, and more.
  private List<Map.Entry<String, String>> fields(List<Map.Entry<String, String>> more) {
    var all = new ArrayList<Map.Entry<String, String>>();
    add(all, "Content-Type", MediaTypes.of(file.toString()));
    all.addAll(headers.entries());
    all.addAll(more);
    return all;
  }

  private @Nullable String first(String name) {
    return headers.first(name).orElse(null);
  }

  private String first(String name, String otherwise) {
    return headers.first(name).orElse(otherwise);
  }
}
