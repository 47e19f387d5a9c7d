package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.LABELLED;
import static dev.remedies.suites.gatekeeper.UpdateWithoutEffect.OF_A_TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Names;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import org.junit.jupiter.api.Tag;

/**
 * A template and its constraint are applied in one go. Gatekeeper makes the constraint's kind from
 * the template, later: the one is created and the other refused, so that only the old policy is in
 * force. Reported of every way to roll policies out, as open-policy-agent/gatekeeper#1135.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Names({"template=k8srequiredteam", "image=remedies/toolbox:1"})
@Section(value = "11.4.2", cause = "11.4.2/own-cause-7")
class ConstraintBeforeTemplateIT implements PolicyInForce {

  private static final String APPLY = "apply -f fault.yaml";

  @Override
  public void fault(Cluster cluster) {
    cluster.undo(
        "no template, and with it no constraint",
        () -> cluster.kubectl("delete --ignore-not-found constrainttemplate k8srequiredteam"));
    assertThat(cluster.kubectl(APPLY).output())
        .contains("constrainttemplate.templates.gatekeeper.sh/k8srequiredteam created")
        .contains("no matches for kind \"K8sRequiredTeam\" in version");
    cluster.eventually(
        Wait.CONTROLLER,
        "its kind is there",
        () -> PolicyInForce.isServed(cluster, "k8srequiredteam"));
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(
            cluster
                .client()
                .genericKubernetesResources("templates.gatekeeper.sh/v1", "ConstraintTemplate")
                .withName("k8srequiredteam")
                .get())
        .as("the new template")
        .isNotNull();
    assertThat(Gatekeeper.decision(cluster, LABELLED)).isEqualTo(ADMITTED);
    assertThat(Gatekeeper.decision(cluster, Gatekeeper.UNLABELLED)).isEqualTo(DENIED);
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(Gatekeeper.decision(cluster, LABELLED))
        .endsWith("[pods-must-have-team] you must provide labels: {\"team\"}");
    assertThat(Gatekeeper.decision(cluster, OF_A_TEAM)).isEqualTo(ADMITTED);
  }

  @Remedy(
      claim = "11.4.2/fix-3",
      works = false,
      because = "the constraint is in no cluster: there is nothing for another pod to read")
  void restart(Cluster cluster) {
    cluster.kubectl("delete pod -n gatekeeper-system -l app=gatekeeper").orThrow();
    Gatekeeper.restart(cluster);
  }

  @Remedy(claim = "own", because = "the same command again: by now the API knows the kind")
  void applyAgain(Cluster cluster) {
    cluster.kubectl(APPLY).orThrow();
  }
}
