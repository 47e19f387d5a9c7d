package dev.remedies.suites.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.remedies.Cluster;
import dev.remedies.FailureCase;
import dev.remedies.Names;

/**
 * What the cases of an Ingress share: a user outside asks K3s's Traefik for {@link #HOST}, and a
 * pod asks the Service behind the Ingress without it.
 */
@Names({"ingress=web", "service=web", "port=80", "host=" + AccessThroughIngress.HOST})
interface AccessThroughIngress extends FailureCase {

  /** What Traefik was installed from, in the node. */
  String CONTROLLER = "/add-ons.yaml";

  /** What the user asks for. */
  String HOST = "web.example.com";

  /** What another Ingress of the same Service is there for. */
  String NEIGHBOUR = "neighbour.example.com";

  @Override
  default void recovery(Cluster cluster) {
    served(cluster, HOST);
  }

  /** The web server answers a user outside who asks for this host. */
  static void served(Cluster cluster, String host) {
    assertThat(Outside.asks(cluster, host, 80)).as(host).startsWith("200").contains("served");
  }

  /** A user outside gets this answer, while the Service serves who asks it inside. */
  static void answers(Cluster cluster, String answer) {
    assertThat(Outside.asks(cluster, HOST, 80)).as(HOST).isEqualTo(answer);
    assertThat(Outside.inside(cluster)).as("asked inside").contains("served");
  }

  /** The user gets this answer, while the controller leads others to the same web server. */
  static void answersOnly(Cluster cluster, String answer) {
    answers(cluster, answer);
    served(cluster, NEIGHBOUR);
  }
}
