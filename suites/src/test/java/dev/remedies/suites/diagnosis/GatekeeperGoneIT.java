package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.FailureCase;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/** Gatekeeper's webhook has no pods, and all comes in. Which rows of its checklist notice? */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.10", cause = "11.10/own-cause-2")
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

  @Diagnosis(claim = "11.10/diagnosis-13", contrast = true)
  void getPods(Cluster cluster) {
    assertThat(cluster.kubectl("get pods -n gatekeeper-system").orThrow().output())
        .doesNotContain("controller-manager");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-14",
      reveals = false,
      because = "it is listed, whoever answers; `Active` is no word of it")
  void getWebhooks(Cluster cluster) {
    assertThat(cluster.kubectl("get validatingwebhookconfigurations").orThrow().stdout())
        .doesNotContain("gatekeeper-validating-webhook-configuration");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-15",
      reveals = false,
      because =
          "it prints `deny`, what is asked for, not what is done; `Enforced` is no word of it")
  void getConstraints(Cluster cluster) {
    assertThat(cluster.kubectl("get constraints").orThrow().stdout()).doesNotContain("deny");
  }

  @Diagnosis(claim = "11.10/diagnosis-16", reveals = false, because = "it prints name and age")
  void getTemplates(Cluster cluster) {
    assertThat(cluster.kubectl("get constrainttemplates").orThrow().stdout())
        .doesNotContainPattern("k8srequiredlabels +\\d+");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-17",
      reveals = false,
      because = "of what has no pod nothing timed out")
  void describePods(Cluster cluster) {
    assertThat(cluster.kubectl("describe pod -n gatekeeper-system").orThrow().output())
        .containsIgnoringCase("timed out");
  }

  @Diagnosis(
      claim = "11.10/diagnosis-18",
      reveals = false,
      because = "`No resources found`: without a pod there is no log, and no error in it")
  void readLog(Cluster cluster) {
    String command = "logs -n gatekeeper-system -l control-plane=controller-manager";
    assertThat(cluster.kubectl(command).orThrow().stdout()).contains("error");
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    cluster.kubectl(SCALE + 1).orThrow();
  }
}
