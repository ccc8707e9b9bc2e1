package tomodachi.cli.internal.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tomodachi.messaging.transport.CloudPermission;

/// An IAM policy that allows what is listed.
record PolicyDocument(List<CloudPermission> permissions) {

  PolicyDocument {
    permissions = List.copyOf(permissions);
  }

  /// As JSON, indented. Permissions that differ in their resources alone are one statement.
  String text() {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements());
    return IndentedJson.of(document);
  }

  private List<Map<String, Object>> statements() {
    var merged = new LinkedHashMap<CloudPermission, Set<String>>();
    for (var permission : permissions) {
      merged
          .computeIfAbsent(permission.on(List.of()), _ -> new LinkedHashSet<>())
          .addAll(permission.resources());
    }
    var statements = new ArrayList<Map<String, Object>>();
    var names = new LinkedHashMap<String, Integer>();
    merged.forEach((permission, resources) -> {
      var number = names.merge(permission.name(), 1, Integer::sum);
      statements.add(statement(permission, number, List.copyOf(resources)));
    });
    return statements;
  }

  /// @param number which of those with its name it is: IAM wants them to differ
  private static Map<String, Object> statement(
      CloudPermission permission, int number, List<String> resources) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Sid", number == 1 ? permission.name() : permission.name() + number);
    statement.put("Effect", "Allow");
    statement.put("Action", permission.actions());
    statement.put("Resource", resources);
    if (!permission.conditions().isEmpty()) {
      statement.put("Condition", permission.conditions());
    }
    return statement;
  }
}
