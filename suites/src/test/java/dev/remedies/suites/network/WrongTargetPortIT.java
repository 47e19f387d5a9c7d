package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Remedy;
import dev.remedies.Reveals;
import dev.remedies.Section;

/**
 * The Service leads to a port on which the web server does not listen. It has an endpoint, and the
 * pod itself refuses the connection.
 */
@Section(value = "11.7.1", cause = "11.7.1/own-cause-1")
@Reveals(step = "11.7.1/diagnosis-2", prints = "service-name +[0-9.]+:80 ")
class WrongTargetPortIT implements ServiceUnreachable {

  @Override
  public void fault(Cluster cluster) {
    cluster.apply("fault.yaml");
  }

  @Override
  public void symptom(Cluster cluster) {
    ServiceUnreachable.fails(cluster, REFUSED);
    ServiceUnreachable.answers(cluster, "pod-name", ServiceUnreachable.podAddress(cluster));
  }

  @Remedy(
      claim = "11.7.1/fix-1",
      works = false,
      because = "the pods carry the label already, and the Service has its endpoint")
  void labelPodsAsTheServiceSelects(Cluster cluster) {
    cluster.kubectl("label --overwrite pods -l component=web app=web").orThrow();
  }

  @Remedy(claim = "own", because = "the port is what is wrong")
  void correctTheTargetPort(Cluster cluster) {
    cluster.kubectl("apply -f remedy-target-port.yaml").orThrow();
  }
}
