package documentation;

import static documentation.OptionRow.code;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.internal.options.EffectiveOption;
import tomodachi.internal.options.EffectiveOptions;
import tomodachi.internal.options.Settings;
import tomodachi.internal.text.Casing;
import tomodachi.transport.Trigger;
import tomodachi.transport.Tunable;

/// The tables of all options, made from the records and annotations of all modules.
final class OptionsTables {

  /// What a default depends on; the others are the same everywhere.
  private static final Map<String, String> VARYING_DEFAULTS =
      Map.of("http.reuse_port", "`true` on Linux");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("tomodachi");

  private final Path root;

  OptionsTables(Path root) {
    this.root = root;
  }

  /// The options of sections, then those of handlers.
  String text() {
    return String.join("\n", sections()) + "\n\n" + String.join("\n", handlers()) + "\n";
  }

  private List<String> sections() {
    var rows = new ArrayList<String>();
    rows.add(OptionRow.of("key", "type", "default", "meaning"));
    rows.add(OptionRow.of("---", "---", "---", "---"));
    sectionTypes().forEach(section -> rows.addAll(section(section)));
    return rows;
  }

  private static List<Class<? extends Options.Section>> sectionTypes() {
    return OURS.stream()
        .filter(type -> type.isRecord() && type.isAssignableTo(Options.Section.class))
        .sorted(Comparator.comparing(JavaClass::getFullName))
        .<Class<? extends Options.Section>>map(
            type -> type.reflect().asSubclass(Options.Section.class))
        .toList();
  }

  private List<String> section(Class<? extends Options.Section> type) {
    var options = new EffectiveOptions(Settings.none(), List::of);
    var section = options.section(type);
    var prefix = section.key().isEmpty() ? "" : section.key() + ".";
    var keys = options.list(Stream.of(type)).stream().map(EffectiveOption::key).toList();
    return rows(section, prefix, keys).toList();
  }

  private Stream<String> rows(Object record, String prefix, List<String> keys) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .flatMap(component -> {
          var key = prefix + Casing.snake(component.getName());
          var value = read(record, component.getAccessor());
          if (keys.contains(key)) {
            return Stream.of(row(prefix, key, component, value));
          }
          return value instanceof Record group ? rows(group, key + ".", keys) : Stream.empty();
        });
  }

  private String row(String prefix, String key, RecordComponent component, @Nullable Object value) {
    var alias = component.getAnnotation(Options.Alias.class);
    var oldNames =
        alias == null
            ? ""
            : " Also: %s."
                .formatted(
                    String.join(
                        ", ",
                        Arrays.stream(alias.value())
                            .map(name -> code(name.contains(".") ? name : prefix + name))
                            .toList()));
    return OptionRow.of(
        code(key),
        OptionRow.type(component.getGenericType()),
        VARYING_DEFAULTS.getOrDefault(key, OptionRow.value(value)),
        sentence(about(component.getDeclaringRecord(), component.getName())) + oldNames);
  }

  private List<String> handlers() {
    var rows = new ArrayList<String>();
    rows.add(OptionRow.of("key", "type", "triggers", "meaning"));
    rows.add(OptionRow.of("---", "---", "---", "---"));
    tunable().forEach((member, triggers) -> rows.add(row(member, triggers)));
    return rows;
  }

  private static Map<String, List<Method>> tunable() {
    var members = new TreeMap<String, List<Method>>();
    OURS.stream()
        .filter(type -> type.isAnnotatedWith(Trigger.class))
        .sorted(Comparator.comparing(JavaClass::getFullName))
        .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
        .filter(member -> member.isAnnotationPresent(Tunable.class))
        .forEach(member ->
            members.computeIfAbsent(member.getName(), _ -> new ArrayList<>()).add(member));
    return members;
  }

  private String row(String name, List<Method> members) {
    var triggers =
        members.stream().map(m -> code("@" + m.getDeclaringClass().getSimpleName())).toList();
    var meaning =
        members.stream()
            .map(member -> about(member.getDeclaringClass(), name))
            .filter(text -> !text.startsWith("See "))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " has no description"));
    var type =
        name.equals("timeout") ? "duration" : OptionRow.type(members.getFirst().getReturnType());
    return OptionRow.of(
        code("handlers.<name>." + Casing.snake(name)),
        type,
        String.join(", ", triggers),
        sentence(meaning));
  }

  private static @Nullable Object read(Object record, Method accessor) {
    try {
      accessor.setAccessible(true);
      return accessor.invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sentence(String text) {
    var begun = Character.toUpperCase(text.charAt(0)) + text.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  private String about(Class<?> type, String member) {
    try {
      return SourceComments.of(source(type))
          .about(type.getSimpleName(), member)
          .map(text -> text.replaceAll("\\[[\\w.]*#?(\\w+)]", "`$1`"))
          .orElseThrow(() ->
              new IllegalStateException(
                  "%s.%s has no description".formatted(type.getSimpleName(), member)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path source(Class<?> type) throws IOException {
    var file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    try (var modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src/main/java").resolve(file))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow();
    }
  }
}
