package dev.remedies.suites.performance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Samples;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/**
 * The starts of a pod's containers, by the clock of the runtime: what the CRI wrote down, and the
 * time that it gave to the first line of the log. The API server's times are whole seconds, and
 * what polls from outside measures the polling. The kubelet starts a pod's containers one after the
 * other, without a wait between them; init containers would add a second each until it notices that
 * one has ended.
 *
 * @param before when the container before it ran
 * @param created when the container was created, its image being unpacked by then
 * @param started when the runtime said that it runs
 * @param said when its first line was read
 */
record Starts(Instant before, Instant created, Instant started, Instant said) {

  private static final String TIMES =
      """
      crictl ps --all --quiet --label io.kubernetes.pod.uid=%s | xargs crictl inspect \
      | jq -r '(if type == "array" then .[] else . end).status | "\\(.createdAt) \\(.startedAt) \\(.logPath)"' \
      | while read -r created started log; do echo "$created $started $(head -n 1 "$log" | cut -d' ' -f1)"; done
      """;

  /**
   * By the pod's identity, what has been read of pods that had ended and lost no line: it does not
   * change any more, and the symptom is looked at every two seconds.
   */
  private static final Map<String, List<Starts>> ENDED = new ConcurrentHashMap<>();

  /** Pods of which the report says how many lines they lost. */
  private static final Set<String> LOST = ConcurrentHashMap.newKeySet();

  /** Starts the pod of that name of a manifest anew. */
  static void begin(Cluster cluster, String pod, String manifest) {
    cluster.kubectl("delete pod --ignore-not-found " + pod).orThrow();
    cluster.kubectl("apply -f " + manifest + " -l app=" + pod).orThrow();
  }

  /** Waits until all of a pod has ended. */
  static void end(Cluster cluster, String pod) {
    cluster.eventually(
        Wait.STARTS,
        pod + " has started all its containers, and they have ended",
        () ->
            assertThat(cluster.client().pods().withName(pod).get().getStatus().getPhase())
                .isEqualTo("Succeeded"));
  }

  /**
   * All starts of a pod's containers but the first, which warms up, in their order. By the pod's
   * identity: by the name alone the containers of the last pod that had it may still be listed.
   */
  static List<Starts> of(Cluster cluster, String name) {
    Pod pod = cluster.client().pods().withName(name).get();
    assertThat(pod).as("pod " + name).isNotNull();
    List<Starts> known = ENDED.get(pod.getMetadata().getUid());
    return known != null ? known : read(cluster, pod);
  }

  private static List<Starts> read(Cluster cluster, Pod pod) {
    String uid = pod.getMetadata().getUid();
    List<String[]> all =
        cluster
            .node(0)
            .look(TIMES.formatted(uid))
            .orThrow()
            .stdout()
            .lines()
            .map(line -> line.split(" "))
            .filter(Starts::hasStarted)
            .sorted(Comparator.comparing(times -> Instant.parse(times[0])))
            .toList();
    List<Starts> starts = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      String[] times = all.get(i);
      // A line can get lost where CPU is short: once in some 400 runs, 3 of 14 at a load of 58.
      if (times.length == 3) {
        starts.add(
            new Starts(
                Instant.parse(all.get(i - 1)[1]),
                Instant.parse(times[0]),
                Instant.parse(times[1]),
                Instant.parse(times[2])));
      }
    }
    String name = pod.getMetadata().getName();
    assertThat(starts).as("starts of %s that said something", name).hasSizeGreaterThan(2);
    int lost = all.size() - 1 - starts.size();
    if (pod.getStatus().getPhase().equals("Succeeded")) {
      if (lost == 0) {
        ENDED.put(uid, List.copyOf(starts));
      } else if (LOST.add(uid)) {
        Samples left = new Samples(name, "starts", List.of((double) lost));
        cluster.report("Left out: starts whose first line the node lost", left);
      }
    }
    return starts;
  }

  /** Where CPU is short a container may fail to start; its pod tries again: OnFailure. */
  private static boolean hasStarted(String[] times) {
    return Instant.parse(times[1]).isAfter(Instant.parse(times[0]));
  }

  /** From created to the first line: what the runtime and the program need. */
  double toFirstLine() {
    return milliseconds(created, said);
  }

  /** From created to running, as the runtime has it. */
  double toRunning() {
    return milliseconds(created, started);
  }

  /** From the container before to the first line: with all that is done for the image. */
  double withImage() {
    return milliseconds(before, said);
  }

  private static double milliseconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e6;
  }

  /** One of the measures of all starts, in milliseconds. */
  static Samples samples(String name, List<Starts> starts, ToDoubleFunction<Starts> measure) {
    return new Samples(name, "ms", starts.stream().mapToDouble(measure).boxed().toList());
  }
}
