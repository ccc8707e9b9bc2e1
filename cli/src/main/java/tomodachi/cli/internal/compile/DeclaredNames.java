package tomodachi.cli.internal.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names that sources declare, wherever they can be used.
final class DeclaredNames extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final Set<String> types = new TreeSet<>();
  private final Set<String> methods = new TreeSet<>();
  private final Set<String> variables = new TreeSet<>();

  private DeclaredNames() {}

  static DeclaredNames of(Declarations declarations) {
    var names = new DeclaredNames();
    names.scan(declarations.units(), null);
    return names;
  }

  Set<String> types() {
    return types;
  }

  Set<String> methods() {
    return methods;
  }

  /// Fields, parameters and local variables.
  Set<String> variables() {
    return variables;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
    types.add(type.getSimpleName().toString());
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
    methods.add(method.getName().toString());
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
    variables.add(variable.getName().toString());
    return super.visitVariable(variable, null);
  }
}
