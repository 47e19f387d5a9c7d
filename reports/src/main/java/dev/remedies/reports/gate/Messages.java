package dev.remedies.reports.gate;

import java.util.List;
import java.util.regex.Pattern;

/** What a run says, without what differs from one run to the next of the same stack. */
final class Messages {

  /** Letters and digits that Kubernetes makes names of. */
  private static final String RANDOM = "[bcdfghjklmnpqrstvwxz2456789]";

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?",
              "<instant>"),
          new Rule("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b", "<id>"),
          new Rule("\\b\\d{1,3}(\\.\\d{1,3}){3}(:\\d+|/\\d+)?\\b", "<address>"),
          // ReplicaSet and pod, then the pod of what is no Deployment; "-proxy" is no such name.
          new Rule("-" + RANDOM + "{6,10}-" + RANDOM + "{5}\\b", "-<id>"),
          new Rule("-(?=\\w*\\d)" + RANDOM + "{5}\\b(?!\\.\\d)", "-<id>"),
          new Rule("\\b(?=\\w*\\d)(?=\\w*[a-f])\\p{XDigit}{8,}\\b", "<id>"),
          new Rule("\\b(\\d+m)?\\d+(\\.\\d+)?( ?ms| ?µs| ?s| min)\\b", "<time>"),
          new Rule("\\b\\d+ looks\\b", "<number> looks"),
          new Rule("\\(\\d[\\d.E-]* to \\d[\\d.E-]*, n = \\d+\\)", "(<spread>)"),
          // What was measured has many digits; a version has two, or two dots, and stays.
          new Rule("(?<![\\d.])\\d+\\.\\d{3,}(E-?\\d+)?(?![\\d.])", "<number>"));

  /**
   * One kind of text that means nothing.
   *
   * @param what how it looks
   * @param instead what stands for it
   */
  private record Rule(Pattern what, String instead) {
    Rule(String what, String instead) {
      this(Pattern.compile(what), instead);
    }
  }

  private Messages() {}

  /** The message with such parts replaced; empty for none. */
  static String normal(String message) {
    String text = message == null ? "" : message;
    for (Rule rule : RULES) {
      text = rule.what().matcher(text).replaceAll(rule.instead());
    }
    return text;
  }

  /**
   * What is wrong, as short as the engine says it: without the verdict before it, and without the
   * pod and the phase after it, in which every case that has the same trouble says something else.
   */
  static String gist(String message) {
    return message
        .replaceFirst("^(changed|self-healed|inconclusive): ", "")
        .replaceFirst("(: pod |; ).*", "");
  }
}
