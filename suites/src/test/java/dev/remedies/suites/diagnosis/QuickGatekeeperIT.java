package dev.remedies.suites.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.suites.gatekeeper.Chart;
import dev.remedies.wait.Wait;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import org.junit.jupiter.api.Tag;

/**
 * What the quick reference has for Gatekeeper, installed by its chart, as in the guide: a policy
 * that is installed anew does not compile, and no constraint can be made of it.
 */
@Tag("incubating")
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.9.5", cause = "11.9.5/own-cause-5")
@Reveals(
    step = "11.9.5/diagnosis-27",
    prints = "undefined function undefined_fn",
    stays = "a log keeps its lines")
class QuickGatekeeperIT implements FailureCase {

  @Override
  public void baseline(Cluster cluster) {
    Chart.of(cluster).install();
    FailureCase.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    cluster.delete("baseline.yaml");
    cluster.eventually(Wait.DELETION, "the constraint's kind is gone", () -> symptom(cluster));
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(kind(cluster)).as("the constraint's kind").isNull();
  }

  @Override
  public void recovery(Cluster cluster) {
    assertThat(kind(cluster)).as("the constraint's kind").isNotNull();
  }

  /** What Gatekeeper makes of a template that compiles. */
  private static CustomResourceDefinition kind(Cluster cluster) {
    return cluster
        .client()
        .apiextensions()
        .v1()
        .customResourceDefinitions()
        .withName("k8srequiredlabels.constraints.gatekeeper.sh")
        .get();
  }

  @Remedy(claim = "own", because = "a template that compiles; it needs no restart")
  void applyOneThatCompiles(Cluster cluster) {
    cluster.kubectl("apply -f baseline.yaml").orThrow();
  }
}
