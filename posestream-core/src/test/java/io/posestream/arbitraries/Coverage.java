package io.posestream.arbitraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which branches of a module have ever been taken, by JaCoCo's probes. Without JaCoCo's agent there
 * are none. Not thread-safe.
 */
final class Coverage {
  private static final Path CLASSES = Path.of("target", "classes");
  private static final String ENDING = ".class";

  /** What JaCoCo adds to each class; it returns the probes. */
  private static final String PROBES = "$jacocoInit";

  private final List<boolean[]> probes;
  private int taken;

  private Coverage(List<boolean[]> probes) {
    this.probes = probes;
  }

  /** Of the module whose tests run. */
  static Coverage ofThisModule() {
    if (!Files.isDirectory(CLASSES)) {
      return new Coverage(List.of());
    }
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return new Coverage(
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .filter(file -> !file.toString().endsWith("-info" + ENDING))
              .flatMap(file -> probes(file).stream())
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<boolean[]> probes(Path file) {
    String path = CLASSES.relativize(file).toString();
    String name =
        path.substring(0, path.length() - ENDING.length())
            .replace(file.getFileSystem().getSeparator(), ".");
    try {
      Class<?> type = Class.forName(name, false, Coverage.class.getClassLoader());
      Optional<Method> method =
          Arrays.stream(type.getDeclaredMethods())
              .filter(each -> each.getName().equals(PROBES) && each.trySetAccessible())
              .findAny();
      return method.isEmpty() ? Optional.empty() : Optional.of((boolean[]) invoked(method.get()));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty(); // Not every class can be loaded by itself.
    }
  }

  private static Object invoked(Method method) throws ReflectiveOperationException {
    return method.getParameterCount() == 0
        ? method.invoke(null)
        : method.invoke(null, MethodHandles.lookup(), "", boolean[].class);
  }

  /** Whether a branch was taken since the last call that never was before. */
  boolean grew() {
    int now = 0;
    for (boolean[] each : probes) {
      for (boolean probe : each) {
        now += probe ? 1 : 0;
      }
    }
    boolean grew = now > taken;
    taken = now;
    return grew;
  }

  @Override
  public String toString() {
    return taken + " of " + probes.stream().mapToInt(each -> each.length).sum() + " probes";
  }
}
