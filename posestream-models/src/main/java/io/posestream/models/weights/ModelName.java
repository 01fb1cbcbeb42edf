package io.posestream.models.weights;

import io.posestream.quality.HandModel;
import io.posestream.quality.PoseModel;
import java.util.Locale;

/** The networks of the pipeline. */
public enum ModelName {
  POSE_DETECTION,
  POSE_LANDMARK_LITE,
  POSE_LANDMARK_FULL,
  POSE_LANDMARK_HEAVY,
  PALM_DETECTION_LITE,
  PALM_DETECTION_FULL,
  HAND_LANDMARK_LITE,
  HAND_LANDMARK_FULL;

  /** The landmark network of a body model. */
  public static ModelName landmarks(PoseModel model) {
    return valueOf("POSE_LANDMARK_" + model);
  }

  /** The landmark network of a hand model. */
  public static ModelName landmarks(HandModel model) {
    return valueOf("HAND_LANDMARK_" + model);
  }

  /** The palm detector that goes with a hand model. */
  public static ModelName palms(HandModel model) {
    return valueOf("PALM_DETECTION_" + model);
  }

  /** Name of the model, such as {@code pose_landmark_full}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of the file, such as {@code pose_landmark_full.onnx}. */
  public String fileName() {
    return id() + ".onnx";
  }

  /** Name of the artifact that brings the file, such as {@code posestream-models}. */
  public String artifact() {
    return this == POSE_LANDMARK_HEAVY ? "posestream-models-heavy" : "posestream-models";
  }
}
