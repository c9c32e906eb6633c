package org.jmpi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a result that must not be dropped, such as a [Request] nobody could wait for. Error Prone, IntelliJ IDEA and
/// SpotBugs know the annotation by this name and flag a call that ignores the result.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CheckReturnValue {
}
