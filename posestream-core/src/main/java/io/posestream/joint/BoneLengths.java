package io.posestream.joint;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The lengths of a person's bones, the same left and right; learned. Not thread-safe. */
final class BoneLengths {
  private final Map<BoneKind, BoneLength> lengths = new EnumMap<>(BoneKind.class);

  BoneLengths() {
    for (BoneKind kind : BoneKind.values()) {
      lengths.put(kind, new BoneLength(kind));
    }
  }

  double ofM(BoneKind kind) {
    return of(kind).lengthM();
  }

  void learn(BoneView view, double elapsedS) {
    of(view.kind()).learn(view, elapsedS);
  }

  void reset() {
    lengths.values().forEach(BoneLength::reset);
  }

  private BoneLength of(BoneKind kind) {
    return Objects.requireNonNull(lengths.get(kind));
  }
}
