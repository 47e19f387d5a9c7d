package dev.remedies.reports.verdicts;

import dev.remedies.reports.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The verdicts as JSON, to be kept and compared with another run's: no time of day, no path, keys
 * and entries always in the same order. Times are in seconds.
 */
final class JsonVerdicts {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Raised when a reader of the old format would misread the new one. */
  private static final int FORMAT = 1;

  private final Verdicts verdicts;

  JsonVerdicts(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  String text() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("stack", verdicts.environment().get("stack"));
    document.put("mutant", verdicts.mutant());
    document.put("components", verdicts.environment());
    document.put("counts", counts());
    document.put("claims", claims());
    document.put("remedies", remedies());
    document.put("diagnoses", diagnoses());
    return JSON.writeValueAsString(document) + "\n";
  }

  private Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("guide", counts(verdicts.guides()));
    counts.put("own", counts(verdicts.ours()));
    counts.put("pendingSections", verdicts.pending().size());
    return counts;
  }

  private static Map<String, Long> counts(Counts counts) {
    Map<String, Long> byStatus = new LinkedHashMap<>();
    byStatus.put("all", counts.all());
    for (Status status : Status.values()) {
      byStatus.put(status.key(), counts.of(status));
    }
    return byStatus;
  }

  private List<Map<String, Object>> claims() {
    List<Map<String, Object>> claims = new ArrayList<>();
    for (SectionVerdict section : verdicts.sections()) {
      for (ClaimVerdict verdict : section.claims()) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("claim", verdict.claim().id());
        claim.put("status", verdict.status().text());
        claim.put("cases", verdict.cases());
        claim.put("holds", verdict.holding());
        claims.add(claim);
      }
    }
    return claims;
  }

  private List<Map<String, Object>> remedies() {
    List<Map<String, Object>> remedies = new ArrayList<>();
    for (CaseVerdict testCase : verdicts.cases()) {
      testCase.remedies().forEach(outcome -> remedies.add(remedy(outcome.results().get(0))));
    }
    return remedies;
  }

  private static Map<String, Object> remedy(Result result) {
    Map<String, Object> remedy = new LinkedHashMap<>();
    remedy.put("case", result.testCase());
    remedy.put("remedy", result.remedy());
    remedy.put("section", result.section());
    remedy.put("cause", result.cause());
    remedy.put("reproduces", result.reproduces());
    remedy.put("claim", result.claim());
    remedy.put("works", result.works());
    remedy.put("because", result.because());
    remedy.put("verdict", result.verdict().toString());
    remedy.put("observed", result.observed());
    remedy.put("timeToSymptom", result.timeToSymptom());
    remedy.put("timeToRecover", result.timeToRecover());
    remedy.put("untreatedFor", result.untreatedFor());
    remedy.put("watched", result.watched());
    return remedy;
  }

  private List<Map<String, Object>> diagnoses() {
    List<Map<String, Object>> diagnoses = new ArrayList<>();
    for (SectionVerdict section : verdicts.sections()) {
      for (CaseVerdict testCase : section.cases()) {
        for (StepVerdict step : testCase.diagnoses()) {
          Map<String, Object> diagnosis = new LinkedHashMap<>();
          diagnosis.put("case", testCase.name());
          diagnosis.put("claim", step.claim());
          diagnosis.put("verdict", step.verdict().toString());
          diagnosis.put("observed", step.observed());
          diagnosis.put("command", step.command());
          diagnosis.put("instead", step.instead());
          diagnosis.put("same", step.states().same());
          diagnoses.add(diagnosis);
        }
      }
    }
    return diagnoses;
  }
}
