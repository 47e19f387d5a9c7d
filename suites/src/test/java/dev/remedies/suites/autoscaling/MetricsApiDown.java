package dev.remedies.suites.autoscaling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.wait.Wait;

/** What the causes of 11.5.2 share in which the API server reaches no metrics-server. */
interface MetricsApiDown extends HpaUnknown {

  /** What K3s installed metrics-server from. */
  String PARTS = "/var/lib/rancher/k3s/server/manifests/metrics-server/";

  /** Why the API server serves no metrics, from the APIService's own condition. */
  default String unavailable() {
    return "MissingEndpoints";
  }

  @Override
  default String complaint() {
    return "the server is currently unable to handle the request (get pods.metrics.k8s.io)";
  }

  @Override
  default void symptom(Cluster cluster) {
    var service =
        cluster
            .client()
            .genericKubernetesResources("apiregistration.k8s.io/v1", "APIService")
            .withName("v1beta1.metrics.k8s.io")
            .get();
    assertThat(service.<String>get("status", "conditions", 0, "status")).isEqualTo("False");
    assertThat(service.<String>get("status", "conditions", 0, "reason")).isEqualTo(unavailable());
    HpaUnknown.super.symptom(cluster);
  }

  /** Installs a part of metrics-server as K3s did, as soon as the case is over. */
  static void reinstallAtTheEnd(Cluster cluster, String part) {
    cluster.undo("reinstall " + part, () -> install(cluster, part));
  }

  /** Stops metrics-server's process, as a debugger does; it goes on as soon as the case is over. */
  static void hang(Cluster cluster) {
    String signal = "pkill -%s -f '[c]ert-dir=/tmp'";
    cluster.undo("let it go on", () -> cluster.node(0).exec(signal.formatted("CONT")));
    cluster.node(0).exec(signal.formatted("STOP")).orThrow();
  }

  static void install(Cluster cluster, String part) {
    apply(cluster, part);
    awaitReady(cluster);
  }

  static void apply(Cluster cluster, String part) {
    cluster.kubectl("apply -f " + PARTS + part + ".yaml").orThrow();
  }

  static void awaitReady(Cluster cluster) {
    cluster.eventually(Wait.POD_READY, "metrics-server is Ready", () -> ready(cluster));
  }

  static void ready(Cluster cluster) {
    var pods =
        cluster
            .client()
            .pods()
            .inNamespace("kube-system")
            .withLabel("k8s-app", "metrics-server")
            .list()
            .getItems();
    assertThat(pods).as("metrics-server's pods").hasSize(1);
    assertThat(pods.get(0).getStatus().getConditions())
        .anyMatch(it -> it.getType().equals("Ready") && it.getStatus().equals("True"));
  }
}
