package dev.remedies.reports.verdicts;

import dev.remedies.reports.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The output folder of a run, with records as the engine writes them, and a small guide. */
final class RunFolder {

  static final String GUIDE =
      """
      - id: "1.1"
        title: Nothing is <b>heard</b>
        chapter: sound
        claims:
          - {id: 1.1/symptom-1, kind: symptom, text: It is silent., command: listen}
          - {id: 1.1/cause-1, kind: cause, text: The plug is out.}
          - {id: 1.1/cause-2, kind: cause, text: The moon.}
          - {id: 1.1/own-cause-1, kind: cause, text: "Ours: the fuse is `gone`."}
          - {id: 1.1/diagnosis-1, kind: diagnosis, text: Look at the plug., command: ls plug}
          - {id: 1.1/fix-1, kind: fix, text: Plug it in.}
          - {id: 1.1/fix-2, kind: fix, text: Buy another., untested: it costs money}
          - {id: 1.1/fix-3, kind: fix, text: Wait., untested: "no time; pending: issue 9"}
          - {id: 1.1/verify-1, kind: verify, text: It is heard.}
      - id: "2.1"
        title: To come
        chapter: light
        pending: issue 7
      """;

  final Path output;
  final Path guide;

  RunFolder(Path folder) throws IOException {
    output = Files.createDirectories(folder.resolve("output"));
    Files.createDirectories(output.resolve("results"));
    guide = Files.writeString(folder.resolve("guide.yaml"), GUIDE);
  }

  /** A remedy of a case of section 1.1 that holds, but for the given keys and values. */
  RunFolder record(String testCase, String remedy, Object... keysAndValues) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("case", testCase);
    record.put("remedy", remedy);
    record.put("section", "1.1");
    record.put("claim", "own");
    record.put("verdict", "holds");
    record.put("observed", "recovered in 2.0 s");
    record.put("timeToSymptom", 1.0);
    record.put("timeToRecover", 2.0);
    record.put("startedAt", "2026-01-01T00:00:00Z");
    record.put("stack", Map.of("stack", "trixie", "k3s", "v1.31"));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      record.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    Files.writeString(
        output.resolve("results").resolve(testCase + "." + remedy + ".json"),
        JsonMapper.shared().writeValueAsString(record));
    return this;
  }

  static Map<String, String> step(String claim, String verdict, String observed) {
    return Map.of("claim", claim, "verdict", verdict, "observed", observed, "command", "ls plug");
  }

  Verdicts verdicts() throws IOException {
    return new Verdicts(Guide.read(guide), Results.read(output));
  }

  ClaimVerdict claim(String id) throws IOException {
    return verdicts().sections().stream()
        .flatMap(section -> section.claims().stream())
        .filter(verdict -> verdict.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
