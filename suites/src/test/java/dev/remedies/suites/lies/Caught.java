package dev.remedies.suites.lies;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a lie is found out: what the worst result of its arms says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Caught {

  /** What stands for the verdict of an arm that was planned and left no result. */
  String NO_RESULT = "no result";

  /** The verdict. */
  String as();

  /** Words of the result, so that no other reason for the same verdict counts. */
  String saying() default "";
}
