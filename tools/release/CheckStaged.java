import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks that a folder of staged artifacts is what Maven Central accepts.
 *
 * <p>{@code java CheckStaged.java FOLDER [--signed]}: prints what is wrong and exits with 1, or prints each artifact
 * and exits with 0. Needs no build.
 */
class CheckStaged {
  private static final List<String> ELEMENTS =
      List.of(
          "groupId", "artifactId", "version", "name", "description", "url", "licenses", "developers", "scm");
  private static final List<String> FORBIDDEN = List.of("parent", "repositories", "build", "profiles");
  private static final List<String> CLASSIFIERS = List.of("", "-sources", "-javadoc");
  private static final Map<String, String> CHECKSUMS = Map.of("md5", "MD5", "sha1", "SHA-1");

  private final List<String> problems = new ArrayList<>();
  private final boolean signed;

  CheckStaged(boolean signed) {
    this.signed = signed;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    CheckStaged check = new CheckStaged(List.of(arguments).contains("--signed"));
    Map<String, String> artifacts = new TreeMap<>();
    for (Path pom : files(folder, ".pom")) {
      artifacts.put(folder.relativize(pom).toString(), check.artifact(pom));
    }
    if (artifacts.isEmpty()) {
      check.problems.add(folder + " holds no artifact");
    }
    check.problems.forEach(System.err::println);
    if (!check.problems.isEmpty()) {
      System.exit(1);
    }
    artifacts.values().forEach(System.out::println);
    System.out.println(
        artifacts.size() + " artifacts are complete" + (check.signed ? " and signed" : ", not signed: no key was given"));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private String artifact(Path file) throws Exception {
    String base = file.toString().substring(0, file.toString().length() - ".pom".length());
    Element pom =
        DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    model(file, pom);
    complete(file);
    boolean hasJar = !"pom".equals(text(pom, "packaging"));
    long sizeBytes = 0;
    if (hasJar) {
      for (String classifier : CLASSIFIERS) {
        Path jar = Path.of(base + classifier + ".jar");
        complete(jar);
        if (Files.exists(jar)) {
          readable(jar);
        }
      }
      complete(Path.of(base + "-cyclonedx.json"));
      Path jar = Path.of(base + ".jar");
      sizeBytes = Files.exists(jar) ? Files.size(jar) : 0;
    }
    return "%-45s %7.1f MB".formatted(text(pom, "artifactId"), sizeBytes / 1e6);
  }

  private void model(Path file, Element pom) {
    for (String element : ELEMENTS) {
      if (text(pom, element).isBlank()) {
        problems.add(file + " has no <" + element + ">");
      }
    }
    for (String element : FORBIDDEN) {
      if (child(pom, element) != null) {
        problems.add(file + " has a <" + element + ">");
      }
    }
    if (text(pom, "version").endsWith("-SNAPSHOT")) {
      problems.add(file + " is a snapshot");
    }
    for (String list : List.of("dependencies", "dependencyManagement")) {
      Element found = child(pom, list);
      if (found != null) {
        dependencies(file, found);
      }
    }
  }

  private void dependencies(Path file, Element parent) {
    var found = parent.getElementsByTagName("dependency");
    for (int i = 0; i < found.getLength(); i++) {
      Element dependency = (Element) found.item(i);
      String name = text(dependency, "groupId") + ":" + text(dependency, "artifactId");
      String version = text(dependency, "version");
      if (version.isEmpty() || version.contains("${") && !version.equals("${project.version}")) {
        problems.add(file + " depends on " + name + " without a version");
      }
      if (version.endsWith("-SNAPSHOT")) {
        problems.add(file + " depends on the snapshot " + name + ":" + version);
      }
      if (text(dependency, "scope").equals("test")) {
        problems.add(file + " names " + name + " of its tests");
      }
    }
  }

  private void complete(Path file) throws Exception {
    if (!Files.isRegularFile(file)) {
      problems.add(file + " is missing");
      return;
    }
    for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
      Path beside = Path.of(file + "." + checksum.getKey());
      if (!Files.isRegularFile(beside)) {
        problems.add(beside + " is missing");
      } else if (!Files.readString(beside).strip().equals(digest(file, checksum.getValue()))) {
        problems.add(beside + " is not that of the file");
      }
    }
    if (signed && !Files.isRegularFile(Path.of(file + ".asc"))) {
      problems.add(file + ".asc is missing");
    }
  }

  private void readable(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.stream().allMatch(entry -> entry.isDirectory() || entry.getName().startsWith("META-INF/"))) {
        problems.add(jar + " is empty");
      }
    }
  }

  private static String digest(Path file, String algorithm) throws Exception {
    byte[] hash = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    return String.format("%0" + 2 * hash.length + "x", new BigInteger(1, hash));
  }

  private static String text(Element parent, String name) {
    Element found = child(parent, name);
    return found == null ? "" : found.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element && node.getNodeName().equals(name)) {
        return (Element) node;
      }
    }
    return null;
  }
}
