package io.posestream.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CLibraryTest {
  private static final String GLIBC_MAPS =
      """
      7f1c3a800000-7f1c3a828000 r--p 00000000 08:01 1311 /usr/lib/x86_64-linux-gnu/libc.so.6
      7f1c3ad00000-7f1c3ad01000 r--p 00000000 08:01 1307 /usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2
      """;
  private static final String MUSL_MAPS =
      """
      7f6f2a5c2000-7f6f2a5d6000 r--p 00000000 00:2f 2104 /lib/ld-musl-x86_64.so.1
      7f6f2a000000-7f6f2a100000 r-xp 00000000 00:2f 3120 /opt/java/lib/server/libjvm.so
      """;

  @Test
  void shouldNameMusl() {
    assertThat(
            CLibrary.objection(
                "Error loading shared library libstdc++.so.6: No such file or directory",
                MUSL_MAPS))
        .hasValueSatisfying(
            objection -> assertThat(objection).contains("musl", "Alpine", "glibc 2.35"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GLIBC_2.34 | /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by /tmp/libopenblas.so.0)",
        "GLIBCXX_3.4.30 | /lib64/libstdc++.so.6: version `GLIBCXX_3.4.30' not found (required by libopencv_core.so.413)",
        "CXXABI_1.3.13 | /lib64/libstdc++.so.6: version `CXXABI_1.3.13' not found (required by libopencv_core.so.413)"
      })
  void shouldNameTheVersionThatAnOldOneLacks(String version, String message) {
    assertThat(CLibrary.objection(message, GLIBC_MAPS))
        .contains(
            "this system's C library is too old, it has no "
                + version
                + "; glibc 2.35 or newer is needed, as in Ubuntu 22.04 or Debian 12");
  }

  @Test
  void shouldNotBlameTheCLibraryForAnythingElse() {
    assertThat(CLibrary.objection("no jniopencv_core in java.library.path", GLIBC_MAPS)).isEmpty();
    assertThat(CLibrary.objection("no jniopencv_core in java.library.path", "")).isEmpty();
  }
}
