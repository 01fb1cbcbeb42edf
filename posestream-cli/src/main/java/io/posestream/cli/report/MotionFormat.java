package io.posestream.cli.report;

import io.posestream.export.BvhFile;
import io.posestream.export.C3dFile;
import io.posestream.export.GltfFile;
import io.posestream.export.MotFile;
import io.posestream.export.Take;
import io.posestream.export.TrcFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A format of motion that other programs read. */
public enum MotionFormat {
  /** Markers, for OpenSim. */
  TRC,

  /** Joint angles, for OpenSim. */
  MOT,

  /** Markers, for the programs of motion laboratories. */
  C3D,

  /** Rotations of bones, for programs of animation. */
  BVH,

  /** Rotations of bones, for viewers and game engines. */
  GLTF;

  /** Such as {@code person0.trc}. */
  String fileName(Take take) {
    return "person" + take.personId() + "." + extension();
  }

  private String extension() {
    return this == GLTF ? "glb" : name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes the file of a person into the folder.
   *
   * @throws IllegalArgumentException if the format cannot hold the take
   */
  void write(Take take, Path folder) throws IOException {
    Path file = folder.resolve(fileName(take));
    switch (this) {
      case TRC -> TrcFile.write(take, file);
      case MOT -> MotFile.write(take, file);
      case C3D -> C3dFile.write(take, file);
      case BVH -> BvhFile.write(take, file);
      case GLTF -> GltfFile.write(take, file);
    }
  }
}
