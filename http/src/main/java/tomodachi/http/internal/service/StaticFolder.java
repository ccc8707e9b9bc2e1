package tomodachi.http.internal.service;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tomodachi.http.Headers;
import tomodachi.http.HttpException;
import tomodachi.http.Response;
import tomodachi.http.internal.file.Folder;
import tomodachi.http.internal.file.MediaTypes;
import tomodachi.http.internal.file.ReadyCoding;
import tomodachi.transport.Validation;

/// Answers with the files of a folder.
///
/// @param folder has them
/// @param cacheControl the value of `Cache-Control`; empty: none
record StaticFolder(Folder folder, String cacheControl) implements Validation.Body<HttpWork> {

  /// The group of the route's expression that is the name of a file.
  static final String NAME = "filename";

  private static final int OK = 200;

  @Override
  public Object answer(HttpWork work) {
    var request = work.request();
    // An encoded slash separates nothing, and no name has one in it.
    if (request.parts().path().contains("%2F")) {
      return Optional.empty();
    }
    var name = Objects.requireNonNullElse(work.values().get(NAME), "");
    return switch (folder.find(name)) {
      case Folder.Finding.Found found -> response(found, request);
      case Folder.Finding.Unclosed() -> closed(request);
      case Folder.Finding.Forbidden() -> throw new HttpException(403);
      case Folder.Finding.Nothing() -> Optional.empty();
    };
  }

  private Response response(Folder.Finding.Found found, ServerRequest request) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    fields.add(Map.entry("Content-Type", MediaTypes.of(found.name())));
    if (!cacheControl.isEmpty()) {
      fields.add(Map.entry("Cache-Control", cacheControl));
    }
    var coded = coded(found.name());
    if (!coded.isEmpty()) {
      fields.add(Map.entry("Vary", "Accept-Encoding"));
      for (var coding :
          AcceptEncoding.of(request.exchange().headerValues("Accept-Encoding")).ready()) {
        var wanted = coded.get(coding);
        if (wanted != null) {
          fields.add(Map.entry("Content-Encoding", coding.token()));
          return response(fields, wanted);
        }
      }
    }
    return response(fields, found);
  }

  /// What lies ready beside a file.
  private Map<ReadyCoding, Folder.Finding.Found> coded(String name) {
    var coded = new EnumMap<ReadyCoding, Folder.Finding.Found>(ReadyCoding.class);
    for (var coding : ReadyCoding.values()) {
      folder.find(name, coding).ifPresent(found -> coded.put(coding, found));
    }
    return coded;
  }

  private static Response response(
      List<Map.Entry<String, String>> fields, Folder.Finding.Found found) {
    var file = new StaticFile(found.path(), found.attributes());
    return new Response(OK, Headers.of(fields), file);
  }

  /// Leads to the same folder with a `/` behind it. Relative to it, so that no path, however it
  /// begins, leads to another host.
  private static Response closed(ServerRequest request) {
    var path = request.path();
    var last = path.substring(path.lastIndexOf('/') + 1);
    var query = request.parts().query();
    return Response.redirect(
        "./"
            + URLEncoder.encode(last, StandardCharsets.UTF_8).replace("+", "%20")
            + "/"
            + (query.isEmpty() ? "" : "?" + query));
  }
}
