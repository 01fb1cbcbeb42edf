package io.posestream.converter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the outputs of a kind of network are called, in the order of the original files. */
enum Heads {
  DETECTOR,
  BODY,
  HAND;

  private static final String SEGMENTATION = "segmentation";

  /** All names, in the order of the original files. */
  List<String> names() {
    return switch (this) {
      case DETECTOR -> List.of("boxes", "scores");
      case BODY -> List.of("landmarks", "poseFlag", SEGMENTATION, "heatmap", "worldLandmarks");
      case HAND -> List.of("landmarks", "handFlag", "handedness", "worldLandmarks");
    };
  }

  /** The outputs to keep: tensor numbers and their names. */
  Map<Integer, String> of(TfliteModel model, boolean keepSegmentation) {
    List<String> names = names();
    if (model.outputs().size() != names.size()) {
      throw new ConversionException(
          "%d outputs are expected, there are %d".formatted(names.size(), model.outputs().size()));
    }
    Map<Integer, String> kept = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (keepSegmentation || !names.get(i).equals(SEGMENTATION)) {
        kept.put(model.outputs().get(i), names.get(i));
      }
    }
    return kept;
  }
}
