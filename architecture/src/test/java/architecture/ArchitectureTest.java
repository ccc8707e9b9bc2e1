package architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchitectureTest {

  private static final Layout LAYOUT = new Layout("tomodachi");
  private static final JavaClasses OURS = new ClassFileImporter().importPackages("tomodachi");

  static Iterable<Map.Entry<String, ArchRule>> rules() {
    return Rules.of(LAYOUT).entrySet();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void holds(Map.Entry<String, ArchRule> rule) {
    rule.getValue().check(OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"core", "http", "cli", "testing"})
  void everyModuleIsLookedAt(String module) {
    var seen = new TreeSet<String>();
    OURS.forEach(type -> seen.add(LAYOUT.module(type)));

    assertThat(seen).contains(module);
  }
}
