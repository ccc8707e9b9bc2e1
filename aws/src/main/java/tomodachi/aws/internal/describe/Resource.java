package tomodachi.aws.internal.describe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tomodachi.messaging.transport.TerraformBlock;

/// A resource of Terraform while its arguments are gathered.
final class Resource {

  private static final Pattern FIFO = Pattern.compile("_fifo_*$");
  private static final Pattern NO_LETTER = Pattern.compile("^[0-9_-]");

  private final String type;
  private final String label;
  private final Map<String, Hcl> arguments = new LinkedHashMap<>();

  /// @param label see [#label]
  Resource(String type, String label) {
    this.type = type;
    this.label = label;
  }

  /// What a queue or topic is called in the file: its name, as far as that can be an identifier.
  /// Different names have different labels.
  ///
  /// @param name of letters, digits, `-` and `_`, perhaps with `.fifo` at its end
  static String label(String name) {
    var plain =
        name.endsWith(".fifo")
            ? name.replace(".fifo", "_fifo")
            : FIFO.matcher(name).replaceFirst("$0_");
    return NO_LETTER.matcher(plain).find() ? "_" + plain : plain;
  }

  Resource with(String argument, Hcl value) {
    arguments.put(argument, value);
    return this;
  }

  Resource with(String argument, String text) {
    return with(argument, new Hcl.Text(text));
  }

  Resource with(String argument, long number) {
    return with(argument, Hcl.of(number));
  }

  Resource with(String argument, boolean truth) {
    return with(argument, Hcl.of(truth));
  }

  /// What it is referred to by.
  String address() {
    return type + "." + label;
  }

  /// Its block: first what fits on a line.
  TerraformBlock block() {
    var text = new StringBuilder("resource \"%s\" \"%s\" {\n".formatted(type, label));
    var values = new LinkedHashMap<String, String>();
    arguments.forEach((name, value) -> values.put(name, value.text("\n  ")));
    var longOnes = new LinkedHashMap<>(values);
    longOnes.entrySet().removeIf(each -> !Assignments.isLong(each));
    values.keySet().removeAll(longOnes.keySet());
    Assignments.of(values).forEach(line -> text.append("  ").append(line).append('\n'));
    Assignments.of(longOnes).forEach(lines -> text.append("\n  ").append(lines).append('\n'));
    return new TerraformBlock(address(), text.append("}\n").toString());
  }
}
