package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Remedy;

/** What the causes of 11.4.3 share: a pod that has what the policy is about is refused. */
interface DenialOfWhatIsRight extends PolicyInForce {

  /** The pod with the label is refused, and what is printed is what the message ends with. */
  static void denied(Cluster cluster, String missing) {
    assertThat(Gatekeeper.decision(cluster, Gatekeeper.LABELLED))
        .isEqualTo(DENIED.replace("{\"app\"}", missing));
  }

  @Diagnosis(claim = "11.4.3/symptom-1")
  default void applyTestPod(Cluster cluster) {
    var apply = cluster.kubectl("apply -f test-pod.yaml");
    assertThat(cluster.client().pods().withName("test-pod").get()).isNull();
    assertThat(apply.output()).containsPattern("admission webhook \\S+ denied the request");
  }

  @Diagnosis(
      claim = "11.4.3/diagnosis-1",
      reveals = false,
      because = "there is no Config, and none is needed: it says what Gatekeeper copies, no policy")
  default void getConfig(Cluster cluster) {
    assertThat(cluster.kubectl("get config -n gatekeeper-system -o yaml").orThrow().stdout())
        .doesNotContain("items: []");
  }

  @Diagnosis(
      claim = "11.4.3/diagnosis-2",
      reveals = false,
      because = "the policy is right, and passes its test")
  default void testPolicy(Cluster cluster) {
    OpaTools.of(cluster).testFails();
  }

  @Diagnosis(
      claim = "11.4.3/diagnosis-3",
      reveals = false,
      because = "denials are not in the log: upstream runs it without --log-denies")
  default void readLog(Cluster cluster) {
    assertThat(
            cluster
                .kubectl("logs -n gatekeeper-system deployment/gatekeeper-controller-manager")
                .orThrow()
                .output())
        .contains("you must provide labels");
  }

  @Remedy(
      claim = "11.4.3/fix-1",
      works = false,
      because =
          "it builds, decides right, and nothing reads it: Gatekeeper takes Rego, from templates")
  default void buildAsWasm(Cluster cluster) {
    OpaTools.of(cluster).buildsWasm();
  }

  @Remedy(
      claim = "11.4.3/fix-2",
      works = false,
      because = "`unable to find container named \"policy\"`: the policy is in no image")
  default void setImage(Cluster cluster) {
    assertThat(
            cluster
                .kubectl(
                    "set image -n gatekeeper-system deployment/gatekeeper-controller-manager"
                        + " policy=yourhub/policy-wasm:v2")
                .output())
        .contains("unable to find container named \"policy\"");
  }
}
