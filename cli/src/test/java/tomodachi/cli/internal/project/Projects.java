package tomodachi.cli.internal.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// New projects of a test, called `order-desk`.
final class Projects {
  static final Home HOME = new Home(Path.of("/opt/my tools"), "1.2.3");

  private Projects() {}

  static NewProject project(Path folder, Set<Feature> features) {
    return new NewProject(
        ProjectName.of("order-desk"), PackageName.of("com.example.desk"), features, folder);
  }

  /// The folder of a project that has been written.
  static Path written(Path folder, Set<Feature> features) {
    var place = folder.resolve("order-desk");
    project(place, features).writeTo(HOME);
    return place;
  }

  /// Every combination of features.
  static Stream<Set<Feature>> combinations() {
    var features = List.of(Feature.values());
    return IntStream.range(1, 1 << features.size()).mapToObj(bits -> chosen(features, bits));
  }

  private static Set<Feature> chosen(List<Feature> features, int bits) {
    return IntStream.range(0, features.size())
        .filter(index -> (bits >> index & 1) == 1)
        .mapToObj(features::get)
        .collect(Collectors.toUnmodifiableSet());
  }
}
