package io.posestream.models.topdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.engine.PoseEstimate;
import io.posestream.engine.PoseEstimationException;
import io.posestream.engine.PoseEstimator;
import io.posestream.engine.PoseOptions;
import io.posestream.figure.FigureFrameSource;
import io.posestream.figure.Motion;
import io.posestream.models.execution.ExecutionProvider;
import io.posestream.models.onnx.NetworkLoader;
import io.posestream.models.topdown.DottedPerson.Dotted;
import io.posestream.person.Body;
import io.posestream.skeleton.Landmarks;
import io.posestream.skeleton.Skeleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Own networks, made here, find the dots that stand on a drawn person's landmarks. */
class TopDownEngineTest {
  private static final PoseOptions OPTIONS = PoseOptions.builder().presenceThreshold(0.15f).build();

  @TempDir private Path folder;

  private TopDownEngine.Builder builder(byte[] onnx) throws IOException {
    Path file = Files.write(folder.resolve("dots.onnx"), onnx);
    return TopDownEngine.builder(file).mean(0, 0, 0).deviation(255, 255, 255);
  }

  @Test
  void simCcFindsEachLandmarkWithinThreePixels() throws Exception {
    assertFindsDots(builder(DotNetwork.simCc()).decoder(SimCc.of(1)), 3);
  }

  @Test
  void heatmapsFindEachLandmarkWithinAQuarterOfACell() throws Exception {
    assertFindsDots(builder(DotNetwork.heatmap()).decoder(Heatmap.of(4)), 6);
  }

  private static void assertFindsDots(TopDownEngine.Builder builder, double mostPx)
      throws InterruptedException {
    try (TopDownEngine engine = builder.build();
        PoseEstimator estimator = engine.open(OPTIONS)) {
      int frames = 0;
      for (Dotted dotted : DottedPerson.frames(Motion.RAISE_ARMS, 12)) {
        PoseEstimate estimate = estimator.estimate(dotted.frame(), ++frames * 100_000_000L);
        assertThat(estimate.people()).hasSize(1);
        assertThat(estimate.people().get(0).id()).isZero();
        assertThat(estimate.hands()).isEmpty();
        assertThat(estimate.quality()).isEmpty();
        Body body = estimate.people().get(0).body();
        assertThat(body.skeleton()).isEqualTo(Skeleton.coco17());
        assertThat(body.world()).isEmpty();
        assertNear(body.landmarks(), dotted.xyPx(), mostPx);
      }
    }
  }

  private static void assertNear(Landmarks landmarks, List<double[]> dots, double mostPx) {
    for (int i = 0; i < dots.size(); i++) {
      double errorPx = Math.hypot(landmarks.x(i) - dots.get(i)[0], landmarks.y(i) - dots.get(i)[1]);
      assertThat(errorPx).as("%s", Skeleton.coco17().names().get(i)).isLessThan(mostPx);
    }
  }

  @Test
  void mirroredPicturesExchangeTheLabelsOfLeftAndRight() throws Exception {
    Dotted dotted = DottedPerson.frames(Motion.STAND, 1).get(0);
    try (TopDownEngine engine = builder(DotNetwork.simCc()).decoder(SimCc.of(1)).build();
        PoseEstimator plain = engine.open(OPTIONS);
        PoseEstimator mirrored = engine.open(OPTIONS.toBuilder().mirrored(true).build())) {
      Landmarks own = plain.estimate(dotted.frame(), 1).people().get(0).body().landmarks();
      Landmarks other = mirrored.estimate(dotted.frame(), 1).people().get(0).body().landmarks();
      int left = Skeleton.coco17().indexOf("leftWrist");
      int right = Skeleton.coco17().indexOf("rightWrist");
      assertThat(other.x(left)).isEqualTo(own.x(right));
      assertThat(other.y(right)).isEqualTo(own.y(left));
    }
  }

  @Test
  void aPersonWithoutAnyDotIsNoPerson() throws Exception {
    try (FigureFrameSource undotted = FigureFrameSource.builder(Motion.STAND).build();
        TopDownEngine engine = builder(DotNetwork.simCc()).decoder(SimCc.of(1)).build();
        PoseEstimator estimator = engine.open(OPTIONS)) {
      assertThat(estimator.estimate(undotted.next().orElseThrow(), 1).people()).isEmpty();
    }
  }

  @Test
  void outputsThatDoNotFitAreRefusedWhenTheEngineIsBuilt() throws Exception {
    TopDownEngine.Builder wrong = builder(DotNetwork.heatmap()).decoder(SimCc.of(2));
    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("output 0 must have the shape [1, 17, 384]; the outputs are [[1, 17, 64, 48]]");
  }

  @Test
  void anInputOfAnotherSizeIsRefusedWhenTheEngineIsBuilt() throws Exception {
    TopDownEngine.Builder wrong = builder(DotNetwork.heatmap()).input(256, 192);
    assertThatThrownBy(wrong::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("takes FLOAT [-1, 3, 256, 192], asked for FLOAT [1, 3, 192, 256]");
  }

  /** Once it crashed the JVM. */
  @Test
  void aNetworkWithOpenSizesIsRefusedWhereTheirMemoryIsPinned() {
    NetworkLoader loader = new NetworkLoader(ExecutionProvider.CPU);
    assertThatThrownBy(() -> loader.load("dots", DotNetwork.simCc()))
        .isInstanceOf(PoseEstimationException.class)
        .hasMessage("network dots leaves a size open: [-1, 3, 256, 192]");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Path missing = folder.resolve("missing.onnx");
    assertThatThrownBy(TopDownEngine.builder(missing)::build)
        .isInstanceOf(PoseEstimationException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  void whatIsOpenGoesOnAfterTheEngineIsClosedAndNothingElseCanBeOpened() throws Exception {
    Dotted dotted = DottedPerson.frames(Motion.STAND, 1).get(0);
    TopDownEngine engine = builder(DotNetwork.simCc()).decoder(SimCc.of(1)).build();
    try (PoseEstimator estimator = engine.open(OPTIONS)) {
      engine.close();
      engine.close();
      assertThat(estimator.estimate(dotted.frame(), 1).people()).hasSize(1);
      assertThatThrownBy(() -> engine.open(OPTIONS)).isInstanceOf(IllegalStateException.class);
    }
  }
}
