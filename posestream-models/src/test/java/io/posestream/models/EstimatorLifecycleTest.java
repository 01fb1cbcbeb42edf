package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.PoseEngine;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.media.EncodedPictures;
import io.posestream.media.TestMedia;
import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureHeader.Format;
import java.io.IOException;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class EstimatorLifecycleTest {
  @Test
  void shouldBeFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(PoseEngine.class))
        .anySatisfy(provider -> assertThat(provider).isInstanceOf(MediaPipeEngine.class));
  }

  @Test
  void shouldKeepItsTrackThroughABadFrame() {
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        PoseEstimator estimator = provider.open(PoseOptions.builder().hands(false).build())) {
      Frame good = TestMedia.frame(0, TestMedia.picture("o03_man_standing.jpg"));
      assertThat(estimator.estimate(good, 1).body()).isPresent();
      Frame bad = TestMedia.frame(1, EncodedImage.of(new byte[0]));
      assertThatThrownBy(() -> estimator.estimate(bad, 2)).isInstanceOf(PictureException.class);
      assertThat(estimator.estimate(good, 3).body()).isPresent();
    }
  }

  @Test
  void shouldAllocateNoNativeMemoryInSteadyState() {
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        PoseEstimator estimator = provider.open(PoseOptions.defaults())) {
      Frame frame = TestMedia.frame(0, TestMedia.picture("o24_hagrid_webcam_four.jpg"));
      for (int i = 0; i < 3; i++) {
        estimator.estimate(frame, i);
      }
      long pointers = Pointer.totalCount();
      long bytes = Pointer.totalBytes();
      for (int i = 3; i < 20; i++) {
        estimator.estimate(frame, i);
      }
      assertThat(Pointer.totalCount()).isEqualTo(pointers);
      assertThat(Pointer.totalBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void shouldFreeEverythingWhenClosedTwice() throws IOException {
    Frame blank = TestMedia.frame(0, EncodedImage.of(EncodedPictures.of(64, 48, Format.JPEG)));
    try (MediaPipeEngine provider = MediaPipeEngine.create()) {
      try (PoseEstimator first = provider.open(PoseOptions.defaults())) {
        first.estimate(blank, 0);
      }
      long pointers = Pointer.totalCount();
      PoseEstimator second = provider.open(PoseOptions.defaults());
      second.estimate(blank, 0);
      second.close();
      second.close();
      assertThat(Pointer.totalCount()).isEqualTo(pointers);
      assertThatThrownBy(() -> second.estimate(blank, 1))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
    }
  }

  @Test
  void anEstimatorShouldOutliveItsProvider() throws IOException {
    Frame blank = TestMedia.frame(0, EncodedImage.of(EncodedPictures.of(64, 48, Format.JPEG)));
    MediaPipeEngine provider = MediaPipeEngine.create();
    PoseEstimator estimator = provider.open(PoseOptions.defaults());
    provider.close();
    assertThat(estimator.estimate(blank, 0).body()).isEmpty();
    estimator.close();
    assertThatThrownBy(() -> provider.open(PoseOptions.defaults()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void streamsShouldNotDisturbEachOther() throws ExecutionException, InterruptedException {
    Frame standing = TestMedia.frame(0, TestMedia.picture("o03_man_standing.jpg"));
    Frame signing = TestMedia.frame(0, TestMedia.picture("o24_hagrid_webcam_four.jpg"));
    PoseOptions options = PoseOptions.builder().tracking(false).build();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (MediaPipeEngine provider = MediaPipeEngine.create();
        PoseEstimator one = provider.open(options);
        PoseEstimator two = provider.open(options)) {
      var aloneStanding = one.estimate(standing, 0).body();
      var aloneSigning = two.estimate(signing, 0).body();
      for (int i = 1; i < 5; i++) {
        int timestampNs = i;
        Future<?> first =
            threads.submit(
                () ->
                    assertThat(one.estimate(standing, timestampNs).body())
                        .isEqualTo(aloneStanding));
        Future<?> second =
            threads.submit(
                () ->
                    assertThat(two.estimate(signing, timestampNs).body()).isEqualTo(aloneSigning));
        first.get();
        second.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
