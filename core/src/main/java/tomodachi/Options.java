package tomodachi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A typed, immutable bag of option records, at most one for each section.
///
/// A service hands it over in a field or a no-argument method of this type, whatever its name.
public final class Options {

  private final List<Section> sections;

  private Options(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  /// The options of these sections.
  ///
  /// @throws IllegalArgumentException when two sections have the same type
  public static Options of(Section... sections) {
    var types = new HashSet<Class<?>>();
    for (var section : sections) {
      if (!types.add(section.getClass())) {
        throw new IllegalArgumentException(
            "Options has two sections of the type " + section.getClass().getSimpleName());
      }
    }
    return new Options(List.of(sections));
  }

  /// A copy in which `section` replaces the one of its type.
  public Options with(Section section) {
    var copy = new ArrayList<>(sections);
    copy.removeIf(present -> present.getClass() == section.getClass());
    copy.add(section);
    return new Options(copy);
  }

  /// The section of this type, if it was given.
  public <S extends Section> Optional<S> get(Class<S> type) {
    return sections.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /// All sections, in the order given.
  public List<Section> sections() {
    return sections;
  }

  @Override
  public String toString() {
    return "Options" + sections;
  }

  /// Other names of an option, such as those Python's older versions had.
  ///
  /// In files, in the environment and with `-o` they mean the same as the option's own name.
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.RECORD_COMPONENT)
  public @interface Alias {
    /// Names in snake case: beside the option's own (`max_upload_size`), or whole keys when they
    /// have a dot (`aws.region_name`).
    String[] value();
  }

  /// One group of options: a record with a public static `defaults()` that returns it.
  ///
  /// Its components are the options, in snake case: `int maxSize` is `<key>.max_size`. Those of
  /// simple types, lists of these, and records of them that have a static `defaults()` or are never
  /// null, can be given from outside the code: texts, numbers (a `long` also as `10M`), truth
  /// values, enums, durations (also in bare seconds), paths, and types with a public static factory
  /// such as `parse(String)`. Others come from code only. A component that may be unset is
  /// annotated `Nullable`.
  ///
  /// A value is never shown where the component's name has one of the words `password`, `passwd`,
  /// `passphrase`, `secret`, `token` or `credential`, or ends in the words `key` or `key_id`, in
  /// the plural too; nor the user of a URI. What the constructor says is shown, so it must not
  /// repeat secrets.
  public interface Section {
    /// The key in files, in the environment and with `-o`, such as `http`; empty for options that
    /// have no section.
    String key();
  }
}
