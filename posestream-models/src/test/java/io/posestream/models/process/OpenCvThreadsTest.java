package io.posestream.models.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The thread count of OpenCV belongs to the application. */
class OpenCvThreadsTest {
  @Test
  void aPictureShouldLeaveTheThreadCountThatTheApplicationSet()
      throws IOException, InterruptedException {
    String threads = String.valueOf(OpenCvThreads.THREADS);
    assertThat(ForkedJvm.run(OpenCvThreads.class, "set")).containsExactly(threads, threads);
  }

  @Test
  void aPictureShouldLeaveOpenCvsOwnThreadCount() throws IOException, InterruptedException {
    assertThat(ForkedJvm.run(OpenCvThreads.class))
        .hasSize(2)
        .satisfies(counts -> assertThat(counts.get(1)).isEqualTo(counts.get(0)));
  }
}
