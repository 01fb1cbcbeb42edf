package io.posestream.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** tools/release/CheckStaged.java accepts what Maven Central does, and nothing else. */
class CheckStagedTest {
  private static final String BASE = "io/posestream/thing/1.0/thing-1.0";
  private static final String POM =
      """
      <project>
        <groupId>io.posestream</groupId><artifactId>thing</artifactId><version>1.0</version>
        <name>thing</name><description>A thing.</description><url>https://example.org</url>
        <licenses><license><name>Apache-2.0</name></license></licenses>
        <developers><developer><name>We</name></developer></developers>
        <scm><url>https://example.org</url></scm>
        <dependencies><dependency>
          <groupId>a</groupId><artifactId>b</artifactId><version>2</version>
        </dependency></dependencies>
      </project>
      """;

  @TempDir Path folder;

  @BeforeEach
  void stage() throws Exception {
    Files.createDirectories(folder.resolve(BASE).getParent());
    for (String classifier : new String[] {"", "-sources", "-javadoc"}) {
      Path jar = folder.resolve(BASE + classifier + ".jar");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
        zip.putNextEntry(new ZipEntry("thing/Thing.txt"));
      }
      addChecksums(jar);
    }
    write(BASE + "-cyclonedx.json", "{}");
    write(BASE + ".pom", POM);
  }

  @Test
  void shouldAcceptWhatIsComplete() throws Exception {
    Program check = check();
    assertThat(check.exitCode()).as(check.output()).isZero();
    assertThat(check.output()).contains("thing", "1 artifacts are complete, not signed");
  }

  @Test
  void shouldRefuseAnEmptyFolder() throws Exception {
    Folders.delete(folder.resolve("io"));
    assertThat(check().exitCode()).isNotZero();
  }

  @Test
  void shouldNameAMissingFile() throws Exception {
    for (String end : new String[] {"-sources.jar", "-javadoc.jar", ".jar.sha1", ".pom.md5"}) {
      Path file = folder.resolve(BASE + end);
      byte[] content = Files.readAllBytes(file);
      Files.delete(file);
      refuses(BASE + end + " is missing");
      Files.write(file, content);
    }
  }

  @Test
  void shouldNameAWrongChecksum() throws Exception {
    Files.writeString(folder.resolve(BASE + ".jar.md5"), "0");
    refuses(BASE + ".jar.md5 is not that of the file");
  }

  @Test
  void shouldNameWhatAPomLacksOrHasTooMuch() throws Exception {
    refuses(pom -> pom.replace("<name>thing</name>", ""), "has no <name>");
    refuses(pom -> pom.replaceAll("<scm>.*</scm>", ""), "has no <scm>");
    refuses(pom -> pom.replace("<name>", "<parent/><name>"), "has a <parent>");
    refuses(pom -> pom.replace("<version>2<", "<version>2-SNAPSHOT<"), "the snapshot a:b");
    refuses(pom -> pom.replace("<version>2</version>", ""), "a:b without a version");
    refuses(pom -> pom.replace(">1.0<", ">1.0-SNAPSHOT<"), "is a snapshot");
  }

  @Test
  void shouldAskForSignaturesWhereAKeyWasGiven() throws Exception {
    Program check = check("--signed");
    assertThat(check.exitCode()).isNotZero();
    assertThat(check.output()).contains(BASE + ".jar.asc is missing", BASE + ".pom.asc is missing");
  }

  private void refuses(UnaryOperator<String> change, String problem) throws Exception {
    write(BASE + ".pom", change.apply(POM));
    refuses(problem);
  }

  private void refuses(String problem) throws Exception {
    Program check = check();
    assertThat(check.exitCode()).isNotZero();
    assertThat(check.output()).contains(problem);
  }

  private Program check(String... options) throws Exception {
    String checker = Build.ROOT.resolve("tools/release/CheckStaged.java").toString();
    String[] arguments = new String[2 + options.length];
    arguments[0] = checker;
    arguments[1] = folder.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return Program.java(Jdks.own(), folder, arguments);
  }

  private void write(String name, String text) throws Exception {
    addChecksums(Files.writeString(folder.resolve(name), text));
  }

  private static void addChecksums(Path file) throws Exception {
    for (var checksum : Map.of("md5", "MD5", "sha1", "SHA-1").entrySet()) {
      Files.writeString(Path.of(file + "." + checksum.getKey()), digest(file, checksum.getValue()));
    }
  }

  private static String digest(Path file, String algorithm) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
      return String.format("%0" + 2 * hash.length + "x", new BigInteger(1, hash));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
