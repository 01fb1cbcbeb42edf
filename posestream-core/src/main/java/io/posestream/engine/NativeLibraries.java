package io.posestream.engine;

import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * An artifact with the native libraries of one platform, found with {@link ServiceLoader}. The
 * artifacts {@code posestream-natives-…} implement it. On the module path this service is what adds
 * their modules to the program, so that no {@code --add-modules} is needed.
 *
 * @since 0.1
 */
public interface NativeLibraries {
  /** The artifact's name, such as {@code posestream-natives-linux-x86_64}. */
  String artifact();

  /**
   * Why a native library does not load, with the dependency to add if that is missing: the end of a
   * sentence that begins with the library's name.
   *
   * @param artifact the one that brings the library
   * @param error what loading it threw
   */
  static String explain(String artifact, LinkageError error) {
    Objects.requireNonNull(artifact, "artifact");
    Objects.requireNonNull(error, "error");
    List<String> present =
        ServiceLoader.load(NativeLibraries.class).stream()
            .map(found -> found.get().artifact())
            .toList();
    if (present.contains(artifact)) {
      return "does not load, though " + artifact + " is present: " + reason(error);
    }
    return "is missing; add the dependency io.posestream:"
        + artifact
        + " (natives that are present: "
        + (present.isEmpty() ? "none" : String.join(", ", present))
        + ")";
  }

  /**
   * Why a native library that is there does not load: in words of this system where its C library
   * is the reason (too old, or musl), else the loader's own.
   *
   * @param error what loading it threw
   */
  static String reason(LinkageError error) {
    Objects.requireNonNull(error, "error");
    String message = deepest(error);
    return CLibrary.objection(message).orElse(message);
  }

  private static String deepest(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
