package tomodachi.http.internal.route;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The methods a route takes.
///
/// @param declared in capitals, as declared; `*` is every method
/// @param accepted those, and `HEAD` with `GET`
public record Methods(Set<String> declared, Set<String> accepted) {

  private static final String ANY = "*";
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /// The methods of these names, in any case.
  ///
  /// @throws BadPattern when there is none, or one is no token (RFC 9110 section 5.6.2)
  public static Methods of(List<String> names) throws BadPattern {
    if (names.isEmpty()) {
      throw new BadPattern("Route has no method", "write method = \"GET\", or \"*\" for all");
    }
    var declared = new LinkedHashSet<String>();
    for (var name : names) {
      if (!TOKEN.matcher(name).matches()) {
        throw new BadPattern(
            "Route has the method \"%s\", which is no method".formatted(name),
            "write a name such as \"GET\", or \"*\" for all");
      }
      declared.add(name.toUpperCase(Locale.ROOT));
    }
    return new Methods(declared, withHead(declared));
  }

  public Methods {
    declared = Collections.unmodifiableSet(new LinkedHashSet<>(declared));
    accepted = Set.copyOf(accepted);
  }

  private static Set<String> withHead(Collection<String> declared) {
    var accepted = new HashSet<>(declared);
    if (accepted.contains("GET")) {
      accepted.add("HEAD");
    }
    return accepted;
  }

  /// True when it takes every method.
  public boolean any() {
    return declared.contains(ANY);
  }

  /// True when it takes this method.
  boolean accept(String method) {
    return accepted.contains(method) || any();
  }

  /// Those of the declared methods that `other` accepts.
  Methods among(Methods other) {
    var common = new LinkedHashSet<>(declared);
    common.retainAll(other.accepted);
    return new Methods(common, common);
  }

  @Override
  public String toString() {
    return String.join("|", declared);
  }
}
