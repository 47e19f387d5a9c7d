package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * The webhook's RuntimeClass is missing, where the chart has installed Gatekeeper; under Ignore.
 */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-8")
class ChartUpgradeIT implements RuntimeClassMissing, WebhookIgnored {

  @Override
  public void baseline(Cluster cluster) {
    Chart.of(cluster).install();
    RuntimeClassMissing.super.baseline(cluster);
  }

  @Remedy(
      claim = "11.4.1/fix-1",
      works = false,
      because =
          "the chart knows no `policyEngine`, and has enableExternalData on: it renders the same")
  void upgrade(Cluster cluster) {
    Chart chart = Chart.of(cluster);
    assertThat(chart.upgrade().orThrow().stdout()).contains("STATUS: deployed");
    assertThat(chart.rendered("--set enableExternalData=true --set policyEngine=wasm"))
        .contains("kind: Deployment")
        .isEqualTo(chart.rendered(""));
  }

  @Remedy(claim = "own", because = "another pod, with the class there")
  void createTheClass(Cluster cluster) {
    cluster.kubectl("apply -f ../common/crun-wasm-runtime-class.yaml").orThrow();
    Gatekeeper.restart(cluster);
  }
}
