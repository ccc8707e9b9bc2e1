package architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Rules about single classes.
final class CodeRules {

  private static final Set<String> FIELDS = Set.of("java.lang.System.out", "java.lang.System.err");

  private CodeRules() {}

  static ArchRule nobodyLogsByJavaUtilLogging() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .because("its lines miss the log format and context: use org.slf4j.Logger");
  }

  static ArchRule nobodyHasThreadLocals() {
    return noClasses()
        .should()
        .dependOnClassesThat(describe("are thread locals", CodeRules::isThreadLocal))
        .because(
            "each call has a thread of its own, a value left on it leaks or is lost: pass a"
                + " parameter, or use a ScopedValue");
  }

  /// The exception reports a failed start where no log back-end would.
  static ArchRule onlyTheCommandPrints(Layout layout) {
    return noClasses()
        .that(not(layout.of("cli")).and(not(layout.named("internal.lifecycle.Foreground"))))
        .should()
        .accessTargetWhere(describe("it prints", CodeRules::prints))
        .because(
            "the terminal belongs to the command and to the user's service: log by"
                + " org.slf4j.Logger");
  }

  static ArchRule namesSayWhatAClassIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
        .because("such a name fits anything: name the class after the one job it has");
  }

  private static boolean isThreadLocal(JavaClass type) {
    return type.isAssignableTo(ThreadLocal.class)
        || type.getName().equals("io.netty.util.concurrent.FastThreadLocal");
  }

  private static boolean prints(JavaAccess<?> access) {
    return FIELDS.contains(access.getTarget().getFullName())
        || access.getTargetOwner().getName().equals("java.lang.IO")
        || isPrintStackTrace(access);
  }

  private static boolean isPrintStackTrace(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith(".printStackTrace()")
        && access.getTargetOwner().isAssignableTo(Throwable.class);
  }
}
