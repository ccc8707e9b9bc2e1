package tomodachi.cli.internal.compile;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tomodachi.cli.internal.suggest.NearestName;

/// Says what may be meant by a name the compiler can't find.
///
/// @param known types of the framework and the JDK
/// @param declared what the sources declare themselves
record SymbolHints(KnownTypes known, DeclaredNames declared) {

  static final String UNRESOLVED = "compiler.err.cant.resolve";
  static final String UNKNOWN_PACKAGE = "compiler.err.doesnt.exist";

  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");
  private static final int SHORTEST = 3;
  private static final int MOST_ATTEMPTS = 4;

  /// True when there may be a hint for complaints of this code.
  static boolean concern(String code) {
    return code.startsWith(UNRESOLVED) || code.equals(UNKNOWN_PACKAGE);
  }

  /// A hint in one line.
  ///
  /// @param message what the compiler says
  /// @param header what is imported so far
  Optional<String> of(String message, SourceHeader header) {
    return MissingSymbol.in(message)
        .map(symbol -> of(symbol, header))
        .orElseGet(() -> ofPackage(message));
  }

  private Optional<String> ofPackage(String message) {
    var name = PACKAGE.matcher(message);
    return name.find()
        ? NearestName.of(name.group(1), known.frameworkPackages()).map(SymbolHints::question)
        : Optional.empty();
  }

  private Optional<String> of(MissingSymbol symbol, SourceHeader header) {
    if (symbol.isAnnotationMember()) {
      return members(symbol);
    }
    var added =
        symbol.mayBeType() ? missingImport(symbol.name(), header) : Optional.<String>empty();
    return added.or(() -> nearest(symbol).map(SymbolHints::question));
  }

  private Optional<String> members(MissingSymbol symbol) {
    return known.named(symbol.owner()).stream()
        .findFirst()
        .map(type -> "@" + symbol.owner() + " has: " + String.join(", ", declaredMethods(type)));
  }

  private Optional<String> missingImport(String name, SourceHeader header) {
    return known.named(name).stream()
        .findFirst()
        .filter(type -> !type.getPackageName().equals("java.lang"))
        .map(type -> "add at the top: import " + imported(type, header) + ";");
  }

  /// One import of the whole framework is what most sources want.
  private static String imported(Class<?> type, SourceHeader header) {
    var hasOthers =
        header.imports().stream().anyMatch(name -> name.startsWith(KnownTypes.FRAMEWORK));
    return KnownTypes.isFrameworks(type) && !hasOthers
        ? "module " + KnownTypes.FRAMEWORK
        : type.getName();
  }

  private Optional<String> nearest(MissingSymbol symbol) {
    if (symbol.name().length() < SHORTEST) {
      return Optional.empty();
    }
    if (symbol.isMethod()) {
      return near(symbol.name(), members(symbol, SymbolHints::methods, declared.methods()));
    }
    var member = near(symbol.name(), members(symbol, SymbolHints::fields, declared.variables()));
    return symbol.mayBeType() ? nearestType(symbol.name()).or(() -> member) : member;
  }

  /// What the type has that lacks the symbol, or what the sources declare when it is one of them.
  private Collection<String> members(
      MissingSymbol symbol, Function<Class<?>, List<String>> its, Collection<String> declared) {
    return known.named(symbol.owner()).stream()
        .findFirst()
        .<Collection<String>>map(its)
        .orElse(declared);
  }

  private static Optional<String> near(String name, Collection<String> names) {
    return NearestName.of(name, names.stream().filter(other -> !other.equals(name)).toList());
  }

  /// Not all known types are public.
  private Optional<String> nearestType(String name) {
    var names =
        Stream.concat(declared.types().stream(), known.fullNames().keySet().stream())
            .collect(Collectors.toCollection(ArrayList::new));
    for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      var near = near(name, names);
      if (near.isEmpty() || isUsable(near.get())) {
        return near;
      }
      names.remove(near.get());
    }
    return Optional.empty();
  }

  private boolean isUsable(String type) {
    return declared.types().contains(type) || !known.named(type).isEmpty();
  }

  private static List<String> declaredMethods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).map(Method::getName).sorted().toList();
  }

  private static List<String> methods(Class<?> type) {
    return Arrays.stream(type.getMethods()).map(Method::getName).distinct().toList();
  }

  private static List<String> fields(Class<?> type) {
    return Arrays.stream(type.getFields()).map(Field::getName).toList();
  }

  private static String question(String name) {
    return "did you mean \"" + name + "\"?";
  }
}
