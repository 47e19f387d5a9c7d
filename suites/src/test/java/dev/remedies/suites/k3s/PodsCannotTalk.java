package dev.remedies.suites.k3s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Remedy;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the causes of 11.3.4 share: pods that ask each other, and the guide's fix. */
interface PodsCannotTalk extends FailureCase {

  /** What curl ends with when nobody answers. */
  int TIMED_OUT = 28;

  /**
   * One pod asks others until one of them does not answer, by address: Services and DNS are section
   * 11.7.1. What it is told comes with the exit code of its last question.
   *
   * @param questions each a pod and what it is asked for, as {@code web/} or {@code web/large}
   */
  static CommandResult ask(Cluster cluster, String from, String... questions) {
    String all =
        Stream.of(questions)
            .map(question -> "curl -s --max-time 3 " + url(cluster, question))
            .collect(Collectors.joining(" && "));
    return cluster.inPod(from, all);
  }

  private static String url(Cluster cluster, String question) {
    String[] parts = question.split("/", 2);
    var pod = cluster.client().pods().withName(parts[0]).get();
    assertThat(pod).as("pod " + parts[0]).isNotNull();
    assertThat(pod.getStatus().getPodIP()).as("address of pod " + parts[0]).isNotBlank();
    return "http://" + pod.getStatus().getPodIP() + ":8080/" + parts[1];
  }

  /** The other pod answers. */
  static void served(Cluster cluster, String from, String to) {
    assertThat(ask(cluster, from, to + "/").output()).as(from + " asks " + to).contains("served");
  }

  /** One pod answers, and the other one, asked next, does not. */
  static void servedByOnly(Cluster cluster, String from, String one, String other) {
    CommandResult asked = ask(cluster, from, one + "/", other + "/");
    assertThat(asked.output()).as(from + " asks " + one).contains("served");
    assertThat(asked.exitCode()).as(from + " asks " + other).isEqualTo(TIMED_OUT);
  }

  /** The pod newcomer is on its node, has no network, and the kubelet says why. */
  static void staysOut(Cluster cluster, String why) {
    var pod = cluster.client().pods().withName("newcomer").get();
    assertThat(pod).as("pod newcomer").isNotNull();
    assertThat(pod.getStatus().getPhase()).as("pod newcomer").isEqualTo("Pending");
    assertThat(
            cluster
                .client()
                .v1()
                .events()
                .withField("involvedObject.name", "newcomer")
                .list()
                .getItems())
        .anySatisfy(event -> assertThat(event.getMessage()).contains(why));
  }

  @Remedy(
      claim = "11.3.4/fix-1",
      works = false,
      because = "`No resources found`: there are no such pods")
  default void deleteFlannelPods(Cluster cluster) {
    var deleted = cluster.kubectl("delete pod -n kube-system -l app=flannel").orThrow();
    assertThat(deleted.output()).contains("No resources found");
  }
}
