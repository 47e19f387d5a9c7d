package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/** As {@link ChartUpgradeIT}, under Fail: the chart makes its update's ClusterRole first. */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/own-cause-9")
class ChartUpgradeRefusedIT implements RuntimeClassMissing, WebhookRequired {

  @Override
  public void baseline(Cluster cluster) {
    Chart.of(cluster).install();
    RuntimeClassMissing.super.baseline(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ENDPOINTS);
  }

  @Remedy(claim = "11.4.1/fix-1", works = false, because = "the dead webhook refuses the upgrade")
  void upgrade(Cluster cluster) {
    assertThat(Chart.of(cluster).upgrade().output()).contains("UPGRADE FAILED", NO_ENDPOINTS);
  }
}
