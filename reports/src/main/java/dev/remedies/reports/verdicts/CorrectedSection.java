package dev.remedies.reports.verdicts;

import dev.remedies.reports.Verdict;
import java.util.List;

/**
 * A section of the guide as it would have to be, made from the verdicts alone.
 *
 * @param it what was found of it
 */
public record CorrectedSection(SectionVerdict it) {

  /**
   * A command of the section.
   *
   * @param claim the claim that prints it
   * @param typed what was typed in its place in one of the cases, or null
   * @param names how many cases it names the cause of
   * @param same in how many it prints the same as when healthy
   * @param of in how many it was typed
   */
  public record Command(Guide.Claim claim, String typed, long names, long same, long of) {

    /** What is typed, or what it is where nothing is printed. */
    public String shown() {
      return claim.command() == null ? claim.text() : claim.command();
    }

    /** What it told, in words. */
    public String tally() {
      String cases = of == 1 ? " case" : " cases";
      String nothing = same == 0 ? "" : ", prints the same as when healthy in " + same;
      return "names the cause in " + names + " of " + of + cases + nothing;
    }

    /** Whether it told nothing in any case. */
    public boolean tellsNothing() {
      return names == 0 && same == of;
    }
  }

  /** Its causes of which a case was run, those of the guide first. */
  public List<CorrectedCause> causes() {
    return it.rows().stream()
        .filter(row -> row.testCase() != null)
        .map(row -> new CorrectedCause(row.testCase()))
        .toList();
  }

  /** Which of them are taken for each other; null where fewer than two lead to the symptom. */
  public Confusion confusion() {
    return Confusion.of(causes()).orElse(null);
  }

  /** What the guide calls the symptom, and whether its words were printed. */
  public List<ClaimVerdict> symptoms() {
    return it.claims().stream().filter(claim -> claim.claim().kind().equals("symptom")).toList();
  }

  /** Its claims of which a reader has to know something that no case can measure. */
  public List<Guide.Claim> noted() {
    return it.claims().stream()
        .map(ClaimVerdict::claim)
        .filter(claim -> claim.note() != null)
        .toList();
  }

  /** Its diagnosis steps that were typed in a case of this run. */
  public List<Command> commands() {
    return it.claims().stream()
        .map(ClaimVerdict::claim)
        .filter(claim -> claim.kind().equals("diagnosis"))
        .map(this::command)
        .filter(command -> command.of() > 0)
        .toList();
  }

  private Command command(Guide.Claim claim) {
    List<StepVerdict> typed =
        it.cases().stream()
            .flatMap(one -> one.diagnoses().stream())
            .filter(step -> step.claim().equals(claim.id()))
            .toList();
    return new Command(
        claim,
        typed.stream()
            .filter(step -> step.instead() != null && !step.instead().isEmpty())
            .map(StepVerdict::command)
            .findFirst()
            .orElse(null),
        typed.stream().filter(step -> step.verdict() == Verdict.HOLDS).count(),
        typed.stream().filter(step -> step.states().same()).count(),
        typed.size());
  }
}
