package tomodachi.embedded.aws.internal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The members of a request or an answer, by the names that the service's API reference gives them.
/// Their values are as their [Shape] says: whoever reads a request has checked that.
///
/// It is filled by one thread and not changed once it has been handed on.
public final class Structure {

  private final Map<String, Object> members = new LinkedHashMap<>();

  /// Sets a member; null and empty lists and maps leave it out.
  public Structure set(String name, @Nullable Object value) {
    if (value != null && !isEmpty(value)) {
      members.put(name, value);
    }
    return this;
  }

  /// Sets a member, also to an empty list or map.
  public Structure setAlways(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /// True if the member is there.
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /// The value of a member, as its shape says.
  public @Nullable Object value(String name) {
    return members.get(name);
  }

  /// All members, in the order in which they were set.
  public Map<String, Object> members() {
    return members;
  }

  /// A text.
  public Optional<String> text(String name) {
    return Optional.ofNullable((String) members.get(name));
  }

  /// A text that must be there.
  ///
  /// @throws ApiError [ApiError#missingParameter] if it isn't
  public String requiredText(String name) throws ApiError {
    return text(name).orElseThrow(() -> ApiError.missingParameter(name));
  }

  /// A number.
  public Optional<Long> integer(String name) {
    return Optional.ofNullable((Long) members.get(name));
  }

  /// A yes or no; no if it isn't there.
  public boolean flag(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /// Bytes.
  public Optional<byte[]> bytes(String name) {
    return Optional.ofNullable((byte[]) members.get(name));
  }

  /// A list of texts, empty if it isn't there.
  @SuppressWarnings("unchecked") // its shape says so
  public List<String> texts(String name) {
    return (List<String>) members.getOrDefault(name, List.of());
  }

  /// A list of structures, empty if it isn't there.
  @SuppressWarnings("unchecked") // its shape says so
  public List<Structure> structures(String name) {
    return (List<Structure>) members.getOrDefault(name, List.of());
  }

  /// A map to texts, empty if it isn't there.
  @SuppressWarnings("unchecked") // its shape says so
  public Map<String, String> textMap(String name) {
    return (Map<String, String>) members.getOrDefault(name, Map.of());
  }

  /// A map to structures, empty if it isn't there.
  @SuppressWarnings("unchecked") // its shape says so
  public Map<String, Structure> structureMap(String name) {
    return (Map<String, Structure>) members.getOrDefault(name, Map.of());
  }

  /// A structure.
  public Optional<Structure> structure(String name) {
    return Optional.ofNullable((Structure) members.get(name));
  }

  @Override
  public String toString() {
    return members.toString();
  }

  private static boolean isEmpty(Object value) {
    return switch (value) {
      case List<?> list -> list.isEmpty();
      case Map<?, ?> map -> map.isEmpty();
      default -> false;
    };
  }
}
