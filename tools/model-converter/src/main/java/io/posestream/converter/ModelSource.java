package io.posestream.converter;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The networks: where each comes from, what its input means and what its outputs are called. */
enum ModelSource {
  POSE_DETECTION(
      Npm.POSE,
      Optional.of("pose_solution"),
      ByteInput.SYMMETRIC,
      Heads.DETECTOR,
      "a63c614bef30d35947f13be361820b1e4e3bec9cfeebf4d11216a18373108e85"),
  POSE_LANDMARK_LITE(
      Npm.POSE,
      Optional.empty(),
      ByteInput.UNIT,
      Heads.BODY,
      "f17bfbecadb61c3be1baa8b8d851cc6619c870a87167b32848ad20db306b9d61"),
  POSE_LANDMARK_FULL(
      Npm.POSE,
      Optional.empty(),
      ByteInput.UNIT,
      Heads.BODY,
      "e9a5c5cb17f736fafd4c2ec1da3b3d331d6edbe8a0d32395855aeb2cdfd64b9f"),
  POSE_LANDMARK_HEAVY(
      Npm.POSE,
      Optional.empty(),
      ByteInput.UNIT,
      Heads.BODY,
      "59e42d71bcd44cbdbabc419f0ff76686595fd265419566bd4009ef703ea8e1fe"),
  PALM_DETECTION_LITE(
      Npm.HANDS,
      Optional.of("hands_solution"),
      ByteInput.UNIT,
      Heads.DETECTOR,
      "e9a4aaddf90dda56a87235303cf00e4c2d3fb28725f68fd88772997dac905c18"),
  PALM_DETECTION_FULL(
      Npm.HANDS,
      Optional.of("hands_solution"),
      ByteInput.UNIT,
      Heads.DETECTOR,
      "2f25e740121983f68ffc05f99991d524dc0ea812134f6316a26125816941ee85"),
  HAND_LANDMARK_LITE(
      Npm.HANDS,
      Optional.empty(),
      ByteInput.UNIT,
      Heads.HAND,
      "d7fde8ac11f8ce03f8663775bfc323f4fc9f2a38062b4f4efa142874ef5b2a48"),
  HAND_LANDMARK_FULL(
      Npm.HANDS,
      Optional.empty(),
      ByteInput.UNIT,
      Heads.HAND,
      "8c026882c9ec059ce0f8e75266bee5a9a23c341a40e0000df755374d3d1b9b68");

  private final String packageName;
  private final Optional<String> packedIn;
  private final ByteInput input;
  private final Heads heads;
  private final String sha256;

  ModelSource(
      String packageName, Optional<String> packedIn, ByteInput input, Heads heads, String sha256) {
    this.packageName = packageName;
    this.packedIn = packedIn;
    this.input = input;
    this.heads = heads;
    this.sha256 = sha256;
  }

  static ModelSource of(String fileName) {
    return valueOf(fileName.toUpperCase(Locale.ROOT));
  }

  /** The name of its files, without the ending. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  String packageName() {
    return packageName;
  }

  String sha256() {
    return sha256;
  }

  ByteInput input() {
    return input;
  }

  /** Reads the original file and compares it with the one that the rewriting was proved on. */
  byte[] read(NpmPackages packages) throws IOException {
    String file = fileName() + ".tflite";
    byte[] content;
    if (packedIn.isPresent()) {
      String assets = packedIn.get() + "_packed_assets";
      content =
          new PackedAssets(
                  packages.read(packageName, assets + ".data"),
                  packages.read(packageName, assets + "_loader.js"))
              .read(file);
    } else {
      content = packages.read(packageName, file);
    }
    String actual = Sha256.of(content);
    if (!actual.equals(sha256)) {
      throw new ConversionException(
          "%s of %s is not the expected file: its SHA-256 is %s, expected %s"
              .formatted(file, packageName, actual, sha256));
    }
    return content;
  }

  Heads heads() {
    return heads;
  }

  private static final class Npm {
    static final String POSE = "@mediapipe/pose";
    static final String HANDS = "@mediapipe/hands";
  }
}
