package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Says that fauxqs 1.9.2 doesn't do what the documentation of AWS says, which decides. On fauxqs
/// the check has to fail, so that the note goes when its reason does.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface FauxqsDiffers {

  /// What fauxqs does instead.
  String by();

  /// Where AWS says what is right.
  String documentation();

  /// Turns the results of such checks around.
  final class Verdict implements InvocationInterceptor {

    @Override
    public void interceptTestMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      judge(invocation, method.getExecutable());
    }

    @Override
    public void interceptTestTemplateMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> method,
        ExtensionContext context)
        throws Throwable {
      judge(invocation, method.getExecutable());
    }

    private static void judge(Invocation<@Nullable Void> invocation, Method check)
        throws Throwable {
      if (AnnotationSupport.isAnnotated(check, FauxqsDiffers.class)) {
        expectFailure(invocation::proceed);
      } else {
        invocation.proceed();
      }
    }

    private static void expectFailure(ThrowingCallable check) {
      assertThat(catchThrowable(check)).as("what is said of fauxqs by @FauxqsDiffers").isNotNull();
    }
  }
}
