package tomodachi.launch;

/// An option of a service as it is in force, for people.
///
/// @param key its key, such as `http.port`
/// @param value its value; `none` when it is unset, `***` when it is secret, the name of the type
///   in parentheses when only code can give it
/// @param layer the layer that gives the value
/// @param place where in the layer, such as `config.json` or `TOMODACHI_HTTP_PORT`; empty for
///   defaults and code
public record OptionInForce(String key, String value, Layer layer, String place) {

  /// Where options come from, the weakest first.
  public enum Layer {
    /// What holds when nobody says anything.
    DEFAULT,
    /// The service's options and annotations.
    CODE,
    /// A JSON file.
    FILE,
    /// An environment variable.
    ENVIRONMENT,
    /// `-o`, or an option that is short for it.
    COMMAND_LINE
  }

  /// For people, such as `file config.json`.
  public String source() {
    return switch (layer) {
      case DEFAULT, CODE -> layer == Layer.CODE ? "code" : "default";
      case FILE -> "file " + place;
      case ENVIRONMENT -> "environment " + place;
      case COMMAND_LINE -> place;
    };
  }
}
