package io.posestream.models.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import io.posestream.converter.ModelConverter;
import io.posestream.models.weights.ModelFiles;
import io.posestream.models.weights.ModelName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The converted networks give what the originals give in the TensorFlow Lite runtime.
 *
 * <p>Law, for each output of each network: {@code max |converted − original| / max |original| <
 * 10⁻³}; flags, and scores after their sigmoid, absolutely {@code < 10⁻³}. (Relative differences of
 * a flag mean nothing: on noise it is about 10⁻⁸.)
 */
class ModelParityTest {
  private static final double LIMIT = 1e-3;
  private static final Path WEIGHTS = Path.of("weights");
  private static final Set<String> PROBABILITIES = Set.of("poseFlag", "handFlag", "handedness");

  @ParameterizedTest
  @EnumSource(ModelName.class)
  void noise(ModelName model) throws Exception {
    try (Pair pair = Pair.of(model)) {
      for (int seed = 1; seed <= 3; seed++) {
        pair.compare("noise " + seed, Picture.random(pair.sizePx, seed));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ModelName.class)
  void drawnPicture(ModelName model) throws Exception {
    try (Pair pair = Pair.of(model)) {
      pair.compare("drawn picture", Picture.drawn(pair.sizePx));
    }
  }

  @ParameterizedTest
  @EnumSource(ModelName.class)
  void photographs(ModelName model) throws Exception {
    try (Pair pair = Pair.of(model)) {
      pair.comparePhotograph("o01_yoga_warrior_mp_pose.jpg", 170, 0, 667);
      pair.comparePhotograph("o02_two_hands_mp_left_hands.jpg", 0, 0, 380);
      pair.comparePhotograph("o02_two_hands_mp_left_hands.jpg", 340, 0, 380);
      pair.comparePhotograph("o04_skier_coco785.jpg", 100, 0, 425);
      pair.comparePhotograph("o19_lunge_barbell_pexels.jpg", 0, 200, 854);
    }
  }

  /** The option that the default build leaves out. */
  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ANY, names = "POSE_LANDMARK_.*")
  void segmentationKept(ModelName model) throws Exception {
    byte[] onnx = ModelConverter.withSegmentation(WEIGHTS, model.id());
    try (Pair pair = new Pair(model, onnx)) {
      pair.compare("with mask, drawn picture", Picture.drawn(pair.sizePx));
    }
  }

  /** A network in both runtimes. */
  private static final class Pair implements AutoCloseable {
    final int sizePx;
    private final ModelName model;
    private final ConvertedNetwork converted;
    private final ReferenceNetwork reference;

    Pair(ModelName model, byte[] onnx) throws IOException, OrtException {
      this.model = model;
      this.sizePx = sizePx(model);
      converted = new ConvertedNetwork(onnx);
      reference = new ReferenceNetwork(ModelConverter.original(WEIGHTS, model.id()));
    }

    static Pair of(ModelName model) throws IOException, OrtException {
      return new Pair(model, ModelFiles.bundled().read(model));
    }

    void comparePhotograph(String name, int leftPx, int topPx, int sidePx) throws Exception {
      compare(name + " at " + leftPx, Picture.crop(name, leftPx, topPx, sidePx, sizePx));
    }

    void compare(String what, byte[] bgr) throws OrtException {
      boolean symmetric = model == ModelName.POSE_DETECTION;
      List<float[]> expected = reference.run(Picture.floats(bgr, symmetric));
      Map<String, float[]> actual = converted.run(bgr, sizePx);
      List<String> outputs = outputs(model);
      assertThat(expected).hasSameSizeAs(outputs);
      for (int i = 0; i < outputs.size(); i++) {
        String output = outputs.get(i);
        if (!output.equals("segmentation") || actual.containsKey(output)) {
          assertThat(actual).containsKey(output);
          check(what, output, actual.get(output), expected.get(i));
        }
      }
    }

    private void check(String what, String output, float[] actual, float[] expected) {
      assertThat(actual).hasSameSizeAs(expected);
      Difference difference = Difference.of(actual, expected);
      if (Boolean.getBoolean("posestream.parityTable")) {
        System.out.printf(
            "parity;%s;%s;%s;%.2g;%.2g;%.2g%n",
            model.id(),
            output,
            what,
            difference.relative(),
            difference.absolute(),
            difference.probability());
      }
      String where = model.id() + " " + output + ", " + what;
      if (PROBABILITIES.contains(output)) {
        assertThat(difference.absolute()).as(where).isLessThan(LIMIT);
      } else {
        assertThat(difference.relative()).as(where).isLessThan(LIMIT);
      }
      if (output.equals("scores")) {
        assertThat(difference.probability()).as(where).isLessThan(LIMIT);
      }
    }

    @Override
    public void close() throws OrtException {
      reference.close();
      converted.close();
    }

    private static int sizePx(ModelName model) {
      return switch (model) {
        case POSE_LANDMARK_LITE, POSE_LANDMARK_FULL, POSE_LANDMARK_HEAVY -> 256;
        case PALM_DETECTION_LITE, PALM_DETECTION_FULL -> 192;
        case POSE_DETECTION, HAND_LANDMARK_LITE, HAND_LANDMARK_FULL -> 224;
      };
    }

    /** In the order of the original files. */
    private static List<String> outputs(ModelName model) {
      return switch (model) {
        case POSE_LANDMARK_LITE, POSE_LANDMARK_FULL, POSE_LANDMARK_HEAVY ->
            List.of("landmarks", "poseFlag", "segmentation", "heatmap", "worldLandmarks");
        case HAND_LANDMARK_LITE, HAND_LANDMARK_FULL ->
            List.of("landmarks", "handFlag", "handedness", "worldLandmarks");
        case POSE_DETECTION, PALM_DETECTION_LITE, PALM_DETECTION_FULL -> List.of("boxes", "scores");
      };
    }
  }
}
