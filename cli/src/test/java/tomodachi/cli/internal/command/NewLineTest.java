package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.project.Feature;
import tomodachi.cli.internal.project.NewProject;

/// What the command that makes a project makes of its arguments.
class NewLineTest extends ParserFixture {

  private static NewProject project(String line) {
    return ((Request.New) parse(line.split(" ", -1))).project();
  }

  @Test
  void aNameIsEnough() {
    var project = project("new order-desk");

    assertThat(project.name().text()).isEqualTo("order-desk");
    assertThat(project.packageName().text()).isEqualTo("orderdesk");
    assertThat(project.features()).containsExactly(Feature.HTTP);
    assertThat(project.folder()).isEqualTo(Path.of("order-desk"));
  }

  @Test
  void featuresAreCombined() {
    assertThat(project("new --amqp orders --schedule").features())
        .isEqualTo(Set.of(Feature.AMQP, Feature.SCHEDULE));
    assertThat(project("new orders --http --aws").features())
        .isEqualTo(Set.of(Feature.HTTP, Feature.AWS));
    assertThat(project("new orders --all").features()).isEqualTo(EnumSet.allOf(Feature.class));
  }

  @Test
  void packageAndFolderCanBeNamed() {
    var project = project("new orders --package com.example.orders --directory work/orders");

    assertThat(project.packageName().text()).isEqualTo("com.example.orders");
    assertThat(project.folder()).isEqualTo(Path.of("work/orders"));
  }

  @Test
  void aNameIsNeeded() {
    assertUsage(
        "new --amqp",
        """
        error: no name has been given
          give one: tomodachi new <name>
          see: tomodachi new --help\
        """);
  }

  @Test
  void aNameThatIsNoPackageNeedsOne() {
    assertUsage(
        "new int",
        """
        error: the package of the service can't be "int": it is no name of a package in Java
          name one in lower case: --package com.example.orders\
        """);
    assertThat(project("new int --package numbers").packageName().text()).isEqualTo("numbers");
  }

  @Test
  void oneProjectIsMadeAtATime() {
    assertUsage(
        "new orders payments",
        """
        error: unexpected argument: "payments"
          see: tomodachi new --help\
        """);
  }

  @Test
  void aMistypedFeatureIsSuggested() {
    assertUsage(
        "new orders --shedule",
        """
        error: unknown option: "--shedule"
          did you mean "--schedule"?
          see: tomodachi new --help\
        """);
  }

  @Test
  void aFeatureBeforeTheCommandIsMovedBehindIt() {
    assertUsage(
        "--all new orders",
        """
        error: the option "--all" stands before the command new
          did you mean: tomodachi new --all orders
          see: tomodachi --help\
        """);
  }
}
