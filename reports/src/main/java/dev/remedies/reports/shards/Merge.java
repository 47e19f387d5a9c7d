package dev.remedies.reports.shards;

import dev.remedies.reports.PlanFile;
import dev.remedies.reports.Provenance;
import dev.remedies.reports.Unusable;
import dev.remedies.reports.cost.RunCost;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the output of all shards of a run together, as if one machine had run it. */
public final class Merge {

  private static final List<String> PARTS = List.of("results", "evidence", "allure-results");

  /** What shards do not bring, and what would be taken for theirs. */
  private static final List<String> OF_THE_RUN_BEFORE = List.of("report", "rounds");

  /** What is one test's; the rest of Allure's folder is made anew of all. */
  private static final Pattern OF_A_TEST =
      Pattern.compile("allure-results/.+-(result\\.json|container\\.json|attachment.*)");

  private Merge() {}

  /**
   * Fills the output folder {@code arguments[0]} with what the folders {@code arguments[1]}, a list
   * with commas, have; what was in it from a run before is removed. Ends with 2 and one line if
   * they are not all the shards of one run.
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> shards =
        Stream.of(arguments[1].split(",")).map(String::strip).map(Path::of).toList();
    System.exit(merge(Path.of(arguments[0]), shards, System.out));
  }

  static int merge(Path output, List<Path> shards, PrintStream console) throws IOException {
    try {
      PlanFile whole = whole(shards);
      checkApart(output, shards);
      for (String part : Stream.concat(PARTS.stream(), OF_THE_RUN_BEFORE.stream()).toList()) {
        remove(output.resolve(part));
      }
      Files.createDirectories(output);
      for (Path shard : shards) {
        for (String part : PARTS) {
          copy(shard, part, output);
        }
      }
      whole.write(output);
      RunCost.merge(output, shards);
      console.println("merged: " + shards.size() + " shards into " + output);
      return 0;
    } catch (Unusable unusable) {
      console.println("not merged: " + unusable.getMessage());
      return 2;
    }
  }

  /** What all shards together were going to do. */
  private static PlanFile whole(List<Path> shards) {
    List<PlanFile> plans = shards.stream().map(PlanFile::read).toList();
    PlanFile first = plans.get(0);
    int count = Integer.parseInt(first.shard().replaceFirst(".*/", ""));
    Set<String> expected =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> number + "/" + count)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> there = plans.stream().map(PlanFile::shard).sorted().toList();
    if (!there.equals(List.copyOf(expected))) {
      throw new Unusable("there are shards " + there + ", not " + expected);
    }
    List<String> remedies = new ArrayList<>();
    for (PlanFile plan : plans) {
      boolean alike =
          plan.stack().equals(first.stack())
              && plan.mutant().equals(first.mutant())
              && plan.selection().equals(first.selection());
      if (!alike) {
        throw new Unusable(
            "shard %s ran otherwise than %s: stack, mutant and selection have to be the same"
                .formatted(plan.shard(), first.shard()));
      }
      remedies.addAll(plan.remedies());
    }
    return new PlanFile(
        first.stack(),
        first.mutant(),
        PlanFile.WHOLE,
        first.selection(),
        plans.stream().anyMatch(plan -> plan.run() == null)
            ? null
            : plans.stream().map(PlanFile::run).reduce(Provenance::and).orElseThrow(),
        first.upgrade(),
        remedies.stream().sorted().toList());
  }

  private static void checkApart(Path output, List<Path> shards) {
    Path target = output.toAbsolutePath().normalize();
    for (Path shard : shards) {
      if (shard.toAbsolutePath().normalize().equals(target)) {
        throw new Unusable(shard + " is where the merged results go: copy it elsewhere first");
      }
    }
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static void copy(Path shard, String part, Path output) throws IOException {
    if (!Files.isDirectory(shard.resolve(part))) {
      return; // Evidence is only of failures.
    }
    try (Stream<Path> tree = Files.walk(shard.resolve(part))) {
      for (Path path : tree.filter(path -> ofARun(shard.relativize(path))).toList()) {
        Path copy = output.resolve(shard.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    } catch (FileAlreadyExistsException twice) {
      throw new Unusable(twice.getFile() + " comes from two shards: they are not of one run");
    }
  }

  private static boolean ofARun(Path inOutput) {
    String name = inOutput.toString().replace('\\', '/');
    return !name.startsWith("allure-results/") || OF_A_TEST.matcher(name).matches();
  }
}
