package dev.remedies.suites;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.SaveImagesCmd;
import dev.remedies.AddOn;
import dev.remedies.FailureCase;
import dev.remedies.MavenProperties;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Settings;
import dev.remedies.Setup;
import dev.remedies.cluster.K3sCluster;
import dev.remedies.cluster.Kind;
import dev.remedies.cluster.NodeContainers;
import dev.remedies.cluster.PlainSource;
import dev.remedies.cost.Ledger;
import dev.remedies.engine.Scratch;
import dev.remedies.image.Image;
import dev.remedies.run.ParallelBySettings;
import dev.remedies.schedule.CaseOrder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What the prepared state and the pool are worth, both sides in one run: {@code mvn verify
 * -Pbenchmark -pl suites -am}. Prints medians and ratios and asserts nothing: the machine may be
 * busy.
 *
 * <p>(a) A cluster from the prepared state against a plain Testcontainers {@code K3sContainer} of
 * the same node image that imports the same images when it boots, until both are ready by the same
 * definition, in turn. (b) Every case of the default run without add-ons once, with its first
 * documented remedy that works, through the pool against the same with a plain container each, one
 * after the other; {@code -Dbenchmark.cases=false} leaves this half hour out. (c) A prepared
 * cluster of two nodes against one of one. (d) A prepared cluster with Gatekeeper, and one with
 * KEDA and Prometheus, against one without add-ons, in turn. (e) What the last whole run cost,
 * against the recorded one: nothing is run for it.
 */
final class Benchmark {

  private Benchmark() {}

  /** Runs the comparisons. */
  public static void main(String[] arguments) throws IOException {
    MavenProperties.adopt();
    Settings settings = Settings.read();
    Path lastRun = settings.output();
    print(
        "%s", RecordedCost.compare(lastRun, Path.of(System.getProperty("remedies.baselines", ""))));
    Setup.Ready ready = Setup.ready(settings);
    try (Scratch scratch = Scratch.create("benchmark")) {
      Path archive = scratch.folder().resolve("all.tar");
      save(ready.engine().client(), ready.images().forCluster(), archive);
      NodeContainers prepared = NodeContainers.prepared(ready.prepared(), false);
      NodeContainers plain =
          NodeContainers.plain(ready.images().node(), ready.prepared().rights(), archive);
      System.setProperty("allure.results.directory", scratch.folder().resolve("allure").toString());
      System.setProperty("remedies.output", scratch.folder().toString());
      PlainSource.use(plain, ready.images());
      int rounds = Integer.getInteger("benchmark.rounds", 5);
      compareBoots(prepared, plain, rounds);
      compareAddOns(ready, settings, rounds);
      if (!"false".equals(System.getProperty("benchmark.cases"))) {
        compareCases();
      }
    }
  }

  private static void compareBoots(NodeContainers prepared, NodeContainers plain, int rounds) {
    List<Duration> ours = new ArrayList<>();
    List<Duration> theirs = new ArrayList<>();
    List<Duration> pairs = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ours.add(boot(prepared, Kind.plain(1)));
      theirs.add(boot(plain, Kind.plain(1)));
      pairs.add(boot(prepared, Kind.plain(2)));
      print(
          "boot %d of %d: prepared %s, plain %s, prepared with two nodes %s",
          round,
          rounds,
          seconds(ours.get(round - 1)),
          seconds(theirs.get(round - 1)),
          seconds(pairs.get(round - 1)));
    }
    report("(a) a ready cluster", "prepared", median(ours), "plain", median(theirs));
    report("(c) a prepared cluster", "two nodes", median(pairs), "one", median(ours));
  }

  private static Duration boot(NodeContainers containers, Kind kind) {
    Ledger unread = Ledger.open();
    long start = System.nanoTime();
    K3sCluster cluster = K3sCluster.start(containers, kind, unread);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    cluster.close();
    return took;
  }

  private static void compareAddOns(Setup.Ready ready, Settings settings, int rounds) {
    Map<Set<AddOn>, List<Duration>> boots = new LinkedHashMap<>();
    List<Set<AddOn>> kinds =
        List.of(Set.of(), Set.of(AddOn.GATEKEEPER), Set.of(AddOn.KEDA, AddOn.PROMETHEUS));
    kinds.forEach(addOns -> ready.prepared(settings, addOns));
    for (int round = 1; round <= rounds; round++) {
      for (Set<AddOn> addOns : kinds) {
        NodeContainers containers =
            NodeContainers.prepared(ready.prepared(settings, addOns), false);
        boots
            .computeIfAbsent(addOns, any -> new ArrayList<>())
            .add(boot(containers, new Kind(1, addOns)));
      }
    }
    for (Set<AddOn> addOns : kinds.subList(1, kinds.size())) {
      report(
          "(d) a prepared cluster",
          "with " + new TreeSet<>(addOns),
          median(boots.get(addOns)),
          "without",
          median(boots.get(Set.of())));
    }
  }

  private static void compareCases() {
    String execution = "junit.jupiter.execution.parallel.";
    Duration pool =
        cases(
            Map.of(
                execution + "enabled",
                "true",
                execution + "mode.classes.default",
                "concurrent",
                execution + "config.executor-service",
                "worker_thread_pool",
                execution + "config.strategy",
                "custom",
                execution + "config.custom.class",
                ParallelBySettings.class.getName(),
                "junit.jupiter.testclass.order.default",
                CaseOrder.class.getName()));
    Duration plain = cases(Map.of("remedies.cluster-source", PlainSource.class.getName()));
    report("(b) every case once", "pool", pool, "plain, one after the other", plain);
  }

  private static Duration cases(Map<String, String> parameters) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    long start = System.nanoTime();
    try (LauncherSession session = LauncherFactory.openSession()) {
      TestPlan plan =
          session
              .getLauncher()
              .discover(
                  LauncherDiscoveryRequestBuilder.request()
                      .selectors(everyCaseOnce())
                      .configurationParameters(parameters)
                      .build());
      session.getLauncher().execute(plan, summary);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    print(
        "%d tests, %d failed, in %s",
        summary.getSummary().getTestsFoundCount(),
        summary.getSummary().getTestsFailedCount(),
        seconds(took));
    return took;
  }

  private static List<MethodSelector> everyCaseOnce() {
    return ReflectionSupport.findAllClassesInPackage(
            Benchmark.class.getPackageName(),
            type ->
                FailureCase.class.isAssignableFrom(type)
                    && !type.isAnnotationPresent(Needs.class)
                    && AnnotationSupport.findRepeatableAnnotations(type, Tag.class).stream()
                        .noneMatch(tag -> tag.value().equals("incubating")),
            name -> true)
        .stream()
        .map(
            type ->
                ReflectionSupport.findMethods(
                        type,
                        method -> method.isAnnotationPresent(Remedy.class),
                        HierarchyTraversalMode.TOP_DOWN)
                    .stream()
                    .filter(method -> method.getAnnotation(Remedy.class).works())
                    .filter(method -> !method.getAnnotation(Remedy.class).claim().equals("own"))
                    .min(Comparator.comparing(method -> method.getAnnotation(Remedy.class).claim()))
                    .map(method -> DiscoverySelectors.selectMethod(type, method)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** All images in one archive, under the names that manifests use. */
  private static void save(DockerClient docker, List<Image> images, Path archive)
      throws IOException {
    SaveImagesCmd save = docker.saveImagesCmd();
    List<String> added = new ArrayList<>();
    try {
      for (Image image : images) {
        int colon = image.name().lastIndexOf(':');
        String repository = image.name().substring(0, colon);
        String tag = image.name().substring(colon + 1);
        if (docker.listImagesCmd().withReferenceFilter(image.name()).exec().isEmpty()) {
          docker.tagImageCmd(image.reference(), repository, tag).exec();
          added.add(image.name());
        }
        save.withImage(repository, tag);
      }
      try (InputStream stream = save.exec()) {
        Files.copy(stream, archive);
      }
    } finally {
      added.forEach(name -> docker.removeImageCmd(name).exec());
    }
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }

  private static void report(String what, String one, Duration ours, String two, Duration theirs) {
    print(
        "%s: %s %s, %s %s, ratio %.2f",
        what,
        one,
        seconds(ours),
        two,
        seconds(theirs),
        (double) ours.toMillis() / theirs.toMillis());
  }

  private static String seconds(Duration duration) {
    return dev.remedies.Durations.show(duration);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
