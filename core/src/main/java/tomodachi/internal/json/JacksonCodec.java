package tomodachi.internal.json;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.JsonCodec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON by Jackson. Making the mapper takes long, so it waits for the first use.
public final class JacksonCodec implements JsonCodec {

  private static final class Holder {
    static final JacksonCodec INSTANCE = new JacksonCodec();
  }

  private record Mapping(JsonMapper mapper, PythonText texts) {}

  private volatile @Nullable Mapping current;

  private JacksonCodec() {}

  /// The one instance.
  public static JacksonCodec instance() {
    return Holder.INSTANCE;
  }

  /// Forgets the classes it has seen, so that their class loader can be collected.
  private void forgetClasses() {
    current = null;
  }

  private Mapping mapping() {
    var mapping = current;
    if (mapping == null) {
      var mapper = newMapper();
      mapping = new Mapping(mapper, new PythonText(mapper));
      current = mapping;
      JsonClasses.seenBy(this::forgetClasses);
    }
    return mapping;
  }

  private JsonMapper mapper() {
    return mapping().mapper();
  }

  private static JsonMapper newMapper() {
    return JsonMapper.builder()
        .annotationIntrospector(new RequiredPrimitives())
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();
  }

  @Override
  public byte[] write(@Nullable Object value) {
    try {
      return mapper().writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw unwritable(e);
    }
  }

  @Override
  public String text(@Nullable Object value) {
    try {
      return mapping().texts().of(value);
    } catch (JacksonException e) {
      throw unwritable(e);
    }
  }

  @Override
  public @Nullable Object read(byte[] json, Type type) {
    try {
      var mapper = mapper();
      return mapper.readValue(json, mapper.constructType(type));
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  @Override
  public @Nullable Object convert(@Nullable Object tree, Type type) {
    try {
      var mapper = mapper();
      return mapper.convertValue(tree, mapper.constructType(type));
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private static IllegalArgumentException unwritable(JacksonException e) {
    return new IllegalArgumentException("can't be written as JSON" + path(e), e);
  }

  /// Jackson's own message quotes the text it could not read, so only its place is kept.
  private static IllegalArgumentException refused(JacksonException e) {
    var fits = !(e instanceof DatabindException || e instanceof InputCoercionException);
    var what = fits ? "isn't valid JSON" : "doesn't fit" + path(e);
    return new IllegalArgumentException(what + at(e.getLocation()), e);
  }

  private static String path(JacksonException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.isEmpty() ? "" : " at \"" + path + "\"";
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
  }
}
