package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Instead;
import dev.remedies.Names;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;
import dev.remedies.suites.diagnosis.SystemParts;

/**
 * The pods behind a Service no longer carry the label that it selects by. It has no endpoints, and
 * K3s's kube-proxy refuses every connection to it at once.
 */
@Section(value = "11.7.1", also = "11.9.5", cause = "11.7.1/cause-1")
@Names({
  "name=service-name.default.svc.cluster.local",
  "url=http://service-name:8080",
  "service=service-name"
})
@Instead(
    step = "11.9.5/diagnosis-15",
    typed = ServiceWithoutEndpointsIT.FORWARD,
    because = "the Service's port is 8080; and it has no end of its own, and somebody has to ask")
@Reveals(step = "11.7.1/diagnosis-2", prints = "<none>")
@Reveals(
    step = "11.7.1/diagnosis-3",
    prints = "No resources found",
    stays = "where the Service's selector is mended, the pods keep their new label")
@Reveals(step = "11.9.5/diagnosis-13", prints = "curl: \\(7\\)")
@Reveals(step = "11.9.5/own-diagnosis-2", prints = "^service-name +<none>")
@Reveals(step = "11.9.5/diagnosis-15", lacks = "served")
class ServiceWithoutEndpointsIT implements ServiceUnreachable {

  static final String FORWARD =
      "timeout 9 kubectl port-forward svc/service-name 8080:8080 & curl -sS --max-time 2 --retry 4"
          + " --retry-delay 1 --retry-connrefused http://127.0.0.1:8080 2>&1 | tail -1; kill $!; wait";

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
    // A pod that is going away refuses too, for a moment, and then times out.
    cluster.awaitRollout("web");
    Refusal.of(cluster, "default/service-name");
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.podAddress(cluster));
  }

  @Override
  public void layOut(Cluster cluster) {
    SystemParts.awaitMetricsOfPods(cluster);
  }

  @Remedy(claim = "11.7.1/fix-1")
  void labelPodsAsTheServiceSelects(Cluster cluster) {
    cluster.kubectl("apply -f remedy-pod-labels.yaml").orThrow();
  }

  @Remedy(
      claim = "own",
      because = "the same mismatch, mended on its other side: no pod has to be replaced")
  void selectPodsAsTheyAreLabelled(Cluster cluster) {
    cluster.kubectl("apply -f remedy-service-selector.yaml").orThrow();
  }
}
