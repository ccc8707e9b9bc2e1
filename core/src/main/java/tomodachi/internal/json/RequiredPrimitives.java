package tomodachi.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Requires a value for each constructor parameter of a primitive type: a missing number is no
/// zero.
final class RequiredPrimitives extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
    return (member instanceof AnnotatedParameter && member.getRawType().isPrimitive())
        ? Boolean.TRUE
        : super.hasRequiredMarker(config, member);
  }
}
