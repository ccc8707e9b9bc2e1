package architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.BiPredicate;

/// Rules about the arrows between modules and packages.
final class ModuleRules {

  private ModuleRules() {}

  static ArchRule everyPackageBelongsToAModule(Layout layout) {
    return classes()
        .should(
            new ArchCondition<>("belong to a module that Layout knows") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (layout.module(type).equals(Layout.UNKNOWN)) {
                  events.add(violated(type, type.getName() + " belongs to no known module"));
                }
              }
            })
        .because("no rule would apply to it: enter the new module, and what it may use, in Layout");
  }

  static ArchRule modulesKeepTheirDirection(Layout layout) {
    return classes()
        .should(
            dependOnlyWhere(
                "use only the modules below their own",
                layout,
                (user, used) -> layout.mayUse(layout.module(user), layout.module(used))))
        .because(
            "core knows no transport, and transports don't know each other: move what both need"
                + " to tomodachi.transport, or let core call it through an interface there");
  }

  static ArchRule internalsStayInTheirModule(Layout layout) {
    return classes()
        .should(
            dependOnlyWhere(
                "use no internal package of another module",
                layout,
                (user, used) ->
                    layout.module(user).equals(layout.module(used)) || !layout.isInternal(used)))
        .because("internals change without notice: make what you need public, with documentation");
  }

  static ArchRule internalPackagesHaveNoCycles(Layout layout) {
    return slices()
        .assignedFrom(new InternalPackages(layout))
        .should()
        .beFreeOfCycles()
        .because(
            "packages in a circle are one package: move the shared type to the one the others use,"
                + " or turn one arrow round with an interface");
  }

  private static ArchCondition<JavaClass> dependOnlyWhere(
      String description, Layout layout, BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> layout.owns(used(dependency)))
            .filter(dependency -> !allowed.test(user, used(dependency)))
            .forEach(dependency -> events.add(violated(user, dependency.getDescription())));
      }
    };
  }

  private static JavaClass used(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private record InternalPackages(Layout layout) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return layout.owns(type) && layout.isInternal(type)
          ? SliceIdentifier.of(type.getPackageName())
          : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "internal packages";
    }
  }
}
