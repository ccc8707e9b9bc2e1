package tomodachi.internal.options;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tomodachi.transport.Mistake;

/// Options of the form `key=value`; of two for the same option the later wins.
final class OverrideLayer implements Layer {

  private final List<String> texts;
  private final List<Setting> settings;

  OverrideLayer(List<String> texts) {
    this.texts = List.copyOf(texts);
    this.settings = texts.stream().flatMap(text -> parse(text).stream()).toList();
  }

  private static Optional<Setting> parse(String text) {
    var equals = text.indexOf('=');
    if (equals < 1) {
      return Optional.empty();
    }
    var key = text.substring(0, equals).strip();
    return Optional.of(new Setting(key, text.substring(equals + 1), "-o " + key));
  }

  @Override
  public boolean isEmpty() {
    return settings.isEmpty();
  }

  @Override
  public Optional<Setting> find(List<String> names, Consumer<Mistake> mistakes) {
    return settings.reversed().stream()
        .filter(setting -> names.contains(setting.key()))
        .findFirst();
  }

  @Override
  public Stream<Setting> settings() {
    return settings.stream();
  }

  @Override
  public List<Mistake> mistakes() {
    return texts.stream()
        .filter(text -> parse(text).isEmpty())
        .map(OverrideLayer::malformed)
        .toList();
  }

  private static Mistake malformed(String text) {
    return new Mistake(
        "Option \"%s\" has no value".formatted(text),
        List.of("from -o " + text),
        "write it as key=value, such as http.port=9700");
  }
}
