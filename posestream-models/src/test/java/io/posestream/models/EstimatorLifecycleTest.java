package io.posestream.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.PoseEngineProvider;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.frame.EncodedImage;
import io.posestream.frame.Frame;
import io.posestream.media.EncodedPictures;
import io.posestream.media.TestMedia;
import io.posestream.models.image.PictureException;
import io.posestream.models.image.PictureHeader.Format;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import io.posestream.person.Person;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatorLifecycleTest {
  @Test
  void shouldBeFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(PoseEngineProvider.class))
        .singleElement()
        .isInstanceOf(MediaPipeEngineProvider.class);
  }

  @Test
  void shouldKeepItsTrackThroughABadFrame() {
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(PoseOptions.builder().hands(false).build())) {
      Frame good = TestMedia.frame(0, TestMedia.picture("o03_man_standing.jpg"));
      int id = estimator.estimate(good, 1).people().get(0).id();
      Frame bad = TestMedia.frame(1, EncodedImage.of(new byte[0]));
      assertThatThrownBy(() -> estimator.estimate(bad, 2)).isInstanceOf(PictureException.class);
      assertThat(estimator.estimate(good, 3).people())
          .singleElement()
          .extracting(Person::id)
          .isEqualTo(id);
    }
  }

  @Test
  void shouldAllocateNoNativeMemoryInSteadyState() {
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator estimator = engine.open(PoseOptions.defaults())) {
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
    try (MediaPipeEngine engine = MediaPipeEngine.create()) {
      try (PoseEstimator first = engine.open(PoseOptions.defaults())) {
        first.estimate(blank, 0);
      }
      long pointers = Pointer.totalCount();
      PoseEstimator second = engine.open(PoseOptions.defaults());
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
  void closedEstimatorsShouldLeaveNoMemoryToTheGarbageCollector() {
    try (MediaPipeEngine engine = MediaPipeEngine.create()) {
      engine.open(PoseOptions.defaults()).close();
      long directBytes = directBytes();
      for (int i = 0; i < 10; i++) {
        engine.open(PoseOptions.defaults()).close();
      }
      assertThat(directBytes()).isLessThanOrEqualTo(directBytes);
    }
  }

  /** Of buffers that are freed when the garbage collector finds them. */
  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void anEstimatorShouldOutliveItsEngine() throws IOException {
    Frame blank = TestMedia.frame(0, EncodedImage.of(EncodedPictures.of(64, 48, Format.JPEG)));
    MediaPipeEngine engine = MediaPipeEngine.create();
    PoseEstimator estimator = engine.open(PoseOptions.defaults());
    engine.close();
    assertThat(estimator.estimate(blank, 0).people()).isEmpty();
    estimator.close();
    assertThatThrownBy(() -> engine.open(PoseOptions.defaults()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldFreeEverythingWhenAModelIsMissing(@TempDir Path folder) throws IOException {
    for (ModelName model : List.of(ModelName.POSE_DETECTION, ModelName.POSE_LANDMARK_FULL)) {
      Files.write(folder.resolve(model.fileName()), ModelFiles.bundled().read(model));
    }
    try (MediaPipeEngine engine = MediaPipeEngine.builder().models(folder).build()) {
      engine.open(PoseOptions.builder().hands(false).build()).close();
      long pointers = Pointer.totalCount();
      assertThatThrownBy(() -> engine.open(PoseOptions.defaults()))
          .hasMessageContaining("palm_detection_full.onnx");
      assertThat(Pointer.totalCount()).isEqualTo(pointers);
    }
  }

  @Test
  void streamsShouldNotDisturbEachOther() throws ExecutionException, InterruptedException {
    Frame standing = TestMedia.frame(0, TestMedia.picture("o03_man_standing.jpg"));
    Frame signing = TestMedia.frame(0, TestMedia.picture("o24_hagrid_webcam_four.jpg"));
    PoseOptions options = PoseOptions.builder().tracking(false).build();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (MediaPipeEngine engine = MediaPipeEngine.create();
        PoseEstimator one = engine.open(options);
        PoseEstimator two = engine.open(options)) {
      var aloneStanding = OnePerson.body(one.estimate(standing, 0));
      var aloneSigning = OnePerson.body(two.estimate(signing, 0));
      for (int i = 1; i < 5; i++) {
        int timestampNs = i;
        Future<?> first =
            threads.submit(
                () ->
                    assertThat(OnePerson.body(one.estimate(standing, timestampNs)))
                        .isEqualTo(aloneStanding));
        Future<?> second =
            threads.submit(
                () ->
                    assertThat(OnePerson.body(two.estimate(signing, timestampNs)))
                        .isEqualTo(aloneSigning));
        first.get();
        second.get();
      }
    } finally {
      threads.shutdown();
    }
  }
}
