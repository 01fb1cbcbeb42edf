package io.posestream.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs Maven on projects outside. Their local repository is that of {@link Build#REPOSITORY}; what
 * is not ours is copied into it from this build's local repository, which is only read.
 */
final class MavenRun {
  private static final String SETTINGS =
      """
      <settings>
        <mirrors>
          <!-- Exact, so that no mirror of the user's for everything takes it over. -->
          <mirror><id>this-machine</id><mirrorOf>this-machine</mirrorOf><url>%1$s</url></mirror>
        </mirrors>
        <profiles><profile>
          <id>outside</id>
          <repositories><repository>
            <id>this-machine</id><url>%1$s</url><snapshots><enabled>false</enabled></snapshots>
          </repository></repositories>
          <pluginRepositories><pluginRepository>
            <id>this-machine</id><url>%1$s</url><snapshots><enabled>false</enabled></snapshots>
          </pluginRepository></pluginRepositories>
        </profile></profiles>
        <activeProfiles><activeProfile>outside</activeProfile></activeProfiles>
      </settings>
      """;

  private MavenRun() {}

  /** Compiles as many of the projects as it can, and gives what Maven printed. */
  static String compile(Path folder, List<Consumer> consumers)
      throws IOException, InterruptedException {
    return runAll(folder, consumers.stream().map(Consumer::name).toList(), "process-classes")
        .output();
  }

  /** Builds as many of the folders in a folder as it can, up to a phase. */
  static Program runAll(Path folder, List<String> names, String phase)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pom.xml"), aggregator(names));
    return run(folder, phase);
  }

  /** Builds the project of a folder up to a phase. */
  static Program run(Path folder, String phase) throws IOException, InterruptedException {
    // Without it, Maven takes the settings of the project that the folder lies in.
    Files.createDirectories(folder.resolve(".mvn"));
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, SETTINGS.formatted(Build.LOCAL_REPOSITORY.toUri()));
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(Build.MAVEN_HOME.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "--fail-at-end", "-gs", settings.toString()));
    command.add("-Dmaven.repo.local=" + Build.REPOSITORY);
    if (Build.OFFLINE) {
      command.addAll(List.of("-o", "-Daether.offline.protocols=file"));
    }
    command.add(phase);
    return Program.run(folder, Map.of("JAVA_HOME", System.getProperty("java.home")), command);
  }

  private static String aggregator(List<String> names) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>outside</groupId>
          <artifactId>outside</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <modules>
        %s
          </modules>
        </project>
        """
        .formatted(
            names.stream()
                .map(name -> "    <module>" + name + "</module>")
                .collect(Collectors.joining("\n")));
  }
}
