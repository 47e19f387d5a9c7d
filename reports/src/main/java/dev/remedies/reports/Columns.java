package dev.remedies.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table as lines of text. */
final class Columns {

  private Columns() {}

  /**
   * Each row as a line, its cells below those of the header.
   *
   * @param rows the header first
   * @param numbers the headers of the columns that are aligned to the right
   */
  static List<String> aligned(List<List<String>> rows, Set<String> numbers) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      Arrays.setAll(widths, column -> Math.max(widths[column], row.get(column).length()));
    }
    return rows.stream()
        .map(
            row -> {
              StringBuilder line = new StringBuilder();
              for (int column = 0; column < row.size(); column++) {
                boolean number = numbers.contains(rows.get(0).get(column));
                String format = "%" + (number ? "" : "-") + widths[column] + "s  ";
                line.append(String.format(Locale.ROOT, format, row.get(column)));
              }
              return line.toString().stripTrailing();
            })
        .toList();
  }
}
