package dev.remedies.suites.gatekeeper;

import static dev.remedies.suites.gatekeeper.Gatekeeper.ADMITTED;
import static dev.remedies.suites.gatekeeper.Gatekeeper.UNLABELLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;
import java.util.List;
import java.util.Map;

/**
 * The update calls a function that there is not. The API takes it all the same, with {@code
 * configured}, and Gatekeeper says only in the template's status that it does not compile. What it
 * had compiled before stays in force, in its memory, and so until it is restarted. It is installed
 * by its chart, as in the guide, whose label only the chart's pods have.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.2/own-diagnosis-1", prints = "undefined\\s+function\\s+undefined_fn")
@Reveals(
    step = "11.9.5/diagnosis-27",
    prints = "undefined function undefined_fn",
    stays = "a log keeps its lines")
@Section(value = "11.4.2", also = "11.9.5", cause = "11.4.2/own-cause-1")
class TemplateDoesNotCompileIT implements UpdateWithoutEffect {

  @Override
  public void baseline(Cluster cluster) {
    Chart.of(cluster).install();
    UpdateWithoutEffect.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    assertThat(
            cluster
                .kubectl("apply -f ../common/required-labels-broken-update.yaml")
                .orThrow()
                .output())
        .contains("configured");
  }

  @Override
  public void symptom(Cluster cluster) {
    UpdateWithoutEffect.hasNoEffect(cluster);
    List<Map<String, Object>> pods = UpdateWithoutEffect.template(cluster).get("status", "byPod");
    assertThat(pods)
        .anySatisfy(
            pod ->
                assertThat(String.valueOf(pod.get("errors")))
                    .contains("ingest_error", "rego_type_error: undefined function undefined_fn"));
  }

  @Remedy(
      claim = "11.4.2/fix-3",
      works = false,
      because = "it makes it worse: with the memory the old policy is gone, and all comes in")
  void deleteThePods(Cluster cluster) {
    String delete = "delete pod -n gatekeeper-system -l app=gatekeeper";
    assertThat(cluster.kubectl(delete).orThrow().stdout()).contains("controller-manager");
    Gatekeeper.awaitRollout(cluster);
    cluster.eventually(
        Wait.CONTROLLER,
        "all comes in",
        () -> assertThat(Gatekeeper.decision(cluster, UNLABELLED)).isEqualTo(ADMITTED));
  }

  @Remedy(claim = "own", because = "an update that compiles; it needs no restart")
  void applyOneThatCompiles(Cluster cluster) {
    cluster.kubectl("apply -f ../common/required-labels-update.yaml").orThrow();
  }
}
