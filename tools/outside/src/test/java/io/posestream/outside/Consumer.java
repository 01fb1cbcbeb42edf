package io.posestream.outside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project outside of this one. It knows our artifacts by name only.
 *
 * @param name of its folder
 * @param dependencies XML as in a pom.xml
 * @param sources Java files by path; may be empty
 */
record Consumer(String name, String dependencies, Map<String, String> sources) {
  private static final String PLUGIN = "<artifactId>%s</artifactId>\\s*<version>([^<]+)</version>";

  /** Writes it below a folder. */
  void write(Path consumers) throws IOException {
    Path folder = Files.createDirectories(consumers.resolve(name));
    Files.writeString(folder.resolve("pom.xml"), pom());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src/main/java").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }

  /** The class path is written after compiling, so it stands for success. */
  private String pom() throws IOException {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>outside</groupId>
          <artifactId>%s</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          %s
          <dependencies>
          %s
          </dependencies>
          <build><plugins>
            <plugin>
              <artifactId>maven-resources-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <showWarnings>true</showWarnings>
                <compilerArgs>
                  <arg>-Xlint:all,-options</arg>
                  <arg>-Werror</arg>
                </compilerArgs>
              </configuration>
            </plugin>
            <plugin>
              <artifactId>maven-dependency-plugin</artifactId>
              <version>%s</version>
              <executions><execution>
                <phase>process-classes</phase>
                <goals><goal>build-classpath</goal></goals>
                <configuration>
                  <includeScope>runtime</includeScope>
                  <outputFile>${project.build.directory}/classpath.txt</outputFile>
                </configuration>
              </execution></executions>
            </plugin>
          </plugins></build>
        </project>
        """
        .formatted(
            name,
            DependencyXml.management(),
            dependencies,
            version("maven-resources-plugin"),
            version("maven-compiler-plugin"),
            version("maven-dependency-plugin"));
  }

  /** As in this build, whose plug-ins are on the machine already. */
  private static String version(String plugin) throws IOException {
    String parent = Files.readString(Build.ROOT.resolve("pom.xml"));
    Matcher found = Pattern.compile(PLUGIN.formatted(plugin)).matcher(parent);
    if (!found.find()) {
      throw new IllegalStateException("pom.xml has no version of " + plugin);
    }
    return found.group(1);
  }
}
