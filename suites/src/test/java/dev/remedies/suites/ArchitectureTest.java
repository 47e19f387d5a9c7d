package dev.remedies.suites;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.remedies.FailureCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/** What a case may know. */
class ArchitectureTest {

  @Test
  void aCaseKnowsTheClusterAndWhatToWaitForAndNothingBehindThem() {
    var suites = new ClassFileImporter().importPackages("dev.remedies.suites");
    classes()
        .that()
        .areAssignableTo(FailureCase.class)
        .and(not(resideInAPackage("dev.remedies.suites.lies")))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    "dev.remedies",
                    "dev.remedies.wait",
                    // What cases of one chapter share.
                    "dev.remedies.suites.*",
                    "io.fabric8..",
                    "org.assertj.core.api..",
                    "java..")
                .or(belongToAnyOf(Tag.class, Tags.class)))
        .check(suites);
  }
}
