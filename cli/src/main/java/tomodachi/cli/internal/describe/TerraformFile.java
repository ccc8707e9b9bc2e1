package tomodachi.cli.internal.describe;

import java.util.LinkedHashMap;
import java.util.List;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.messaging.transport.TerraformBlock;

/// A file of Terraform with these blocks.
record TerraformFile(List<TerraformBlock> blocks) {

  private static final String HEADING =
      """
      # Made by: tomodachi describe --terraform
      # Region and account are those of the AWS provider.
      """;

  TerraformFile {
    blocks = List.copyOf(blocks);
  }

  /// Its text; what several services share is there once.
  ///
  /// @throws CommandFailure when services want the same thing to be different
  String text() {
    var texts = new LinkedHashMap<String, String>();
    for (var block : blocks) {
      var before = texts.putIfAbsent(block.address(), block.text());
      if (before != null && !before.equals(block.text())) {
        throw CommandFailure.ofStart(
            "the services differ about %s".formatted(block.address()),
            "describe them one by one, and choose");
      }
    }
    return HEADING + "\n" + String.join("\n", texts.values());
  }
}
