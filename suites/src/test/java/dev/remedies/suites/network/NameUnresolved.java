package dev.remedies.suites.network;

import dev.remedies.Cluster;
import dev.remedies.Diagnosis;

/** What the causes of 11.7.1 share in which no CoreDNS answers: only the Service's name fails. */
interface NameUnresolved extends ServiceUnreachable {

  @Override
  default void symptom(Cluster cluster) {
    ServiceUnreachable.doesNotResolve(cluster);
    ServiceUnreachable.served(cluster, "pod-name", ServiceUnreachable.serviceAddress(cluster));
  }

  @Override
  @Diagnosis(claim = "11.7.1/diagnosis-4")
  default void lookUpName(Cluster cluster) {
    ServiceUnreachable.super.lookUpName(cluster);
  }
}
