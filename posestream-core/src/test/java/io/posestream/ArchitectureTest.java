package io.posestream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "io.posestream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule coreNeedsTheJdkOnly =
      classes()
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.describe(
                  "are of the JDK, of core, or annotations of JSpecify",
                  type ->
                      type.getPackageName().startsWith("java.")
                          || type.getPackageName().startsWith("io.posestream")
                          || type.getPackageName().startsWith("org.jspecify")
                          || type.isPrimitive()
                          || type.isArray()));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().assignedFrom(new Stages()).should().beFreeOfCycles();

  /** One slice per package; pose and hand belong together, as a pose has hands. */
  private static final class Stages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return SliceIdentifier.of(name.equals("io.posestream.hand") ? "io.posestream.pose" : name);
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
