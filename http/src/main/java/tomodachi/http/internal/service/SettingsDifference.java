package tomodachi.http.internal.service;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tomodachi.http.internal.server.ServerSettings;

/// Which options two services that share a port disagree about.
final class SettingsDifference {

  private SettingsDifference() {}

  /// The options' keys, in the order of the settings.
  static List<String> of(ServerSettings one, ServerSettings other) {
    return Arrays.stream(ServerSettings.class.getRecordComponents())
        .filter(component -> !Objects.equals(value(component, one), value(component, other)))
        .map(SettingsDifference::key)
        .toList();
  }

  private static Object value(RecordComponent component, ServerSettings settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Accessors of records are public and don't throw", e);
    }
  }

  private static String key(RecordComponent component) {
    var name = component.getName().replace("headTimeout", "headerTimeout");
    return "http." + name.replaceAll("(?=\\p{Lu})", "_").toLowerCase(Locale.ROOT);
  }
}
