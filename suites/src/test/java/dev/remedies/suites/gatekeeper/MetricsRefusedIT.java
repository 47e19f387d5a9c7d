package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.AddOn;
import dev.remedies.Cluster;
import dev.remedies.Needs;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.wait.Wait;

/**
 * A webhook without pods takes others with it, under Fail: metrics-server asks the API server
 * whether the autoscaler may have its figures, and that question, a SubjectAccessReview, the
 * webhook has to admit. The administrator, about whom it does not ask, still gets them.
 */
@Needs(AddOn.GATEKEEPER)
@Reveals(step = "11.4.1/diagnosis-3", lacks = "controller-manager-\\S+ +1/1 +Running")
@Section(value = "11.4.1", cause = "11.4.1/own-cause-10")
class MetricsRefusedIT implements WebhookRequired {

  private static final String METRICS = "/apis/metrics.k8s.io/v1beta1/namespaces/kube-system/pods";
  private static final String AS_AUTOSCALER =
      " --as=system:serviceaccount:kube-system:horizontal-pod-autoscaler";

  @Override
  public void baseline(Cluster cluster) {
    WebhookRequired.super.baseline(cluster);
    cluster.eventually(Wait.POD_READY, "metrics are there", () -> recovery(cluster));
  }

  @Override
  public void fault(Cluster cluster) {
    Gatekeeper.scaleDown(cluster);
  }

  @Override
  public void symptom(Cluster cluster) {
    assertThat(cluster.client().raw(METRICS)).as("the administrator's").isNotNull();
    var asked = cluster.kubectl("get --raw " + METRICS + AS_AUTOSCALER);
    assertThat(asked.exitCode()).isNotZero();
    assertThat(asked.output())
        .contains("failed calling webhook", "no endpoints available for service");
  }

  @Override
  public void recovery(Cluster cluster) {
    WebhookRequired.super.recovery(cluster);
    assertThat(cluster.kubectl("get --raw " + METRICS + AS_AUTOSCALER).output())
        .contains("\"items\":[{");
  }

  @Remedy(claim = "own", because = "a pod that answers")
  void startIt(Cluster cluster) {
    Gatekeeper.scaleUp(cluster);
  }
}
