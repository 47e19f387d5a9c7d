package dev.remedies.suites.gatekeeper;

import dev.remedies.Cluster;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;

/** Gatekeeper, as its users meet it: what it decides, and what becomes of its webhook. */
final class Gatekeeper {

  static final Map<String, String> LABELLED = Map.of("app", "test");
  static final Map<String, String> UNLABELLED = Map.of();

  /** What the decision on a pod is when nobody objects. */
  static final String ADMITTED = "admitted";

  /** Runs a command beside the webhook. */
  static final String EXEC =
      "exec -n gatekeeper-system deployment/gatekeeper-controller-manager -- ";

  private static final String NAMESPACE = "-n gatekeeper-system ";
  private static final String CONTROLLER = "gatekeeper-controller-manager";
  private static final String DEPLOYMENT = "deployment/" + CONTROLLER;
  private static final String CONFIGURATION =
      "validatingwebhookconfiguration gatekeeper-validating-webhook-configuration";

  // The brackets keep the shell that runs pkill from being found.
  private static final String PROCESS = " -f -- '--port=844[3]'";

  // Not in OUTPUT: there K3s's network policies take the first place with each new pod.
  private static final String RULE = " POSTROUTING -t mangle -p tcp --dport 8443 -j DROP";

  private Gatekeeper() {}

  /**
   * Asks the API whether a pod with these labels may come in, without leaving one behind.
   *
   * @return {@link #ADMITTED}, or the message with which it is refused
   */
  static String decision(Cluster cluster, Map<String, String> labels) {
    Pod pod =
        new PodBuilder()
            .withNewMetadata()
            .withGenerateName("asked-")
            .withLabels(labels)
            .endMetadata()
            .withNewSpec()
            .addNewContainer()
            .withName("asked")
            .withImage("remedies/toolbox:1")
            .endContainer()
            .endSpec()
            .build();
    try {
      cluster.client().pods().resource(pod).dryRun().create();
      return ADMITTED;
    } catch (KubernetesClientException refused) {
      if (refused.getStatus() == null || refused.getStatus().getMessage() == null) {
        throw refused; // Nobody decided.
      }
      return refused.getStatus().getMessage();
    }
  }

  /** What the API does with a request when the webhook does not answer: Fail or Ignore. */
  static void failurePolicy(Cluster cluster, String policy) {
    String patch =
        "[{\"op\": \"replace\", \"path\": \"/webhooks/0/failurePolicy\", \"value\": \"%s\"}]";
    cluster
        .kubectl("patch " + CONFIGURATION + " --type=json -p '" + patch.formatted(policy) + "'")
        .orThrow();
  }

  /** Stops its webhook's process, as a debugger does; it keeps its connections and its memory. */
  static void stop(Cluster cluster) {
    cluster.undo("let it go on", () -> cluster.node(0).exec("pkill -CONT" + PROCESS + "; true"));
    cluster.node(0).exec("pkill -STOP" + PROCESS).orThrow();
  }

  /** Lets the process go on. */
  static void resume(Cluster cluster) {
    cluster.node(0).exec("pkill -CONT" + PROCESS).orThrow();
  }

  /** Drops what goes to the webhook's port, also over the connections that there are. */
  static void block(Cluster cluster) {
    cluster.undo(
        "open the port",
        () -> cluster.node(0).exec("while iptables -D" + RULE + " 2> /dev/null; do :; done"));
    cluster.node(0).exec("iptables -I" + RULE).orThrow();
  }

  /** Opens the port again. */
  static void open(Cluster cluster) {
    cluster.node(0).exec("iptables -D" + RULE).orThrow();
  }

  /** Removes all pods of the webhook. */
  static void scaleDown(Cluster cluster) {
    cluster.undo("start it", () -> scaleUp(cluster));
    scale(cluster, 0);
  }

  /** Starts a pod of the webhook again. */
  static void scaleUp(Cluster cluster) {
    scale(cluster, 1);
  }

  private static void scale(Cluster cluster, int replicas) {
    cluster.kubectl(NAMESPACE + "scale " + DEPLOYMENT + " --replicas=" + replicas).orThrow();
  }

  /** Deletes the webhook's pods, by the label that they have, so that others take their place. */
  static void deletePods(Cluster cluster) {
    cluster
        .kubectl(NAMESPACE + "delete pod -l control-plane=controller-manager --wait=false")
        .orThrow();
  }

  /** Has the webhook run by crun, as the guide's chapter on it wants; waits until it is. */
  static void runByCrun(Cluster cluster) {
    patch(cluster, "{\"op\": \"add\", \"path\": \"%s\", \"value\": \"crun-wasm\"}");
  }

  /** Has it run by the runtime that is nobody's choice; waits until it is. */
  static void runByRunc(Cluster cluster) {
    patch(cluster, "{\"op\": \"remove\", \"path\": \"%s\"}");
  }

  private static void patch(Cluster cluster, String operation) {
    String json = operation.formatted("/spec/template/spec/runtimeClassName");
    cluster
        .kubectl(NAMESPACE + "patch " + DEPLOYMENT + " --type=json -p '[" + json + "]'")
        .orThrow();
    awaitRollout(cluster);
  }

  /** Puts another pod in the place of the one that there is, or should be; waits until it is. */
  static void restart(Cluster cluster) {
    cluster.kubectl(NAMESPACE + "rollout restart " + DEPLOYMENT).orThrow();
    awaitRollout(cluster);
  }

  /** Mounts a ConfigMap into the webhook's pods, which are others then; waits until they are. */
  static void mount(Cluster cluster, String configMap) {
    String patch =
        """
        {"spec": {"template": {"spec": {
          "volumes": [{"name": "policy", "configMap": {"name": "%s"}}],
          "containers": [{"name": "manager", "volumeMounts": [{"name": "policy", "mountPath": "/policy"}]}]}}}}
        """;
    cluster
        .kubectl(NAMESPACE + "patch " + DEPLOYMENT + " -p '" + patch.formatted(configMap) + "'")
        .orThrow();
    awaitRollout(cluster);
  }

  /** Waits until its pod is the newest one, and Ready. */
  static void awaitRollout(Cluster cluster) {
    cluster.awaitRollout(NAMESPACE + CONTROLLER);
  }
}
