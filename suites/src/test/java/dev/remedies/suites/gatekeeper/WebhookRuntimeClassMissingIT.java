package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Diagnosis;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;
import org.junit.jupiter.api.Tag;

/**
 * The RuntimeClass that the webhook's pods name is deleted. The pod that runs goes on; no other can
 * take its place, and when it is gone the webhook has no endpoints: an answer at once, no timeout.
 * Under Fail the webhook that is not there has to admit the RuntimeClass.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/cause-2")
class WebhookRuntimeClassMissingIT implements WebhookUnanswered {

  @Override
  public String failurePolicy() {
    return "Fail";
  }

  @Override
  public void baseline(Cluster cluster) {
    Gatekeeper.runByCrun(cluster);
    WebhookUnanswered.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.undo("the RuntimeClass", () -> ignoreAndCreate(cluster));
    cluster.delete("remedy-runtime-class.yaml");
    recovery(cluster); // The pod that runs is none the worse.
    Gatekeeper.deletePods(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookUnanswered.refusesAll(cluster, NO_ENDPOINTS);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-1")
  public void getRuntimeClasses(Cluster cluster) {
    WebhookUnanswered.super.getRuntimeClasses(cluster);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-2")
  public void getRuntimeClass(Cluster cluster) {
    WebhookUnanswered.super.getRuntimeClass(cluster);
  }

  @Override
  @Diagnosis(claim = "11.4.1/diagnosis-3")
  public void getPods(Cluster cluster) {
    WebhookUnanswered.super.getPods(cluster);
  }

  @Remedy(claim = "own", works = false, because = "the dead webhook refuses its own remedy")
  void createTheClass(Cluster cluster) {
    assertThat(cluster.kubectl("apply -f remedy-runtime-class.yaml").output())
        .contains("failed calling webhook \"validation.gatekeeper.sh\"", NO_ENDPOINTS);
  }

  @Remedy(
      claim = "own",
      because = "the order that works: failurePolicy Ignore, the class, another pod, then Fail",
      recovers = "20s")
  void ignoreFirst(Cluster cluster) {
    ignoreAndCreate(cluster);
    Gatekeeper.restart(cluster);
    Gatekeeper.failurePolicy(cluster, "Fail");
  }

  private static void ignoreAndCreate(Cluster cluster) {
    Gatekeeper.failurePolicy(cluster, "Ignore");
    cluster.kubectl("apply -f remedy-runtime-class.yaml").orThrow();
  }
}
