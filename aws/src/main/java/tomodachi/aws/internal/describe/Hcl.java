package tomodachi.aws.internal.describe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An expression of HCL, the language of Terraform.
/// (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md)
sealed interface Hcl {

  /// How far each level stands to the right of the one around it.
  String STEP = "  ";

  /// Its text.
  ///
  /// @param begin what begins a line at its level: a line feed and blanks
  String text(String begin);

  /// Something that is written as it is: a reference or a call.
  record Raw(String code) implements Hcl {
    @Override
    public String text(String begin) {
      return code;
    }
  }

  /// A text that has no templates in it, whatever it looks like.
  record Text(String value) implements Hcl {
    @Override
    public String text(String begin) {
      var quoted = new StringBuilder("\"");
      value.codePoints().forEach(character -> append(quoted, character));
      return withoutTemplates(quoted.append('"').toString());
    }

    /// Doubling says that a template isn't one. Where that wouldn't be clear, since the sign stands
    /// there twice already, its code does.
    private static String withoutTemplates(String quoted) {
      return quoted
          .replaceAll("(?<=\\$)\\$\\{", "\\\\u0024{")
          .replaceAll("(?<=%)%\\{", "\\\\u0025{")
          .replace("${", "$${")
          .replace("%{", "%%{");
    }

    private static void append(StringBuilder quoted, int character) {
      switch (character) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(character)) {
            quoted.append("\\u%04x".formatted(character));
          } else {
            quoted.appendCodePoint(character);
          }
        }
      }
    }
  }

  /// Several expressions.
  record Items(List<Hcl> items) implements Hcl {
    @Override
    public String text(String begin) {
      if (items.isEmpty()) {
        return "[]";
      }
      var inner = begin + STEP;
      return items.stream()
          .map(item -> inner + item.text(inner) + ",")
          .collect(Collectors.joining("", "[", begin + "]"));
    }
  }

  /// Expressions by names, which may be any text.
  record Members(Map<String, Hcl> members) implements Hcl {
    @Override
    public String text(String begin) {
      if (members.isEmpty()) {
        return "{}";
      }
      var inner = begin + STEP;
      var named = new LinkedHashMap<String, String>();
      members.forEach((name, value) -> named.put(new Text(name).text(inner), value.text(inner)));
      return Assignments.of(named).stream()
          .map(inner::concat)
          .collect(Collectors.joining("", "{", begin + "}"));
    }
  }

  /// The JSON text of an expression.
  record Json(Hcl value) implements Hcl {
    @Override
    public String text(String begin) {
      return "jsonencode(%s)".formatted(value.text(begin));
    }
  }

  /// A tree of maps, lists, texts, numbers and booleans, as of JSON.
  static Hcl of(@Nullable Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        var members = new LinkedHashMap<String, Hcl>();
        map.forEach((name, value) -> members.put(String.valueOf(name), of(value)));
        yield new Members(members);
      }
      case List<?> list -> {
        var items = new ArrayList<Hcl>();
        list.forEach(item -> items.add(of(item)));
        yield new Items(items);
      }
      case String text -> new Text(text);
      case null -> new Raw("null");
      default -> new Raw(tree.toString());
    };
  }
}
