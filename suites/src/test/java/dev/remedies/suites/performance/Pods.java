package dev.remedies.suites.performance;

import dev.remedies.Cluster;

/** Which pod it is whose containers are looked for on a node. */
final class Pods {

  private Pods() {}

  /**
   * The identity of the pod of that name: by the name alone the containers of the last pod that had
   * it may still be listed.
   */
  static String uid(Cluster cluster, String pod) {
    return cluster.client().pods().withName(pod).get().getMetadata().getUid();
  }
}
