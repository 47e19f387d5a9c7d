package dev.remedies.suites.k3s;

import dev.remedies.Cluster;
import dev.remedies.Names;

/** What the causes of 11.3.4 share in which both nodes are Ready and no packet gets across. */
@Names({"client=server-client", "web=agent-web", "page="})
interface FlannelsDiffer extends PodsCannotTalk {

  @Override
  default String baseline() {
    return "../common/client-and-web-on-each-node.yaml";
  }

  @Override
  default void symptom(Cluster cluster) {
    cluster.nodes().forEach(node -> Joining.isShown(cluster, node));
    PodsCannotTalk.servedByOnly(cluster, "server-client", "server-web", "agent-web");
    PodsCannotTalk.served(cluster, "agent-client", "agent-web");
  }

  @Override
  default void recovery(Cluster cluster) {
    PodsCannotTalk.served(cluster, "server-client", "agent-web");
    PodsCannotTalk.served(cluster, "agent-client", "server-web");
  }
}
