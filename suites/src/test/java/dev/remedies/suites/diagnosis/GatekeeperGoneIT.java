package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/** Gatekeeper's webhook has no pods, and all comes in. Which rows of its checklist notice? */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.10", cause = "11.10/own-cause-2")
@Reveals(step = "11.10/diagnosis-13", lacks = "controller-manager")
class GatekeeperGoneIT implements FailureCase {

  private static final String SCALE =
      "-n gatekeeper-system scale deployment gatekeeper-controller-manager --replicas=";

  @Override
  public void baseline(Cluster cluster) {
    cluster.apply("baseline.yaml");
    cluster.eventually(
        Wait.CONTROLLER,
        "the constraint's kind is there",
        () -> assertThat(cluster.kubectl("get k8srequiredlabels").exitCode()).isZero());
    cluster.apply("constraint.yaml");
    cluster.eventually(Wait.POD_READY, "the policy is in force", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("start it", () -> cluster.kubectl(SCALE + 1).orThrow());
    cluster.kubectl(SCALE + 0).orThrow();
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(violate(cluster)).contains("pod/violator created (server dry run)");
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(violate(cluster)).contains("[pods-must-have-app]");
  }

  private static String violate(Cluster cluster) {
    return cluster.kubectl("apply --dry-run=server -f violator.yaml").output();
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    cluster.kubectl(SCALE + 1).orThrow();
  }
}
