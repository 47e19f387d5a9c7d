package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.FailureCase;
import dev.remedies.Names;

/**
 * What the causes of 11.7.1 share: the pod {@code pod-name} asks the web server behind {@code
 * service-name}.
 */
@Names({"pod=pod-name", "app=web", "port=8080"})
interface ServiceUnreachable extends FailureCase {

  /**
   * How curl ends when the connection is refused. The node's kernel tells a pod so at most once a
   * second ({@code net.ipv4.icmp_ratelimit}): of several curls at once some time out instead.
   */
  int REFUSED = 7;

  /** How curl ends when nobody answers in time. */
  int TIMED_OUT = 28;

  @Override
  default String baseline() {
    return "../common/web-service.yaml";
  }

  @Override
  default void recovery(Cluster cluster) {
    served(cluster, "pod-name", "service-name");
  }

  /** As in the guide; limited, because where packets are dropped curl would wait for minutes. */
  static CommandResult curl(Cluster cluster, String pod, String host) {
    return cluster.kubectl("exec -it " + pod + " -- curl --max-time 5 http://" + host + ":8080");
  }

  /** The web server answers this pod under this name or address. */
  static void served(Cluster cluster, String pod, String host) {
    CommandResult curl = curl(cluster, pod, host);
    assertThat(curl.stdout()).as(pod + " asks " + host + ": " + curl.output()).contains("served");
  }

  /** The web server answers this pod under this address or name, which is none of the guide's. */
  static void answers(Cluster cluster, String pod, String host) {
    CommandResult curl = cluster.inPod(pod, "curl --max-time 5 http://" + host + ":8080");
    assertThat(curl.stdout()).as(pod + " asks " + host + ": " + curl.output()).contains("served");
  }

  /** The pod gets no answer from the Service, and curl ends in this way. */
  static void fails(Cluster cluster, int exitCode) {
    CommandResult curl = curl(cluster, "pod-name", "service-name");
    assertThat(curl.exitCode()).as(curl.output()).isEqualTo(exitCode);
  }

  /**
   * The pod does not even get the Service's address. Where no CoreDNS answers, one curl is told so
   * at once and the next one, asked soon after, runs out of time.
   */
  static void doesNotResolve(Cluster cluster) {
    assertThat(curl(cluster, "pod-name", "service-name").output())
        .containsPattern("\\(6\\) Could not resolve host|\\(28\\) Resolving timed out");
  }

  /** The Service's own address, for which no name has to be resolved. */
  static String serviceAddress(Cluster cluster) {
    return cluster.client().services().withName("service-name").get().getSpec().getClusterIP();
  }

  /** The address of the one web server, which no Service has to lead to. */
  static String podAddress(Cluster cluster) {
    var pods = cluster.client().pods().withLabel("component", "web").list().getItems();
    assertThat(pods).as("web servers").hasSize(1);
    return pods.get(0).getStatus().getPodIP();
  }
}
