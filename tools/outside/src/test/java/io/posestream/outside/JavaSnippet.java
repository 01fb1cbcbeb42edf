package io.posestream.outside;

import io.posestream.outside.MarkdownPage.Fence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The Java blocks of a page as source files. A block is a module declaration, a file as it is (it
 * declares a type; only the package is added, since the module path takes no class without one), or
 * else a fragment: statements in a method whose parameters are {@value #GIVEN}. A fragment needs no
 * imports: its type names are looked up in the artifacts of this build.
 */
final class JavaSnippet {
  /** The package of all snippets. */
  static final String PACKAGE = "snippet";

  private static final String GIVEN = "PoseEngine engine, FrameSource source";
  private static final Pattern MODULE = Pattern.compile("^(?:open )?module ", Pattern.MULTILINE);
  private static final Pattern TYPE =
      Pattern.compile(
          "^(?:(?:public|final|abstract|sealed) )*(?:class|interface|record|enum) (\\w+)",
          Pattern.MULTILINE);

  /** What stands in quotation marks names no type. */
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]|\\\\.)*\"");

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w*");

  private JavaSnippet() {}

  /** Whether a page declares a module. */
  static boolean declaresModule(MarkdownPage page) {
    return page.fences("java").stream().anyMatch(JavaSnippet::isModule);
  }

  private static boolean isModule(Fence fence) {
    return MODULE.matcher(fence.text()).find();
  }

  /**
   * The source files by path.
   *
   * @param withModule whether a module declaration is one of them
   */
  static Map<String, String> sources(MarkdownPage page, TypeIndex types, boolean withModule) {
    Map<String, String> sources = new TreeMap<>();
    for (Fence fence : page.fences("java")) {
      String origin = "// " + page.name() + ":" + fence.line() + "\n";
      Matcher type = TYPE.matcher(fence.text());
      if (isModule(fence)) {
        if (withModule) {
          sources.put("module-info.java", origin + fence.text());
        }
      } else if (type.find()) {
        String header = "package " + PACKAGE + ";\n\n";
        sources.put(PACKAGE + "/" + type.group(1) + ".java", origin + header + fence.text());
      } else {
        String name = "Fragment" + fence.line();
        sources.put(PACKAGE + "/" + name + ".java", origin + fragment(name, fence.text(), types));
      }
    }
    return sources;
  }

  private static String fragment(String name, String statements, TypeIndex types) {
    String words = TEXT.matcher(GIVEN + " " + statements).replaceAll("");
    List<String> names = NAME.matcher(words).results().map(found -> found.group()).toList();
    String imports =
        types.qualified(names).stream()
            .map(type -> "import " + type + ";\n")
            .collect(Collectors.joining());
    return """
        package %s;

        import java.io.*;
        import java.net.*;
        import java.nio.file.*;
        import java.time.*;
        import java.util.*;
        %s
        final class %s {
          static void run(%s) throws Exception {
        %s}
        }
        """
        .formatted(PACKAGE, imports, name, GIVEN, statements.indent(4));
  }
}
