package io.posestream.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The borders of docs/architecture.md, over the classes of all modules together. */
@AnalyzeClasses(
    packages = "io.posestream",
    importOptions = {DoNotIncludeTests.class, ModuleArchitectureTest.NoTestJars.class})
class ModuleArchitectureTest {
  private static final String ROOT = "io.posestream";
  private static final Set<String> LIBRARIES =
      Set.of(
          "core",
          "models",
          "video",
          "figure",
          "draw",
          "export",
          "exercise",
          "report",
          "wire",
          "record",
          "server",
          "server.tyrus");

  /** By the package below the root, what each module may use beside itself; the rest is core. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("core", Set.of()),
          Map.entry("converter", Set.of()),
          Map.entry("warmup", Set.of("figure")),
          Map.entry("models", Set.of("core")),
          Map.entry("video", Set.of("core")),
          Map.entry("figure", Set.of("core")),
          Map.entry("draw", Set.of("core")),
          Map.entry("export", Set.of("core")),
          Map.entry("exercise", Set.of("core")),
          Map.entry("report", Set.of("core")),
          Map.entry("wire", Set.of("core", "exercise")),
          Map.entry("record", Set.of("core", "exercise", "wire")),
          Map.entry("server", Set.of("core", "exercise", "wire", "record")),
          Map.entry("server.tyrus", Set.of("core", "wire", "record", "server")),
          Map.entry("spring", Set.of("core", "wire", "record", "server")),
          Map.entry("cli", LIBRARIES),
          Map.entry("examples", LIBRARIES),
          Map.entry("bench", union(LIBRARIES, Set.of("cli", "converter"))));

  /** Test jars of modules lie on the class path beside their classes. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOT + ".");
  }

  /** The longest name of a module with which the package begins. */
  private static String module(JavaClass type) {
    String name = type.getPackageName() + ".";
    return ARROWS.keySet().stream()
        .filter(module -> name.startsWith(ROOT + "." + module + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse("core");
  }

  /** Else a module that is no longer on the class path would keep every rule. */
  @ArchTest
  static void everyModuleIsSeen(JavaClasses all) {
    Set<String> seen = new TreeSet<>();
    all.forEach(type -> seen.add(module(type)));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
  }

  @ArchTest
  static final ArchRule modulesUseOnlyWhatTheirArrowsPointAt = classes().should(new FollowArrows());

  @ArchTest
  static final ArchRule noPackagesFormACycle =
      slices().assignedFrom(new PackageBySlice()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesSayWhatTheyHold =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..utils..", "..common..", "..helper..", "..manager..", "..impl..");

  @ArchTest
  static final ArchRule classesSayWhatTheyAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Common|Helper|Manager|Impl)s?(?![a-z]).*")
          .because("the name says nothing of what the class does");

  @ArchTest static final ArchRule onnxRuntimeIsBehindOnnx = behind("ai.onnxruntime..", "Onnx");

  @ArchTest static final ArchRule openCvIsBehindOpenCv = behind("org.bytedeco.opencv..", "OpenCv");

  @ArchTest static final ArchRule ffmpegIsBehindFfmpeg = behind("org.bytedeco.ffmpeg..", "Ffmpeg");

  @ArchTest
  static final ArchRule javaCppIsBehindWhatItSupports =
      behind("org.bytedeco.javacpp..", "OpenCv", "Ffmpeg", "JavaCpp");

  @ArchTest
  static final ArchRule benchComparesWithOthersInTwoPackages =
      only(
          List.of("ai.onnxruntime..", "org.bytedeco.."),
          "io.posestream.bench.network",
          "io.posestream.bench.original",
          "io.posestream.models..",
          "io.posestream.video..");

  @ArchTest
  static final ArchRule tyrusIsBehindItsServer =
      only(List.of("org.glassfish.."), "io.posestream.server.tyrus", "io.posestream.examples");

  @ArchTest
  static final ArchRule micrometerIsBehindTyrusServerAndPoseMetrics =
      noClasses()
          .that(not(resideInAnyPackage("io.posestream.server.tyrus", "io.posestream.examples")))
          .and(not(areNamed(List.of("PoseMetrics"))))
          .should()
          .dependOnClassesThat(resideInAPackage("io.micrometer.."));

  @ArchTest
  static final ArchRule springIsBehindItsStarter =
      only(List.of("org.springframework.."), "io.posestream.spring");

  @ArchTest
  static final ArchRule webSocketsAreBehindTheServer =
      only(
          List.of("jakarta.websocket.."),
          "io.posestream.server..",
          "io.posestream.spring",
          "io.posestream.examples");

  /** Only classes with one of the prefixes use the library; the tools have a rule of their own. */
  private static ArchRule behind(String library, String... prefixes) {
    return noClasses()
        .that(not(resideInAPackage("io.posestream.bench..")))
        .and(not(areNamed(List.of(prefixes))))
        .should()
        .dependOnClassesThat(resideInAPackage(library));
  }

  private static ArchRule only(List<String> libraries, String... packages) {
    return noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries.toArray(String[]::new)));
  }

  /** By the class that the source file is named after. */
  private static DescribedPredicate<JavaClass> areNamed(List<String> prefixes) {
    return DescribedPredicate.describe(
        "are named " + prefixes + "*",
        type -> {
          String file = type.getName().substring(type.getPackageName().length() + 1);
          return prefixes.stream().anyMatch(file::startsWith);
        });
  }

  /** A slice for each package, the root too. */
  private static final class PackageBySlice implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return isOurs(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages of all modules";
    }
  }

  private static final class FollowArrows extends ArchCondition<JavaClass> {
    FollowArrows() {
      super("use only their own module and what its arrows point at");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      String own = module(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (isOurs(target)) {
          String other = module(target);
          boolean allowed = other.equals(own) || ARROWS.getOrDefault(own, Set.of()).contains(other);
          events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
        }
      }
    }
  }
}
