package dev.remedies.reports.verdicts;

import dev.remedies.reports.Amount;
import dev.remedies.reports.Environment;
import dev.remedies.reports.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The guide, with what a run found of each of its claims. */
public final class Verdicts {

  private static final String SETTINGS = "K3s settings";

  private final List<Result> results;
  private final List<SectionVerdict> sections;

  /**
   * Derives every verdict from a run's records.
   *
   * @param guide what there is to be said of
   * @param results the records, in any order; none if no case was run
   */
  public Verdicts(Guide guide, List<Result> results) {
    this.results = List.copyOf(results);
    Judge judge = new Judge(results);
    sections = new ArrayList<>();
    for (Guide.Section section : guide.sections()) {
      List<ClaimVerdict> claims =
          section.claims().stream()
              .map(claim -> new ClaimVerdict(claim, judge.outcomes(section, claim)))
              .toList();
      sections.add(new SectionVerdict(section, claims, cases(guide, section.id())));
    }
    unknown(guide).forEach(sections::add);
  }

  /** Records that the guide has no section for are shown all the same. */
  private Stream<SectionVerdict> unknown(Guide guide) {
    List<String> known = guide.sections().stream().map(Guide.Section::id).toList();
    return results.stream()
        .map(Result::section)
        .filter(Predicate.not(known::contains))
        .distinct()
        .sorted(ClaimOrder.BY_NUMBERS)
        .map(id -> new Guide.Section(id, "no section of guide.yaml", "others", null, List.of()))
        .map(section -> new SectionVerdict(section, List.of(), cases(guide, section.id())));
  }

  private List<CaseVerdict> cases(Guide guide, String section) {
    return results.stream()
        .filter(result -> result.isOf(section))
        .collect(Collectors.groupingBy(Result::testCase, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(records -> CaseVerdict.of(records, guide, section))
        .sorted(Comparator.comparing(it -> String.valueOf(it.cause()), ClaimOrder.BY_NUMBERS))
        .toList();
  }

  /** The chapters, in the guide's order. */
  public List<Chapter> chapters() {
    return chapters(any -> true);
  }

  /** What was run of them, and what waits for its cases. */
  public List<Chapter> run() {
    return chapters(Predicate.not(this::notRun));
  }

  /** What was not. */
  public List<Chapter> notRun() {
    return chapters(this::notRun);
  }

  private boolean notRun(SectionVerdict it) {
    return it.cases().isEmpty() && it.section().pending() == null;
  }

  private List<Chapter> chapters(Predicate<SectionVerdict> wanted) {
    Map<String, List<SectionVerdict>> byName =
        sections.stream()
            .filter(wanted)
            .collect(
                Collectors.groupingBy(
                    it -> it.section().chapter(), LinkedHashMap::new, Collectors.toList()));
    return byName.entrySet().stream()
        .map(entry -> new Chapter(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** All sections, in the guide's order. */
  public List<SectionVerdict> sections() {
    return List.copyOf(sections);
  }

  /** How the guide's own claims stand. */
  public Counts guides() {
    return counts(claim -> !claim.own());
  }

  /** How the claims that the suite adds stand. */
  public Counts ours() {
    return counts(Guide.Claim::own);
  }

  private Counts counts(Predicate<Guide.Claim> whose) {
    return new Counts(
        sections.stream()
            .flatMap(section -> section.claims().stream())
            .filter(it -> whose.test(it.claim()))
            .toList());
  }

  /** The sections that no case covers yet. */
  public List<Guide.Section> pending() {
    return sections.stream()
        .map(SectionVerdict::section)
        .filter(section -> section.pending() != null)
        .toList();
  }

  /** The remedies that somebody has to look at, the worst first. */
  public List<Outcome> bad() {
    return cases().stream()
        .flatMap(it -> it.remedies().stream())
        .filter(remedy -> remedy.results().get(0).bad())
        .sorted(Comparator.comparing(Outcome::verdict).reversed())
        .toList();
  }

  /** The matrix's columns: each number that a fix of some section has. */
  public List<String> fixes() {
    return sections.stream()
        .flatMap(section -> section.claims().stream())
        .map(ClaimVerdict::claim)
        .filter(claim -> claim.kind().equals("fix"))
        .map(claim -> claim.id().substring(claim.id().indexOf('/') + 1))
        .distinct()
        .sorted(ClaimOrder.BY_NUMBERS)
        .toList();
  }

  /** The run's cases, each once, whatever sections it is of. */
  public List<CaseVerdict> cases() {
    return sections.stream()
        .flatMap(section -> section.cases().stream())
        .filter(CaseVerdict::atHome)
        .toList();
  }

  /** How much was run, in words. */
  public String extent() {
    return Amount.of(cases().size(), "case") + " with " + Amount.of(remedies(), "remedy");
  }

  /** What is in the corrected guide, in words. */
  public String content() {
    return Amount.of(cases().size(), "cause") + ", " + Amount.of(remedies(), "remedy");
  }

  /** How many remedies were run. */
  public int remedies() {
    return (int) results.stream().filter(result -> !result.untreated()).count();
  }

  /** The versions that the clusters reported. */
  public Map<String, String> environment() {
    return Environment.of(results);
  }

  /** The same without what is set in K3s, which is no version. */
  public Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>(environment());
    versions.remove(SETTINGS);
    return versions;
  }

  /** What is set otherwise than K3s comes, a line for each key; where clusters differ, of all. */
  public List<String> settings() {
    // The nodes tell them as YAML whose lines are joined.
    return Stream.of(environment().getOrDefault(SETTINGS, "").split(" / |\\s(?=[\\w-]+\\+?:\\s)"))
        .filter(Predicate.not(String::isBlank))
        .distinct()
        .map(line -> line.replaceFirst(":\\s-\\s", ": ").replaceAll("\\s-\\s", ", "))
        .toList();
  }

  /** The phase that the run left out, or null: such a run says nothing of the guide. */
  public String mutant() {
    return results.stream().filter(Result::ofMutant).map(Result::mutant).findFirst().orElse(null);
  }

  /** When the first of the remedies began, or null if there is none. */
  public String startedAt() {
    return results.stream()
        .map(Result::startedAt)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
