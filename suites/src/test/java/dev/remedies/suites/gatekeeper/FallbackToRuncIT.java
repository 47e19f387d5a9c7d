package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Section;

/**
 * Gatekeeper falls back from crun to runc. It is a native program, to which the one is as good as
 * the other: it goes on to answer.
 */
@Needs(AddOn.GATEKEEPER)
@Section(value = "11.4.1", cause = "11.4.1/cause-1", reproduces = false)
class FallbackToRuncIT implements WebhookRequired {

  @Override
  public void baseline(Cluster cluster) {
    Gatekeeper.runByCrun(cluster);
    WebhookRequired.super.baseline(cluster);
  }

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.runByRunc(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    WebhookRequired.refusesAll(cluster, NO_ANSWER_IN_TIME);
  }

  @Override
  public void cause(Cluster cluster) {
    // Without a class it is containerd's default, which in K3s is runc.
    assertThat(
            cluster
                .client()
                .pods()
                .inNamespace("gatekeeper-system")
                .withLabel("control-plane", "controller-manager")
                .list()
                .getItems())
        .isNotEmpty()
        .allSatisfy(pod -> assertThat(pod.getSpec().getRuntimeClassName()).isNull());
    recovery(cluster);
  }

  @Remedy(claim = "own", works = false, because = "nothing to cure: runc runs it as well")
  void runItByCrun(Cluster cluster) {
    Gatekeeper.runByCrun(cluster);
  }
}
