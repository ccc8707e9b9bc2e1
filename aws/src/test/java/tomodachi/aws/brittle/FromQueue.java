package tomodachi.aws.brittle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tomodachi.transport.Trigger;

/// Handles messages of the queue its service's [Brittle] names.
@Trigger(BrittleTransport.Factory.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FromQueue {}
