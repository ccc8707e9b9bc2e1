package tomodachi.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The parameter is the body of the request: as text for `String`, as it came for `byte[]`, as it
/// comes for `InputStream`, as a form for [Request.Form], as the form's file of the parameter's
/// name for [Request.File] and a `List` of these, else as JSON.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Body {}
