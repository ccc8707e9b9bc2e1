package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;

/// Which package belongs to which module, and which module may use which.
///
/// @param root the package all others are below
record Layout(String root) {

  static final String UNKNOWN = "?";

  private static final String CORE = "core";

  /// A new module gets a line here; its packages are the ones below `<root>.<module>`.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry(CORE, Set.of()),
          Map.entry("http", Set.of(CORE)),
          Map.entry("messaging", Set.of(CORE)),
          Map.entry("protobuf", Set.of(CORE, "messaging")),
          Map.entry("amqp", Set.of(CORE, "messaging")),
          Map.entry("aws", Set.of(CORE, "messaging")),
          Map.entry("schedule", Set.of(CORE)),
          Map.entry("embedded", Set.of(CORE)),
          // The command publishes and replays messages, by what all message transports share.
          Map.entry("cli", Set.of(CORE, "http", "messaging")),
          Map.entry("deps", Set.of("cli")),
          Map.entry("testing", Set.of(CORE, "http", "messaging")));

  private static final Set<String> BELOW_ROOT_IN_CORE =
      Set.of("", "internal", "launch", "transport");

  String module(JavaClass type) {
    var first = firstSegment(type.getPackageName());
    if (BELOW_ROOT_IN_CORE.contains(first)) {
      return CORE;
    }
    return MAY_USE.containsKey(first) && !first.equals(CORE) ? first : UNKNOWN;
  }

  boolean owns(JavaClass type) {
    return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
  }

  boolean mayUse(String user, String used) {
    return user.equals(used) || MAY_USE.getOrDefault(user, Set.of()).contains(used);
  }

  boolean isInternal(JavaClass type) {
    return (type.getPackageName() + ".").contains(".internal.");
  }

  /// Classes of one module.
  DescribedPredicate<JavaClass> of(String module) {
    return describe("of module " + module, type -> module(type).equals(module));
  }

  /// Classes in `<root>.<path>` and below.
  DescribedPredicate<JavaClass> in(String path) {
    var wanted = root + "." + path;
    return describe(
        "in " + wanted,
        type ->
            type.getPackageName().equals(wanted) || type.getPackageName().startsWith(wanted + "."));
  }

  /// The class `<root>.<path>`.
  DescribedPredicate<JavaClass> named(String path) {
    var wanted = root + "." + path;
    return describe(wanted, type -> type.getName().equals(wanted));
  }

  private String firstSegment(String packageName) {
    if (packageName.equals(root)) {
      return "";
    }
    var rest = packageName.substring(root.length() + 1);
    var dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
