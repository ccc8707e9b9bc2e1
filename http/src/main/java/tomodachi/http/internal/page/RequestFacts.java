package tomodachi.http.internal.page;

import java.util.List;
import java.util.Map;

/// What a page says of the request it answers, as it came: secrets are masked when it is shown.
///
/// @param method such as `GET`
/// @param path the path, decoded
/// @param about what the framework knows of it, such as its route
/// @param query the parameters of the query
/// @param headers the header fields
public record RequestFacts(
    String method,
    String path,
    List<Map.Entry<String, String>> about,
    List<Map.Entry<String, String>> query,
    List<Map.Entry<String, String>> headers) {

  public RequestFacts {
    about = List.copyOf(about);
    query = List.copyOf(query);
    headers = List.copyOf(headers);
  }
}
