package dev.remedies.reports.gate;

import dev.remedies.reports.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a file of waivers, {@code -Dwaivers=}; {@code waivers.schema.json} beside this class tells
 * editors the same.
 *
 * @param shown what the user knows the file by
 */
record WaiverFile(String shown) {

  /** What a waiver consists of. */
  static final List<String> KEYS = List.of("remedy", "component", "version", "reason", "until");

  /**
   * Reads it.
   *
   * @param asked the file
   * @param from the folder that it is seen from
   * @throws Unusable in one line with file and line, if it is wrong
   */
  static List<Waiver> read(String asked, Path from) throws IOException {
    Path file = from.resolve(asked);
    if (!Files.isRegularFile(file)) {
      throw new Unusable(
          "-Dwaivers=%s: there is no such file in %s"
              .formatted(asked, from.toAbsolutePath().normalize()));
    }
    return new WaiverFile(asked).waivers(Files.readString(file));
  }

  private List<Waiver> waivers(String text) {
    Optional<Node> root = root(text);
    if (!(root.orElse(null) instanceof SequenceNode list)) {
      throw bad(root.map(WaiverFile::line).orElse(1), "no list: begin each waiver with - remedy:");
    }
    List<Waiver> waivers = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (Node node : list.getValue()) {
      Waiver waiver = waiver(node);
      if (!seen.add(List.of(waiver.remedy(), waiver.component(), waiver.version()))) {
        throw bad(line(node), waiver.remedy() + " is waived above: leave one of them out");
      }
      waivers.add(waiver);
    }
    return waivers;
  }

  private Optional<Node> root(String text) {
    try {
      return new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(text);
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().or(broken::getContextMark).map(Mark::getLine).orElse(0);
      throw bad(line + 1, "not YAML: " + oneLine(broken.getProblem()));
    } catch (YamlEngineException broken) {
      throw bad(1, "not YAML: " + oneLine(broken.getMessage()));
    }
  }

  private Waiver waiver(Node node) {
    if (!(node instanceof MappingNode mapping)) {
      throw bad(line(node), "no waiver: write " + String.join(", ", KEYS));
    }
    Map<String, ScalarNode> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      if (!KEYS.contains(key)) {
        throw bad(line(tuple.getKeyNode()), key + " is not known: use " + String.join(", ", KEYS));
      }
      if (!(tuple.getValueNode() instanceof ScalarNode value) || value.getValue().isBlank()) {
        throw bad(line(tuple.getKeyNode()), key + " takes one value: write it behind the key");
      }
      if (values.put(key, value) != null) {
        throw bad(line(tuple.getKeyNode()), key + " is there twice: leave one of them out");
      }
    }
    for (String key : KEYS) {
      if (!values.containsKey(key)) {
        throw bad(line(node), "the waiver has no " + key + ": write it");
      }
    }
    ScalarNode remedy = values.get("remedy");
    if (!remedy.getValue().matches("\\w+\\.\\w+")) {
      throw bad(line(remedy), remedy.getValue() + " is no remedy: write it like CaseIT.method");
    }
    return new Waiver(
        remedy.getValue(),
        values.get("component").getValue(),
        values.get("version").getValue(),
        oneLine(values.get("reason").getValue()),
        date(values.get("until")),
        shown + ":" + line(node));
  }

  private LocalDate date(ScalarNode until) {
    try {
      return LocalDate.parse(until.getValue());
    } catch (DateTimeParseException noDate) {
      throw bad(
          line(until), "until: " + until.getValue() + " is no date: write it like 2030-12-31");
    }
  }

  private Unusable bad(int line, String what) {
    return new Unusable(shown + ":" + line + ": " + what);
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  private static String oneLine(String text) {
    return String.valueOf(text).strip().replaceAll("\\s+", " ");
  }
}
