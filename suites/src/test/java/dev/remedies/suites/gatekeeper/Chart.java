package dev.remedies.suites.gatekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.CommandResult;
import dev.remedies.wait.Wait;

/** Gatekeeper's chart, from a repository beside the cluster, and Helm on the server to use it. */
public final class Chart {

  private final Cluster cluster;

  private Chart(Cluster cluster) {
    this.cluster = cluster;
  }

  /** The chart, for this cluster. */
  public static Chart of(Cluster cluster) {
    return new Chart(cluster);
  }

  /**
   * Puts the Gatekeeper that the chart installs in the place of the one that is there. One replica
   * is enough; and what the chart asks its own webhook with is an image that the cluster has not.
   */
  public void install() {
    cluster.beside("charts");
    String fetch =
        "curl -sSf http://charts:8080/helm -o /usr/local/bin/helm && chmod +x /usr/local/bin/helm";
    cluster.eventually(
        Wait.CONTROLLER,
        "the repository hands out Helm",
        () -> assertThat(cluster.node(0).exec(fetch).exitCode()).isZero());
    helm("repo add gatekeeper http://charts:8080").orThrow();
    cluster.kubectl("delete namespace gatekeeper-system").orThrow();
    cluster
        .kubectl(
            "delete clusterrole,clusterrolebinding,validatingwebhookconfiguration,"
                + "mutatingwebhookconfiguration -l gatekeeper.sh/system=yes")
        .orThrow();
    helm("install gatekeeper gatekeeper/gatekeeper --namespace gatekeeper-system"
            + " --create-namespace --set replicas=1 --set postInstall.probeWebhook.enabled=false"
            // Helm says what is missing then, where the end of a command would say nothing.
            + " --wait --timeout "
            + Wait.COMMAND.limit().minusSeconds(5).toSeconds()
            + "s")
        .orThrow();
    filesOfTheCertificate();
  }

  /**
   * The first pod is Ready before it has its certificate, which it makes itself: that comes to its
   * files within the kubelet's minute, and at once where the pod is changed.
   */
  private void filesOfTheCertificate() {
    cluster.eventually(
        Wait.CONTROLLER,
        "the webhook's certificate is made",
        () ->
            assertThat(
                    cluster
                        .client()
                        .secrets()
                        .inNamespace("gatekeeper-system")
                        .withName("gatekeeper-webhook-server-cert")
                        .get()
                        .getData())
                .containsKey("tls.crt"));
    cluster.kubectl("annotate pod -n gatekeeper-system --all certificate=made").orThrow();
  }

  /** As printed. */
  CommandResult upgrade() {
    return helm(
        "upgrade gatekeeper gatekeeper/gatekeeper --namespace gatekeeper-system"
            + " --set enableExternalData=true --set policyEngine=wasm");
  }

  /** What the chart makes of these values, without any cluster. */
  String rendered(String values) {
    return helm("template gatekeeper gatekeeper/gatekeeper " + values).orThrow().stdout();
  }

  private CommandResult helm(String arguments) {
    return cluster
        .node(0)
        .exec("HOME=/root KUBECONFIG=/etc/rancher/k3s/k3s.yaml helm " + arguments);
  }
}
