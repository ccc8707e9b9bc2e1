package tomodachi.deps.internal;

import eu.maveniverse.maven.mima.runtime.standalonestatic.SettingsBuilderSupplier;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.jspecify.annotations.Nullable;

/// Maven's settings: the user's, over those of the installation that `MAVEN_HOME` names.
///
/// @param chosen a file in place of `~/.m2/settings.xml`, or null
record EffectiveSettings(@Nullable Path chosen) {
  private static final Path USERS = Path.of(System.getProperty("user.home"), ".m2/settings.xml");

  Settings read() throws SettingsBuildingException {
    var request = new DefaultSettingsBuildingRequest();
    request.setSystemProperties(properties());
    request.setUserSettingsFile(Optional.ofNullable(chosen).orElse(USERS).toFile());
    Optional.ofNullable(System.getenv("MAVEN_HOME"))
        .map(home -> new File(home, "conf/settings.xml"))
        .ifPresent(request::setGlobalSettingsFile);
    return new SettingsBuilderSupplier().get().build(request).getEffectiveSettings();
  }

  /// What settings may refer to.
  private static Properties properties() {
    var properties = new Properties();
    System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
    properties.putAll(System.getProperties());
    return properties;
  }
}
