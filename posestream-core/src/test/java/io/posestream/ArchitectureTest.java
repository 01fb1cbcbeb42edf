package io.posestream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

@AnalyzeClasses(packages = "io.posestream", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  /** Each package imports only what stands before it; so there is no cycle either. */
  private static final List<String> ORDER =
      List.of(
          "io.posestream.time",
          "io.posestream.buffer",
          "io.posestream.skeleton",
          "io.posestream.frame",
          "io.posestream.view",
          "io.posestream.joint",
          "io.posestream.advice",
          "io.posestream.angle",
          "io.posestream.smooth",
          "io.posestream.room",
          "io.posestream.quality",
          "io.posestream.person",
          "io.posestream.rig",
          "io.posestream.calibration",
          "io.posestream.engine",
          "io.posestream.track",
          "io.posestream.offline",
          "io.posestream.result",
          "io.posestream.loop",
          "io.posestream");

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
  static final ArchRule everyPackageHasItsPlaceInTheOrder =
      classes().should().resideInAnyPackage(ORDER.toArray(String[]::new));

  @ArchTest
  static final ArchRule packagesImportOnlyEarlierOnes = classes().should(new ImportEarlierOnes());

  private static final class ImportEarlierOnes extends ArchCondition<JavaClass> {
    ImportEarlierOnes() {
      super("import only packages that stand before their own in " + ORDER);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      int own = ORDER.indexOf(type.getPackageName());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean allowed = ORDER.indexOf(target.getPackageName()) <= own;
        events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
      }
    }
  }
}
