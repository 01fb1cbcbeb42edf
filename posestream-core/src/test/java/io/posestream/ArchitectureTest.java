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
import java.util.Set;

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

  /**
   * One slice per package; pose, hand and quality belong together: a pose has hands, and tells how
   * well it was looked at.
   */
  private static final class Stages implements SliceAssignment {
    private static final Set<String> POSE_TOO =
        Set.of("io.posestream.hand", "io.posestream.quality");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      String name = type.getPackageName();
      return SliceIdentifier.of(POSE_TOO.contains(name) ? "io.posestream.pose" : name);
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
