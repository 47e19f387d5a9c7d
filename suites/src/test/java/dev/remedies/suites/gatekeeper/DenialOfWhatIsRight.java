package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;

/** What the causes of 11.4.3 share: a pod that has what the policy is about is refused. */
@Reveals(step = "11.4.3/symptom-1", prints = "admission webhook \\S+ denied the request")
interface DenialOfWhatIsRight extends PolicyInForce {

  /** The pod with the label is refused, and what is printed is what the message ends with. */
  static void denied(Cluster cluster, String missing) {
    assertThat(Gatekeeper.decision(cluster, Gatekeeper.LABELLED))
        .isEqualTo(DENIED.replace("{\"app\"}", missing));
  }

  /** On the desk, the policy as the cluster has it and a test of it. */
  @Override
  default void layOut(Cluster cluster) {
    OpaTools.of(cluster);
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
