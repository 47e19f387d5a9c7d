package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;

/**
 * What the causes of 11.4.1 share: the API server asks the webhook and gets no answer. The guide's
 * steps find nothing wrong; a cause overrides those that reveal it.
 */
interface WebhookUnanswered extends PolicyInForce {

  String NO_ANSWER_IN_TIME = "context deadline exceeded";
  String NO_ENDPOINTS = "no endpoints available for service \"gatekeeper-webhook-service\"";

  /** Under Fail: nothing comes in, be it right or wrong, and one of these is the reason given. */
  static void refusesAll(Cluster cluster, String... reasons) {
    assertThat(Gatekeeper.decision(cluster, LABELLED))
        .startsWith("Internal error occurred: failed calling webhook \"validation.gatekeeper.sh\"")
        .containsPattern("(" + String.join("|", reasons) + ")$");
  }

  @Diagnosis(
      claim = "11.4.1/symptom-1",
      reveals = false,
      because = "`failed calling webhook`, and why: never `admission webhook timeout`")
  default void applyTestPod(Cluster cluster) {
    cluster.undo("delete test-pod", () -> cluster.delete("test-pod.yaml"));
    var apply = cluster.kubectl("apply -f test-pod.yaml");
    assertThat(cluster.client().pods().withName("test-pod").get() != null)
        .as(apply.output())
        .isEqualTo(failurePolicy().equals("Ignore"));
    assertThat(apply.output()).contains("admission webhook timeout");
  }

  @Diagnosis(
      claim = "11.4.1/diagnosis-1",
      reveals = false,
      because = "it lists crun-wasm, which is there, and which Gatekeeper does not use")
  default void getRuntimeClasses(Cluster cluster) {
    // K3s's own class `wasm` has this handler.
    assertThat(cluster.kubectl("get runtimeclass").orThrow().stdout())
        .doesNotContainPattern("(?m)^crun-wasm ");
  }

  @Diagnosis(
      claim = "11.4.1/diagnosis-2",
      reveals = false,
      because = "its handler is the one that containerd has")
  default void getRuntimeClass(Cluster cluster) {
    assertThat(cluster.kubectl("get runtimeclass crun-wasm -o yaml").output())
        .doesNotContain("handler: crun-wasm");
  }

  @Diagnosis(
      claim = "11.4.1/diagnosis-3",
      reveals = false,
      because = "the webhook's pod is Running and Ready")
  default void getPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n gatekeeper-system").orThrow().stdout())
        .doesNotContainPattern("gatekeeper-controller-manager-\\S+ +1/1 +Running");
  }

  @Diagnosis(
      claim = "11.4.1/diagnosis-4",
      reveals = false,
      because = "no pod has this name; of `deployment/gatekeeper-controller-manager` it would do")
  default void readLog(Cluster cluster) {
    String command = "logs -n gatekeeper-system gatekeeper-controller-manager";
    assertThat(cluster.kubectl(command).output()).doesNotContain("not found");
  }
}
