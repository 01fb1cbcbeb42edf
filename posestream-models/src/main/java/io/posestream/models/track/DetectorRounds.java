package io.posestream.models.track;

import io.posestream.models.opencv.OpenCvPicture;
import io.posestream.models.pose.PoseDetector;
import io.posestream.models.roi.Roi;
import java.util.ArrayList;
import java.util.List;

/**
 * Which part of the picture the detector sees next, and when: in rotation the whole picture and
 * square tiles that overlap by half, since in a wide picture people are too small for the detector.
 * It runs in every frame until one rotation has found nobody new, then in one of {@value
 * #LAZY_FRAMES}. Not thread-safe.
 */
final class DetectorRounds {
  static final int LAZY_FRAMES = 3;

  /** A tile is at least this fraction of the long side, which bounds the number of tiles. */
  private static final float MIN_TILE = 1 / 8f;

  /** A picture that is hardly longer than high is one tile. */
  private static final float MIN_ASPECT = 1.25f;

  private final PoseDetector detector;
  private int next;
  private int looksWithoutFind;
  private int framesSinceLook;

  DetectorRounds(PoseDetector detector) {
    this.detector = detector;
  }

  /** The tiles of a picture of that size; none if it is about square. */
  static List<Roi> tiles(int widthPx, int heightPx) {
    float longPx = Math.max(widthPx, heightPx);
    float shortPx = Math.min(widthPx, heightPx);
    if (longPx < MIN_ASPECT * shortPx) {
      return List.of();
    }
    float sidePx = Math.max(shortPx, longPx * MIN_TILE);
    int steps = (int) Math.ceil((longPx - sidePx) / (sidePx / 2));
    List<Roi> tiles = new ArrayList<>(steps + 1);
    for (int i = 0; i <= steps; i++) {
      float alongPx = sidePx / 2 + i * (longPx - sidePx) / steps;
      tiles.add(
          widthPx > heightPx
              ? Roi.square(alongPx, shortPx / 2, sidePx, 0)
              : Roi.square(shortPx / 2, alongPx, sidePx, 0));
    }
    return tiles;
  }

  /** Goes on by a frame; whether the detector runs in it. */
  boolean advance(OpenCvPicture picture, boolean eager) {
    framesSinceLook++;
    int rotation = 1 + tiles(picture.widthPx(), picture.heightPx()).size();
    return eager || looksWithoutFind < rotation || framesSinceLook >= LAZY_FRAMES;
  }

  /** What the detector finds in the part whose turn it is, best first. */
  List<Roi> look(OpenCvPicture picture) {
    List<Roi> tiles = tiles(picture.widthPx(), picture.heightPx());
    int turn = next % (1 + tiles.size());
    next = turn + 1;
    looksWithoutFind++;
    framesSinceLook = 0;
    return turn == 0
        ? detector.detectRois(picture)
        : detector.detectRois(picture, tiles.get(turn - 1));
  }

  /** What it finds in the whole picture and, every second time, in the tile whose turn it is. */
  List<Roi> lookForOne(OpenCvPicture picture) {
    List<Roi> found = new ArrayList<>(detector.detectRois(picture));
    List<Roi> tiles = tiles(picture.widthPx(), picture.heightPx());
    framesSinceLook++;
    if (framesSinceLook >= 2 && !tiles.isEmpty()) {
      framesSinceLook = 0;
      found.addAll(detector.detectRois(picture, tiles.get(next++ % tiles.size())));
    }
    return found;
  }

  /** What the detector finds in all parts, for a single picture. */
  List<Roi> lookEverywhere(OpenCvPicture picture) {
    List<Roi> found = new ArrayList<>(detector.detectRois(picture));
    for (Roi tile : tiles(picture.widthPx(), picture.heightPx())) {
      found.addAll(detector.detectRois(picture, tile));
    }
    return found;
  }

  /** Somebody new was found, or somebody was lost: the rotation is worth going through again. */
  void hurry() {
    looksWithoutFind = 0;
  }

  /** Begins with the whole picture. */
  void reset() {
    next = 0;
    looksWithoutFind = 0;
    framesSinceLook = 0;
  }
}
