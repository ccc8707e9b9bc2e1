package tomodachi.transport;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a member of a trigger's annotation that says how much, not what: options may change it, as
/// `handlers.<name of the handler>.<member in snake case>`.
///
/// [HandlerDefinition#trigger] has what the options say. Members of numbers, truth values, texts
/// and arrays of these can be marked.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tunable {}
