package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Samples;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import java.util.List;

/**
 * OPA without Gatekeeper, as a server with its policy in a ConfigMap: what the guide's fixes are
 * about, though its file is Rego: the first one is in place. The update comes to the pod's file
 * within the kubelet's minute; the server has read it once. The same server told to watch its file
 * decides the new way by then.
 */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.2", cause = "11.4.2/own-cause-4")
class PolicyReadOnceIT implements FailureCase {

  private static final String BOTH = "[\"app\",\"team\"]";

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(
        Wait.POD_READY,
        "both servers decide by the policy",
        () ->
            List.of("opa", "opa-watching")
                .forEach(server -> assertThat(missing(cluster, server)).contains("[\"app\"]")));
  }

  @Override
  public void fault(Cluster cluster) {
    long start = System.nanoTime();
    cluster.kubectl("apply -f fault.yaml").orThrow();
    cluster.eventually(
        Wait.CONFIG_MAP,
        "the pods' files are the new ones",
        () -> {
          // That it decides the new way is asked for with less effort than what its file says.
          assertThat(missing(cluster, "opa-watching")).contains(BOTH);
          hasTheUpdate(cluster, "opa-watching");
          hasTheUpdate(cluster, "opa");
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    cluster.report(
        "From the ConfigMap to the files of both pods",
        new Samples("kubelet", "s", List.of(seconds)));
  }

  private static void hasTheUpdate(Cluster cluster, String server) {
    String file = "exec deployment/" + server + " -c shell -- cat /policy/policy.rego";
    assertThat(cluster.kubectl(file).orThrow().stdout()).contains("\"team\"");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(missing(cluster, "opa-watching")).as("the one that watches").contains(BOTH);
    assertThat(missing(cluster, "opa")).contains("[\"app\"]");
    hasTheUpdate(cluster, "opa");
  }

  @Override
  public void recovery(Cluster cluster) {
    // As the one that watches, which knows the newest policy.
    assertThat(missing(cluster, "opa"))
        .contains("\"team\"")
        .isEqualTo(missing(cluster, "opa-watching"));
  }

  /** What a pod without labels lacks, by a server's answer. */
  private static String missing(Cluster cluster, String server) {
    return cluster
        .client()
        .raw(
            "/api/v1/namespaces/default/services/"
                + server
                + ":8181/proxy/v1/data/policy/missing?input=%7B%22labels%22:%7B%7D%7D");
  }

  /**
   * With the flag the Deployment has a new pod, which reads the policy anyway: the next one tells.
   */
  @Remedy(claim = "11.4.2/fix-2", because = "`opa run --watch`: inotify is built in")
  void watchTheFile(Cluster cluster) {
    String argument =
        "[{\"op\": \"add\", \"path\": \"/spec/template/spec/containers/0/args/-\", \"value\": \"--watch\"}]";
    cluster.kubectl("patch deployment opa --type=json -p '" + argument + "'").orThrow();
    cluster.awaitRollout("opa");
    cluster.kubectl("apply -f remedy-next-update.yaml").orThrow();
    // A pod that is changed gets its files at once.
    cluster.kubectl("annotate pod --all updated=again").orThrow();
    cluster.eventually(
        Wait.CONFIG_MAP,
        "the next policy is in force where it is watched",
        () -> assertThat(missing(cluster, "opa-watching")).contains("\"owner\""));
  }

  @Remedy(
      claim = "11.4.2/fix-3",
      instead = "it is not Gatekeeper that decides here, and the server has another label",
      because = "until the next update")
  void deleteThePod(Cluster cluster) {
    cluster.kubectl("delete pod -l app=opa").orThrow();
  }
}
