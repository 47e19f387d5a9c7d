package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Remedy;
import java.util.List;

/**
 * What the cases share in which the constraint is updated, Gatekeeper has the update and is told
 * not to enforce it: neither the new policy nor the old one is in force. Of the guide's fixes two
 * are about a file that Gatekeeper does not read, as the other cases of 11.4.2 show.
 */
@Names({"template=k8srequiredlabels", "image=remedies/toolbox:1"})
interface UpdateNotEnforced extends PolicyInForce {

  /** The constraint asks for both labels, and a pod comes in that has neither. */
  @Override
  default void symptom(Cluster cluster) {
    List<String> labels =
        cluster
            .client()
            .genericKubernetesResources("constraints.gatekeeper.sh/v1beta1", "K8sRequiredLabels")
            .withName("pods-must-have-app")
            .get()
            .get("spec", "parameters", "labels");
    assertThat(labels).containsExactly("app", "team");
    assertThat(Gatekeeper.decision(cluster, UNLABELLED)).isEqualTo(ADMITTED);
    assertThat(Gatekeeper.decision(cluster, LABELLED)).isEqualTo(ADMITTED);
  }

  /** The update is in force. */
  @Override
  default void recovery(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, LABELLED)).endsWith("labels: {\"team\"}");
    assertThat(Gatekeeper.decision(cluster, UpdateWithoutEffect.OF_A_TEAM)).isEqualTo(ADMITTED);
  }

  /** The guide's own command finds no pod, and no restart would change what Gatekeeper is told. */
  @Remedy(
      claim = "11.4.2/fix-3",
      works = false,
      because = "it is as it is told: others in its place are told the same")
  default void restart(Cluster cluster) {
    cluster.kubectl("delete pod -n gatekeeper-system -l app=gatekeeper").orThrow();
    Gatekeeper.restart(cluster);
  }
}
