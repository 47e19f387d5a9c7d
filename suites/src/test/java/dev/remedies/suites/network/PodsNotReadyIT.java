package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The web server runs and answers, but its readiness probe fails. A pod that is not Ready is no
 * endpoint, and the Service refuses.
 */
@Section(value = "11.7.1", cause = "11.7.1/own-cause-2")
@Reveals(step = "11.7.1/diagnosis-3", prints = "0/1 +Running")
class PodsNotReadyIT implements ServiceUnreachable {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    Refusal.of(cluster, "default/service-name");
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.podAddress(cluster));
  }

  @Remedy(
      claim = "11.7.1/fix-1",
      works = false,
      because = "the pods carry the label already; it is their readiness that makes endpoints")
  void labelPodsAsTheServiceSelects(Cluster cluster) {
    cluster.kubectl("label --overwrite pods -l component=web app=web").orThrow();
  }

  @Remedy(claim = "own", because = "the probe is what is wrong, the web server is not")
  void correctTheProbe(Cluster cluster) {
    cluster.kubectl("apply -f remedy-probe-path.yaml").orThrow();
  }
}
