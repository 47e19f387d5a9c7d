package dev.remedies.reports.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Figures of two runs, put together. */
final class Sums {

  private Sums() {}

  /** To a hundredth; what is null adds nothing. */
  static Double of(Double one, Double other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.round((one + other) * 100) / 100.0;
  }

  /** Key by key, in the order of the first. */
  static <T> Map<String, T> of(Map<String, T> one, Map<String, T> other, BinaryOperator<T> sum) {
    Map<String, T> both = new LinkedHashMap<>(one);
    other.forEach((key, value) -> both.merge(key, value, sum));
    return both;
  }

  static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
