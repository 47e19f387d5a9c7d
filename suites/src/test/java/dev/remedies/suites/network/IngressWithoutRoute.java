package dev.remedies.suites.network;

import dev.remedies.Cluster;

/**
 * What the cases share in which Traefik makes no route of the Ingress, while others have theirs.
 */
interface IngressWithoutRoute extends AccessThroughIngress {

  @Override
  default String baseline() {
    return "../common/two-ingresses.yaml";
  }

  @Override
  default void symptom(Cluster cluster) {
    // Traefik's own page; one that the web server has not looks otherwise.
    AccessThroughIngress.answersOnly(cluster, "404 404 page not found\n");
  }
}
