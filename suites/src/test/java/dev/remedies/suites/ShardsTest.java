package dev.remedies.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import dev.remedies.ShardFilter;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Four machines run the default run's classes, each of them one, in a fourth of the time. */
class ShardsTest {

  private static final String DEFAULT_RUN = "!incubating & !slow & !lies";
  private static final String BASELINES = "../reports/baselines";
  private static final int SHARDS = 4;

  /** The slowest shard may take this part of the whole. */
  private static final double SHARE = 0.4;

  @BeforeEach
  void asThePomSaysIt() {
    System.setProperty("remedies.groups", DEFAULT_RUN);
    System.setProperty("remedies.baselines", BASELINES);
  }

  @AfterEach
  void forget() {
    List.of("remedies.groups", "remedies.baselines", "shard").forEach(System::clearProperty);
  }

  @Test
  void eachClassIsInExactlyOne() throws Exception {
    List<String> dealt = new ArrayList<>();
    for (int shard = 1; shard <= SHARDS; shard++) {
      dealt.addAll(classes(shard));
    }
    System.clearProperty("shard");
    assertThat(dealt).containsExactlyInAnyOrderElementsOf(found());
  }

  @Test
  void noneTakesMuchLongerThanTheOthers() throws Exception {
    Properties seconds = new Properties();
    try (Reader file = Files.newBufferedReader(Path.of(BASELINES, "seconds.properties"))) {
      seconds.load(file);
    }
    List<Integer> loads = new ArrayList<>();
    for (int shard = 1; shard <= SHARDS; shard++) {
      loads.add(
          classes(shard).stream()
              .mapToInt(name -> Integer.parseInt(seconds.getProperty(name, "0")))
              .sum());
    }
    int all = loads.stream().mapToInt(Integer::intValue).sum();
    assertThat(loads).allMatch(load -> load <= SHARE * all);
  }

  private static Set<String> classes(int shard) throws URISyntaxException {
    System.setProperty("shard", shard + "/" + SHARDS);
    return found();
  }

  private static Set<String> found() throws URISyntaxException {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addPostDiscoveryFilters(new ShardFilter())
                .build());
    Path folder =
        Path.of(ShardsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    TestPlan plan =
        launcher.discover(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(folder)))
                .filters(includeClassNamePatterns(".*IT"), TagFilter.includeTags(DEFAULT_RUN))
                .build());
    return plan.getRoots().stream()
        .flatMap(root -> plan.getDescendants(root).stream())
        .flatMap(test -> source(test).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> source(TestIdentifier test) {
    return test.getSource().orElse(null) instanceof ClassSource type
        ? List.of(type.getJavaClass().getSimpleName())
        : List.of();
  }
}
