package documentation;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What the comments of one source file say about record components and annotation members.
final class SourceComments {

  private static final Pattern REFERENCE = Pattern.compile("\\{@link [\\w.]*#?(\\w+)}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

  /// Texts by `Type.member`.
  private final Map<String, String> texts = new HashMap<>();

  private SourceComments() {}

  /// Reads a source file.
  static SourceComments of(Path source) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var comments = new SourceComments();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjects(source);
      var task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, units);
      var scanner = comments.new Scanner(DocTrees.instance(task));
      task.parse().forEach(unit -> scanner.scan(unit, null));
    }
    return comments;
  }

  /// What is said about a component or member, in one line of Markdown.
  Optional<String> about(String type, String member) {
    return Optional.ofNullable(texts.get(type + "." + member));
  }

  /// What javac writes for a reference and for a character that isn't ASCII.
  private static String markdown(String text) {
    return ESCAPED
        .matcher(REFERENCE.matcher(text).replaceAll("`$1`"))
        .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
  }

  private final class Scanner extends TreePathScanner<@Nullable Object, @Nullable Object> {
    private final DocTrees trees;
    private String type = "";

    Scanner(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public @Nullable Object visitClass(ClassTree tree, @Nullable Object nothing) {
      var outer = type;
      type = tree.getSimpleName().toString();
      var comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        for (var tag : comment.getBlockTags()) {
          if (tag instanceof ParamTree component) {
            put(component.getName().toString(), component.getDescription());
          }
        }
      }
      super.visitClass(tree, null);
      type = outer;
      return null;
    }

    @Override
    public @Nullable Object visitMethod(MethodTree tree, @Nullable Object nothing) {
      var comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        put(tree.getName().toString(), comment.getFullBody());
      }
      return null;
    }

    private void put(String member, List<? extends DocTree> text) {
      var line = text.stream().map(DocTree::toString).collect(Collectors.joining());
      texts.putIfAbsent(type + "." + member, markdown(line).replaceAll("\\s+", " ").strip());
    }
  }
}
